# ---
# beat: mean-or-middle
# title: The middle walk is another middle
# intent: The learner tells mean and median apart.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [mean-or-median]
# assumes: [mean]
# when: middle-for-mean
# ---

# %% [markdown]
# ## The middle walk is another middle
#
# Is the walk in the middle not the fairest one? Make the longest walk much longer, and look at both.

# %%
longer = torch.tensor([10.0, 20.0, 300.0])  # minutes; the last walk took all afternoon

# %%
longer.median(), longer.mean()

# %% [markdown]
# The middle walk did not notice, because it only counts who is in front of it. The mean did.

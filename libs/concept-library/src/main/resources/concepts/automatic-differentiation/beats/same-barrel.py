# ---
# beat: same-barrel
# title: Paths that meet are added
# intent: The learner tells a chain from two paths by asking whether one thing drives the other.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [chain-or-paths]
# assumes: [paths-add]
# when: multiplies-paths
# ---

# %% [markdown]
# ## Sceptic: how do I know whether to add or to multiply?
#
# Ask whether one thing drives the other. Two taps run into one bucket, 3 and 2 litres a minute. Or one tap drives a water wheel with 3 turns a litre, and each turn grinds 2 grams of flour.

# %%
3 + 2, 3 * 2  # litres a minute in the bucket; grams of flour for each litre

# %% [markdown]
# The taps do not know of each other, and their water meets. That is a sum. The mill turns *because of* the wheel, and that is a product.

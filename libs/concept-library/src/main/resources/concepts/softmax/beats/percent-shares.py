# ---
# beat: percent-shares
# title: A share is a part of one whole
# intent: The learner sees shares as positive numbers that add up to one.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [shares]
# assumes: []
# ---

# %% [markdown]
# ## A share is a part of one whole
#
# Before we ask how a keyboard finds shares, let's ask what shares are. A café counts what it sold this evening.

# %%
cups_sold = torch.tensor([70.0, 25.0, 5.0])  # cups of tea, coffee and soup

# %%
cups_sold / cups_sold.sum()

# %% [markdown]
# Each share is a number between 0 and 1, and together they make one whole. Two things make it work. No count is negative, and the total is not zero.

# %%
(cups_sold / cups_sold.sum()).sum()

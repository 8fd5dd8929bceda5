# ---
# beat: balance
# title: Distances to the left and to the right cancel
# intent: The learner computes that deviations from the mean add up to zero.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [balance-point, deviations-cancel]
# assumes: [mean]
# ---

# %% [markdown] recap="true"
# ## Distances to the left and to the right cancel
#
# The plank tips where the log lies wrong, because the distances on its two sides do not add up to the same. How far is each walk from the mean?

# %% recap="true"
mean = walks.sum() / 3  # minutes

# %%
walks - mean

# %% [markdown]
# Two walks are shorter than the mean and one is longer. What do the three distances add up to?

# %%
(walks - mean).sum()

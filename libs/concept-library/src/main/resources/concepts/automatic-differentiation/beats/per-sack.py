# ---
# beat: per-sack
# title: Rates are not added along a chain
# intent: The learner counts guests one by one and sees the product appear.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [rates-counted]
# assumes: [rates-multiply]
# when: adds-rates
# ---

# %% [markdown]
# ## Sceptic: why are rates not added along a chain?
#
# A tray holds 4 loaves, and each loaf is cut into 3 slices. Don't calculate yet. List all slices of one tray, and count them.

# %%
slices = [f"loaf {loaf}, slice {cut}" for loaf in range(4) for cut in range(3)]
len(slices)

# %% [markdown]
# There are 12, which is 4 times 3. The sum, 7, would count loaves and slices as if they were the same kind of thing.

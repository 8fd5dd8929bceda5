# ---
# beat: whole-of-cups
# title: Odds compare two parts, a share compares with the whole
# intent: The learner tells odds, counts and shares apart on cups.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [odds-and-shares]
# assumes: [why-softmax]
# when: odds-for-share
# ---

# %% [markdown]
# ## Odds compare two parts, a share compares with the whole
#
# A café sold 30 cups of tea and 10 of coffee. There are two honest ways to compare them, and both will be needed.

# %%
30 / 10, 30 / (30 + 10)  # odds of tea to coffee, and the share of tea

# %% [markdown]
# The odds say three to one. The share says three quarters of the whole. Odds may be any positive number, and a share lies between 0 and 1.

# ---
# beat: ending
# title: Two sentences for a friend
# intent: The learner can retell it.
# kind: ending
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: []
# ---

# %% [markdown]
# ## Two sentences for a friend
#
# The mean is where a row of numbers balances, so the distances to both sides cancel. One wild number moves it, because every number pulls.

# ---
# beat: low-is-likely
# title: Low floors are likely, high floors are rare
# intent: The learner computes the odds of two floors and their sign.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [low-energy-likely]
# assumes: [boltzmann-distribution]
# when: high-energy-likely
# ---

# %% [markdown]
# ## Low floors are likely, high floors are rare
#
# Two floors, one at height 0 and one at height 1, at temperature 1. A flea has to work for height, so the lower floor holds more. How many times more?

# %%
math.exp(-0.0) / math.exp(-1.0)  # the weight of the low floor divided by the weight of the high one

# %% [markdown]
# It holds 2.7 times as many. The minus sign in the exponent is the whole point. Without it, the fleas would crowd in the attic.

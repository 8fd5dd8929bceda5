# ---
# beat: steps-and-heights
# title: The logarithm counts steps
# intent: The learner sees a product turn into a sum on the staircase of twos.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [steps-and-heights]
# assumes: [softmax]
# when: log-multiplies
# ---

# %% [markdown]
# ## The logarithm counts steps
#
# On a staircase where each step doubles the height, how many steps lead to 8, and how many lead to 32?

# %%
math.log2(8), math.log2(32), math.log2(8 * 32)

# %% [markdown]
# Three steps, then five more, are eight steps in all. The heights were multiplied and the steps were added. Every logarithm works like this, whatever its staircase.

# ---
# beat: tax-brackets
# title: A tax law is a line with two corners
# intent: The learner meets, far from networks, a curve written as a sum of hinges whose factors are changes of slope.
# kind: intuition
# levels: [beginner, intermediate]
# weight: support
# teaches: [hinge-sum]
# assumes: [slope]
# ---

# %% [markdown] recap="true"
# ## A tax law is a line with two corners
#
# Leave networks for a moment. A country takes 20 % of income between 10 and 50 thousand, and 40 % of what lies over 50. At 80 thousand, 8 + 12 = 20, and one line says
# the same: `0.2 * max(0, 80 - 10) + 0.2 * max(0, 80 - 50)`. Why is the second factor 0.2 and not 0.4? Keep the question.

# %%
0.2 * max(0, 80 - 10) + 0.2 * max(0, 80 - 50)  # the tax, in thousands

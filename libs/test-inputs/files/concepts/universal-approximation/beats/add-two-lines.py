# ---
# beat: add-two-lines
# title: Adding two lines adds their steps
# intent: The learner checks that a sum of two lines takes the same step at every frame, while a product does not.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [sum-adds-steps]
# assumes: [film, line]
# when: sums-of-lines-bend
# ---

# %% [markdown]
# ## A line takes the same step every time
#
# Walk along the film: how much does the height change from one frame to the next (`diff`)? A climbing line plus a falling line cross somewhere.
# Does the step change at the crossing? First row: the two lines added. Second row: the two lines *multiplied*. Which row could be a parabola?

# %%
torch.stack([((1 + 3 * t) + (5 - 2 * t)).diff()[::6], ((1 + 3 * t) * (5 - 2 * t)).diff()[::6]])  # every sixth step, metres

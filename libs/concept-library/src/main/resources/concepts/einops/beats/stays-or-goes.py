# ---
# beat: stays-or-goes
# title: The axis that you name in a mean is the one that goes
# intent: The learner tells the axis that is averaged away from the axes that stay.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [axis-that-goes]
# assumes: [tensor-axes]
# when: axis-for-what-stays
# ---

# %% [markdown]
# ## The axis that you name in a mean is the one that goes
#
# A class has three pupils, and each wrote two tests. The call `mean(0)` names axis 0. Does axis 0 stay, or does it go?

# %%
marks = torch.tensor([[1.0, 3.0], [2.0, 4.0], [3.0, 5.0]])  # rows: three pupils; columns: two tests
marks.mean(0), marks.mean(1)

# %% [markdown]
# `mean(0)` has two numbers, one for each test, so the pupils are gone. `mean(1)` has three numbers, one for each pupil. With `reduce` you name what stays instead, and many people find that easier.

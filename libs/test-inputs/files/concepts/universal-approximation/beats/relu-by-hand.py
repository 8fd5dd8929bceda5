# ---
# beat: relu-by-hand
# title: A hinge cuts off, it does not reflect
# intent: The learner tells ReLU from the absolute value and from doing nothing.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [relu-is-not-abs]
# assumes: [relu]
# when: relu-is-abs
# ---

# %% [markdown]
# ## A hinge cuts off, it does not reflect
#
# A tank that is two litres short of full loses no water: the overflow is 0, not 2. Overflow is a ReLU. A mirror is the absolute value.
# Three rows: five signals, their overflow, their mirror image. In which columns do the last two rows differ?

# %%
torch.stack([torch.arange(-2.0, 3.0), torch.relu(torch.arange(-2.0, 3.0)), torch.arange(-2.0, 3.0).abs()])

# ---
# beat: relu-by-hand
# title: Cut off, do not reflect
# intent: The learner tells ReLU from the absolute value on temperatures.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [relu-practised]
# assumes: [relu]
# when: relu-is-abs
# ---

# %% [markdown]
# ## Cut off, do not reflect
#
# Ice melts only above zero degrees. Suppose each degree above zero melts one millimetre a day. Here are five days on the pass.

# %%
degrees = torch.tensor([-6.0, -2.0, 0.0, 1.0, 4.0])  # Monday to Friday, noon

# %%
torch.relu(degrees), degrees.abs()  # millimetres melted, and the absolute values beside them

# %% [markdown]
# At -6 degrees nothing melts. The absolute value would melt 6 millimetres on the coldest day. ReLU does not turn the minus into a plus. It treats everything below zero as zero.

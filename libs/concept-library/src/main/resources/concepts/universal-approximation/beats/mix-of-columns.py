# ---
# beat: mix-of-columns
# title: The sign @ mixes columns
# intent: The learner sees that table @ weights adds up columns, each times its weight.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [column-mix]
# assumes: [weight-is-slope-change]
# ---

# %% [markdown]
# ## The sign `@` mixes columns
#
# We will soon have ten hinges, and writing ten terms is tiring. So put the hinges into a table, one column for each. Here are our three hinges at four posts.

# %%
table = torch.relu(torch.tensor([1.0, 4.0, 7.0, 9.0])[:, None] - torch.tensor([2.0, 5.0, 8.0]))
table  # rows: kilometres 1, 4, 7 and 9; columns: the hinges at 2, 5 and 8

# %% [markdown]
# The last row belongs to kilometre 9. The first hinge has been awake for 7 kilometres there, the second for 4, the third for 1. Now mix the columns with the weights 80, -120 and 40.

# %%
80 * table[:, 0] - 120 * table[:, 1] + 40 * table[:, 2]

# %%
table @ torch.tensor([80.0, -120.0, 40.0])  # the same mix, in one sign

# %% [markdown]
# The sign `@` takes so much of the first column, so much of the second and so on, and adds it all up. At kilometre 9 the road is 120 metres above its start.

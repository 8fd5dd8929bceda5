# ---
# beat: at-sign
# title: The sign @ asks the neighbours
# intent: The learner sees that links @ lamps is a weighted vote of the neighbours, one for each lamp.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [weighted-vote]
# assumes: [quarrel-count]
# ---

# %% [markdown]
# ## The sign `@` collects votes
#
# In the opening each lamp took the sign of `links[i] @ repaired`. What does `@` do? Multiply Ada's links to Ada, Ben and Cleo with their lamps, one by one.

# %%
feelings[0] * evening  # each lamp, weighted with Ada's feeling for its owner

# %%
(feelings[0] * evening).sum()  # Ada's neighbours, counted together

# %% [markdown]
# Ben is dark and Ada wants to be like him: a vote of $-2$. Cleo is lit and Ada wants to differ: a vote of $-1$. Together they are $-3$. The sign `@` makes such a sum for each row of the table.

# %%
feelings @ evening  # one sum of votes for Ada, one for Ben, one for Cleo

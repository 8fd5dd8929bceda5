# ---
# beat: copies-of-two
# title: Fifty lines are copies of two
# intent: The learner reads the collapse off the rank of the table of lines, and sees the bend raise it.
# kind: intuition
# levels: [advanced]
# weight: core
# teaches: [rank-of-lines]
# assumes: [chain-of-lines]
# ---

# %% [markdown]
# ## The same collapse, read off a rank
#
# Linear algebra has a number for it. The **rank** of a table says how many of its columns are not mixes of the others. It is the number of pivots after row reduction. **Guess first.** What is the rank of our 50 lines?

# %%
torch.linalg.matrix_rank(lines)

# %% [markdown]
# Every line is a mix of the constant 1 and of $km$, so the rank is 2. The last layer can choose 50 weights, and it chooses from a plane. Here is the same table after the bend.

# %%
torch.linalg.matrix_rank(torch.relu(lines))  # the table has 50 columns, so the rank is at most 50

# %% [markdown]
# The rank is 49 now, so nearly every column counts. The bend computes nothing clever. It keeps the columns from being copies of each other.

# %% role="visualisation"
# the singular values of the two tables: how strong each independent direction is
for table, colour, name in [(lines, utils.GREY, "lines"), (torch.relu(lines), utils.BLUE, "relu(lines)")]:
    plt.semilogy(range(1, 51), torch.linalg.svdvals(table), color=colour, linewidth=2.5, label=name)
plt.ylim(1e-14, 1e5)
plt.xlabel("direction")
plt.ylabel("singular value")
plt.legend()
plt.show()

# %% [markdown]
# The grey curve falls off a cliff after two directions, down to rounding. The blue one declines gently, which also warns us. Directions far to the right are weak, so their weights have to be large.

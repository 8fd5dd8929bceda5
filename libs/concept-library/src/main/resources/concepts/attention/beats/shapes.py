# ---
# beat: shapes
# title: Three tables, and every shape said aloud
# intent: The learner writes attention in matrix form and says each shape.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [attention-shapes]
# assumes: [query-and-key]
# ---

# %% [markdown]
# ## The whole sentence in three lines
#
# Back to all six words. Each of them makes a query, a key and a value. Let's give real widths, with random tables, as they are before training.

# %% recap="true"
# tables with four rows, one for each feature; query and key have 2 columns, the value has 3
W_q, W_k, W_v = torch.randn(4, 2), torch.randn(4, 2), torch.randn(4, 3)
queries, keys, values = river_words @ W_q, river_words @ W_k, river_words @ W_v
queries.shape, keys.shape, values.shape

# %% [markdown]
# There are six rows each time, one for each word. Query and key must be equally wide, since they are multiplied in pairs. The value may be as wide as it likes. **Guess first.** Which shape will the table of scores have, and which shape the result?

# %%
(queries @ keys.T).shape, (F.softmax(queries @ keys.T, dim=1) @ values).shape

# %% [markdown]
# The width 2 of the query has vanished in the sum. The scores are 6 by 6, from each word to each word. Then the second 6 vanishes in the mixture, and what remains is one value for each word.
#
# $$\underset{6\times 2}{Q}\;\; \underset{2\times 6}{K^\top} \;\to\; \underset{6\times 6}{\text{scores}} \;\to\; \underset{6\times 6}{\text{shares}}\;\; \underset{6\times 3}{V} \;\to\; \underset{6\times 3}{\text{result}}$$

# %% role="visualisation" levels="beginner"
# the four tables of one attention, with their numbers: rows are words
fig, axes = plt.subplots(1, 4, figsize=(12, 3.2), width_ratios=[2, 2, 6, 3])
for ax, table, title in zip(axes, [queries, keys, F.softmax(queries @ keys.T, dim=1), values], ["query", "key", "shares", "value"]):
    share = title == "shares"
    ax.imshow(table, cmap="Blues" if share else "PuOr", vmin=0 if share else -4, vmax=1.4 if share else 4, aspect="auto")
    for i, j in [(i, j) for i in range(6) for j in range(table.shape[1])]:
        ax.text(j, i, f"{table[i, j]:.{1 + share}f}", ha="center", va="center", fontsize=8, color="white" if abs(table[i, j]) > (0.8 if share else 2.5) else "black")
    ax.set_xticks(range(6) if share else [], river_text if share else [])
    ax.set_yticks(range(6), river_text if title == "query" else [""] * 6)
    ax.grid(False)
    ax.set_title(f"{title}\n{table.shape[0]} x {table.shape[1]}", fontsize=10)
plt.tight_layout()
plt.show()

# %% [markdown] recap="true"
# The last two steps will be used all the time: shares along each row, then the mixture. So they get a name. The `-1` means "the last direction", which is along the row.

# %% recap="true"
# | export
def mix(scores, values):
    """Shares along each row of scores, then the values mixed by them."""
    return F.softmax(scores, dim=-1) @ values

# %% role="practice" exercise="which-direction"
# A colleague's attention gives strange results. Repair the line with the shares: each ROW asks.
test_scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 0.0, 0.0]])  # rows: 2 asking words, columns: 3 that are asked
test_shares = ...  # fill in code here
if test_shares is ...:
    print("Still blank. The colleague wrote F.softmax(test_scores, dim=0). Who has one whole to give away?")
else:
    assert not torch.allclose(test_shares.sum(0), torch.ones(3)), "Each column adds up to 1, so the words that are ASKED share. Who should share one whole?"
    assert not torch.isclose(test_shares.sum(), torch.tensor(1.0)), "Both askers share one whole. Each needs its own."
    assert (test_shares >= 0).all() and torch.allclose(test_shares.sum(1), torch.ones(2)), "Each row should add up to 1, without negative shares or nan."
    assert test_shares[0, 0] > 0.7, "The first word leads by 2, which should be worth odds of 7."
    print("Right: one whole for each row.")

# %% role="answer" exercise="which-direction"
test_shares = F.softmax(test_scores, dim=1)

# %% role="misconception" exercise="which-direction" name="shares-columns"
test_shares = F.softmax(test_scores, dim=0)

# %% role="misconception" exercise="which-direction" name="one-whole-for-all"
test_shares = F.softmax(test_scores.flatten(), dim=0).reshape(2, 3)

# %% role="misconception" exercise="which-direction" name="divides-the-scores"
test_shares = test_scores / test_scores.sum(1, keepdim=True)

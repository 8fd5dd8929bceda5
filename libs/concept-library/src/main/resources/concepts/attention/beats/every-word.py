# ---
# beat: every-word
# title: All words ask at the same time
# intent: The beginner goes from one asking word to a table of shares and reads it as a map.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [attention-map]
# assumes: [weighted-mean-of-words]
# ---

# %% [markdown]
# ## All words ask at the same time
#
# Only "bank" has asked so far. The other words may ask as well. We need all pairs, and softmax along each row, since each row is one word that has one whole to give.

# %%
all_shares = F.softmax(river_words @ river_words.T, dim=1)  # rows: who listens, columns: to whom
all_shares.sum(1)

# %% role="visualisation"
# who listens to whom: the map that comes back
fig, ax = plt.subplots(figsize=(5.6, 4.4))
draw_map(ax, all_shares, river_text, river_text, "who listens (rows) to whom (columns)")
plt.show()

# %% [markdown]
# Read row 5. The river listens to itself most of all. **Look at the rows of "the" and "by".** They are about nothing, so they agree with nobody, and all their scores are 0. Equal scores give equal shares, so those words still hear the plain average.
#
# Now look at "old" in row 1. Its largest share is its own. It should have found out *what* is old, and it has not. Why?

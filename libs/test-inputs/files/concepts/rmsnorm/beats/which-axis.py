# ---
# beat: which-axis
# title: Down the columns or along the rows
# intent: The learner who mixes up the axes counts the volumes that each direction gives.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [axis-choice]
# assumes: [rms]
# when: batch-for-token
# ---

# %% [markdown] recap="true"
# ## Down the columns or along the rows
#
# A table of 3 words x 64 features can be averaged in two directions: down the column of one feature, `mean(0)`, or along the row of one word, `mean(-1)`. The coloured boxes are measured together. Look which of the two needs other words.

# %% role="visualisation"
fig, axes = plt.subplots(1, 2, figsize=(8, 2.4))
column, row = torch.zeros(3, 8), torch.zeros(3, 8)  # 3 words x the first 8 features
column[:, 2], row[1] = 1, 1  # what is measured together
titles = "mean(0): one feature, all words", "mean(-1): one word, all features"
for ax, together, colour, title in zip(axes, (column, row), (utils.PURPLE, utils.ORANGE), titles):
    ax.pcolormesh(together, cmap=plt.matplotlib.colors.ListedColormap(["#DDDDDD", colour]), edgecolors="white", linewidth=2)
    ax.set_yticks([0.5, 1.5, 2.5], ["the", "cat", "sat"])
    ax.set_xticks([])
    ax.invert_yaxis()
    ax.grid(False)
    ax.set_xlabel("features (8 of 64)")
    ax.set_ylabel("words")
    ax.set_title(title, fontsize=11)
plt.tight_layout()
plt.show()

# %% [markdown]
# A column has one number from each word; alone in the batch, a word has nothing to compare with. A row has 64 numbers from one word: enough to measure, with nobody else around. Three words, three volumes.

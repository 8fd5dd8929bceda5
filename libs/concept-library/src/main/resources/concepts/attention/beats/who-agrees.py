# ---
# beat: who-agrees
# title: The bank asks who agrees with it
# intent: The learner computes one word's scores as dot products and looks at them.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [attention-scores]
# assumes: [soft-lookup, weights-depend-on-content]
# ---

# %% [markdown]
# ## The bank asks who agrees with it
#
# Now the sentence becomes the notebook. The word "bank" is the query, and it asks all six words, itself included. **Guess first.** Which word besides "bank" will get the largest number?

# %% recap="true"
bank = river_words[2]  # the four features of "bank"
scores = river_words @ bank  # one dot product for each of the six words
scores

# %% [markdown]
# Bank and river get 3, and all other words get 0. These numbers are called **attention scores**. No rule told the bank to look for a river. They agree about water and about being a noun, and that is all.

# %% role="visualisation"
# the scores of "bank" in the river sentence and in the money sentence
fig, axes = plt.subplots(1, 2, figsize=(11, 3), sharey=True)
draw_bars(axes[0], scores, river_text, '"bank" by the river asks', digits=0)
draw_bars(axes[1], money_words @ money_words[2], money_text, '"bank" with the money asks', digits=0)
axes[0].set_ylabel("score")
plt.tight_layout()
plt.show()

# %% [markdown]
# The same word with the same four numbers asks in both sentences. The answers differ, because others are there to answer.

# %% role="practice" exercise="all-scores"
# Compute the scores of EVERY word with EVERY word of the river sentence: rows ask, columns answer.
test_scores = ...  # fill in code here
if test_scores is ...:
    print("Still blank. One side of the product has a word in each row, the other has a word in each column.")
else:
    assert tuple(test_scores.shape) != (4, 4), "This table has a row for each feature. Each row should be a word."
    assert tuple(test_scores.shape) != (6, 4), "There is a column for each feature. The products are made, but not added up."
    assert tuple(test_scores.shape) == (6, 6), "Six words ask and six words answer. Which shape must the table have?"
    assert torch.equal(test_scores[2], scores), "Row 2 should be what the bank just got."
    print("Right: 36 dot products in one line.")

# %% role="answer" exercise="all-scores"
test_scores = river_words @ river_words.T

# %% role="misconception" exercise="all-scores" name="features-for-words"
test_scores = river_words.T @ river_words

# %% role="misconception" exercise="all-scores" name="elementwise-for-dot"
test_scores = river_words * river_words

# %% role="misconception" exercise="all-scores" name="length-for-agreement"
test_scores = river_words.norm(dim=1)[:, None] * river_words.norm(dim=1)

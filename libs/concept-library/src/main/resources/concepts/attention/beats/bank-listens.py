# ---
# beat: bank-listens
# title: Scores, shares, mixture
# intent: The advanced reader builds one row of attention and notices what is missing.
# kind: intuition
# levels: [advanced]
# weight: core
# teaches: [attention-scores, weighted-mean-of-words]
# assumes: [soft-lookup, weights-depend-on-content]
# ---

# %% [markdown]
# ## The bank asks, and the sentence answers
#
# Now the sentence is the notebook. "Bank" asks all six words, and for the moment every word is its own query, key and value.

# %% recap="true"
bank = river_words[2]  # the four features of "bank"
scores = river_words @ bank  # one dot product for each of the six words
scores

# %%
F.softmax(scores, dim=0) @ river_words  # the weighted mean of the six rows

# %% role="visualisation"
# the same word moves to different places in the two sentences: water to the right, money upwards
fig, ax = plt.subplots(figsize=(5.4, 4))
for word in ["river", "money", "bank"]:
    ax.plot(*meaning[word][:2], "o", color=word_colours[word], markersize=10)
    ax.text(meaning[word][0] + 0.07, meaning[word][1] + 0.07, word, color=word_colours[word])
for sentence in (river_words, money_words):
    target = F.softmax(sentence @ bank, dim=0) @ sentence
    ax.annotate("", xy=target[:2].tolist(), xytext=(1, 1), arrowprops={"arrowstyle": "->", "color": utils.GREEN, "linewidth": 2})
ax.set_xlim(-0.2, 2.5)
ax.set_ylim(-0.2, 2.4)
ax.set_xlabel("water")
ax.set_ylabel("money")
ax.set_title("Bank moves towards its neighbour")
plt.show()

# %% [markdown]
# These dot products are called **attention scores**. In 2014 a translator had a small network for them ([Bahdanau and others](https://arxiv.org/abs/1409.0473)). A dot product costs one multiplication for each feature, and it runs for all pairs at once. Is the dilution cured? Ask among 200 words:

# %%
F.softmax(long_text @ bank, dim=0) @ long_text  # bank listens to 200 words

# %% [markdown]
# The water is 0.25, about seventeen times the average's. Each of the 198 other words keeps a weight of 1, where bank and river have $e^3$. To hold its share among $n$ others, a lead must grow like $\log n$, and some models do scale their scores with the logarithm of the length.
#
# One thing is off. Our bank among six words has water 1.36, and the call of the opening said 1.04. A single division is missing, and you will find it yourself.

# ---
# beat: split-heads
# title: Eight narrow heads cost what one wide head costs
# intent: The learner splits the width into heads, counts, and gets the shapes right.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [split-heads]
# assumes: [attention-shapes]
# ---

# %% [markdown]
# ## Sceptic: two heads, so twice the price?
#
# Not if each head is half as wide. The width of the word is *split* among the heads. Take a text of 100 words and a width of 512. One score costs as many multiplications as the head is wide.

# %%
100 * 100 * 512, 8 * (100 * 100 * 64)  # scores with one head of width 512, and with 8 heads of width 64

# %% [markdown]
# Both counts are equal. The tables stay as large as they were, too. Eight tables of 512 by 64, laid side by side, are one of 512 by 512. The divisor changes, since $d$ is now the width of a head. Each head divides by the root of 64. What does a head give up? It has only 64 numbers to ask with, so its wishes become simpler.

# %% [markdown]
# How does one split in code? Our six words have four features. We want two heads, which see two features each.

# %% recap="true"
# | export
def split_heads(x, heads):
    """From (words, width) to (heads, words, width / heads)."""
    words, width = x.shape
    return x.view(words, heads, width // heads).transpose(0, 1)

# %% [markdown]
# The first head has all six words, with half of their features. `attention` works on it as it is, since `@` treats each head as a table of its own. Afterwards the heads are laid side by side again:

# %% recap="true"
# | export
def join_heads(x):
    """From (heads, words, width of a head) back to (words, width)."""
    return x.transpose(0, 1).flatten(1)

# %%
two_heads = attention(split_heads(river_words, 2), split_heads(river_words, 2), split_heads(river_words, 2))
split_heads(river_words, 2)[0], two_heads.shape, join_heads(two_heads).shape  # what the first head sees; then the shapes

# %% [markdown] levels="intermediate"
# The first head sees the water and the money of all six words. Do two heads really listen to different words? Here are their maps for our sentence. The left one compares water and money, and the right one compares noun and adjective.

# %% role="visualisation" levels="intermediate"
# the maps of two heads on the same six words
fig, axes = plt.subplots(1, 2, figsize=(11, 4))
for ax, part, title in [(axes[0], river_words[:, :2], "head 1: water and money"), (axes[1], river_words[:, 2:], "head 2: noun and adjective")]:
    draw_map(ax, F.softmax(scaled_scores(part, part), dim=1), river_text, river_text, title)
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate"
# In head 1 the water words listen to water. To head 2 all nouns are alike. In the left map "old" is nobody, and in the right map it listens most to itself. After the heads, one more table mixes their results, so that each head's news can reach every feature.

# %% role="practice" exercise="split-right"
# Four words of width 6 become two heads. Shape (heads, words, width of a head), and each head keeps whole words.
test_words = torch.arange(24).reshape(4, 6)  # row i is word i: numbers 6 * i to 6 * i + 5
test_heads = ...  # fill in code here
if test_heads is ...:
    print("Still blank. First cut each row into two pieces, then bring the heads to the front.")
else:
    assert tuple(test_heads.shape) != (4, 2, 3), "The cut is right. But now each WORD is a table. Which direction should come first?"
    assert tuple(test_heads.shape) == (2, 4, 3), "Two heads, four words, three features each."
    assert test_heads[0, 1, 0] != 3, "The shape is right, but head 0 got both halves of word 0 as if they were two words."
    assert test_heads[0, 1].tolist() == [6, 7, 8], "Not yet. In head 0, word 1 should be the first half of row 1."
    print("Right: each head has all four words.")

# %% role="answer" exercise="split-right"
test_heads = test_words.reshape(4, 2, 3).transpose(0, 1)

# %% role="misconception" exercise="split-right" name="reshapes-at-once"
test_heads = test_words.reshape(2, 4, 3)

# %% role="misconception" exercise="split-right" name="forgets-the-transpose"
test_heads = test_words.reshape(4, 2, 3)

# %% role="misconception" exercise="split-right" name="splits-the-words"
test_heads = test_words.reshape(2, 2, 6)

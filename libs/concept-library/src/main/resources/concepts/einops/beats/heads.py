# ---
# beat: heads
# title: Attention scores are one pattern with four letters kept
# intent: The learner computes attention scores of tiles in three heads and finds the reshape bug in the split into heads.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [einsum-attention]
# assumes: [einsum-gram, tiles]
# ---

# %% [markdown]
# ## The most used einsum of our days
#
# A transformer lets every tile of a photo ask every other tile how well they fit. It does so several times side by side, in so-called **heads**. Let our three hues be the heads: one compares red, one green, one blue.

# %% recap="true"
# b: photo; tile; h: head, here the hue; d: the 16 numbers of a tile in this hue
heads = rearrange(contrast, "b (down row) (across col) h -> b (down across) h (row col)", row=4, col=4)
heads.shape

# %% [markdown]
# The asking tile is called the query, and the asked tile is called the key. Both run over the same axis of tiles, so they need two letters, q and k. **Guess first.** Which of b, q, k, h, d is added up?

# %%
attention_scores = torch.einsum("b q h d, b k h d -> b h q k", heads, heads)
attention_scores.shape

# %% [markdown]
# Only d, as in a bill. Photos do not meet other photos, and heads do not meet other heads, since b and h walk together and are kept. Let's check one entry by hand: the boat, red, tile 0 asks tile 5.

# %%
attention_scores[1, 0, 0, 5], (heads[1, 0, 0] * heads[1, 5, 0]).sum()

# %% role="visualisation"
# for the boat: how well do its six tiles fit, seen by each head?
fig, axes = plt.subplots(1, 4, figsize=(12, 2.8), width_ratios=[1.4, 1, 1, 1])
show(axes[0], photos[1], "boat: tiles 0 1 2 on top, 3 4 5 below")
for h, hue in enumerate(["red", "green", "blue"]):
    axes[h + 1].imshow(attention_scores[1, h], cmap="PuOr", vmin=-4, vmax=4)
    axes[h + 1].set_title(f"head {hue}")
    axes[h + 1].set_xlabel("asked tile k")
    axes[h + 1].grid(False)
axes[1].set_ylabel("asking tile q")
plt.tight_layout()
plt.show()

# %% [markdown]
# Each head sees another photo. In a real transformer queries and keys are first multiplied with learned tables, which are einsums too ([Vaswani and others 2017](https://arxiv.org/abs/1706.03762)). Then the scores are divided by the root of d and become shares by a softmax.
#
# Now a famous bug. Real models keep the heads merged in one axis of 48 and split it when needed.

# %% recap="true"
merged = rearrange(heads, "b tile h d -> b tile (h d)")  # 48 numbers for each tile, head by head
split_right = rearrange(merged, "b tile (h d) -> b h tile d", h=3)

# %% recap="true"
split_wrong = merged.reshape(6, 3, 6, 16)  # the same shape, in one short call
split_right.shape == split_wrong.shape

# %% [markdown]
# **Guess first.** What does "head 0" hold after the short call: red, a mixture of all hues, or only some of the tiles?

# %%
torch.equal(split_wrong[0, 0], merged[0, :2].reshape(6, 16))  # head 0 of the sun, and its first two tiles

# %% [markdown]
# "Head 0" holds the first two tiles in all three hues, and the other tiles are missing. Such a model trains, since the shapes fit. It only never lets tile 0 ask tile 5.

# %% role="practice" exercise="mix-values"
# After the softmax, each tile collects the values of the other tiles, weighted by its shares.
# test_shares is b h q k, and the values (here: heads) are b k h d. Write the pattern; the result should be b q h d.
test_shares = attention_scores.softmax(-1)
test_pattern = ...  # fill in code here
if test_pattern is ...:
    print("Still blank. Over which tiles is a weighted sum taken, the asking or the asked ones?")
else:
    test_mixed = torch.einsum(test_pattern, test_shares, heads)
    assert test_mixed.shape == (6, 6, 3, 16), "The result should be b q h d: 6 photos, 6 tiles, 3 heads, 16 numbers."
    assert not torch.allclose(test_mixed, torch.einsum("bhqk,bqhd->bqhd", test_shares, heads)), "The shares of each row add up to 1, so every tile got itself back. Whose values are weighted?"
    assert torch.allclose(test_mixed, torch.einsum("bhqk,bkhd->bqhd", test_shares, heads)), "Right shape, wrong sum. A head should use its own values, and k should be added up."
    print("Right: k walks together and is added up.")

# %% role="answer" exercise="mix-values"
test_pattern = "bhqk,bkhd->bqhd"

# %% role="misconception" exercise="mix-values" name="weights-the-asking-tile"
test_pattern = "bhqk,bqhd->bqhd"

# %% role="misconception" exercise="mix-values" name="keeps-the-keys"
test_pattern = "bhqk,bkhd->bkhd"

# %% role="misconception" exercise="mix-values" name="mixes-the-heads"
test_pattern = "bgqk,bkhd->bqhd"

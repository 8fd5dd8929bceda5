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

# %%
heads.shape

# %% [markdown]
# The asking tile is called the query, and the asked tile is called the key. Both run over the same axis of tiles, so they need two letters, q and k. **Guess first.** Which of b, q, k, h, d is added up?

# %%
attention_scores = torch.einsum("b q h d, b k h d -> b h q k", heads, heads)
attention_scores.shape

# %% [markdown]
# Only d, as in a bill. Photos do not meet other photos, and heads do not meet other heads, since b and h walk together and are kept. Here are the scores of the boat's six tiles.

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
# Each head sees another hue of the boat. In a real transformer queries and keys are first multiplied with learned tables, which are einsums too ([Vaswani and others 2017](https://arxiv.org/abs/1706.03762)).
#
# Two steps are left. The scores are divided by the root of d, so that they do not grow with the number of features. Then a **softmax** turns each row of scores into positive shares that add up to 1.

# %%
shares = (attention_scores / math.sqrt(16)).softmax(-1)  # b h q k; d is 16

# %%
shares[1, 0, 0], shares[1, 0, 0].sum()  # the boat, red, tile 0: how it shares its attention between the six tiles

# %% [markdown]
# Tile 0 gives the most to the tiles on top, which show sky and sail. At last each tile collects the other tiles in these shares. The whole recipe is called **attention**. Does it give the same as PyTorch's own call?

# %%
by_head = rearrange(heads, "b tile h d -> b h tile d")  # here tiles are queries, keys and values at once
torch.allclose(shares @ by_head, F.scaled_dot_product_attention(by_head, by_head, by_head), atol=1e-5)

# %% [markdown]
# `True`. Now we look at a famous bug. Real models keep the heads merged in one axis of 48 and split it when needed.

# %%
merged = rearrange(heads, "b tile h d -> b tile (h d)")  # 48 numbers for each tile, head by head
split_right = rearrange(merged, "b tile (h d) -> b h tile d", h=3)
split_wrong = merged.reshape(6, 3, 6, 16)  # the same shape, in one short call
split_right.shape == split_wrong.shape

# %% [markdown]
# **Guess first.** What does "head 0" hold after the short call: red, a mixture of all hues, or only some of the tiles?

# %%
torch.equal(split_wrong[0, 0], merged[0, :2].reshape(6, 16))  # head 0 of the sun, and its first two tiles

# %% [markdown]
# "Head 0" holds the first two tiles in all three hues, and the other tiles are missing. Such a model would run, since the shapes fit. But no head holds both tile 0 and tile 5, so one could never ask the other.

# %% role="practice" exercise="mix-values"
# Write the last step as a pattern: each tile collects the values of the other tiles, weighted by its shares.
# The shares are b h q k, and the values (here: heads) are b k h d. The result should be b q h d.
test_pattern = ...  # fill in code here
if test_pattern is ...:
    print("Still blank. Over which tiles is a weighted sum taken, the asking or the asked ones?")
else:
    test_mixed = torch.einsum(test_pattern, shares, heads)
    assert test_mixed.shape == (6, 6, 3, 16), "The result should be b q h d: 6 photos, 6 tiles, 3 heads, 16 numbers."
    assert not torch.allclose(test_mixed, torch.einsum("bhqk,bqhd->bqhd", shares, heads)), "The shares of each row add up to 1, so every tile got itself back. Whose values are weighted?"
    assert torch.allclose(test_mixed, torch.einsum("bhqk,bkhd->bqhd", shares, heads)), "Right shape, wrong sum. A head should use its own values, and k should be added up."
    print("Right: k walks together and is added up.")

# %% role="answer" exercise="mix-values"
test_pattern = "bhqk,bkhd->bqhd"

# %% role="misconception" exercise="mix-values" name="weights-the-asking-tile"
test_pattern = "bhqk,bqhd->bqhd"

# %% role="misconception" exercise="mix-values" name="keeps-the-keys"
test_pattern = "bhqk,bkhd->bkhd"

# %% role="misconception" exercise="mix-values" name="mixes-the-heads"
test_pattern = "bgqk,bkhd->bqhd"

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
# In a transformer each tile of a photo collects from the other tiles what it needs. For that each tile has three lists of numbers. Its **query** says what it looks for. Its **key** says how it can be found. Its **value** is what it gives away.

# %% recap="true"
tile_numbers = rearrange(contrast, "photo (down row) (across col) channel -> photo (down across) (row col channel)", row=4, col=4)
tile_numbers.shape

# %% [markdown]
# Three tables of weights make these lists from the 48 numbers of the tile. A model learns the tables ([Vaswani and others 2017](https://arxiv.org/abs/1706.03762)), and ours are drawn by chance. They make lists for three **heads**, which are searches side by side, each with weights of its own.

# %% recap="true"
to_query, to_key, to_value = torch.randn(3, 48, 3, 16) / 2  # each table: 48 numbers of a tile, 3 heads, 16 features

# %% recap="true"
# each list: 6 photos, 6 tiles, 3 heads, 16 features
queries, keys, values = [einops.einsum(tile_numbers, table, "photo tile number, number head feature -> photo tile head feature") for table in (to_query, to_key, to_value)]

# %% [markdown]
# The score of two tiles says how well the query of one fits to the key of the other. In letters p is the photo, h the head and d the feature. The asking tile is q and the asked tile is k, since one axis needs two letters here. **Guess first.** Which of p, q, k, h, d is added up?

# %% recap="true"
attention_scores = torch.einsum("pqhd,pkhd->phqk", queries, keys)
attention_scores.shape

# %% [markdown]
# Only d, as in a bill. The letters p and h walk together and are kept.
#
# How large do such scores get? Let's draw queries and keys with 16, 64 and 256 features by chance, and look at the spread of their scores.

# %%
[torch.einsum("qd,kd->qk", torch.randn(100, d), torch.randn(100, d)).std() for d in (16, 64, 256)]

# %% [markdown]
# The spread is about 4, 8 and 16, which is the root of the number of features. So the scores are divided by this root. Then a **softmax** turns each row of scores into positive shares that add up to 1. What would it do without the division?

# %% recap="true"
shares = (attention_scores / math.sqrt(16)).softmax(-1)  # p h q k; there are 16 features

# %%
shares.amax(-1).mean(), attention_scores.softmax(-1).amax(-1).mean()  # the largest share of a row, on average: with the division, and without

# %% [markdown]
# Without the division most of a row goes to one tile, and the others are hardly heard. Here are the divided shares for the boat.

# %% role="visualisation"
# for the boat: how each tile shares its attention, in each head; dark: a large share
fig, axes = plt.subplots(1, 4, figsize=(12, 3.4), width_ratios=[1.4, 1, 1, 1], layout="constrained")
show(axes[0], photos[1], "boat: tiles 0 1 2 on top, 3 4 5 below")
for h in range(3):
    drawn = axes[h + 1].imshow(shares[1, h], cmap="Blues", vmin=0, vmax=1)
    axes[h + 1].set(title=f"head {h}", xlabel="asked tile k")
    axes[h + 1].grid(False)
axes[1].set_ylabel("asking tile q")
fig.colorbar(drawn, ax=axes[1:], label="share")
plt.show()

# %% [markdown]
# Each head shares in another way, since its weights are others. In the last step each tile collects the values of the asked tiles in these shares. The whole recipe is called **attention**, and PyTorch has a call for it.

# %%
# the library's answer: photo, tile, head, feature
by_head = [rearrange(each, "photo tile head feature -> photo head tile feature") for each in (queries, keys, values)]
library_mix = rearrange(F.scaled_dot_product_attention(*by_head), "photo head tile feature -> photo tile head feature")

# %% role="practice" exercise="mix-values"
# Write the last step as a pattern in letters: each tile collects the values of the asked tiles, weighted by its shares.
# The shares are p h q k, and the values are p k h d. The result should be p q h d, and equal to the library's answer.
test_pattern = ...  # fill in code here
if test_pattern is ...:
    print("Still blank. Over which tiles is a weighted sum taken, the asking or the asked ones?")
else:
    test_mixed = torch.einsum(test_pattern, shares, values)
    assert test_mixed.shape == library_mix.shape, "The result should have 6 photos, 6 tiles, 3 heads, 16 features."
    assert not torch.allclose(test_mixed, values, atol=1e-4), "The shares of each row add up to 1, so every tile got itself back. Whose values are weighted?"
    assert torch.allclose(test_mixed, library_mix, atol=1e-4), "Right shape, wrong sum. Does a head use its own values? And which tiles are added up?"
    print("Right: this is the whole recipe.")

# %% role="answer" exercise="mix-values"
test_pattern = "phqk,pkhd->pqhd"

# %% role="misconception" exercise="mix-values" name="weights-the-asking-tile"
test_pattern = "phqk,pqhd->pqhd"

# %% role="misconception" exercise="mix-values" name="keeps-the-keys"
test_pattern = "phqk,pkhd->pkhd"

# %% role="misconception" exercise="mix-values" name="mixes-the-heads"
test_pattern = "pgqk,pkhd->pqhd"

# %% [markdown]
# Real models keep the heads merged in one axis of 48 and split it when needed. Somebody splits it by a reshape to the right shape. **Guess first.** What does "head 0" hold then: head 0 of all tiles, a mixture of everything, or only some of the tiles?

# %%
merged = rearrange(values, "photo tile head feature -> photo tile (head feature)")  # 48 numbers for each tile, head by head
split_wrong = merged.reshape(6, 3, 6, 16)  # wanted: photo, head, tile, feature
torch.equal(split_wrong[0, 0], merged[0, :2].reshape(6, 16))  # head 0 of the sun, and its first two tiles

# %% [markdown]
# "Head 0" holds the first two tiles with all three heads, and the other tiles are missing. Such a model would run, since the shapes fit. But no head holds both tile 0 and tile 5, so one could never collect from the other.

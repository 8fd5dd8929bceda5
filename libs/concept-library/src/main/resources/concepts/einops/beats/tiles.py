# ---
# beat: tiles
# title: A photo is a wall of tiles
# intent: The learner cuts a photo into tiles, and sees a list of tiles as words.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [tiles]
# assumes: [split-axis]
# ---

# %% [markdown]
# ## A photo is a wall of tiles
#
# Models that read text take a list of words. A vision transformer reads a photo as if it were a text. Its words are square tiles. Our photos have 8 rows and 12 columns, and the tiles shall be 4 by 4.
#
# **Guess first.** How many tiles does a photo have, and how many numbers does each tile hold?

# %%
tiles = rearrange(photos, "photo (down row) (across col) hue -> photo (down across) row col hue", row=4, col=4)
tiles.shape

# %% [markdown]
# Two tiles down and three across make 6 tiles, and each holds 4 times 4 times 3 numbers. Let's lay out the house as a list of tiles.

# %% role="visualisation"
# the house, and its six tiles as a list
fig, axes = plt.subplots(1, 7, figsize=(11, 2), width_ratios=[3, 1, 1, 1, 1, 1, 1])
show(axes[0], photos[3], "house")
for i in range(6):
    show(axes[i + 1], tiles[3, i], f"tile {i}")
plt.tight_layout()
plt.show()

# %% [markdown]
# Tiles 0 to 2 are the roof, from left to right. Tiles 3 to 5 are the walls and the meadow. A bare reshape to the same shape would have cut runs of 16 dots instead of squares. Here it is for comparison.

# %% role="visualisation" levels="intermediate,advanced"
# the same shape by a bare reshape: each "tile" is a run of 16 dots, folded into a square
fig, axes = plt.subplots(1, 6, figsize=(8, 1.8))
for i in range(6):
    show(axes[i], photos.reshape(6, 6, 4, 4, 3)[3, i], f"'tile' {i}")
plt.tight_layout()
plt.show()

# %% [markdown]
# Roof, wall and door are cut into stripes, and no tile is a square piece of the house. The original vision transformer cuts photos of 224 by 224 dots into tiles of 16 by 16 ([Dosovitskiy and others 2020](https://arxiv.org/abs/2010.11929)). How many tiles is that, and how many numbers a tile?

# %%
(224 // 16) ** 2, 16 * 16 * 3

# %% [markdown]
# A photo becomes 196 "words" of 768 numbers, which is where the title of that paper comes from.

# %% role="practice" exercise="tokens" levels="advanced"
# A transformer wants photo x tile x number: each tile as one flat list of 48 numbers. Write the pattern for the photos.
# Order inside a tile: row, then col, then hue. Tiles are 4 x 4; use the names photo, down, row, across, col, hue.
test_token_pattern = ...  # fill in code here
if test_token_pattern is ...:
    print("Still blank. Start from the pattern of the tiles and merge three more names.")
else:
    test_tokens = rearrange(photos, test_token_pattern, row=4, col=4)
    assert test_tokens.shape == (6, 6, 48), "The shape should be 6 photos, 6 tiles, 48 numbers."
    assert not torch.equal(test_tokens, photos.reshape(6, 6, 48)), "These are runs of 16 dots, as with a bare reshape."
    assert not torch.equal(test_tokens[0, 1], tiles[0, 2].flatten()), "Tile 1 should be the neighbour to the right. Which of down and across is fast?"
    assert torch.equal(test_tokens, tiles.flatten(2)), "Right shape, other order. Which name is slow in each bracket?"
    print("Right: this line stands at the entrance of vision transformers.")

# %% role="answer" exercise="tokens"
test_token_pattern = "photo (down row) (across col) hue -> photo (down across) (row col hue)"

# %% role="misconception" exercise="tokens" name="tiles-run-downwards"
test_token_pattern = "photo (down row) (across col) hue -> photo (across down) (row col hue)"

# %% role="misconception" exercise="tokens" name="hue-first"
test_token_pattern = "photo (down row) (across col) hue -> photo (down across) (hue row col)"

# %% role="misconception" exercise="tokens" name="grid-inside-out"
test_token_pattern = "photo (row down) (col across) hue -> photo (down across) (row col hue)"

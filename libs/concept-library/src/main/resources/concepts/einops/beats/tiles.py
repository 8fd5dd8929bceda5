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
# A vision transformer reads a photo as if it were a text. Its words are square tiles. Ours shall be 4 by 4. **Guess first.** How many tiles does a photo have, and how many numbers does each tile hold?

# %%
tiles = rearrange(photos, "photo (down row) (across col) channel -> photo (down across) row col channel", row=4, col=4)
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
# Tiles 0 to 2 are the roof, and tiles 3 to 5 are the walls and the meadow. A bare reshape gives the same shape. What does it cut?

# %% role="visualisation" levels="intermediate,advanced"
# the same shape by a bare reshape: each "tile" is a run of 16 dots, folded into a square
fig, axes = plt.subplots(1, 6, figsize=(8, 1.8))
for i in range(6):
    show(axes[i], photos.reshape(6, 6, 4, 4, 3)[3, i], f"'tile' {i}")
plt.tight_layout()
plt.show()

# %% [markdown]
# Each of these is a run of 16 dots, folded up. Roof, wall and door are cut into stripes, and none is a square piece of the house.
#
# The paper on the vision transformer is called "An Image is Worth 16x16 Words" ([Dosovitskiy and others 2020](https://arxiv.org/abs/2010.11929)). The 16 by 16 in its title is the size of a tile in dots.

# %% role="practice" exercise="windows" levels="intermediate"
# Some networks work in windows: each tile becomes a small photo of its own. So 6 photos of 6 tiles become 36 small photos of 4 x 4.
# Order: all tiles of the sun, then all tiles of the boat, and so on. Use the names photo, down, row, across, col, channel.
test_window_pattern = ...  # fill in code here
if test_window_pattern is ...:
    print("Still blank. Start from the pattern of the tiles. Which axes of its result become one?")
else:
    test_windows = rearrange(photos, test_window_pattern, row=4, col=4)
    assert test_windows.shape == (36, 4, 4, 3), "The shape should be 36 small photos, 4 rows, 4 columns, 3 channels."
    assert not torch.equal(test_windows[1], tiles[1, 0]), "Window 1 is the boat's. Which name is slow, if the sun's tiles all come first?"
    assert not torch.equal(test_windows[1], tiles[0, 3]), "Window 1 should be the neighbour to the right. Which of down and across is fast?"
    assert torch.equal(test_windows[6 * 3 + 4], tiles[3, 4]), "Window 22 should be the house's tile 4. Are the tiles squares?"
    print("Right: 36 small photos in order.")

# %% role="answer" exercise="windows"
test_window_pattern = "photo (down row) (across col) channel -> (photo down across) row col channel"

# %% role="misconception" exercise="windows" name="photos-run-fast"
test_window_pattern = "photo (down row) (across col) channel -> (down across photo) row col channel"

# %% role="misconception" exercise="windows" name="tiles-run-downwards"
test_window_pattern = "photo (down row) (across col) channel -> (photo across down) row col channel"

# %% role="misconception" exercise="windows" name="grid-inside-out"
test_window_pattern = "photo (row down) (col across) channel -> (photo down across) row col channel"

# %% role="practice" exercise="tokens" levels="advanced"
# A transformer wants photo x tile x number: each tile as one flat list of 48 numbers. Write the pattern for the photos.
# Order inside a tile: row, then col, then channel. Tiles are 4 x 4; use the names photo, down, row, across, col, channel.
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
test_token_pattern = "photo (down row) (across col) channel -> photo (down across) (row col channel)"

# %% role="misconception" exercise="tokens" name="tiles-run-downwards"
test_token_pattern = "photo (down row) (across col) channel -> photo (across down) (row col channel)"

# %% role="misconception" exercise="tokens" name="channel-first"
test_token_pattern = "photo (down row) (across col) channel -> photo (down across) (channel row col)"

# %% role="misconception" exercise="tokens" name="grid-inside-out"
test_token_pattern = "photo (row down) (col across) channel -> photo (down across) (row col channel)"

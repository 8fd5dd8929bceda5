# ---
# beat: move-then-merge
# title: First move the axes, then take the wall out
# intent: The learner mends the strip with permute and reshape and learns when a bare reshape is right.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [move-then-merge]
# assumes: [silent-scramble]
# ---

# %% [markdown]
# ## First move the axes, then take out one wall
#
# Which order was the right one? Think of the finished strip and walk along its top row. The photo changes slowly and the column changes quickly. So in the queue, `row` must come first, then `photo`, then `col`.

# %% recap="true"
moved = photos.permute(1, 0, 2, 3)  # new order: row, photo, col, channel
moved.shape

# %% [markdown] levels="beginner,intermediate"
# `permute` is a transpose for many axes, so everybody keeps their neighbours. Now `photo` and `col` stand next to each other, and their wall may go.

# %%
torch.equal(moved.reshape(8, 72, 3), strip)

# %% [markdown]
# `True`: this is the strip of the opening, made by hand. Every rearrangement in this lesson consists of such moves. **A reshape is safe when it only takes out a wall between neighbouring axes, or puts this wall back where it was.** Two walls fit into 72 columns here, and only one of them was there.

# %% levels="beginner,intermediate"
# 6 pieces of 12 columns: are they the photos? and 12 pieces of 6 columns: is the first one only the left half of the sun?
torch.equal(strip.reshape(8, 6, 12, 3), moved), torch.equal(strip.reshape(8, 12, 6, 3)[:, 0], photos[0, :, :6])

# %% [markdown] levels="beginner,intermediate"
# Both are `True`. Six pieces of 12 columns are the photos, and twelve pieces of 6 columns are halves of photos.

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
moved = photos.permute(1, 0, 2, 3)  # new order: row, photo, col, hue
moved.shape

# %% [markdown] levels="beginner,intermediate"
# `permute` is a transpose for many axes, so everybody keeps their neighbours. Now `photo` and `col` stand next to each other, and their wall may go.

# %%
torch.equal(moved.reshape(8, 72, 3), strip)

# %% [markdown]
# `True`: this is the strip of the opening, made by hand. Every rearrangement in this lesson consists of such moves. **A reshape is safe when it only takes out a wall between neighbouring axes, or puts one in with the sizes in their true order.** Our strip has 6 photos of 12 columns, so a wall for 12 photos of 6 columns would tear it again.

# %% [markdown] levels="beginner"
# PyTorch has names for these two safe cases. `flatten` takes out a wall between axes, and `unflatten` puts one in.

# %% levels="beginner"
moved.flatten(1, 2).shape, strip.unflatten(1, (6, 12)).shape


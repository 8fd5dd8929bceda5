# ---
# beat: enlarge
# title: A new name on the right repeats
# intent: The learner enlarges a photo and tiles it, and sees that the place in the bracket decides.
# kind: intuition
# levels: [beginner]
# weight: extra
# teaches: [repeat-patterns]
# assumes: [bracket-order]
# ---

# %% [markdown]
# ## A new name on the right repeats
#
# We dropped names. Can we also invent one on the right? Nothing tells what stands along the new axis, so everything is repeated. The call is `repeat`, and this makes a grey moon into a colour photo with three equal hues.

# %%
grey_moon = reduce(photos[5], "row col hue -> row col", "mean")
repeat(grey_moon, "row col -> row col hue", hue=3).shape

# %% [markdown]
# Inside a bracket it becomes a picture puzzle. **Guess first.** One of these makes the moon three times as large, and the other one papers a wall with nine moons. Which is which: `(row 3) (col 3)` or `(3 row) (3 col)`?

# %% role="visualisation"
fig, axes = plt.subplots(1, 3, figsize=(10, 2.8))
show(axes[0], photos[5], "moon: 8 x 12")
show(axes[1], repeat(photos[5], "row col hue -> (row 3) (col 3) hue"), "(row 3) (col 3): 24 x 36")
show(axes[2], repeat(photos[5], "row col hue -> (3 row) (3 col) hue"), "(3 row) (3 col): 24 x 36")
plt.tight_layout()
plt.show()

# %% [markdown]
# The left name is slow. In `(row 3)` the row waits while it is shown three times, so every dot grows. In `(3 row)` all rows run through, and then they run again.

# %%
back = reduce(repeat(photos[5], "row col hue -> (row 3) (col 3) hue"), "(row 3) (col 3) hue -> row col hue", "mean")
torch.allclose(back, photos[5])

# %% [markdown]
# `True`: pooling with the same pattern, sides swapped, undoes the enlargement. So there are three calls. Names on both sides are rearranged, missing ones reduced, new ones repeated.

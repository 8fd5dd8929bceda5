# ---
# beat: enlarge
# title: A new name on the right repeats
# intent: The learner enlarges a photo and tiles it, and sees that the place in the bracket decides, and keeps an axis as 1.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [repeat-patterns]
# assumes: [bracket-order]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## A new name on the right repeats
#
# We dropped names. Can we also invent one on the right? Nothing tells what stands along the new axis, so everything is repeated. The call is `repeat`, and this makes a grey moon into a colour photo with three equal hues.

# %% levels="beginner,intermediate"
grey_moon = reduce(photos[5], "row col hue -> row col", "mean")
repeat(grey_moon, "row col -> row col hue", hue=3).shape

# %% [markdown] levels="beginner,intermediate"
# Inside a bracket it becomes a picture puzzle. **Guess first.** One of these makes the moon three times as large, and the other one papers a wall with nine moons. Which is which: `(row 3) (col 3)` or `(3 row) (3 col)`?

# %% role="visualisation" levels="beginner,intermediate"
fig, axes = plt.subplots(1, 3, figsize=(10, 2.8))
show(axes[0], photos[5], "moon: 8 x 12")
show(axes[1], repeat(photos[5], "row col hue -> (row 3) (col 3) hue"), "(row 3) (col 3): 24 x 36")
show(axes[2], repeat(photos[5], "row col hue -> (3 row) (3 col) hue"), "(3 row) (3 col): 24 x 36")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner"
# The left name is slow. In `(row 3)` the row waits while it is shown three times, so every dot grows. In `(3 row)` all rows run through, and then they run again.

# %% levels="beginner"
back = reduce(repeat(photos[5], "row col hue -> (row 3) (col 3) hue"), "(row 3) (col 3) hue -> row col hue", "mean")
torch.allclose(back, photos[5])

# %% [markdown] levels="beginner"
# `True`: pooling with the same pattern, sides swapped, undoes the enlargement. So there are three calls. Names on both sides are rearranged, missing ones reduced, new ones repeated. One sign is left. A bare `1` keeps a place of length 1, where an axis was:

# %% [markdown] levels="intermediate"
# The left name is slow. In `(row 3)` the row waits while it is shown three times, so every dot grows. In `(3 row)` all rows run through, and then they run again. One sign is left. A bare `1` keeps a place of length 1, where an axis was:

# %% levels="beginner,intermediate"
reduce(photos, "photo row col hue -> photo 1 1 hue", "mean").shape  # the mean colour of each photo, with four axes as before

# %% [markdown] levels="advanced"
# ## A new name on the right repeats
#
# The third call is `repeat`. A new name or number on the right says how often, and its place in the bracket says whether it runs fast or slowly. **Guess first.** Which of the two gives 0, 0, 1, 1?

# %% levels="advanced"
repeat(torch.arange(2), "n -> (n 2)"), repeat(torch.arange(2), "n -> (2 n)")

# %% [markdown] levels="advanced"
# The left name is slow, so in `(n 2)` each number waits for its copy. A bare `1` in a pattern keeps a place of length 1, as in `photo row col hue -> photo 1 1 hue`.

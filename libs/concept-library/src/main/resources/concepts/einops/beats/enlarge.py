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
# We dropped names. Can we also invent one on the right? Nothing tells what stands along the new axis, so everything is repeated. The call is `repeat`, and like `reduce` it takes plain numbers. **Guess first.** One of these makes the moon three times as large, and the other one papers a wall with nine moons. Which is which: `(row 3) (col 3)` or `(3 row) (3 col)`?

# %% role="visualisation" levels="beginner,intermediate"
fig, axes = plt.subplots(1, 3, figsize=(10, 2.8))
show(axes[0], photos[5], "moon: 8 x 12")
show(axes[1], repeat(photos[5], "row col channel -> (row 3) (col 3) channel"), "(row 3) (col 3): 24 x 36")
show(axes[2], repeat(photos[5], "row col channel -> (3 row) (3 col) channel"), "(3 row) (3 col): 24 x 36")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# The left name is slow. In `(row 3)` the row waits while it is shown three times, so every dot grows. In `(3 row)` all rows run through, and then they run again.
#
# Two signs are left. A bare `1` keeps a place of length 1 where an axis was. So we can subtract from each photo its mean colour, since a size of 1 is repeated.

# %% levels="beginner,intermediate"
centred = photos - reduce(photos, "photo row col channel -> photo 1 1 channel", "mean")
centred.shape, reduce(centred, "photo row col channel -> photo channel", "mean").abs().max() < 1e-6  # is each mean 0 now?

# %% [markdown] levels="beginner,intermediate"
# Three dots stand for all axes that are not named, however many there are. So one pattern serves six photos and one photo.

# %% levels="beginner,intermediate"
# from six photos and from the moon alone: channels first, as many libraries want it
rearrange(photos, "... row col channel -> ... channel row col").shape, rearrange(photos[5], "... row col channel -> ... channel row col").shape

# %% [markdown] levels="advanced"
# ## A new name on the right repeats
#
# The third call is `repeat`. A new name or number on the right says how often, and its place in the bracket says whether it runs fast or slowly. **Guess first.** Which of the two gives 0, 0, 1, 1?

# %% levels="advanced"
repeat(torch.arange(2), "number -> (number 2)"), repeat(torch.arange(2), "number -> (2 number)")

# %% [markdown] levels="advanced"
# The left name is slow, so in `(number 2)` each number waits for its copy. Two more signs are useful. Three dots stand for all axes that are not named, and a bare `1` keeps a place of length 1. Let's subtract from each photo its mean colour.

# %% levels="advanced"
centred = photos - reduce(photos, "... row col channel -> ... 1 1 channel", "mean")
centred.shape, reduce(centred, "... row col channel -> ... channel", "mean").abs().max() < 1e-6  # is each mean 0 now?

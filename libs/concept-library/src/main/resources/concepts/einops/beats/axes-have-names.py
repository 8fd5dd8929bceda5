# ---
# beat: axes-have-names
# title: A tensor is a list in lists, and each level has a meaning
# intent: The learner names the four axes, takes a slice, and sees that a mean over an axis makes this axis vanish.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [tensor-axes]
# assumes: [why-names]
# ---

# %% [markdown] recap="true"
# ## Four axes, and each one means something
#
# A **tensor** is a list of lists of lists of numbers. Each level of these lists is called an **axis**. Our photos have four, and only we know what they mean. We call them photo, row, col for the column, and channel. The three channels of a dot are its red, green and blue light.

# %% recap="true"
dict(zip(["photo", "row", "col", "channel"], photos.shape))  # channel 0 is red, 1 is green, 2 is blue

# %% [markdown] levels="beginner"
# Each index walks one level into the lists. **Guess first.** What is the shape of `photos[3]`, and which picture is it?

# %% levels="beginner"
photo_names[3], photos[3].shape

# %% [markdown] levels="beginner"
# It is the house, and one axis is used up.

# %% [markdown]
# Now take a mean over one axis. **Guess first.** `photos.mean(0)` averages over axis 0. Is the result one number for each photo, or one picture?

# %%
photos.mean(0).shape

# %% [markdown]
# It is one picture, since **the axis that you average over is the one that vanishes**. Here are the means over axes 0, 1 and 2. Can you tell what each shows before you read its title?

# %% role="visualisation"
# a mean over each of three axes; what is left is drawn
fig, axes = plt.subplots(1, 3, figsize=(11, 3))
show(axes[0], photos.mean(0), "mean over photo: row x col")
show(axes[1], photos.mean(1), "mean over row: photo x col")
show(axes[2], photos.mean(2), "mean over col: photo x row")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# On the left, all six photos lie on top of each other like ghosts. In the middle, each photo has become one line. You can still see that the last one is the night.

# %% [markdown] levels="advanced"
# On the left, six ghosts lie on top of each other. In the middle, each photo is one line. On the right the sea and the meadows stand at the end of each line. The numbers 0, 1 and 2 say none of this.

# %% [markdown] levels="beginner,intermediate"
# Two more tools for the task. A colon in an index means "all of them". And one mean may go over two axes at once.

# %% levels="beginner,intermediate"
photos[:, :, :, 2].shape, photos.mean((0, 3)).shape  # only blue; a mean over photos and channels

# %% role="practice" exercise="red-per-photo" levels="beginner,intermediate"
# How red is each photo on average? The answer has 6 numbers: one mean of the red values for each photo.
test_redness = ...  # fill in code here
if test_redness is ...:
    print("Still blank. Take the red values first. Which axes must vanish then?")
else:
    assert test_redness.shape != (6, 3), "These are means for all three channels. Keep only red."
    assert test_redness.shape != (8, 12), "You averaged the photos away. They are the ones that should stay."
    assert test_redness.shape == (6,), "There should be 6 numbers. Which axes are still there, or gone by mistake?"
    assert abs(test_redness.sum().item() - 3.203) < 0.001, "Six numbers, but of another channel. Red has index 0."
    print("Right. The reddest is the", photo_names[test_redness.argmax()])

# %% role="answer" exercise="red-per-photo"
test_redness = photos[:, :, :, 0].mean((1, 2))

# %% role="misconception" exercise="red-per-photo" name="keeps-all-channels"
test_redness = photos.mean((1, 2))

# %% role="misconception" exercise="red-per-photo" name="averages-the-axis-to-keep"
test_redness = photos[:, :, :, 0].mean(0)

# %% role="misconception" exercise="red-per-photo" name="counts-from-one"
test_redness = photos[:, :, :, 1].mean((1, 2))

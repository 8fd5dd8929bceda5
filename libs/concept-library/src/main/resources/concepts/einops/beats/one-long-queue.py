# ---
# beat: one-long-queue
# title: In memory there are no rows, only a queue
# intent: The learner sees the flat order of the photos, derives the place of a number, and predicts one.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [flat-order]
# assumes: [place-in-queue, tensor-axes]
# ---

# %% [markdown]
# ## In memory there are no rows, only a queue
#
# The memory of a computer is one long row of places. So our four axes must stand there as a queue, like the cinema's guests. Let's look at this queue as a long thin picture. The black lines mark where a new photo begins.

# %% role="visualisation"
# all 576 dots in the order of memory, drawn as one row; each dot is a thin upright line
fig, ax = plt.subplots(figsize=(11, 1.6))
ax.imshow(photos.reshape(1, 576, 3), aspect="auto", interpolation="nearest")
for p, name in enumerate(photo_names):
    ax.axvline(96 * p - 0.5, color="black", linewidth=3)
    ax.text(96 * p + 48, 0.75, name, ha="center")
ax.set_yticks([])
ax.set_xticks([])
ax.grid(False)
plt.show()

# %% [markdown]
# First comes the whole sun, one row after the other, then the whole boat. Inside a photo the rows follow each other, inside a row the columns, inside a dot the three channels. The last axis is the fastest, like the seconds of a clock.

# %% [markdown] levels="beginner"
# At which place stands the green value of the hill's dot in row 5 and column 7? Two whole photos come before it, then 5 whole rows, then 7 whole dots, then one channel.

# %% levels="beginner"
2 * (8 * 12 * 3) + 5 * (12 * 3) + 7 * 3 + 1  # photos, rows, dots, channel

# %% levels="beginner"
photos.flatten()[778], photos[2, 5, 7, 1]  # the number at this place, and the one we meant

# %% [markdown] role="derivation"
# At which place of the queue does a number stand? Take photo $p$, row $y$, column $x$ and channel $c$. So $y$ runs down and $x$ runs across. We ask how many numbers stand before it in the queue.
#
# - $\text{place} = p\,(8\cdot 12\cdot 3) + y\,(12\cdot 3) + x\cdot 3 + c$ (count whole photos, whole rows, whole dots, single channels)
# - $= 288\,p + 36\,y + 3\,x + c$ (multiply the sizes)
#
# Each axis has a step. It is the product of the sizes to its right.

# %% role="check"
# photo 5, row 2, column 6: the formula's place in the queue, and the place where a marker is found
marker = torch.zeros(6, 8, 12, 3)
marker[5, 2, 6, 0] = 1.0
288 * 5 + 36 * 2 + 3 * 6 + 0, marker.flatten().argmax().item()

# %% [markdown] levels="beginner,intermediate"
# The formula and the marker name the same place. PyTorch keeps these steps beside the shape and calls them **strides**. **Guess first.** The transposed hall is read in another order. Which strides does it have?

# %% levels="beginner,intermediate"
hall.stride(), hall.T.stride()  # places from one row to the next, and from one column to the next

# %% levels="beginner,intermediate"
# does the transpose begin at the same place in memory as the hall? and its flattened version?
hall.T.data_ptr() == hall.data_ptr(), hall.T.flatten().data_ptr() == hall.data_ptr()

# %% [markdown] levels="beginner,intermediate"
# The transpose moved no number in memory. Only its two steps have changed places, so the same queue is read in another order. The copy came later, when `flatten` had to write down the new order as a queue of its own.

# %% [markdown] levels="advanced"
# PyTorch calls these steps **strides** and stores them beside the shape.

# %% levels="advanced"
photos.stride()

# %% role="practice" exercise="place-of-dot"
# At which place of the queue does the blue value of the moon's very last dot stand? And of the sun's second row: where does it begin?
# Answer with a pair of numbers (place of the blue value, place of the row's first number). The moon is photo 5.
test_places = ...  # fill in code here
if test_places is ...:
    print("Still blank. The steps are 288, 36, 3 and 1, and everything counts from 0.")
else:
    assert test_places[0] != photos.numel(), "That is how many numbers there are. Counting starts at 0."
    assert test_places[1] != photos.shape[2], "That counts dots. Each dot has three numbers."
    test_numbered = torch.arange(photos.numel()).reshape(photos.shape)  # each number is its own place in the queue
    assert test_places[1] != test_numbered[0, 2, 0, 0], "That is the third row. Which index has the second row?"
    assert test_places[0] == test_numbered[-1, -1, -1, -1] and test_places[1] == test_numbered[0, 1, 0, 0], "Not yet. Use 288 p + 36 y + 3 x + c for each of them."
    print("Right: both numbers stand there.")

# %% role="answer" exercise="place-of-dot"
test_places = (288 * 5 + 36 * 7 + 3 * 11 + 2, 36 * 1)

# %% role="misconception" exercise="place-of-dot" name="counts-from-one"
test_places = (1728, 36)

# %% role="misconception" exercise="place-of-dot" name="dots-for-numbers"
test_places = (1727, 12)

# %% role="misconception" exercise="place-of-dot" name="index-off-by-one"
test_places = (1727, 36 * 2)

# ---
# beat: opening
# title: Six photos go into the shredder, and nobody complains
# intent: The learner sees reshape scramble six photos without an error, one call with names that does it right, and what depends on it.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [why-names]
# assumes: []
# ---

# %% [markdown] recap="true"
# # Einops and einsum: say what each axis is
#
# A small photo shop has six pictures in its window: a sun, a boat, a hill, a house, a tree and a moon. The shop wants them side by side in one long strip. This is one line of code, and the line that most people write destroys all six pictures. Nothing warns them.
#
# **How to use this lesson.** Many cells ask you to guess first. Please do. A wrong guess teaches more than a correct printout.

# %% role="setup" recap="true"
# the tools of this lesson; the seed makes every run show the same numbers
import itertools
import math
import time

import einops
import ipywidgets as widgets
import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from einops import rearrange, reduce, repeat

import utils

utils.set_seed(42)
utils.plot_style()
torch.set_num_threads(1)  # tiny tensors are faster on one thread
torch.set_printoptions(precision=4, sci_mode=False)

# %% [markdown] recap="true"
# Here are the photos, drawn with letters. Each letter is one dot of colour, such as `y` for yellow and `b` for the blue sea. If you squint, you can see them already.

# %% recap="true"
# six photos of 8 rows and 12 columns, one letter for each dot
art = [
    "............ .....w...... ............ ............ ....gggg.... nnnnnnnnnnnn",
    "....yyyy.... .....ww..... .....ww..... ....rrrr.... ...gggggg... nwnnnnyynnnn",
    "...yyyyyy... .....www.... ....wwww.... ...rrrrrr... ..gggggggg.. nnnnnyynnnnn",
    "...yyyyyy... .....wwww... ...kkkkkk... ..rrrrrrrr.. ...gggggg... nnnnnyynnnwn",
    "....yyyy.... .....k...... ..kkkkkkkk.. ...wwwwww... .....kk..... nnnnnyyynnnn",
    "............ ..rrrrrrrr.. .kkkkkkkkkk. ...wwkkww... .....kk..... nnwnnnyyynnn",
    "bbbbbbbbbbbb bbbrrrrrrbbb gggggggggggg ...wwkkww... .....kk..... nnnnnnnnnnnn",
    "bbbbbbbbbbbb bbbbbbbbbbbb gggggggggggg gggggggggggg gggggggggggg bbbbbbbbbbbb",
]
photo_names = ["sun", "boat", "hill", "house", "tree", "moon"]

# %% recap="true"
# each letter is a mixture of red, green and blue light, from 0 (dark) to 1 (bright)
palette = {".": (0.8, 0.9, 1.0), "y": (0.9, 0.9, 0.3), "b": (0.0, 0.4, 0.7),
           "w": (1.0, 1.0, 1.0), "r": (0.8, 0.4, 0.0), "g": (0.0, 0.6, 0.5),
           "k": (0.4, 0.2, 0.1), "n": (0.1, 0.1, 0.3)}

# %% recap="true"
# for each photo, each row and each letter: its three numbers
photos = torch.stack([torch.tensor([[palette[dot] for dot in row.split()[p]] for row in art]) for p in range(6)])
photos.shape

# %% [markdown] recap="true"
# Six photos, 8 rows, 12 columns, and 3 numbers for each dot. In a strip the photos stand side by side, so it has 8 rows and 6 times 12 columns. PyTorch has a call that gives a tensor a new shape.

# %% recap="true"
scrambled = photos.reshape(8, 6 * 12, 3)  # the line that most people write
scrambled.shape

# %% [markdown]
# The shape is what we asked for, and no error came. Now the same with one call of the library `einops`. It is told in words what each axis is.

# %% recap="true"
strip = rearrange(photos, "photo row col hue -> row (photo col) hue")
strip.shape

# %% [markdown]
# The two shapes are the same. **Guess first.** Do the two strips show the same picture?

# %% role="visualisation" recap="true"
fig, ax = plt.subplots(figsize=(10, 1.8))
ax.imshow(scrambled)
ax.set_title("photos.reshape(8, 72, 3)")
ax.axis("off")
plt.show()

# %% [markdown] recap="true"
# This one is torn to slices. We will look at many pictures, so let's keep these three calls under one name. Then we show both strips.

# %% recap="true"
# | export
def show(ax, picture, title):
    """A picture without axes: rows x columns, or rows x columns x hues."""
    ax.imshow(picture, cmap="gray", vmin=0, vmax=1)
    ax.set_title(title, fontsize=11)
    ax.axis("off")

# %% role="visualisation" recap="true"
# the two strips, made of the same numbers
fig, axes = plt.subplots(2, 1, figsize=(10, 3.4))
show(axes[0], scrambled, "photos.reshape(8, 72, 3)")
show(axes[1], strip, "rearrange(photos, 'photo row col hue -> row (photo col) hue')")
plt.tight_layout()
plt.show()

# %% [markdown]
# The lower strip is right. How much is wrong? Let's number the 576 dots, send the numbers through both lines, and count.

# %% recap="true"
dots = torch.arange(6 * 8 * 12).reshape(6, 8, 12)  # photo, row, column: one number for each dot

# %%
# the share of places where the two strips hold different dots
(dots.reshape(8, 72) != rearrange(dots, "photo row col -> row (photo col)")).float().mean()

# %% [markdown]
# About 96 percent of the dots stand in a wrong place. In a window a child would notice. In a training loop nobody looks at the pictures. A model for images often reads batches of 256 photos of 224 by 224 dots. How many numbers must land in their place each time?

# %%
256 * 224 * 224 * 3

# %% [markdown]
# More than 38 million in every step, and a shape is all that the computer checks.

# %% [markdown] recap="true"
# Could you mend it by trying other widths? Reshape takes any width that divides 576 dots.

# %% role="interactive" recap="true"
# Task: find the width at which you can name every picture. How many columns has a photo?
def other_width(width=72):
    fig, ax = plt.subplots(figsize=(6, 3.4))
    show(ax, photos.reshape(-1, width, 3), f"{576 // width} rows of {width} dots")
    plt.show()


widgets.interact(other_width, width=[6, 8, 12, 16, 24, 36, 48, 72, 96]);

# %% [markdown] recap="true"
# At 12 the photos stand whole in one tall column, because 12 is the width of a photo. No width gives the strip. Perhaps the axes must change places before the reshape, and there are 24 orders of four axes. Let's try one by chance, 2000 times.

# %% role="simulation" recap="true"
# 2000 random orders of the four axes, each followed by the same reshape: how many strips are right?
order_right = []
for _ in range(2000):
    tried = photos.permute(torch.randperm(4).tolist()).reshape(8, 72, 3)  # permute: the axes in another order
    order_right.append(torch.equal(tried, strip))
plt.plot(range(1, 2001), torch.tensor(order_right).float().cumsum(0) / torch.arange(1, 2001), color=utils.GREEN, linewidth=2)
plt.axhline(1 / 24, color="black", linestyle=":")
plt.text(1400, 1 / 24 + 0.008, "one order of 24")
plt.ylim(0, 0.2)
plt.xlabel("orders tried so far")
plt.ylabel("share of right strips")
plt.show()

# %% [markdown] recap="true"
# None of the 2000 tries raised an error, and about one in 24 was right. A shape that fits is no evidence that the content does.

# %% [markdown]
# Here is what a sceptic should ask. The lesson answers these questions one by one.
#
# - Why was there no error?
# - What does reshape do, if it does not keep rows and columns together?
# - Why do brackets have an order? Is `(photo col)` not the same as `(col photo)`?
# - I can count axes. Why should I name them?
# - Why does einsum add up whatever is missing on the right?
# - Is it only notation, or can it save work?
# - Would a network not learn to read scrambled photos anyway?

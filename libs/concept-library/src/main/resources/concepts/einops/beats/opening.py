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
# A small photo shop has six pictures in its window: a sun, a boat, a hill, a house, a tree and a moon. The shop wants them side by side in one long strip. That is one line of code. The line that comes to mind first destroys all six pictures, and nothing warns you.
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
# There are six photos of 8 rows and 12 columns, with 3 numbers for each dot. This is photo 1, since a computer counts from 0.

# %% recap="true"
# one photo, drawn
photo_names = ["sun", "boat", "hill", "house", "tree", "moon"]
fig, ax = plt.subplots(figsize=(2.4, 1.8))
ax.imshow(photos[1])
ax.set_title(photo_names[1])
ax.set(xticks=[], yticks=[])
plt.show()

# %% recap="true"
# | export
# we will look at many pictures, so drawing one gets a name
def show(ax, picture, title):
    """A picture in a thin frame: rows x columns, or rows x columns x channels."""
    ax.imshow(picture, cmap="gray", vmin=0, vmax=1)
    ax.set_title(title, fontsize=11)
    ax.set(xticks=[], yticks=[])
    ax.grid(False)
    plt.setp(ax.spines.values(), visible=True, color="gray")

# %% [markdown] recap="true"
# In a strip the photos stand side by side, so it has 8 rows and 6 times 12 columns. PyTorch has a call that gives a tensor a new shape.

# %% recap="true"
scrambled = photos.reshape(8, 6 * 12, 3)  # the line that comes to mind first
scrambled.shape

# %% [markdown]
# The shape is what we asked for, and no error came. Now the same with one call of the library `einops`. It is told in words what each axis is.

# %% recap="true"
strip = rearrange(photos, "photo row col channel -> row (photo col) channel")
strip.shape

# %% [markdown] recap="true"
# The two shapes are the same. **Guess first.** Do the two strips show the same picture?

# %% role="visualisation" recap="true"
# the two strips, made of the same numbers
fig, axes = plt.subplots(2, 1, figsize=(10, 3.4))
show(axes[0], scrambled, "photos.reshape(8, 72, 3)")
show(axes[1], strip, "rearrange(photos, 'photo row col channel -> row (photo col) channel')")
plt.tight_layout()
plt.show()

# %% [markdown] recap="true"
# The upper strip is torn to slices, and the lower one is right. In a window a child would notice. In a training loop nobody looks at the pictures, and a shape is all that the computer checks.
#
# Perhaps the axes must change places before the reshape? Four axes have 24 orders. Try some of them.

# %% role="interactive" recap="true"
# Task: find the order of the four axes after which the same reshape gives the strip.
def other_order(order=(0, 1, 2, 3)):
    fig, ax = plt.subplots(figsize=(10, 1.8))
    show(ax, photos.permute(order).reshape(8, 72, 3), f"photos.permute{order}.reshape(8, 72, 3)")  # permute: the axes in another order
    plt.show()


widgets.interact(other_order, order=list(itertools.permutations(range(4))));

# %% recap="true"
# every order, followed by the same reshape: is it the strip?
[torch.equal(photos.permute(order).reshape(8, 72, 3), strip) for order in itertools.permutations(range(4))].count(True)

# %% [markdown] recap="true"
# All 24 orders ran without an error and gave the right shape, and only one gave the right strip. Perhaps our sizes are unlucky? Let's draw 300 other sizes by chance. For each we number all dots, send the numbers through both lines, and count the places where they differ.

# %% role="simulation" recap="true"
# 300 random numbers of photos, rows and columns: the share of dots that a bare reshape puts in a wrong place
misplaced = []
for _ in range(300):
    many, rows, cols = (2 + torch.randperm(23)[:3]).tolist()  # three different numbers from 2 to 24
    numbered = torch.arange(many * rows * cols).reshape(many, rows, cols)
    right = rearrange(numbered, "photo row col -> row (photo col)")
    misplaced.append((numbered.reshape(rows, many * cols) != right).float().mean().item())
plt.hist(misplaced, bins=20, range=(0, 1), color=utils.RED, edgecolor="white")
plt.xlabel("share of dots in a wrong place")
plt.ylabel("random sizes")
plt.show()

# %% [markdown] recap="true"
# None of these sizes was lucky. Most strips have more than nine dots in ten in a wrong place, and all of them have the right shape. A shape that fits is no evidence that the content does.

# %% [markdown]
# Here is what a sceptic should ask. The lesson answers these questions one by one.
#
# - Why was there no error?
# - What does reshape do, if it does not keep rows and columns together?
# - Why do brackets have an order? Is `(photo col)` not the same as `(col photo)`?
# - I can count axes. Why should I name them?
# - Bills and sums become patterns, too. Why is a name that is missing on the right added up?
# - Is it only notation, or can it save work?
# - Would a network not learn to read scrambled photos anyway?

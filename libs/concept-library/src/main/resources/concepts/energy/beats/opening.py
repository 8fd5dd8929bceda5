# ---
# beat: opening
# title: A letter in the windows repairs itself
# intent: The learner sees a damaged picture mended by one round of visits, meets the house, and gets the sceptic's list.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [why-energy]
# assumes: []
# ---

# %% [markdown] recap="true"
# # Energy: a house that remembers
#
# A house stands at the harbour. It has five floors with five windows each, and behind every window burns a lamp, or does not burn. From far away the 25 windows show the ships a letter: **L** for low water, **V** for a vacant berth and **S** for storm. No one in the house knows the alphabet. Each neighbour sees only the lamps of the others.
#
# **How to use this lesson.** Many cells ask you to guess first. Please do. A wrong guess teaches more than a correct printout.

# %% role="setup" recap="true"
# the tools of this lesson; the seed makes every run show the same numbers
import math

import ipywidgets as widgets
import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

import utils

utils.set_seed(42)
utils.plot_style()
torch.set_printoptions(precision=4, sci_mode=False)

# %% recap="true"
# the three letters: five floors of five windows, # is a lit lamp and . is a dark one
pictures = {
    "L": "#.... #.... #.... #.... #####",
    "V": "#...# #...# .#.#. .#.#. ..#..",
    "S": ".#### #.... .###. ....# ####.",
}

# rows: the letters L, V, S; columns: the 25 lamps, +1 when lit and -1 when dark
letters = torch.tensor([[1.0 if mark == "#" else -1.0 for mark in row.replace(" ", "")] for row in pictures.values()])

# %% role="visualisation" recap="true"
# the picture of this lesson: one square for each window, orange when its lamp is lit
def draw_house(ax, lamps, title):
    """Draw a square house: orange windows are lit (+1), dark windows are dark (-1)."""
    side = int(math.sqrt(len(lamps)))
    for place, lamp in enumerate(lamps.tolist()):
        colour = utils.ORANGE if lamp > 0 else "#2B3A55"
        ax.add_patch(plt.Rectangle((place % side, side - 1 - place // side), 0.86, 0.86, color=colour))
    ax.set_xlim(-0.15, side)
    ax.set_ylim(-0.15, side)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title(title, fontsize=11)


fig, axes = plt.subplots(1, 3, figsize=(7, 2.6))
for ax, picture, name in zip(axes, letters, pictures):
    draw_house(ax, picture, f"the letter {name}")
plt.show()

# %% [markdown] recap="true"
# The house has a memory. It is one number for each pair of lamps, called their **link**. Papers say *weight* for a link, and **Hopfield network** for such a house. Later you will find these numbers yourself. For now, they are made in one line.

# %% recap="true"
links = (letters.T @ letters).fill_diagonal_(0)  # rows and columns: the 25 lamps

# %% [markdown] recap="true"
# One night the wind shakes the house while it shows an S. Eight lamps are now wrong.

# %% recap="true"
damaged = letters[2].clone()
damaged[[3, 4, 7, 9, 12, 14, 21, 22]] *= -1  # these eight lamps are switched

# %% [markdown]
# The lamps are now visited in turn. Each one multiplies its links with the lamps of the others, adds up, and takes the sign: plus means lit, minus means dark. **Guess first.** After a single round of visits, how many of the eight wrong lamps are mended: none, about half, or all of them?

# %% recap="true"
repaired = damaged.clone()
for i in range(25):
    repaired[i] = torch.sign(links[i] @ repaired)  # links[i]: the links of lamp i to all others

# %% role="visualisation"
# after the wind, after the visits, and what was meant
fig, axes = plt.subplots(1, 3, figsize=(7, 2.6))
draw_house(axes[0], damaged, f"after the wind: {int((damaged != letters[2]).sum())} wrong")
draw_house(axes[1], repaired, f"after one round: {int((repaired != letters[2]).sum())} wrong")
draw_house(axes[2], letters[2], "what was meant")
plt.show()

# %% [markdown]
# All eight are mended. You may not even have recognised the S on the left. Nothing was searched, and no list of letters was used. The eight lamps were picked by hand, so this is no proof yet: random storms will come. How many different pictures can 25 lamps show?

# %%
2 ** 25  # each lamp doubles the number of pictures

# %% [markdown]
# It found one picture among 33 million by looking at its own damaged copy. Computers usually find things by an address. This house finds them by a part of their content, as you do when two notes remind you of a song. Language models look things up by content as well. Their **attention** is a close relative of this house, as you will see at the end.
#
# In 2024 the Nobel Prize in Physics went to John Hopfield and Geoffrey Hinton for work that began with such networks ([Nobel Prize 2024](https://www.nobelprize.org/prizes/physics/2024/summary/)).
#
# Here is what a sceptic should ask. The lesson answers these questions one by one.
#
# - Who told the lamps the letters? I see a table of numbers, and no list of pictures.
# - Why does the switching ever stop? Neighbours could annoy each other for ever.
# - How many letters fit into one house?
# - Can the house "remember" something that nobody ever showed it?
# - Why would anyone add chance to a machine that works?
# - Where do the links come from when nobody hands me a formula?
# - Are links between pairs enough for every kind of pattern?

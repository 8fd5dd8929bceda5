# ---
# beat: opening
# title: Fifty lines draw one line, until one word is added
# intent: The learner sees the best mix of 50 lines fail on a mountain road and one word mend it.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [why-bends]
# assumes: []
# ---

# %% [markdown] recap="true"
# # Nonlinearity and universal approximation: a road made of straight pieces
#
# Mira drives the village bus over a mountain pass. She wants a machine that answers one question: how high is the road at any kilometre? One number goes in, one number comes out. That is what the smallest neural networks do.
#
# **How to use this lesson.** Many cells ask you to guess first. Please do. A wrong guess teaches more than a correct printout.

# %% role="setup" recap="true"
# the tools of this lesson; the seed makes every run show the same numbers
import math

import ipywidgets as widgets
import matplotlib.pyplot as plt
import torch
import torch.nn as nn
import torch.nn.functional as F

import utils

utils.set_seed(42)
utils.plot_style()
torch.set_default_dtype(torch.float64)  # 16 digits, so that rounding does not blur what we see
torch.set_printoptions(precision=4, sci_mode=False)

# %% [markdown] recap="true"
# The road starts in a village at 500 metres. It climbs over a pass near kilometre 4, dips, crosses a second hill and ends in another village. The formula only serves to draw it, and you need not read it.

# %% recap="true"
def road(km):
    return 500 + 10 * km + 320 * torch.exp(-(((km - 4) / 1.6) ** 2)) + 160 * torch.exp(-(((km - 8) / 1.2) ** 2))  # in metres

# %% recap="true"
km = torch.linspace(0, 10, 201)  # 201 places along the road, one every 50 metres

# %% recap="true"
height = road(km)  # how high the road is there, in metres

# %% [markdown] recap="true"
# Here is the picture that will come back again and again. The mountain is grey.

# %% role="visualisation" recap="true"
# the picture that comes back all through the lesson: the mountain in grey, drawings in blue
def draw_road(ax, drawing=None, title=""):
    """The road in grey, and somebody's drawing of it in blue."""
    ax.fill_between(km, 400, height, color="#E4E4E4")
    ax.plot(km, height, color=utils.GREY, linewidth=4, alpha=0.6)
    if drawing is not None:
        ax.plot(km, drawing, color=utils.BLUE, linewidth=2.5)
    ax.set_ylim(400, 950)
    ax.set_xlabel("kilometre")
    ax.set_ylabel("height (m)")
    ax.set_title(title)


fig, ax = plt.subplots()
draw_road(ax, title="the road over the pass")
plt.show()

# %% [markdown] levels="advanced"
# Give a machine 50 affine functions of one input, with random slopes and random zeros. It may take any linear combination of them. Each is a column of 201 heights.

# %% [markdown] levels="beginner,intermediate"
# Now give the machine 50 straight lines with random steepness. It may mix them as it likes: so much of the first line, so much of the second, and so on. Here are the lines, as a table of their heights.

# %% recap="true"
steepness, crossing = torch.randn(50), 10 * torch.rand(50)  # how steep each line is, and where it crosses zero

# %% recap="true"
lines = steepness * (km[:, None] - crossing)  # rows: 201 places on the road; columns: 50 lines

# %% [markdown] levels="advanced" recap="true"
# The best combination is a least-squares problem. The call `lstsq` solves it exactly, so no training could get a smaller sum of squares. We judge the mix by its worst place, because the theorem will speak about that.

# %% [markdown] levels="beginner,intermediate" recap="true"
# Which mix is the best one? The call `lstsq` (least squares) makes the sum of all squared misses as small as it can be. No training could do better. The bus must not leave the road at any place, so we judge the mix by its worst place. Another line may have a smaller worst miss, but then it has a larger sum.

# %% recap="true"
def best_mix(columns, target=height):
    return columns @ torch.linalg.lstsq(columns, target[:, None], driver="gelsd").solution[:, 0]

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** The machine has 50 numbers to choose. At its worst place, how far is the best mix from the road: 2, 20 or 200 metres?

# %% [markdown] levels="advanced"
# **Guess first.** The machine has 50 free numbers and 201 places to come near to. How far off is it at its worst place: 2, 20 or 200 metres?

# %%
(best_mix(lines) - height).abs().max()

# %% [markdown]
# It is off by nearly 200 metres, with 50 lines! Now take the same lines again, with one word more.

# %%
(best_mix(torch.relu(lines)) - height).abs().max()

# %% role="visualisation"
# the best mix of 50 lines, without and with the word relu
fig, axes = plt.subplots(1, 2, figsize=(12, 3.6), sharey=True)
draw_road(axes[0], best_mix(lines), "best mix of lines")
draw_road(axes[1], best_mix(torch.relu(lines)), "best mix of relu(lines)")
plt.tight_layout()
plt.show()

# %% [markdown] levels="advanced"
# On the left, 50 lines have become one. On the right the drawing stays within 8 metres. It was not threaded through the places, because there are four times as many places as lines. Nothing was trained inside the lines. The word `relu` only replaces negative numbers by zero, and it has no parameter.

# %% [markdown] levels="beginner,intermediate"
# On the left, 50 lines have become one line. On the right the blue curve follows the road and stays within 8 metres. It was not threaded through the places one by one, because there are four times as many places as lines. The word `relu` has no weight of its own. All it does is replace negative numbers by zero.

# %% [markdown]
# Here is what a sceptic should ask. The lesson answers the questions one by one.
#
# - Why can't more lines, or lines after lines, do it?
# - Was it luck that random bends fitted? And do I need training to find the weights?
# - Aren't corners too crude for a smooth road?
# - What exactly is promised, and where does the promise end?
# - Does it have to be this bend? Why not squares?
# - What happens with two inputs?
# - If one layer of bends is enough, why are networks deep?
# - Does training find the bends by itself?

# ---
# beat: opening
# title: Four words go in, one hum comes out
# intent: The learner sees sixty fresh layers swallow a message, one call that saves it, and what that call costs in a real model.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [why-normalise]
# assumes: [tensor-basics]
# ---

# %% [markdown] recap="true"
# # RMSNorm: a volume knob in every room
#
# Somebody says "meet me at noon" at the front door of a long house. In each room 400 microphones listen, and what they hear is played by 400 loudspeakers in the room behind. The message has to cross 60 rooms.
#
# A deep neural network is such a house. In its language a room is a **layer**, and a word of the message is a **token**. What one loudspeaker plays is a **feature** of that token. This lesson is about a single line of code that stands at every layer of a modern language model.
#
# Many cells ask you to guess first. Please do. A wrong guess teaches more than a correct printout.

# %% role="setup" recap="true"
# the tools of this lesson; the seed makes every run show the same numbers
import math

import ipywidgets as widgets
import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from IPython.display import Audio
from torch import nn

import utils

utils.set_seed(42)
utils.plot_style()
torch.set_num_threads(1)
torch.set_printoptions(precision=3, sci_mode=False)

# %% recap="true"
words = ["meet", "me", "at", "noon"]  # the message
message = torch.randn(4, 400)  # made-up sounds; one row per word, one column per loudspeaker

# %% [markdown] recap="true"
# Each microphone hears all 400 loudspeakers, each at its own strength. These strengths are called **weights**, and all of them together form a **weight matrix**. The microphone also has a faint hum of its own, the **bias**. PyTorch calls such a room `nn.Linear`. We take 60 of them exactly as PyTorch hands them out, and we touch nothing.

# %% recap="true"
rooms = [nn.Linear(400, 400).requires_grad_(False) for _ in range(60)]  # 60 fresh rooms, not trained yet

# %% [markdown]
# **Guess first.** Four different words go in at the front door. What do we hear behind room 60: something very loud, four garbled words, or something else?

# %%
sounds = message
for room in rooms:
    sounds = room(sounds)
sounds[:, :6]  # one row per word: what the first 6 microphones hear behind room 60

# %% [markdown]
# Look at the rows. There are four words, and all four rows are the same. "Meet" has become the same sound as "noon". Now the same message and the same 60 rooms, with **one extra call** in each room:

# %%
saved = message
for room in rooms:
    saved = F.rms_norm(room(saved), (400,))
saved[:, :6]

# %% [markdown] recap="true"
# A picture shows it at a glance. Each row is one word, and each small box is one loudspeaker. This picture will come back. **Look for** rows that differ from each other.

# %% role="visualisation" recap="true"
# the message at the door, and behind room 60 without and with the extra call
untouched, turned = [message], [message]  # entry k of each list: the message behind k rooms
for room in rooms:
    untouched.append(room(untouched[-1]))
    turned.append(F.rms_norm(room(turned[-1]), (400,)))


def draw_message(ax, sounds, title):
    """One row per word, one box per loudspeaker (the first 40); the strongest colour is the loudest number."""
    ax.imshow(sounds[:, :40], cmap="PuOr", aspect="auto", vmin=-sounds.abs().max(), vmax=sounds.abs().max())
    ax.set(title=f"{title}\n(loudest number {sounds.abs().max():.2f})", xlabel="loudspeaker", yticks=range(4), yticklabels=words)
    ax.grid(False)


fig, axes = plt.subplots(1, 3, figsize=(13, 2.8))
draw_message(axes[0], message, "at the front door")
draw_message(axes[1], untouched[60], "behind 60 rooms, nothing done")
draw_message(axes[2], turned[60], "behind 60 rooms, one call in each")
plt.tight_layout()
plt.show()

# %% [markdown] recap="true"
# In the middle, all four rows are the same, so you see vertical bands. It is also far quieter there, as its loudest number tells. On the right, the sound has been mixed 60 times, but the four words still differ.
#
# These rooms only mix and hum. Rooms that do more need more than this call, as we will see when we train a model.
#
# Somewhere in the house without the call the message gets lost. Walk through it and find out where.

# %% role="interactive" recap="true"
# Task: from which room on can your eye no longer tell "meet" from "noon" in the left picture?
def walk(room=0):
    fig, axes = plt.subplots(1, 2, figsize=(11, 2.6))
    draw_message(axes[0], untouched[room], f"nothing done, behind room {room}")
    draw_message(axes[1], turned[room], f"one call in each, behind room {room}")
    plt.show()


widgets.interact(walk, room=widgets.IntSlider(value=5, min=0, max=60, step=1));

# %% [markdown]
# <details><summary>Open after your walk</summary>
#
# Around room 10 you see hardly anything but vertical bands on the left.
#
# </details>
#
# The one call is in nearly every open language model of the last years. Llama 3 8B makes it 65 times for each piece of text. Each of the 65 has 4096 numbers that are learned. What percentage of the model's 8.03 billion numbers is that?

# %%
100 * 65 * 4096 / 8.03e9  # percent of all numbers in the model

# %% [markdown]
# It is about three thousandths of one percent. You will see what so small a part can do, and also a model that does as well without it.
#
# Here is what a sceptic should ask. The lesson answers these questions one by one.
#
# - Why does the volume drift at all? Nobody asked the rooms for it.
# - Why measure with squares and a root? Why not with the average, or the average size?
# - Why not start with the right weights and be done?
# - Why one volume per word, and not one for all words at once?
# - Earlier networks subtracted the mean as well. Why may that go?
# - Doesn't dividing by the volume throw information away?
# - Where does it stand in a real model, and does a model learn better with it?

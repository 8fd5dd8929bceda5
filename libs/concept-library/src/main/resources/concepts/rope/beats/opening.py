# ---
# beat: opening
# title: A newspaper that cannot tell who bit whom
# intent: The learner sees attention confuse two sentences, one call that tells them apart, and what that call saves.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [why-positions]
# assumes: []
# ---

# %% [markdown] recap="true"
# # Rotary position embedding (RoPE): every word wears a clock
#
# "The dog bit the man" is an ordinary day. "The man bit the dog" goes to the newspaper. A language model must tell them apart, and its main tool, attention, cannot do so alone. We will mend it with something that you have known since you were a child: the hands of a clock.
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
torch.set_printoptions(precision=2, sci_mode=False)

# %% [markdown] recap="true"
# In a model, each word offers a few numbers, and each word asks with a few numbers. Here they are two each, so that we can draw them as an arrow. A noun offers the arrow (2, 0), and any other word offers (-1, 0). The word "bit" asks: *which noun stands just before me?*

# %% recap="true"
# rows: the five words; columns: the two numbers that each word offers
words = ["the", "dog", "bit", "the", "man"]
offers = torch.tensor([[-1.0, 0.0], [2.0, 0.0], [-1.0, 0.0], [-1.0, 0.0], [2.0, 0.0]])
bit_asks = torch.tensor([1.08, -1.68])  # what "bit" asks for; where these two numbers come from is a riddle that we will solve

# %% [markdown]
# Attention compares the question of "bit" with every offer and gives each word a share of its interest. The **softmax** turns scores into shares: it raises $e \approx 2.718$ to each score and divides by the total. We will take the scores apart later. For now, just watch it work.

# %%
F.softmax(offers @ bit_asks, dim=0)  # shares for: the, dog, bit, the, man

# %% [markdown]
# Dog and man get the same share, 0.47. So who bit? **Guess first.** We exchange dog and man. Which of the five numbers will change: two of them, all, or none?

# %% recap="true"
swapped = [0, 4, 2, 3, 1]  # the same words in another order: the, man, bit, the, dog
F.softmax(offers[swapped] @ bit_asks, dim=0)

# %% [markdown]
# None. Both nouns offer the same arrow, so they are equally good answers, wherever they stand. The question says "just before me", and nothing in the numbers knows what *before* is.
#
# Here is the repair. It is a closed box for now. It turns the arrow of each word like the hand of a clock, further for each place in the sentence.

# %% recap="true"
# | export
def rope(rows, places, speeds):
    # a box that we will open later: turns each pair of numbers by the word's place times the speed of the hand
    turns = torch.polar(torch.ones(len(places), len(speeds)), places[:, None] * speeds)
    return torch.view_as_real(torch.view_as_complex(rows.unflatten(-1, (-1, 2)).contiguous()) * turns).flatten(-2)

# %% recap="true"
places = torch.arange(5.0)  # the places of the five words: 0, 1, 2, 3, 4
one_hand = torch.ones(1)  # one hand, which turns by one unit for each place

# %%
turned_bit = rope(bit_asks[None], places[2:3], one_hand)[0]  # "bit" stands at place 2 in both sentences
F.softmax(rope(offers, places, one_hand) @ turned_bit, dim=0)  # shares for: the, dog, bit, the, man

# %% [markdown]
# Now the dog has 0.95 of the interest, and the man has nothing. And in the other sentence?

# %%
F.softmax(rope(offers[swapped], places, one_hand) @ turned_bit, dim=0)  # shares for: the, man, bit, the, dog

# %% [markdown]
# Here the second number belongs to the man. He now stands just before "bit", so he gets the 0.95.

# %% [markdown] recap="true"
# Here are all four results as bars. The dog is pink and the man is green.

# %% role="visualisation" recap="true"
# one bar for each word, in the order of the sentence; dog and man keep their colours
noun_colours = {"dog": utils.PURPLE, "man": utils.GREEN}


def draw_shares(ax, order, places, title):
    """The shares that "bit" gives; without places nothing is turned."""
    offered = offers[order] if places is None else rope(offers[order], places, one_hand)
    asked = bit_asks if places is None else rope(bit_asks[None], places[2:3], one_hand)[0]
    shares = F.softmax(offered @ asked, dim=0)
    names = [words[number] for number in order]
    bars = ax.bar(range(5), shares, color=[noun_colours.get(name, utils.GREY) for name in names])
    ax.bar_label(bars, fmt="%.2f", padding=2)
    ax.set_xticks(range(5), names)
    ax.set_ylim(0, 1.2)
    ax.set_title(title)


fig, axes = plt.subplots(2, 2, figsize=(10, 5), sharey=True)
for row, (order, sentence) in enumerate([([0, 1, 2, 3, 4], "the dog bit the man"), ([0, 4, 2, 3, 1], "the man bit the dog")]):
    draw_shares(axes[row, 0], order, None, sentence + ": no places")
    draw_shares(axes[row, 1], order, places, sentence + ": turned by place")
axes[0, 0].set_ylabel("share")
axes[1, 0].set_ylabel("share")
plt.tight_layout()
plt.show()

# %% [markdown] recap="true"
# On the left, both sentences are undecided. On the right, "bit" finds the one who bit, first the dog and then the man. The numbers were written by hand to show the effect. At the end, a small model will have to find such numbers by itself.

# %% [markdown]
# What is it worth? An older way is to *learn* a row of numbers for each place. Llama 3.1 8B reads texts of 131,072 pieces, and each piece is a row of 4,096 numbers. **Guess first.** How many numbers would such a table need: 5 million, 50 million or 500 million?

# %%
131_072 * 4_096  # places times numbers for each place

# %% [markdown]
# It is more than 500 million, and the table would still have no row for place 131,073. The box has no learned number at all. Llama uses it in every layer.
#
# Here is what a sceptic should ask. The lesson answers these questions one by one.
#
# - Why not add something for the place to each word?
# - Why turn the arrows? Why not stretch them?
# - Does turning not spoil what the word means?
# - Does the result really depend on the distance alone?
# - If only the distance counts, how can "before" differ from "after"?
# - A hand comes round again. Is place 45 then mistaken for place 1?
# - Why are the other numbers of a word, the ones that it passes on, not turned?
# - Does a real model learn better with it?

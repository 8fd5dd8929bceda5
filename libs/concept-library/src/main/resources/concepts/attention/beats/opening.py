# ---
# beat: opening
# title: One word, two meanings, one list of numbers
# intent: The learner sees that a word's own numbers cannot know the sentence, and one call that lets them know it.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [why-attention]
# assumes: []
# ---

# %% [markdown] recap="true"
# # Attention: how a word finds out what it means
#
# "The old bank by the river" is a place to sit and watch the ducks. "The old bank with the money" is a place to queue. You knew at once which bank was meant. The word itself did not tell you, since it is the same four letters. Its neighbours told you.
#
# A language model stores each word as a list of numbers. This lesson is about the one step in which those lists listen to each other.
#
# **How to use this lesson.** Many cells ask you to guess first. Please do. A wrong guess teaches more than a correct printout.

# %% role="setup" recap="true"
# the tools of this lesson; the seed makes every run show the same numbers
import math

import ipywidgets as widgets
import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

import utils

utils.set_seed(42)
utils.plot_style()
torch.set_num_threads(1)
torch.set_printoptions(precision=2, sci_mode=False)

# %% [markdown] recap="true"
# Here are four things that one could ask about a word. Is it about water? Is it about money? Is it a noun, which names a thing? Is it an adjective, which describes one? Each word answers with four numbers.

# %% recap="true"
features = ["water", "money", "noun", "adjective"]  # what the four numbers of a word mean
# hand-made word vectors; "bank" says yes to water AND to money
meaning = {"the": [0., 0, 0, 0], "by": [0., 0, 0, 0], "with": [0., 0, 0, 0], "old": [0., 0, 0, 1],
           "bank": [1., 1, 1, 0], "river": [2., 0, 1, 0], "money": [0., 2, 1, 0], "flooded": [1., 0, 0, 0]}

# %% recap="true"
river_text = ["the", "old", "bank", "by", "the", "river"]
money_text = ["the", "old", "bank", "with", "the", "money"]
river_words = torch.tensor([meaning[word] for word in river_text])  # rows: the six words, columns: the four features
money_words = torch.tensor([meaning[word] for word in money_text])
river_words

# %% [markdown]
# Now let's translate into French. A river bank is a *rive*, and a bank with money is a *banque*. The translator looks at the numbers of "bank", which stands in row 2 of both sentences. Rows are counted from 0. **Guess first.** Will it know which one to choose?

# %%
river_words[2], money_words[2]

# %% [markdown]
# The two lists are the same. Water is 1 and money is 1, in both sentences. Whatever the translator does, it must do it twice, so it is wrong at least once. Now one call:

# %% recap="true"
# one call of PyTorch, in which all words of a sentence listen to each other
river_heard = F.scaled_dot_product_attention(river_words, river_words, river_words)
money_heard = F.scaled_dot_product_attention(money_words, money_words, money_words)
river_heard[2], money_heard[2]  # "bank" again, after it has listened to its sentence

# %% [markdown]
# In the first sentence, bank now has water 1.04 and money 0.35. In the second it is the other way round. Look at the four lists as bars. Blue is water and orange is money.

# %% role="visualisation"
# the water and money of "bank" in both sentences, before and after the call
fig, axes = plt.subplots(1, 2, figsize=(10, 3), sharey=True)
for ax, pair, title in [(axes[0], (river_words[2], money_words[2]), "before: the word alone"),
                        (axes[1], (river_heard[2], money_heard[2]), "after: the word has listened")]:
    for place, vector in enumerate(pair):
        for shift, value, colour, name in [(-0.2, vector[0], utils.BLUE, "water"), (0.2, vector[1], utils.ORANGE, "money")]:
            ax.bar(place + shift, value, width=0.36, color=colour)
            ax.text(place + shift, value + 0.03, f"{name} {value:.2f}", ha="center")
    ax.set_xticks([0, 1], ['"bank" by the river', '"bank" with the money'])
    ax.set_title(title)
    ax.set_ylim(0, 1.3)
plt.tight_layout()
plt.show()

# %% [markdown]
# On the left nobody could choose. On the right it is easy, and no rule of grammar was needed. Each layer of a model like Llama 3 makes such a call.
#
# Here is what a sceptic should ask. The lesson answers these questions one by one.
#
# - Why not take the average of all words in the sentence?
# - Why does each word need three lists, the query, the key and the value, and not one?
# - Why are scores divided by the root of $d$, where $d$ is the width of a query? Why divide at all, and why not by $d$?
# - Does the sentence still have an order?
# - How can a model learn to guess the next word, if it may look at the next word?
# - What are several heads good for?
# - What does it cost when the text gets long?

# %% [markdown] recap="true"
# Two pictures will come back. The first has one bar for each word, and it shows to whom a word listens. The second is a map, where each row shows to whom one word listens.

# %% role="visualisation" recap="true"
# two pictures that come back: bars for one word, a map for all words
word_colours = {"bank": utils.GREEN, "river": utils.BLUE, "money": utils.ORANGE, "old": utils.PURPLE, "flooded": utils.RED}


def draw_bars(ax, values, words, title, digits=2):
    """One bar for each word of the sentence, in the word's colour."""
    for place, (word, value) in enumerate(zip(words, values.tolist())):
        ax.bar(place, value, color=word_colours.get(word, utils.GREY))
        ax.text(place, max(value, 0) + 0.02 * max(1, values.max().item()), f"{value:.{digits}f}", ha="center")
    ax.set_xticks(range(len(words)), words)
    ax.margins(y=0.15)
    ax.set_title(title)


def draw_map(ax, table, rows, columns, title, top=1.0, digits=2):
    """A table of numbers as colours: rows are the words that listen, columns the words they listen to."""
    ax.imshow(table, cmap="Blues", vmin=0, vmax=top, aspect="auto")
    for i in range(len(rows)):
        for j in range(len(columns)):
            shade = "white" if table[i, j] > 0.6 * top else "black"
            ax.text(j, i, f"{table[i, j]:.{digits}f}", ha="center", va="center", color=shade, fontsize=9)
    ax.set_xticks(range(len(columns)), columns)
    ax.set_yticks(range(len(rows)), rows)
    ax.grid(False)
    ax.set_title(title)


fig, axes = plt.subplots(1, 2, figsize=(11, 3.4))
draw_bars(axes[0], river_words[:, 0], river_text, "how much each word is about water", digits=0)
draw_map(axes[1], river_words, river_text, features, "the sentence as a table", top=2.0, digits=0)
plt.tight_layout()
plt.show()

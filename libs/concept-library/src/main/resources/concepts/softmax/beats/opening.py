# ---
# beat: opening
# title: A keyboard that answers "not a number"
# intent: The learner sees the recipe for shares fail on confident scores, one call that does not, and what that call is used for.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [why-softmax]
# assumes: []
# ---

# %% [markdown] recap="true"
# # Softmax, log-sum-exp and cross-entropy: how a keyboard learns to bet
#
# You type "Tonight I would like a cup of" and your phone suggests the next word. Inside, the phone has no opinions. It has one number for each word, called a **score**. Everything in this lesson happens between those scores and three questions: how likely is each word, how wrong was the guess, and how should the scores change?
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
words = ["tea", "coffee", "soup", "water", "sand"]  # what the keyboard could suggest

# %% recap="true"
scores = torch.tensor([4.0, 3.0, 1.0, 0.0, -2.0])  # one score for each word: how well it fits after "a cup of"

# %% [markdown]
# To turn scores into shares of belief, most people write the same short recipe. Raise $e \approx 2.718$ to each score, then divide by the total. We will take this recipe apart later. For now, just watch it work.

# %%
scores.exp() / scores.exp().sum()  # shares of belief, one for each word

# %% [markdown]
# That looks sensible. Tea gets 70 percent, coffee 26 percent, and sand almost nothing.

# %% [markdown] recap="true"
# Numbers are easier to compare as bars. Here is the picture that will come back. It has one bar for each word, and each word has its own colour.

# %% role="visualisation" recap="true"
# one bar for each word, with its share above it, also when that is not a number
word_colours = [utils.GREEN, utils.ORANGE, utils.PURPLE, utils.BLUE, utils.GREY]


def draw_shares(ax, shares, title):
    """One bar a word, in its colour."""
    for place, share in enumerate(shares.tolist()):
        height = 0.0 if math.isnan(share) else share
        ax.bar(place, height, color=word_colours[place])
        ax.text(place, height + 0.02, "nan" if math.isnan(share) else f"{share:.2f}", ha="center")
    ax.set_xticks(range(len(words)), words)
    ax.set_ylim(0, 1.15)
    ax.set_ylabel("share of belief")
    ax.set_title(title)


fig, ax = plt.subplots(figsize=(6, 3.2))
draw_shares(ax, scores.exp() / scores.exp().sum(), "young keyboard")
plt.show()

# %% [markdown] recap="true"
# Now the keyboard trains for a year and becomes more certain. Let's exaggerate that and multiply all its scores by 30.

# %% recap="true"
sure_scores = 30 * scores  # the scores of the sure keyboard

# %% [markdown]
# **Guess first.** Tea was ahead before, and now it is further ahead. What share will tea get?

# %%
sure_scores.exp() / sure_scores.exp().sum()

# %% [markdown]
# `nan` means "not a number". The two words that matter most have become nonsense, and no error was raised. Now the same scores, with one call of PyTorch instead of our recipe:

# %%
F.softmax(sure_scores, dim=0)

# %% role="visualisation"
# the sure keyboard, by our recipe and by PyTorch's call
fig, axes = plt.subplots(1, 2, figsize=(11, 3.2))
draw_shares(axes[0], sure_scores.exp() / sure_scores.exp().sum(), "our recipe, sure keyboard")
draw_shares(axes[1], F.softmax(sure_scores, dim=0), "F.softmax, sure keyboard")
plt.tight_layout()
plt.show()

# %% [markdown]
# On the left, tea and coffee show `nan`. On the right both are repaired, and tea has everything. Every language model makes such shares for each piece of a word that it writes. A recipe that answers `nan` once in a while is not good enough.
#
# When a keyboard learns, each guess gets a penalty. The penalty that training lowers is called the **loss**. Here is what a sceptic should ask. The lesson answers these questions one by one.
#
# - Why raise $e$ to the scores at all? Why not divide the scores by their sum?
# - Why $e$, and not 2 or 10?
# - Why does our recipe break, and why does the repair not change the answer?
# - Why is a guess graded with a logarithm, and not with the belief that was missing?
# - Why does PyTorch's loss want raw scores, when I already have the shares?
# - How do the scores know in which direction to move?

# %% [markdown] id="why" beat="why"
# # Softmax: from scores to chances
#
# Each time a language model writes a word, it has scored all the words it knows, and softmax turns
# these scores into chances. Without it the model could not choose, and nobody could tell how sure
# it is.

# %% id="setup" beat="why" role="setup"
import ipywidgets as widgets
import matplotlib.pyplot as plt
import torch

import utils

utils.set_seed(42)

# %% [markdown] id="waiter" beat="waiter"
# ## Behind the counter
#
# Whoever pours for a regular knows the taste: one cup is taken gladly, another now and then, and a
# third is sent back to the kitchen. Written down, that is a score for each drink, negative for
# water. Which share of the guesses should each get? Try to divide by the sum first.

# %% id="scores" beat="waiter"
scores = torch.tensor([2.0, 1.0, -1.0])  # coffee, tea, water: how much this guest likes each

# %% id="shares" beat="waiter"
scores / scores.sum()

# %% [markdown] id="negative" beat="positive"
# ## Nothing below zero
#
# Water gets a negative share, and no chance is negative. The **exponential function** is positive
# for every score and keeps their order, so let it look at the scores first.

# %% id="weights" beat="positive"
weights = scores.exp()  # positive, whatever the score

# %% id="chances" beat="positive"
weights / weights.sum()

# %% id="softmax" beat="positive"
# | export
def softmax(values):
    """Chances that sum to 1, the larger the higher the value."""
    weights = values.exp()
    return weights / weights.sum()

# %% [markdown] id="orders" beat="guesses"
# ## A thousand guesses
#
# With these chances the waiter does not say coffee each time, but throws a die with three uneven
# sides. How often will he say water in a thousand guesses?

# %% id="guesses" beat="guesses" role="simulation"
torch.bincount(torch.multinomial(softmax(scores), 1_000, replacement=True))

# %% [markdown] id="moods" beat="mood"
# ## Bold or careful
#
# A new waiter should not be so sure, but he has the same scores. Divide them by a **temperature**
# first. **Task:** at which temperature does he guess water as often as coffee?

# %% id="bars" beat="mood" role="visualisation"
def show_chances(temperature=1.0):
    plt.bar(["coffee", "tea", "water"], softmax(scores / temperature))
    plt.ylabel("chance")
    plt.show()

show_chances()

# %% id="slider" beat="mood" role="interactive"
widgets.interact(show_chances, temperature=widgets.FloatSlider(value=1.0, min=0.2, max=5.0));

# %% [markdown] id="never-equal" beat="mood"
# Never quite: coffee is always guessed most often, because dividing all scores by the same positive
# temperature keeps their order.

# %% [markdown] id="quote" beat="shift" role="quote"
# ## A constant makes no difference
#
# The notes say, on page 2, of scores $s$ and a constant $c$:
#
# > Adding the same constant to every score leaves the chances as they were.

# %% [markdown] id="shift" beat="shift" role="derivation"
# In letters, $s$ for the scores and $c$ for the constant:
#
# - $e^{s_i + c} = e^{s_i} e^c$ (power of a sum)
# - $\sum_i e^{s_i + c} = e^c \sum_i e^{s_i}$ (the common factor is taken out)
# - $\frac{e^{s_i} e^c}{e^c \sum_i e^{s_i}} = \frac{e^{s_i}}{\sum_i e^{s_i}}$ (the factor cancels)
#
# $$\mathrm{softmax}(s + c) = \mathrm{softmax}(s)$$

# %% id="shift-check" beat="shift" role="check"
torch.allclose(softmax(scores + 3), softmax(scores))

# %% [markdown] id="your-turn" beat="even-chances"
# ## Your turn
#
# One guest likes three drinks alike, and you choose the scores. Replace the dots.

# %% id="practice" beat="even-chances" role="practice" exercise="even-chances"
# Which scores make the waiter guess each of three drinks equally often?
test_scores = ...  # fill in code here
if test_scores is ...:
    print("Still blank: write a tensor with three scores.")
else:
    assert torch.allclose(softmax(test_scores), torch.tensor(1 / 3)), "Not equal: compare scores."
    print("Right: only differences between scores count.")

# %% id="shortcut" beat="library-call" role="shortcut"
torch.allclose(torch.softmax(scores, 0), softmax(scores))

# %% [markdown] id="neighbours" beat="neighbours"
# ## Neighbours
#
# The [sigmoid](https://en.wikipedia.org/wiki/Sigmoid_function) is softmax with two scores, one of
# them zero. Sampling from the few best words only is what many models do now (search "top-k
# sampling"). A temperature makes a model bolder or duller (search "softmax temperature").

# %% [markdown] id="image" beat="neighbours" role="image"
# Paste the URL of an image here: a bar chart of the chances of the next word, as papers on language
# models show it beside the scores.

# %% [markdown] id="retell" beat="retell"
# ## Two sentences for a friend
#
# Softmax makes every score positive and divides by the sum. Only differences between scores count.

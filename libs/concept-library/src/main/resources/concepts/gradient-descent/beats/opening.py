# ---
# beat: opening
# title: The shower that scalds, freezes and scalds again
# intent: The learner sees steps along the slope explode, one optimiser that arrives, and what that optimiser costs.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [why-optimise]
# assumes: []
# ---

# %% [markdown] recap="true"
# # Gradient descent, momentum and Adam: how a shower finds its temperature
#
# You stand under a cold shower in somebody else's flat. You turn the knob. Nothing. You turn it further, and now it is far too hot. Back again, too cold. Everybody has done this. A neural network does it too while it learns, only with millions of knobs at once.

# %% [markdown] recap="true"
# In this lesson a shower learns to set itself. At the end you will have built **Adam**, the method that trains nearly every language model. Each of its lines will answer something that went wrong before.

# %% [markdown] levels="beginner"
# You need no calculus. Squares, means, slopes and unusual axes are built here from numbers, one at a time. Many cells ask you to guess first. Please do, since a wrong guess is remembered longer than a correct printout.

# %% [markdown] levels="intermediate"
# Many cells ask you to guess first. Please do, since a wrong guess is remembered longer than a correct printout.

# %% [markdown] levels="advanced"
# You know derivatives and have used an optimiser. So the small steps are short here, and we spend the time on proofs, on numbers with 16 bits, and on the variants that are in use. Many cells ask you to guess first. Please write the guess down.

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

# %% [markdown] recap="true"
# The knob has marks from 0 to 10. The water has 10 °C at mark 0, and each mark makes it 5 degrees warmer. We want 38 °C. Each morning the knob stands at mark 2.

# %% recap="true"
start = 2.0  # the mark where the knob stands each morning

# %%
10 + 5 * start  # degrees in the morning

# %% [markdown]
# Here is a natural rule. *The further the water is from 38, the further turn the knob.* We let the rule turn the knob six times, half a mark for each degree that is missing. **Guess first.** Does the water settle at 38 degrees, or does something else happen?

# %%
knob, felt = start, []  # where the knob stands, and the temperatures that were felt
for turn in range(6):
    felt.append(10 + 5 * knob)
    knob = knob + 0.5 * (38 - felt[-1])
felt

# %% [markdown]
# It begins with 20 degrees, jumps to 65, and then falls below freezing. Each turn makes it worse. Here is the same shower again, and one line of PyTorch decides how far to turn:

# %%
smart_knob, felt_smart = torch.tensor(start, requires_grad=True), []
optimiser = torch.optim.Adam([smart_knob], lr=0.5)  # Adam decides how far to turn
for turn in range(60):
    loss = (10 + 5 * smart_knob - 38) ** 2  # how far from 38 degrees, squared
    felt_smart.append(10 + 5 * smart_knob.item())
    optimiser.zero_grad(); loss.backward(); optimiser.step()

# %% [markdown] levels="beginner"
# You need not read the last line yet. We will take it apart, call by call, when you know what a slope is. Look at what it does. Which of the two curves comes to rest?

# %% role="visualisation"
# the same shower, steered in two ways
plt.plot(felt, "o-", color=utils.RED)
plt.text(6, 115, "the natural rule", color=utils.RED)
plt.plot(felt_smart, color=utils.GREEN, linewidth=2.5)
plt.text(16, 50, "Adam", color=utils.GREEN)
plt.axhline(38, color="black", linestyle="--", linewidth=1)
plt.text(52, 24, "38 degrees")
plt.ylim(-40, 130)
plt.xlabel("turn of the knob")
plt.ylabel("water (degrees Celsius)")
plt.show()

# %% [markdown]
# The curve with dots leaves the picture. The green one overshoots, comes back, and comes to rest near 38.

# %% [markdown] levels="beginner,intermediate"
# A language model is a shower with very many knobs. Llama 3 8B has 8.03 billion of them. For each knob, Adam remembers two more numbers of four bytes. How many gigabytes is that?

# %% levels="beginner,intermediate"
8.03e9 * 2 * 4 / 1e9  # knobs, times two numbers, times four bytes, in gigabytes

# %% [markdown] levels="beginner,intermediate"
# That is about 64 gigabytes, only for the memory of the method. People pay for it gladly, so it must be worth something.

# %% [markdown] levels="advanced"
# A language model is a shower with very many knobs, and Llama 3 8B has 8.03 billion of them. A usual recipe keeps each weight and its slope in 16 bits. It keeps a second copy of the weight and Adam's two numbers in 32 bits. How many gigabytes is that, before a single word is read?

# %% levels="advanced"
8.03e9 * (2 + 2 + 4 + 4 + 4) / 1e9  # weight, slope, exact copy, and two numbers of Adam: bytes for each knob

# %% [markdown] levels="advanced"
# About 128 gigabytes, and half of them belong to Adam alone. Each of the three numbers with 32 bits has a reason, and each reason will be run here.

# %% [markdown] levels="beginner"
# Here is what a sceptic should ask. The lesson answers one question after the other.
#
# - Why follow a slope at all, when I want the lowest *point*?
# - How large may a step be, and why does a large step make things worse?
# - What if one knob is touchy and another one is lazy?
# - Why should remembering *old* slopes help?
# - People disagree about the water. How can such noisy slopes lead anywhere?
# - Why does Adam divide by the size of the slopes?

# %% [markdown] levels="intermediate"
# Here is what a sceptic should ask. The lesson answers one question after the other.
#
# - Why follow a slope at all, when I want the lowest *point*?
# - How large may a step be, and why does a large step make things worse?
# - What if one knob is touchy and another one is lazy?
# - Why should remembering *old* slopes help?
# - My data are noisy. How can noisy slopes lead anywhere?
# - Why does Adam divide by the size of the slopes?
# - Is Adam always the best?

# %% [markdown] levels="advanced"
# Here is what a sceptic should ask. The lesson answers one question after the other.
#
# - Why not measure the slope with a tiny step, and why not jump to the bottom at once?
# - One touchy knob slows all others. By how much exactly?
# - What can a memory of slopes win at best, and why just that much?
# - How does the noise of the data depend on the rate and on how many people one asks?
# - What is left of Adam without its memories?
# - What goes wrong in 16 bits?
# - Why do people start with small steps, and end with small steps?
# - Why is a pull towards zero not part of the slope?
# - Is Adam always the best?

# ---
# beat: opening
# title: Three thousand slopes from one call
# intent: The learner sees 3,000 nudged runs replaced by one backward call, checks that both agree, and computes what that buys.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [why-autodiff]
# assumes: []
# ---

# %% [markdown] recap="true"
# # Automatic differentiation: the chain rule on a graph
#
# A bakery chain has 3,000 shops along one ring road, and each shop sets its own price for a loaf. The owner looks at one number, the profit of all shops together. She asks one thing about each shop. What happens to that number if this shop raises its price a little?

# %% role="setup" recap="true"
# the tools of this lesson; the seed makes every run show the same numbers
import math
import sys
import warnings

import ipywidgets as widgets
import matplotlib.pyplot as plt
import torch
import torch.utils.checkpoint

import utils

utils.set_seed(42)
utils.plot_style()
warnings.filterwarnings("ignore", category=FutureWarning)  # about parts of PyTorch that we do not use
torch.set_printoptions(precision=4, sci_mode=False)

# %% recap="true"
prices = 4 + 0.5 * torch.sin(torch.arange(3000, dtype=torch.float64))  # euros a loaf in each shop, from 3.50 to 4.50

# %% recap="true"
def chain_profit(prices):
    sold = 100 - 15 * prices + 5 * prices.roll(1)  # roll: the shop before it on the ring; if it is dear, some customers come over
    return (sold * (prices - 1)).sum()  # a loaf costs 1 euro to bake

# %% [markdown] levels="beginner"
# The honest way is to try. Raise the first price by a thousandth of a euro, run the whole calculation again, and see how the profit moved. **Guess first**, here and wherever you are asked. Does a dearer loaf in one shop help the chain or hurt it?

# %% levels="beginner"
nudged = prices.clone()
nudged[0] += 0.001  # only the first shop's price rises
(chain_profit(nudged) - chain_profit(prices)) / 0.001  # euros of profit per euro of price

# %% [markdown] levels="beginner"
# For the first shop it helps, by about 34 euros a day for each euro of price. That took two runs of the calculation. The owner wants it for every shop, so nudge them all, one after the other.

# %% [markdown] levels="intermediate,advanced"
# The honest way is to try. Raise one price by a thousandth of a euro, run the whole calculation again, and see how the profit moved. Then do that for each shop.

# %% role="simulation" recap="true"
# one nudge for each shop
profit_now, by_nudging = chain_profit(prices), []
for shop in range(3000):
    nudged = prices.clone()
    nudged[shop] += 0.001
    by_nudging.append((chain_profit(nudged) - profit_now) / 0.001)
print(f"{len(by_nudging) + 1} runs of the calculation")

# %% [markdown] recap="true"
# Now the same 3,000 answers with one call. `requires_grad_` asks PyTorch to watch the prices. `backward` is the call.

# %% recap="true"
live_prices = prices.clone().requires_grad_()
chain_profit(live_prices).backward()  # one run, and one walk back

# %%
by_nudging = torch.stack(by_nudging)
live_prices.grad[:5], by_nudging[:5]  # the first five shops by one call, and by nudging

# %% [markdown]
# Both ways give nearly the same answers. The calculation ran 3,001 times for the second row, and once for the first. Subtract the second row from the first. All five differences are 0.015. That has a reason, which the lesson will find.

# %% role="visualisation"
# left: the answers for 30 shops, by both ways; right: how often the calculation had to run
fig, axes = plt.subplots(1, 2, figsize=(11, 3.4), width_ratios=[2, 1])
left, right = axes
left.plot(live_prices.grad[:30], color=utils.RED, linewidth=2, label="one backward call")
left.scatter(range(30), by_nudging[:30], color=utils.BLUE, zorder=3, label="one nudge for each shop")
left.set_xlabel("shop along the road")
left.set_ylabel("euros of profit\nper euro of price")
left.set_ylim(0, 60)
left.legend(loc="upper center", ncols=2)
bars = right.bar(["nudging", "backward"], [3001, 1], color=[utils.BLUE, utils.RED])
right.bar_label(bars, ["3,001 runs", "1 run and\n1 walk back"], padding=3)
right.set_yscale("log")
right.set_ylim(0.5, 50_000)
right.set_ylabel("runs of the calculation")
plt.tight_layout()
plt.show()

# %% [markdown]
# One call is so fast that it can answer while you move a slider. The shops are neighbours, too, so watch whether one price changes another shop's answer.

# %% role="interactive"
# Task: raise the first shop's price until its own answer is zero. Whose answer moves as well?
def first_shop(euros=4.0):
    mine = prices.clone()
    mine[0] = euros
    mine.requires_grad_()
    chain_profit(mine).backward()  # all 3,000 answers, anew for each place of the slider
    plt.bar(range(-2, 4), mine.grad.roll(2)[:6], color=utils.RED)  # on the ring, shop -1 is shop 2,999
    plt.title(f"price {euros:.2f}: the first shop's answer is {mine.grad[0]:+.1f}")
    plt.ylim(-30, 70)
    plt.xlabel("shop along the ring (0 is the first, -1 is shop 2,999)")
    plt.show()


widgets.interact(first_shop, euros=widgets.FloatSlider(value=4.0, min=3.0, max=6.0, step=0.05));

# %% [markdown]
# At about 5.15 euros the first shop's answer is zero. Both neighbours' answers have moved with it. A dear first shop sends customers to shop 1. And those whom shop 2,999 sends to the first shop pay more there.
#
# What does such a call buy? A language model of middle size has 8 billion numbers that can be adjusted, and training asks this question about each of them, at every step. Suppose one run took only a hundredth of a second. How many years would nudging take for a single step?

# %%
8e9 * 0.01 / (365 * 24 * 3600)  # numbers to nudge, times seconds a run, as years

# %% [markdown]
# Two and a half years for one step, and training takes many thousands of steps. No model of today would exist without that one call.
#
# Here is what a sceptic should ask. The lesson answers these questions one by one.
#
# - Why not nudge, with a nudge so small that the answer is exact?
# - My price acts in several ways at once. How can one number sum that up?
# - How can one walk back know 3,000 answers? Where is the trick?
# - Does the computer secretly do algebra?
# - What happens when a number is used twice?
# - Is this really what PyTorch does?
# - What does it cost, and where does it break?

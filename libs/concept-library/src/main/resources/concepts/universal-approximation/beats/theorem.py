# ---
# beat: theorem
# title: The game that hinges always win
# intent: The learner plays the tolerance game, derives why a wide enough layer exists, and reads the theorem word by word.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [universal-approximation]
# assumes: [error-quarters]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## What is promised? A game
#
# Now we can say what hinges can do, as a game for two.
#
# 1. You choose a road over a stretch with two ends. It may be as wild as you like, but it must not jump.
# 2. You choose a tolerance, for example one metre or one millimetre.
# 3. I choose a number of hinges and their weights.
#
# I win if my road stays within your tolerance *everywhere*.

# %% [markdown] levels="advanced"
# ## What is promised? A game
#
# You choose a function without jumps on an interval with both of its ends, and a tolerance. I choose a number of hinges and their weights. I win if my function stays within your tolerance everywhere. The order matters: my width may depend on your function and on your tolerance.

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** The tolerance becomes a hundred times smaller. How many times more hinges do I need: 10, 100 or 10,000?

# %%
widths = [10, 14, 20, 28, 40, 57, 80, 113, 160, 226, 320, 453, 640, 905]  # numbers of hinges to try, each about 1.4 times the one before

# %%
{f"{tolerance} m": next(n for n in widths if worst_miss(n) < tolerance) for tolerance in [10, 1, 0.1, 0.01]}  # tolerance: hinges

# %% [markdown] levels="advanced"
# A hundredth of the tolerance costs ten times the hinges, as the power -2 says. But the game allows any function without jumps, also one without a second derivative.

# %% [markdown] levels="beginner,intermediate"
# About ten times more, because ten times the hinges leave a hundredth of the miss. And you can go on. For each tolerance there is a number that wins.

# %% [markdown] levels="beginner"
# ### Why do I always win?
#
# I cannot try all roads of the world. So we need a reason. Look at one piece between two posts. A straight piece never leaves the heights of its two ends. Suppose the road rises or falls by less than a metre between neighbouring posts. **Guess first.** By how much can the piece miss the road there?

# %% [markdown] levels="advanced"
# ### Why do I always win?
#
# So I need a cruder argument, without smoothness. Look at one piece between neighbouring posts. How much does the road wander inside it?

# %% [markdown] levels="intermediate"
# ### Why do I always win?
#
# The factor four needed a smooth road. For the game I may not assume that, so I need a cruder argument. Look at one piece between neighbouring posts. How much does the road wander inside it?

# %%
road_pieces = road(fine[:-1]).reshape(40, 500)  # rows: 40 pieces between posts; columns: 500 places in each

# %%
wander = road_pieces.amax(1) - road_pieces.amin(1)  # highest minus lowest place of the road in each piece
wander.max(), worst_miss(40)

# %% [markdown]
# The road wanders by 45 metres at most inside one piece, and the miss is far smaller. It can never be larger, and here is the reason.

# %% [markdown] role="derivation"
# In one piece, let $\mathit{low}$ and $\mathit{high}$ be the lowest and the highest height of the road.
#
# - $\mathit{low} \le \text{road} \le \mathit{high}$ (by the choice of the two)
# - $\mathit{low} \le \text{both posts} \le \mathit{high}$ (the posts stand on the road)
# - $\mathit{low} \le \text{straight piece} \le \mathit{high}$ (each of its heights is a blend of the two ends, such as 30 % of one and 70 % of the other)
# - $|\text{piece} - \text{road}| \le \mathit{high} - \mathit{low}$ (both lie in the same band)

# %% role="check"
# in each of the 40 pieces: is the miss at most what the road wanders? How many of 40?
piece_miss = (hinge_road(fine[:-1], torch.linspace(0, 10, 41), road(torch.linspace(0, 10, 41))) - road(fine[:-1])).abs().reshape(40, 500).amax(1)
(piece_miss <= wander).sum()

# %% role="visualisation" levels="beginner,intermediate"
# one piece of the road inside its band
fig, ax = plt.subplots(figsize=(6.5, 3.4))
around = torch.linspace(1, 5, 200)
ax.fill_between([2, 4], road(torch.tensor(2.0)).item(), road(torch.tensor(4.0)).item(), color=utils.ORANGE, alpha=0.2)
ax.plot(around, road(around), color=utils.GREY, linewidth=4, alpha=0.6)
ax.plot([2, 4], road(torch.tensor([2.0, 4.0])), "o-", color=utils.BLUE, linewidth=2.5)
ax.text(1.95, 800, "the band:\nlowest to highest", color=utils.ORANGE, ha="right")
ax.text(3.1, 690, "straight piece", color=utils.BLUE)
ax.text(4.6, 850, "road", color="black")
ax.set_xlabel("kilometre")
ax.set_ylabel("height (m)")
plt.show()

# %% [markdown] levels="beginner"
# Grey and blue live in the same orange band. So I only have to put the posts so close that each band is thinner than your tolerance. A road that never jumps always allows that. This is what **continuous** means here.

# %% [markdown] levels="intermediate,advanced"
# So I only need pieces whose bands are thinner than the tolerance. On an interval with both of its ends, a **continuous** function always allows that. Mathematicians call it uniform continuity. It is the one fact that we borrow.

# %% [markdown] levels="beginner"
# That is the **universal approximation theorem** for one input. For every road without jumps on a stretch with two ends, and for every tolerance, some number of hinges stays within it.

# %% [markdown] levels="intermediate,advanced"
# This is the **universal approximation theorem** for one input. For every continuous $f$ on a closed interval and every tolerance $\varepsilon > 0$ there are a width $n$ and numbers $c, a_i, w_i, b_i$ such that everywhere on the interval
#
# $$\Big|\,f(x) - c - \sum_{i=1}^{n} a_i\,\mathrm{relu}(w_i x + b_i)\Big| < \varepsilon$$
#
# The $w_i$ and $b_i$ say where the bends are, the $a_i$ how strong, and $c$ is the start.

# %% [markdown] role="quote" terms="universal approximation; hidden units; feed-forward; hidden layer; universal approximators"
# The **hidden units** of a paper are the hinges. With that in mind, read:
#
# {quote}

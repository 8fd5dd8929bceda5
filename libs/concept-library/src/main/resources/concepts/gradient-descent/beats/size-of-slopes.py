# ---
# beat: size-of-slopes
# title: Slopes that come in different units
# intent: The learner sees that one rate cannot serve slopes of a thousand and of a thousandth, and divides by their size.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [scale-of-slopes]
# assumes: [momentum]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## One problem is left: slopes come in all sizes
#
# Momentum helps along the valley. But both knobs still share one rate, and the touchy one decides it. Imagine a worse shower with three knobs. One is very touchy, one is ordinary, and one is very lazy.

# %% [markdown] levels="advanced"
# ## Sceptic: nobody knows the largest and the smallest curvature
#
# True, and momentum needs both. In a real network they also change while it learns. Take three knobs, each of them one mark from its best place, with very different curvatures.

# %% recap="true"
three_slopes = torch.tensor([1000.0, 1.0, 0.001])  # what three knobs feel; each of them is one mark from its best place

# %% [markdown] levels="beginner,intermediate"
# All three knobs should move by about a mark. **Guess first.** Is there one rate that does this for all three?

# %% levels="beginner,intermediate"
0.001 * three_slopes, 1000 * three_slopes  # the rate that suits the first knob, and the one that suits the last

# %% [markdown] levels="beginner,intermediate"
# There is not. The first rate moves the last knob by a millionth of a mark, which is printed as 0. The second one moves the first knob by a million marks. What if we use only the *direction* of each slope?

# %%
three_slopes / three_slopes.abs()

# %% [markdown] levels="beginner,intermediate"
# Divided by its own size, each slope becomes 1. The sizes are gone. Every knob moves by the same amount, which is the rate itself. But this walks with a fixed stride, also when the goal is near. Watch it at the shower, with a stride of half a mark.

# %% [markdown] levels="advanced"
# The sign alone gives all three knobs the same stride. The price shows near the goal, at our first shower:

# %%
[round(temperature(place), 1) for place in descend(lambda knob: slope(knob) / abs(slope(knob)), start, 0.5, 12)]

# %% [markdown] levels="beginner,intermediate"
# It marches to 37.5, and then it hops between 37.5 and 40 for ever. The sign alone is too coarse, because it forgets how large the slope was. So let's divide by a *typical* size instead, a calm number that comes from a memory. We know how to build one. It is the scale from the bathroom, fed with **squared** slopes.

# %% [markdown] levels="advanced"
# It hops around 38 for ever. So keep the sizes a little. Divide a *memory* of slopes by the root of a memory of **squared** slopes. Where the signs agree, the quotient is near 1. Where they alternate, the upper memory cancels, the lower one does not, and the stride shrinks.

# %% [markdown] levels="beginner"
# ### Sceptic: why squares, and not the slopes themselves?
#
# Let's take four slopes that point to both sides, and compare their mean with the root of the mean of their squares.

# %% levels="beginner"
torch.tensor([3.0, -3.0, 3.0, -3.0]).mean(), torch.tensor([3.0, -3.0, 3.0, -3.0]).pow(2).mean().sqrt()  # mean, and typical size

# %% [markdown] levels="beginner"
# The mean of 3 and -3 is 0, although each of them has the size 3. Squares cannot cancel. Their mean is 9, and its root is 3 again.

# ---
# beat: more-rules
# title: 'Powers, growth and leftovers have local slopes, too'
# intent: The learner finds the local slopes of power, exp and relu by nudging first and by a reason afterwards.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [elementary-slopes]
# assumes: [chain-rule]
# ---

# %% [markdown]
# ## More boxes: powers, growth, leftovers
#
# Plus, minus and times are enough for a till. What else does a bakery need? Powers for volumes, growth for yeast, and a floor at zero for what is left over.

# %% [markdown] levels="beginner"
# A cube of dough has the volume of its side times itself, three times. **Guess first.** Its side is 2. How fast does the volume rise with the side, 3, 8 or 12?

# %% levels="beginner"
nudged_slope(lambda side: side * side * side, 2.0)

# %% [markdown] levels="beginner"
# It is 12, up to the corner. The graph tells why. The side enters the product three times, so there are *three paths*. On each of them the local slope is the product of the two other factors, which is $2 \cdot 2$. Three times 4 is 12. So the cube $x^3$ has the slope $3x^2$.

# %% [markdown] levels="intermediate,advanced"
# A power needs no rule of its own. In $x \cdot x \cdot x$ there are three paths, and each has the two other factors as its slope, so the slope is $3x^2$. At 2 that is 12. Nudge it, and nudge a floor at zero as well.

# %% levels="intermediate,advanced"
nudged_slope(lambda x: x**3, 2.0), nudged_slope(lambda x: max(0.0, x), 5.0), nudged_slope(lambda x: max(0.0, x), -10.0)

# %% [markdown] levels="intermediate"
# The floor at zero is called **relu**, and it is a gate. Its slope is 1 where the input is positive, and 0 where it is negative.
#
# Growth is different. A nudge of $h$ multiplies $e^x$ by the same $e^h$, wherever $x$ is. At zero the value is 1, so there one sees the multiplier alone. Elsewhere the slope is $e^x$ times the slope at zero. How steep is growth at zero, for the bases 2, $e$ and 3?

# %% levels="intermediate"
[round(nudged_slope(lambda x: base**x, 0.0), 4) for base in [2.0, math.e, 3.0]]

# %% [markdown] levels="intermediate"
# For $e$ it is 1, which is why people chose this number. So `exp` is its own slope. Each new box needs one thing only, its local slope. It never has to know the rest of the graph.

# %% [markdown] levels="advanced"
# The floor at zero is called **relu**, and it is a gate. Its slope is 1 where the input is positive, and 0 where it is negative. Growth by the base $e$ is its own slope, since $e$ is the base whose growth has the slope 1 at zero. Each new box needs its local slope only.

# %% [markdown] levels="beginner"
# Another box is for leftovers. Mira bakes 50 loaves, and people want some number of them. What is left over is the difference, but never less than zero. This "never less than zero" is called **relu**.

# %% levels="beginner"
[max(0.0, 50.0 - wanted) for wanted in [30.0, 45.0, 60.0]]  # loaves left over

# %% levels="beginner"
nudged_slope(lambda x: max(0.0, x), 5.0), nudged_slope(lambda x: max(0.0, x), -10.0)

# %% [markdown] levels="beginner"
# Where something is left, one more is one more, and the slope is 1. Where nothing is left, a little more or less changes nothing, and the slope is 0. Relu is a gate that is open or closed.

# %% role="visualisation" levels="beginner"
# three boxes, and the slope of each at the marked place
fig, axes = plt.subplots(1, 3, figsize=(12, 3.2))
cases = [("cube of dough: $x^3$", lambda x: x**3, 2.0, 12.0, (0, 3)), ("yeast: exp(x)", torch.exp, 1.0, math.e, (-1, 2)),
         ("leftovers: relu(x)", torch.relu, 1.0, 1.0, (-2, 2))]
for ax, (title, f, place, slope, (low, high)) in zip(axes, cases):
    axis = torch.linspace(low, high, 100)
    height = f(torch.tensor(place)).item()
    near = torch.tensor([place - 0.6, place + 0.6])
    ax.plot(axis, f(axis), color=utils.BLUE, linewidth=2.5)
    ax.plot(near, height + slope * (near - place), color=utils.RED, linewidth=2.5)
    ax.scatter([place], [height], color=utils.BLUE, s=50, zorder=3)
    ax.set_title(f"{title}, slope {slope:.3g} at {place:g}")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner"
# The middle picture is `exp`, which is its own slope. Each new box needs one thing only, its local slope. It never has to know the rest of the graph.


# ---
# beat: momentum
# title: A heavy knob remembers where it was going
# intent: The learner adds a memory of slopes, sees the zigzag cancel and the creeping add up.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [momentum]
# assumes: [running-average, narrow-valley]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## A memory for slopes
#
# Look at the zigzag once more. Across the valley the slopes change their sign at each step. Along the valley they all point the same way. **What would a fading memory do with both?** It keeps nine tenths of itself and adds each new slope whole.

# %% levels="beginner,intermediate"
zigzag, creeping = [10, -9, 8, -7, 6, -5], [1, 1, 1, 1, 1, 1]  # slopes of the touchy and of the lazy knob

# %% levels="beginner,intermediate"
# | export
def fading_sum(slopes_seen, keep=0.9):
    """A memory that keeps 0.9 of itself and adds each new slope whole."""
    memory, history = 0.0, []
    for one in slopes_seen:
        memory = keep * memory + one
        history.append(round(memory, 2))
    return history

# %% levels="beginner,intermediate"
fading_sum(zigzag)

# %% [markdown] levels="beginner"
# Follow the first three numbers by hand. It holds 10. Then 0.9 · 10 - 9 = 0. Then 0.9 · 0 + 8 = 8. The old and the new nearly cancel, again and again. And the slopes that all point the same way?

# %% [markdown] levels="intermediate"
# And the slopes that all point the same way:

# %% levels="beginner,intermediate"
fading_sum(creeping)

# %% [markdown] levels="beginner,intermediate"
# The memory of the zigzag never grows beyond its first slope, since the signs cancel. The memory of the creeping grows with every step.

# %% [markdown] levels="advanced"
# ## A memory for slopes
#
# Across the narrow valley the slopes alternate in sign, and along it they all agree. A fading sum of slopes treats the two differently. For a constant slope $g$ it settles at $g / (1 - \beta)$. For alternating slopes $\pm g$ it settles at $\pm g / (1 + \beta)$.

# %% levels="advanced"
memories = torch.zeros(2)
for step in range(200):
    memories = 0.9 * memories + torch.tensor([1.0, (-1.0) ** step])  # a slope that stays, and one that alternates
memories.abs(), 1 / (1 - 0.9), 1 / (1 + 0.9)

# %% [markdown] levels="advanced"
# One is amplified ten times, and the other is almost halved. A larger rate would enlarge both. So this is no larger rate.

# %% [markdown] recap="true"
# A fading memory of slopes cancels what changes its sign, and adds up what keeps it. So we move by the *memory* instead of by the slope. This is called **momentum**, as if the knob were heavy and rolled on.

# %% recap="true"
# | export
def roll(slopes, start, rate, steps, keep=0.9):
    """The places visited by gradient descent with momentum, the start included."""
    places, memory = [start], 0 * start
    for _ in range(steps):
        memory = keep * memory + slopes(places[-1])  # fade, then add the new slope
        places.append(places[-1] - rate * memory)
    return places

# %% [markdown]
# **Guess first.** After 20 steps, plain gradient descent had almost a whole mark left for the lazy knob. Now we keep that rate of 0.036, and only add a memory that keeps 0.7. Will it be closer or further away?

# %% recap="true"
rolled = torch.stack(roll(slopes, both, 0.036, 20, keep=0.7))
rolled[-1] - BEST

# %% role="visualisation"
# both paths from above
fig, ax = plt.subplots(figsize=(6, 4.5))
draw_map(ax, [(path, utils.BLUE, "gradient descent"), (rolled, utils.PURPLE, "with momentum")])
plt.show()

# %% [markdown]
# The lazy knob is much closer now, within a tenth of a mark. The touchy knob gains nothing, since it ends about as far from its best mark as before. The pink path swings from side to side at first, and then it runs along the valley.

# %% role="interactive" recap="true"
# Task: find the share of memory that arrives fastest. What goes wrong beyond 0.9?
def try_memory(keep=0.7):
    places = torch.stack(roll(slopes, both, 0.036, 40, keep=keep))
    fig, ax = plt.subplots(figsize=(5.5, 4))
    draw_map(ax, [(places, utils.PURPLE, f"memory {keep:.2f}")])
    ax.set_title(f"left after 40 steps: {(places[-1] - BEST).norm():.4f} marks")
    plt.show()


widgets.interact(try_memory, keep=widgets.FloatSlider(value=0.7, min=0.0, max=0.97, step=0.01));

# %% [markdown] recap="true"
# Around 0.6 it arrives fastest. With too much memory the knob overshoots the star, turns, and overshoots again, like a bowling ball in a bath tub. So the usual 0.9 is too much for this valley.

# %% role="practice" exercise="own-loop" levels="beginner"
# Write the loop's inside for the first shower. The memory keeps HALF of itself and adds the new slope whole. Then the knob moves by 0.004 times the memory.
def test_walk(knob, steps):
    memory = 0.0
    for step in range(steps):
        ...  # fill in code here
    return round(knob, 3)


if test_walk(2.0, 1) == 2.0:
    print("Still blank. Two lines are enough: memory = ... and knob = ...")
else:
    assert test_walk(2.0, 1) != 1.28, "The first step goes uphill. The slope is negative there."
    assert test_walk(2.0, 1) != 2.36, "You halved the new slope as well. This memory adds it whole."
    assert test_walk(2.0, 2) != 3.296, "The second step remembers nothing. Does your memory keep half of itself?"
    assert test_walk(2.0, 2) != 4.016, "Your memory never fades. Only half of it is kept at each step."
    assert test_walk(2.0, 2) == 3.656, "Not yet. First the memory, then the knob."
    print(f"Right: after ten steps the knob stands at {test_walk(2.0, 10)}.")

# %% role="answer" exercise="own-loop"
memory = 0.5 * memory + slope(knob)
knob = knob - 0.004 * memory

# %% role="misconception" exercise="own-loop" name="never-fades"
memory = memory + slope(knob)
knob = knob - 0.004 * memory

# %% role="misconception" exercise="own-loop" name="remembers-nothing"
memory = slope(knob)
knob = knob - 0.004 * memory

# %% role="misconception" exercise="own-loop" name="averages-new-and-old"
memory = 0.5 * memory + 0.5 * slope(knob)
knob = knob - 0.004 * memory

# %% role="misconception" exercise="own-loop" name="goes-uphill"
memory = 0.5 * memory + slope(knob)
knob = knob + 0.004 * memory

# %% [markdown] levels="intermediate"
# ### Sceptic: is momentum not the same as a larger rate?
#
# Along a constant slope it is. The memory settles at a fixed multiple of the slope. **Guess first.** Which multiple, for a memory that keeps 0.9?

# %% levels="intermediate"
fading_sum([1] * 200)[-1]

# %% [markdown] role="derivation" levels="intermediate"
# - $m = \beta\, m + g$ (the memory no longer changes)
# - $m - \beta\, m = g$ (bring the memory to one side)
# - $m = \dfrac{g}{1 - \beta}$ (take $m$ out and divide)
#
# And if the slopes alternate, $g, -g, g, \dots$? Then the memory before had the opposite sign.
#
# - $m = -\beta\, m + g$ (the same size as before, with the other sign)
# - $m = \dfrac{g}{1 + \beta}$ (bring $\beta\, m$ to the other side and divide)

# %% role="check" levels="intermediate"
fading_sum([1] * 200)[-1], round(1 / (1 - 0.9), 2), fading_sum([-1, 1] * 100)[-1], round(1 / (1 + 0.9), 2)

# %% [markdown] levels="intermediate"
# Slopes that agree are enlarged ten times. Slopes that alternate are nearly halved, since each of them takes back what the one before gave. A larger rate would multiply both by the same number. So momentum is no larger rate.
#
# How much does it win when the valley gets narrower? We count steps for growing condition numbers. Each valley gets its best rate, and its best share of memory (the advanced lesson derives both).

# %% levels="intermediate"
def steps_needed(kappa, keep, rate):
    """Steps with more than a hundredth of the error left, for two knobs with the curvatures kappa and 1."""
    off = torch.stack(roll(lambda errors: torch.tensor([kappa, 1.0]) * errors, torch.ones(2), rate, 2500, keep))
    return (off.norm(dim=1) > 0.01 * off[0].norm()).sum().item()

# %% role="visualisation" levels="intermediate"
# steps against the condition number, without and with memory; both axes are logarithmic
ratios = [4, 10, 25, 100, 400, 1000]
without = [steps_needed(kappa, 0.0, 2 / (kappa + 1)) for kappa in ratios]
with_memory = [steps_needed(kappa, ((kappa**0.5 - 1) / (kappa**0.5 + 1)) ** 2, (2 / (kappa**0.5 + 1)) ** 2) for kappa in ratios]
plt.loglog(ratios, without, "o-", color=utils.BLUE, label="gradient descent")
plt.loglog(ratios, with_memory, "o-", color=utils.PURPLE, label="momentum")
plt.xlabel("condition number (largest curvature / smallest)")
plt.ylabel("steps until a hundredth is left")
plt.legend()
plt.show()

# %% [markdown] levels="intermediate"
# From 10 to 1000 the ratio grows a hundredfold. Gradient descent then needs about a hundred times as many steps, and momentum only some fifteen times as many. For large ratios the steps of gradient descent grow like $\kappa$, and those of momentum about like its root $\sqrt\kappa$.

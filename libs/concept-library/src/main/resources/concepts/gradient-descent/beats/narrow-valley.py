# ---
# beat: narrow-valley
# title: One touchy knob makes all others crawl
# intent: The learner runs gradient descent in a narrow valley and sees the zigzag and the wait.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [narrow-valley]
# assumes: [learning-rate-fates]
# ---

# %% [markdown] recap="true"
# ## One touchy knob, one lazy knob
#
# Both knobs share one learning rate. Is that a problem when one of them is touchy and the other one is lazy?
#
# The warmth knob is touchy, and its curvature is 50. The force knob is lazy. Turning it by a mark hardly changes anything, so its curvature is only 2. The best marks are 5.6 and 4.

# %% recap="true"
# | export
BEST = torch.tensor([5.6, 4.0])  # the best marks: warmth, force

# %% recap="true"
# | export
CURVATURE = torch.tensor([50.0, 2.0])  # how touchy each knob is

# %% [markdown] recap="true"
# Each knob feels its own curvature times its own distance from the best mark.

# %% recap="true"
# | export
def slopes(knobs):
    return CURVATURE * (knobs - BEST)  # one slope for each knob

# %% [markdown] recap="true"
# The touchy knob allows rates up to 2 / 50 = 0.04. We take 0.036, just below. In the morning the warmth knob is one mark too low, and the force knob four marks.

# %% recap="true"
both = torch.tensor([4.6, 0.0])  # the marks in the morning: warmth, force

# %% [markdown]
# **Guess first.** After 20 steps, which knob is closer to its best mark?

# %% recap="true"
path = torch.stack(descend(slopes, both, 0.036, 20))  # rows: steps, columns: warmth and force
path[-1] - BEST

# %% [markdown]
# The touchy knob has arrived, to within about a hundredth. The lazy one is still almost a whole mark away. And there is one rate for both. If we raise it beyond 0.04, the touchy knob explodes. If we lower it, the lazy one sleeps.

# %% role="visualisation" recap="true"
# the valley from above: each ring joins places of equal discomfort
def draw_map(ax, paths):
    """Rings of equal discomfort, and paths as (places, colour, name)."""
    warmth, force = torch.meshgrid(torch.linspace(4.2, 7.0, 80), torch.linspace(-0.5, 6, 80), indexing="ij")
    height = 25 * (warmth - 5.6) ** 2 + (force - 4) ** 2
    ax.contour(warmth, force, height, levels=[0.5, 2, 5, 10, 17, 26], colors="#BBBBBB", linewidths=1)
    for places, colour, name in paths:
        ax.plot(places[:, 0], places[:, 1], "o-", color=colour, markersize=3, linewidth=1.2, label=name)
    ax.plot(5.6, 4, "*", color="black", markersize=12)
    ax.set_xlabel("warmth knob (touchy)")
    ax.set_ylabel("force knob (lazy)")
    ax.legend(loc="upper right")


fig, ax = plt.subplots(figsize=(6, 4.5))
draw_map(ax, [(path, utils.BLUE, "gradient descent, 20 steps")])
plt.show()

# %% [markdown] recap="true"
# The path makes a zigzag across the narrow valley and creeps along it. Most of the effort goes from side to side, and little of it goes to the star.

# %% [markdown] levels="intermediate"
# How long would the lazy knob need until a hundredth of its error is left?

# %% [markdown] levels="beginner"
# How long would a knob need until a hundredth of its error is left? The lazy knob has the curvature 2, so its factor is 1 - 2 · 0.036. Let's multiply again and again and count, and do the same for a knob that is ten times lazier.

# %% levels="beginner"
for curvature in (2, 0.2):
    left, steps_needed = 1.0, 0  # the part of the error that is left
    while left > 0.01:
        left, steps_needed = left * (1 - curvature * 0.036), steps_needed + 1
    print(f"curvature {curvature}: {steps_needed} steps")

# %% [markdown] levels="beginner"
# The lazy knob takes 62 steps, and the lazier one takes ten times as many. With a fitting rate of its own each of them would land in one. The largest curvature divided by the smallest is called the **condition number** of the valley. Ours has 50 / 2 = 25. The steps of gradient descent grow with that number.

# %% levels="intermediate"
math.log(0.01) / math.log(1 - 2 * 0.036)  # its factor is 1 - curvature * rate

# %% [markdown] levels="intermediate"
# It takes more than sixty steps, where a fitting rate of its own would land in one. What counts is the largest curvature divided by the smallest. This ratio is called the **condition number** $\kappa$ of the valley, and ours has $\kappa = 50 / 2 = 25$. **Guess first.** If the ratio is ten times as large, does gradient descent need ten times as many steps?

# %% role="practice" exercise="lazier" levels="intermediate"
# A third knob is lazier still: curvature 0.2. By which factor does ONE step at rate 0.036 multiply its error?
test_factor = ...  # fill in code here
if test_factor is ...:
    print("Still blank. The rule for the factor is the same for every knob. Only the curvature differs.")
else:
    assert abs(test_factor - 0.2 * 0.036) > 1e-6, "That is the part of the error that goes away. What stays?"
    assert abs(test_factor - (1 - 50 * 0.036)) > 1e-6, "That is the touchy knob's factor."
    assert abs(test_factor - (1 + 0.2 * 0.036)) > 1e-6, "An error that grows? Check the sign."
    assert abs(test_factor - (1 - 0.2 * 0.036)) < 1e-6, "Not yet. One minus curvature times rate."
    print(f"Right. It would take {math.log(0.01) / math.log(1 - 0.2 * 0.036):.0f} steps to lose 99 percent of the error, ten times as many. The ratio is 250 now.")

# %% role="answer" exercise="lazier"
test_factor = 1 - 0.2 * 0.036

# %% role="misconception" exercise="lazier" name="lost-for-left"
test_factor = 0.2 * 0.036

# %% role="misconception" exercise="lazier" name="wrong-knob"
test_factor = 1 - 50 * 0.036

# %% role="misconception" exercise="lazier" name="loses-the-sign"
test_factor = 1 + 0.2 * 0.036

# ---
# beat: build-adam
# title: 'Adam: two memories and one division'
# intent: The learner assembles Adam from parts that were all seen before, and finds it equal to PyTorch's.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [adam]
# assumes: [scale-of-slopes, running-average]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## Adam: two memories and one division
#
# Now all parts lie on the table. For each knob keep two calm numbers. One is a memory of its slopes, the other one of its squared slopes. Correct the start of both. Then move by the first, divided by the root of the second.
#
# Let's do the first step by hand, for the three slopes of so different sizes.

# %% levels="beginner,intermediate"
mean_memory = 0.9 * torch.zeros(3) + 0.1 * three_slopes  # memory of the slopes
mean_memory

# %% [markdown] levels="beginner,intermediate"
# The second memory keeps 0.999 of itself. A typical size should be calmer than a direction, so it looks back over about a thousand steps. It remembers squares, so that slopes of both signs count and the root of their mean is a typical size.

# %% levels="beginner,intermediate"
square_memory = 0.999 * torch.zeros(3) + 0.001 * three_slopes**2  # memory of the squared slopes
square_memory

# %% [markdown] levels="beginner,intermediate"
# Both began at zero, so both are too small. After one step they hold 0.1 and 0.001 of the truth. **Guess first.** What is left of the sizes 1000, 1 and 0.001 after correction and division?

# %% levels="beginner,intermediate"
(mean_memory / (1 - 0.9)) / (square_memory / (1 - 0.999)).sqrt()

# %% [markdown] levels="beginner,intermediate"
# Three times 1. The first step of Adam is the learning rate itself, whatever the slopes are. That is why the learning rate of Adam can be read as a stride, in the units of the knob.

# %% [markdown] levels="advanced"
# ## Adam: two memories and one division
#
# Now all parts lie on the table. The memory of slopes keeps 0.9 and the memory of squares keeps 0.999. Both start at zero and are corrected.

# %% [markdown] levels="beginner"
# The computer has to keep the two memories for us between the steps. In Python a **class** is a box that keeps things. What is written as `self.mean` stays in the box until the next step changes it.

# %% [markdown] recap="true"
# In code, Adam keeps for each knob a memory of its slopes and a memory of its squared slopes. Each step corrects the start of both, and moves by the first, divided by the root of the second.

# %% recap="true"
# | export
class Adam:
    """Moves knobs by a memory of slopes, divided by their typical size."""

    def __init__(self, knobs, rate, keep_mean=0.9, keep_square=0.999, eps=1e-8):
        self.rate, self.keep_mean, self.keep_square, self.eps = rate, keep_mean, keep_square, eps
        self.mean, self.square, self.steps = 0 * knobs, 0 * knobs, 0

    def moved(self, knobs, slope):
        """The knobs after one step."""
        self.steps += 1
        self.mean = self.keep_mean * self.mean + (1 - self.keep_mean) * slope
        self.square = self.keep_square * self.square + (1 - self.keep_square) * slope**2
        mean = self.mean / (1 - self.keep_mean**self.steps)  # correct the start of both memories
        typical = (self.square / (1 - self.keep_square**self.steps)) ** 0.5  # the root
        return knobs - self.rate * mean / (typical + self.eps)

# %% [markdown] levels="beginner,intermediate"
# The last line has a tiny number `eps`. It keeps the division alive when all slopes so far were zero. Everything else you have seen at the scale or in the valley.

# %% [markdown] levels="advanced"
# The last line has a tiny number `eps` against a division by zero. We will ask how tiny it is.

# %% [markdown] recap="true" levels="beginner,intermediate"
# One step of it, for a knob at mark 5 that feels a slope of 3. The stride is 0.1:

# %% recap="true" levels="beginner,intermediate"
Adam(torch.tensor([5.0]), 0.1).moved(torch.tensor([5.0]), torch.tensor([3.0]))

# %% [markdown] levels="beginner"
# The knob moved from 5 to 4.9, one stride against the slope. Now it shall walk through the narrow valley, as the two others did.

# %% [markdown] levels="advanced" recap="true"
# Its first step, from zero, for the three slopes 1000, 1 and 0.001:

# %% levels="advanced" recap="true"
Adam(torch.zeros(3), 0.1).moved(torch.zeros(3), torch.tensor([1000.0, 1.0, 0.001]))  # three knobs at mark 0, and a rate of 0.1

# %% recap="true"
# | export
def adam_path(slopes, start, rate, steps):
    """The places that our Adam visits, the start included."""
    adam, places = Adam(start, rate), [start]
    for _ in range(steps):
        places.append(adam.moved(places[-1], slopes(places[-1])))
    return places

# %% recap="true"
walked = torch.stack(adam_path(slopes, both, 0.2, 20))
walked[-1] - BEST

# %% [markdown] levels="beginner,intermediate"
# Adam is within half a mark of the star. All three walks are on this map.

# %% role="visualisation" levels="beginner,intermediate"
# three ways through the narrow valley
fig, ax = plt.subplots(figsize=(6, 4.5))
draw_map(ax, [(path, utils.BLUE, "gradient descent"), (rolled, utils.PURPLE, "momentum"), (walked, utils.GREEN, "Adam")])
plt.show()

# %% [markdown] levels="beginner,intermediate"
# Look at the first green step. It turns both knobs by 0.2 marks, although one slope is six times the other. Adam does not see that the valley is narrow. It measures each knob by that knob's own slopes.
#
# On this smooth little map momentum is nearest to the star after 20 steps, with numbers that suited the valley. So what is Adam's division good for? Look at noise. Each knob shall feel the slope 1, plus noise of a size of its own. **Guess first.** If the noise is ten times as large as the slope, does the knob move ten times as fast, as fast, or at a tenth of the pace?

# %% [markdown] levels="advanced"
# Adam is within half a mark of the star, where momentum was within a tenth. So what is Adam's division good for? Look at noise. Each knob shall feel the slope 1, plus noise of a size of its own. **Guess first.** If the noise is ten times as large as the slope, what is the pace of the knob: ten strides per step, one, or a tenth?

# %% role="simulation"
# 500 knobs for each size of noise: the way that Adam makes against the mean slope in each step, in strides
sizes = torch.tensor([0.0, 0.3, 1.0, 3.0, 10.0, 30.0])
pushed = adam_path(lambda knobs: 1 + sizes[:, None] * torch.randn(6, 500), torch.zeros(6, 500), 1.0, 200)[-1]
plt.semilogx(sizes.clamp(min=0.1), -pushed.mean(dim=1) / 200, "o", color=utils.GREEN, markersize=8)
noises = torch.logspace(-1, 1.5, 50)
plt.semilogx(noises, 1 / (1 + noises**2).sqrt(), "--", color=utils.ORANGE)
plt.text(2.5, 0.6, "mean / root of the mean square", color=utils.ORANGE)
plt.xlabel("noise / slope (the dot on the left has no noise)")
plt.ylabel("pace (strides per step)")
plt.show()

# %% [markdown]
# Where the slopes agree, the knob takes full strides. Where noise is ten times as large, it makes only a tenth of a stride per step. The noise cancels in the memory of slopes, and it counts in full in the memory of squares. So the quotient tells **how much the slopes agree**. Adam goes boldly where it is sure, and carefully where it is not.

# %% [markdown] levels="intermediate"
# ### Sceptic: why divide by the typical size, and not by the curvature?
#
# In our valley the slope is curvature times distance. Where knobs are about equally far from their goals, slopes are large where the curvature is large. So Adam's divisor is a rough, cheap guess of the curvature, with one number for each knob.
#
# Its relatives have names, too:
#
# - **AdaGrad** divides by the root of the *sum* of all squared slopes, so the divisor only grows.
# - **RMSProp** lets that sum fade, so old slopes are forgotten.
# - **Adam** adds the memory of slopes, and corrects both starts.
# - **AdamW** is Adam with weight decay (a pull of all knobs towards zero) kept outside the division.

# %% [markdown] levels="advanced"
# Where knobs are about equally far from their goals, slopes are large where the curvature is large. So the divisor is also a rough, cheap guess of the curvature. Adam's relatives have names:
#
# - **AdaGrad** divides by the root of the *sum* of all squared slopes, so the divisor only grows.
# - **RMSProp** lets that sum fade, so old slopes are forgotten.
# - **Adam** adds the memory of slopes, and corrects both starts.
# - **AdamW** is Adam with weight decay (a pull of all knobs towards zero) kept outside the division.

# %% role="practice" exercise="first-adam-step" levels="beginner"
# A knob stands at 7.0 and feels a slope of -250. Where does it stand after the FIRST step of Adam with rate 0.1?
test_place = ...  # fill in code here
if test_place is ...:
    print("Still blank. What is left of the size of the slope after the first division? And its sign?")
else:
    assert abs(test_place - 32) > 0.01, "That is plain gradient descent. Adam divides the size of the slope away."
    assert abs(test_place - 6.9) > 0.001, "The size is right. In which direction is downhill when the slope is negative?"
    assert abs(test_place - 7.316) > 0.001, "You forgot to correct the start of the two memories, and the step became too long."
    assert abs(test_place - 7.1) < 0.001, "Not yet. The first step is the rate itself, against the sign of the slope."
    print("Right: one stride of 0.1, whatever the slope.")

# %% role="answer" exercise="first-adam-step"
test_place = 7.0 + 0.1

# %% role="misconception" exercise="first-adam-step" name="plain-descent"
test_place = 7.0 + 0.1 * 250

# %% role="misconception" exercise="first-adam-step" name="goes-uphill"
test_place = 7.0 - 0.1

# %% role="misconception" exercise="first-adam-step" name="no-correction"
test_place = 7.0 + 0.1 * 0.1 / math.sqrt(0.001)

# %% role="practice" exercise="rmsprop-loop" levels="intermediate"
# Write the inside of RMSProp's loop: a memory of SQUARED slopes keeps 0.9 and mixes in a tenth of the new. The knobs move by rate * slope / root of the memory.
def test_walk(slopes, knobs, rate, steps):
    memory = 0 * knobs
    for _ in range(steps):
        ...  # fill in code here
    return knobs


test_first = test_walk(slopes, both, 0.1, 1) - both
if torch.equal(test_first, torch.zeros(2)):
    print("Still blank. Three lines are enough: the slopes, the memory, the knobs.")
else:
    assert (test_first > 0).all(), "Both knobs should be turned up. Does the step go against the slope?"
    assert abs(test_first[1] - 0.125) > 1e-3, "You divided by the squares themselves. Slope and divisor need the same units."
    assert abs(test_first[0] - 0.1) > 1e-3, "The first step is exactly the rate. Does a tenth of the new square enter a memory that began at zero?"
    assert torch.allclose(test_walk(slopes, both, 0.1, 2) - both, torch.tensor([0.5011, 0.5365]), atol=1e-3), "The first step is right, the second is not. What does the memory keep?"
    print(f"Right. Its first step is {test_first[0]:.3f}, since nobody corrects the start. Adam does.")

# %% role="answer" exercise="rmsprop-loop"
slope_now = slopes(knobs)
memory = 0.9 * memory + 0.1 * slope_now**2
knobs = knobs - rate * slope_now / memory.sqrt()

# %% role="misconception" exercise="rmsprop-loop" name="forgets-the-root"
slope_now = slopes(knobs)
memory = 0.9 * memory + 0.1 * slope_now**2
knobs = knobs - rate * slope_now / memory

# %% role="misconception" exercise="rmsprop-loop" name="no-memory"
slope_now = slopes(knobs)
memory = slope_now**2
knobs = knobs - rate * slope_now / memory.sqrt()

# %% role="misconception" exercise="rmsprop-loop" name="sums-like-adagrad"
slope_now = slopes(knobs)
memory = memory + 0.1 * slope_now**2
knobs = knobs - rate * slope_now / memory.sqrt()

# %% role="misconception" exercise="rmsprop-loop" name="goes-uphill"
slope_now = slopes(knobs)
memory = 0.9 * memory + 0.1 * slope_now**2
knobs = knobs + rate * slope_now / memory.sqrt()

# %% [markdown] role="quote" terms="Adam; adaptive; momentum; stochastic gradient descent; learning rate; first and second moment; optimizer"
# Your source says it in these words:
#
# {quote}

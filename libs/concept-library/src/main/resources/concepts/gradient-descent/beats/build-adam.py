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

# %% [markdown]
# Adam is within half a mark of the star. Here are all three walks on the map.

# %% role="visualisation"
# three ways through the narrow valley
fig, ax = plt.subplots(figsize=(8, 3.8))
draw_map(ax, [(path, utils.BLUE, "gradient descent"), (rolled, utils.PURPLE, "momentum"), (walked, utils.GREEN, "Adam")])
plt.show()

# %% [markdown]
# Look at the first green step. It turns both knobs by 0.2 marks, although one slope is six times the other. Adam does not see that the valley is narrow. It measures each knob by that knob's own slopes.

# %% role="visualisation" levels="intermediate,advanced"
# how far from the star, step by step, on a logarithmic axis
for places, colour, name in [(path, utils.BLUE, "gradient descent"), (rolled, utils.PURPLE, "momentum"), (walked, utils.GREEN, "Adam")]:
    plt.semilogy((places - BEST).norm(dim=1), color=colour, linewidth=2.5, label=name)
plt.xlabel("step")
plt.ylabel("distance from the best marks")
plt.legend()
plt.show()

# %% [markdown] levels="beginner"
# On this small map momentum is nearest to the star after 20 steps, with numbers that suited this valley. Adam's strength is another one. We will look for it at a place where nobody can choose well.

# %% [markdown] levels="intermediate,advanced"
# Let's be honest about this picture. On a smooth little valley with two knobs, momentum with well-chosen numbers beats Adam. Adam's strength is another one. We will look for it at a place where nobody can choose well.

# %% [markdown] levels="intermediate,advanced"
# ### Sceptic: why divide by the typical size, and not by the curvature?
#
# In our valley the slope is curvature times distance. Where knobs are about equally far from their goals, slopes are large where the curvature is large. So Adam's divisor is a rough, cheap guess of the curvature, made from slopes that are there anyway. It is one number for each knob, where the true curvature would need one for each pair.

# %% role="practice" exercise="first-adam-step" levels="beginner,intermediate"
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

# %% [markdown] role="quote" terms="Adam; adaptive; momentum; stochastic gradient descent; learning rate; first and second moment; optimizer"
# Your source says it in these words:
#
# {quote}

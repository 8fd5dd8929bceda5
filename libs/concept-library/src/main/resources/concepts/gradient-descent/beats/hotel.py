# ---
# beat: hotel
# title: A thousand guests, and some come once a year
# intent: The learner sees rarely felt knobs starve under one common rate, and reach their goal with Adam.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [rare-slopes]
# assumes: [adam]
# ---

# %% [markdown] levels="beginner,intermediate" recap="true"
# ## A hotel with a thousand guests
#
# Here is the place where nobody can choose a rate well. A hotel learns the favourite mark of each of its thousand guests. The most frequent guest comes all the time, the second half as often, the third a third as often, and so on. Words in a language are distributed much like that.

# %% [markdown] levels="advanced" recap="true"
# ## A hotel with a condition number of a thousand
#
# A hotel learns the favourite mark of each of its thousand guests. The most frequent guest comes all the time, the second half as often, the third a third as often. Words of a language are distributed much like that. No eigenvector mixes two guests here, since each has a knob of their own.

# %% recap="true"
# | export
VISITS = F.normalize(1 / torch.arange(1.0, 1001.0), p=1, dim=0)  # shares of all visits: 1, 1/2, 1/3 ... scaled to add up to 1

# %% levels="beginner,intermediate"
VISITS[0], 1 / VISITS[0], 1 / VISITS[-1]  # share of the first guest; one visit in how many, for the first and the last guest

# %% [markdown] levels="beginner,intermediate"
# The first guest takes every seventh or eighth shower. The last one comes once in about 7,500 showers. A knob is only corrected when its guest is there, so its slope is proportional to the visits. All knobs start 4 marks from their goal.

# %% recap="true"
# | export
def guest_slopes(distances):
    return 50 * VISITS * distances  # the slope of each guest's knob, averaged over all visits

# %% recap="true"
distances_first = torch.full((1000,), 4.0)  # how far each guest's knob is from the goal at the start

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** Gradient descent gets the largest rate that does not explode, and 300 steps. How far is the *last* guest's knob from its goal: about 0, 2 or 4 marks?

# %% [markdown] levels="advanced"
# **Predict** from the condition number of 1000. After 300 steps at fitting rates, which part of the guests is served by plain descent, by momentum with 0.9, and by Adam?

# %%
after_descent = descend(guest_slopes, distances_first, 0.28, 300)[-1]  # marks from the goal, for each guest

# %% levels="beginner,intermediate"
[round(after_descent[guest].abs().item(), 2) for guest in (0, -1)]  # first and last guest, in marks

# %% [markdown] levels="beginner,intermediate"
# The first guest is served perfectly, and the last one still has more than half of the error. The frequent guests decide how large the rate may be.

# %% [markdown] levels="beginner,intermediate"
# Now Adam, with a rate of 0.1:

# %%
after_adam = adam_path(guest_slopes, distances_first, 0.1, 300)[-1]  # marks from the goal, for each guest

# %% levels="beginner,intermediate"
[round(after_adam[guest].abs().item(), 2) for guest in (0, -1)]  # first and last guest, in marks

# %% [markdown] levels="beginner,intermediate"
# Both are there. Each guest's slope is divided by its own typical size, so the rare guest's knob moves with the same stride.

# %% [markdown] levels="beginner"
# In the picture each guest stands somewhere from left to right, the most frequent one first. Upwards is how far the knob still is from the favourite mark. Both rulers are logarithmic. Who serves the guests on the right?

# %% [markdown] levels="advanced"
# Look for the guest from whom on each method fails. Both axes are logarithmic.

# %% role="visualisation"
# the error that is left for each guest, from the most frequent one to the rarest; less than a millionth is drawn as a millionth
after_momentum = roll(guest_slopes, distances_first, 0.28, 300)[-1]
for left, colour, name in [(after_descent, utils.BLUE, "gradient descent"), (after_momentum, utils.PURPLE, "momentum"), (after_adam, utils.GREEN, "Adam")]:
    plt.loglog(range(1, 1001), left.abs().clamp(min=1e-6), color=colour, linewidth=2.5, label=name)
plt.xlabel("guest, from the most frequent to the rarest")
plt.ylabel("marks from the goal after 300 steps")
plt.legend()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# With plain descent the rare guests on the right wait. Momentum helps many of them, and Adam serves all alike. The flat floor is only where the drawing stops, at a millionth. One thing must be said. These slopes are averaged over all visits. From a guest who never comes nobody learns anything, and Adam does not either.

# %% [markdown] levels="advanced"
# Plain descent is perfect only for the first few dozen guests, momentum for more than half of them, and Adam for all. The condition number of 1000 has vanished, since the division scales every knob by itself. One thing must be said. These slopes are averaged over all visits. With single visits the memory of squares of a rare guest is mostly zeros, and the picture is less clean.

# %% role="practice" exercise="rare-guest" levels="advanced"
# After how many steps of gradient descent, at rate 0.28, is HALF of the last guest's error gone?
test_curvature = 50 * VISITS[-1].item()
test_steps = ...  # fill in code here
if test_steps is ...:
    print("Still blank. Each step multiplies the error by one number. How often, until one half is left?")
else:
    assert abs(test_steps - 0.5 / (0.28 * test_curvature)) > 1, "You took the same amount away at each step. A step takes a part of what is still left."
    assert abs(test_steps - math.log(0.5) / math.log(1 - test_curvature)) > 1, "That would be so at a rate of 1. Which rate do we have?"
    assert abs(test_steps - math.log(0.01) / math.log(1 - 0.28 * test_curvature)) > 1, "That is how long it takes until a hundredth is left."
    assert abs(test_steps - math.log(0.5) / math.log(1 - 0.28 * test_curvature)) < 1, "Not yet. Solve factor ** steps = 0.5 with a logarithm."
    print(f"Right: about {test_steps:.0f} steps, where the first guest needs five.")

# %% role="answer" exercise="rare-guest"
test_steps = math.log(0.5) / math.log(1 - 0.28 * test_curvature)

# %% role="misconception" exercise="rare-guest" name="same-amount-each-step"
test_steps = 0.5 / (0.28 * test_curvature)

# %% role="misconception" exercise="rare-guest" name="forgets-the-rate"
test_steps = math.log(0.5) / math.log(1 - test_curvature)

# %% role="misconception" exercise="rare-guest" name="hundredth-for-half"
test_steps = math.log(0.01) / math.log(1 - 0.28 * test_curvature)

# %% [markdown] recap="true" levels="beginner,intermediate"
# Now serve the hotel yourself. Each of the thousand guests has a knob, and it takes 300 steps.

# %% role="interactive" recap="true" levels="beginner,intermediate"
# Task: find for each method the rate that serves the rarest guest best. Which method is the easiest to please?
def try_hotel(method="Adam", rate=0.1):
    way = {"gradient descent": descend, "momentum": roll, "Adam": adam_path}[method]
    left = way(guest_slopes, distances_first, rate, 300)[-1].abs()
    plt.loglog(range(1, 1001), left.clamp(1e-6, 1e6), color=utils.GREEN, linewidth=2.5)
    plt.title(f"{method}, rate {rate:.2f}: {left[-1]:.3f} marks left for the rarest guest")
    plt.ylim(1e-7, 1e7)
    plt.xlabel("guest, from the most frequent to the rarest")
    plt.ylabel("marks from the goal")
    plt.show()


widgets.interact(try_hotel, method=["gradient descent", "momentum", "Adam"], rate=widgets.FloatSlider(value=0.1, min=0.02, max=1.0, step=0.02));

# %% [markdown] recap="true" levels="beginner,intermediate"
# Plain descent explodes beyond 0.3, and below that it never serves the rarest guest. Momentum serves everybody between about 0.3 and 0.55, and then explodes. Adam serves everybody with nearly every rate of the slider.

# %% [markdown] levels="intermediate"
# ### Sceptic: you have chosen a bad rate for the others
#
# You have just tried many. Let's do it in order, with seven rates for every method, and look at the average guest.

# %% levels="intermediate"
# seven rates and three ways to walk
hotel_rates = [0.01, 0.03, 0.1, 0.28, 0.5, 1.0, 3.0]
ways = {"gradient descent": descend, "momentum": roll, "Adam": adam_path}

# %% levels="intermediate"
# the average distance after 300 steps, for each method and rate
left_over = {name: [way(guest_slopes, distances_first, rate_tried, 300)[-1].abs().mean().item() for rate_tried in hotel_rates] for name, way in ways.items()}

# %% role="visualisation" levels="intermediate"
# average distance against the rate; a curve that ends early has exploded, and less than a millionth is drawn as a millionth
for (name, ends), colour in zip(left_over.items(), [utils.BLUE, utils.PURPLE, utils.GREEN]):
    plt.loglog(hotel_rates, [max(end, 1e-6) if end < 10 else math.nan for end in ends], "o-", color=colour, linewidth=2.5, label=name)
plt.xlabel("learning rate")
plt.ylabel("marks from the goal, average guest")
plt.legend()
plt.show()

# %% [markdown] levels="intermediate"
# Gradient descent has no good rate at all. Momentum does well around 0.3 to 0.5, and explodes at 1. Adam does well from 0.1 to 3. **That wide band is one reason why it is loved.** In a language model most words are rare guests.

# %% [markdown] levels="beginner,advanced"
# In a language model most words are rare guests. There Adam pays for its 64 gigabytes.

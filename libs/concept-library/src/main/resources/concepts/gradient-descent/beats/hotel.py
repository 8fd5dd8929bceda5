# ---
# beat: hotel
# title: A thousand guests, and some hardly ever come
# intent: The learner sees rarely felt knobs starve under one common rate, reach their goal with Adam on averaged slopes, and starve again when guests are drawn one by one.
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
[round(after_descent[guest].abs().item(), 2) for guest in (0, -1)]  # first and last guest, in marks

# %% [markdown] levels="beginner,intermediate"
# The first guest is served perfectly, and the last one still has more than half of the error. The frequent guests decide how large the rate may be. Now comes Adam, with a rate of 0.1.

# %%
after_adam = adam_path(guest_slopes, distances_first, 0.1, 300)[-1]  # marks from the goal, for each guest
[round(after_adam[guest].abs().item(), 2) for guest in (0, -1)]  # first and last guest, in marks

# %% [markdown] levels="beginner,intermediate"
# Both are there. Each guest's slope is divided by its own typical size, so the rare guest's knob moves with the same stride. But note that these slopes are **averages** over all visits. A guest who comes once in 7,500 showers does not really come in each of 300 steps.

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
# With plain descent the rare guests on the right wait. Momentum helps many of them, and Adam serves all alike. The flat floor is only where the drawing stops, at a millionth.

# %% [markdown] levels="advanced"
# Plain descent is perfect only for the first few dozen guests, momentum for more than half of them, and Adam for all. The condition number of 1000 has vanished, since the division scales every knob by itself.

# %% [markdown] recap="true" levels="beginner,intermediate"
# Now serve the hotel yourself, with slopes that are averaged over all visits. Each of the thousand guests has a knob, and it takes 300 steps.

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
# Plain descent explodes beyond 0.3, and below that it never serves the rarest guest. Momentum serves everybody between about 0.3 and 0.55, and then explodes. With averaged slopes Adam serves everybody at nearly every rate of the slider.

# %% [markdown] levels="beginner,advanced"
# ### Sceptic: guests come one by one, and not on average
#
# True. So let's draw 100 showers in each step, by these shares. Only guests who come give a slope. In 300 steps the rarest guest comes about four times. **Guess first.** Is Adam still the one who serves all alike?

# %% [markdown] levels="intermediate"
# ### Sceptic: guests come one by one, and not on average
#
# True. So let's also draw 100 showers in each step, by these shares. Only guests who come give a slope, and in 300 steps the rarest one comes about four times. We try seven rates. A rate of Adam is a stride, and the other rates multiply slopes. So do not compare the rates themselves. Ask by which *factor* a rate may change without harm.

# %%
# | export
def drawn_slopes(distances):
    """The slopes that 100 showers give, whose guests are drawn by chance."""
    came = torch.bincount(torch.multinomial(VISITS, 100, replacement=True), minlength=1000)
    return 50 * came / 100 * distances

# %% role="simulation" levels="beginner,advanced"
# the same picture with drawn guests, each method at a rate that suits it
for way, rate_tried, colour, name in [(descend, 0.28, utils.BLUE, "gradient descent"), (roll, 0.1, utils.PURPLE, "momentum"), (adam_path, 0.3, utils.GREEN, "Adam")]:
    left = way(drawn_slopes, distances_first, rate_tried, 300)[-1].abs()
    plt.loglog(range(1, 1001), left.clamp(min=1e-6), ".", color=colour, markersize=3, label=f"{name}: {left.mean():.2f} marks on average")
plt.xlabel("guest, from the most frequent to the rarest")
plt.ylabel("marks from the goal after 300 steps")
plt.legend()
plt.show()

# %% [markdown] levels="beginner,advanced"
# The miracle is gone. The rarest guests are badly served by all three, since nobody learns from a guest who does not come. Adam is still ahead of plain descent by far, and only a little ahead of momentum.
#
# Most words of a language are rare guests, too, and large batches come close to averages. Researchers see in that one reason why Adam trains language models so well ([Kunstner and others 2024](https://arxiv.org/abs/2402.19449)).

# %% levels="intermediate"
# the average distance after 300 steps, for a method, slopes and each rate; what has exploded is not drawn
def left_over(way, felt):
    hotel_rates = [0.01, 0.03, 0.1, 0.28, 0.5, 1.0, 3.0]
    ends = [way(felt, distances_first, rate_tried, 300)[-1].abs().mean().item() for rate_tried in hotel_rates]
    return hotel_rates, [max(end, 1e-6) if end < 10 else math.nan for end in ends]

# %% role="visualisation" levels="intermediate"
# average distance against the rate; less than a millionth is drawn as a millionth
fig, axes = plt.subplots(1, 2, figsize=(11, 3.6), sharey=True)
for ax, felt, title in zip(axes, [guest_slopes, drawn_slopes], ["averaged slopes", "100 drawn showers in each step"]):
    for way, colour, name in [(descend, utils.BLUE, "gradient descent"), (roll, utils.PURPLE, "momentum"), (adam_path, utils.GREEN, "Adam")]:
        ax.loglog(*left_over(way, felt), "o-", color=colour, linewidth=2.5, label=name)
    ax.set_title(title)
    ax.set_xlabel("learning rate (of another kind for each method)")
axes[0].set_ylabel("marks from the goal, average guest")
axes[0].legend()
plt.show()

# %% [markdown] levels="intermediate"
# With averaged slopes Adam has a wide band. Its rate may change by a factor of thirty from 0.1 to 3, and that of momentum by less than two. With drawn guests the band is gone, and Adam and momentum each have one or two good rates. Most words of a language are rare guests. Large batches come close to averages there. Researchers see in rare words one reason why Adam trains language models so well ([Kunstner and others 2024](https://arxiv.org/abs/2402.19449)).

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

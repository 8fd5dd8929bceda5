# ---
# beat: slope-changes
# title: The weights of the hinges are changes of slope
# intent: The learner builds a road of four straight stretches, sees slopes fail as weights, and finds that changes are right.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [weight-is-slope-change]
# assumes: [relu, pay-by-change]
# ---

# %% [markdown] levels="advanced"
# ## Several hinges make a road
#
# A road has the slopes 0, 80, -40 and 0, with hinges at kilometres 2, 5 and 8. Every hinge that woke up earlier is still awake. So the weight at kilometre 5 has to take back the 80 before it can add its own -40.

# %% [markdown] levels="beginner,intermediate"
# ## Several hinges make a road
#
# A road is flat up to kilometre 2. It climbs 80 metres each kilometre up to 5, then falls 40 each kilometre up to 8, and then it is flat again. There are three hinges. **Guess first.** Which weight has the hinge at kilometre 5: -40 or -120?

# %% levels="beginner,intermediate"
with_slopes = 500 + 80 * torch.relu(km - 2) - 40 * torch.relu(km - 5) + 0 * torch.relu(km - 8)

# %% levels="beginner,intermediate"
slopes_of(with_slopes)[[10, 70, 130, 190]]  # the slope on each of the four stretches

# %% [markdown] levels="beginner"
# The third stretch should fall, but it still climbs 40 metres each kilometre. What went wrong? The first hinge is still awake there! It goes on climbing with 80 for ever. So the second hinge has to take away these 80 *and* 40 more.

# %% [markdown] levels="intermediate"
# The third stretch climbs, although we asked it to fall. The first hinge is still awake there and adds its 80 for ever. So the second hinge must take away 80 and 40 more.

# %% recap="true"
with_changes = 500 + 80 * torch.relu(km - 2) - 120 * torch.relu(km - 5) + 40 * torch.relu(km - 8)

# %%
slopes_of(with_changes)[[10, 70, 130, 190]]

# %% role="visualisation" levels="beginner,intermediate"
# the wrong road, the right road, and the three hinges of the right one
fig, axes = plt.subplots(1, 2, figsize=(12, 3.6))
axes[0].plot(km, with_slopes, color=utils.RED, linewidth=2.5)
axes[0].plot(km, with_changes, color=utils.BLUE, linewidth=2.5)
axes[0].text(5.2, 860, "weights 80, -40, 0: slopes", color=utils.RED, ha="right")
axes[0].text(5.4, 560, "weights 80, -120, 40: changes", color=utils.BLUE)
axes[0].set_ylabel("height (m)")
axes[0].set_ylim(450, 1100)
for weight, place in [(80, 2), (-120, 5), (40, 8)]:
    axes[1].plot(km, weight * torch.relu(km - place), color=utils.ORANGE, linewidth=2.5)
    axes[1].text(10.1, weight * (10 - place), f"{weight} relu(km - {place})", color=utils.ORANGE, va="center")
axes[1].set_xlim(0, 14)
for ax in axes:
    ax.set_xlabel("kilometre")
plt.tight_layout()
plt.show()

# %% [markdown] recap="true"
# This is Lena's bonus again: *only the change is added*. As long as the weight inside is 1, the bias says **where** a road bends, and the weight outside says **how much the slope changes** there.

# %% [markdown] levels="beginner"
# To get the slopes back, add up the changes as you drive along. PyTorch calls this running total `cumsum`.

# %% levels="beginner"
torch.cumsum(torch.tensor([0.0, 80.0, -120.0, 40.0]), dim=0)

# %% [markdown] levels="intermediate,advanced"
# Summed up, the slopes are the running total of the weights, and the weights are the differences of the slopes.

# %% levels="intermediate,advanced"
changes = torch.tensor([80.0, -120.0, 40.0])  # the weights of the hinges at kilometres 2, 5 and 8
changes.cumsum(0), torch.diff(torch.tensor([0.0, 80.0, -40.0, 0.0]))  # slopes from weights, and weights from slopes

# %% role="practice" exercise="valley-road" levels="beginner"
# Four stretches have the slopes 0, 50, -30 and 20. Which weights have the three hinges between them? Answer with a list.
test_weights = ...  # fill in code here
if test_weights is ...:
    print("Still blank. By how much does the slope change at each hinge?")
else:
    assert list(test_weights) != [50, -30, 20], "These are the new slopes. The earlier hinges are still awake there."
    assert list(test_weights) != [50, 80, 50], "The sizes are right. Which of the changes goes downwards?"
    assert list(test_weights) != [-50, 80, -50], "You took old minus new. A change is new minus old."
    assert list(test_weights) == [50, -80, 50], "Not yet. Start with the slope 0, and note each change."
    print("Right: 50, then 80 down, then 50 up again.")

# %% role="answer" exercise="valley-road"
test_weights = [50, -80, 50]

# %% role="misconception" exercise="valley-road" name="weights-are-slopes"
test_weights = [50, -30, 20]

# %% role="misconception" exercise="valley-road" name="loses-the-sign"
test_weights = [50, 80, 50]

# %% role="misconception" exercise="valley-road" name="old-minus-new"
test_weights = [-50, 80, -50]

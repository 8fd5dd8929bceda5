# ---
# beat: dead-hinges
# title: A hinge that sleeps everywhere never wakes up
# intent: The learner finds hinges off the road, sees their gradient is exactly zero, and counts them in fresh networks.
# kind: intuition
# levels: [intermediate, advanced]
# weight: support
# teaches: [dead-relu]
# assumes: [trained-hinges]
# ---

# %% [markdown]
# ## One reason why training gets stuck
#
# Put one hinge at kilometre 12, behind the end of the road. It sleeps at all places that we have. **Guess first.** In which direction does training move it: back to the road, away from it, or not at all?

# %%
lost = torch.tensor([12.0]).requires_grad_()  # the place of a hinge, in kilometres

# %%
((torch.relu(km - lost) * 0.5 - hundreds) ** 2).mean().backward()
lost.grad

# %% [markdown] levels="beginner"
# The slope of the loss is exactly zero. If you move a sleeping hinge a little, it still sleeps, and nothing changes. So training has no reason to move it. Such a hinge is called a **dead ReLU**.

# %% [markdown] levels="intermediate,advanced"
# The gradient is exactly zero. A sleeping hinge that moves a little still sleeps, so the loss does not feel it. Such a hinge is called a **dead ReLU**. It costs a weight and draws nothing.

# %% [markdown] recap="true"
# How many hinges of a fresh PyTorch layer stand on our road at all? For a single input, PyTorch draws weights and biases evenly between -1 and 1. We draw 10,000 of each. The place of a hinge is minus the bias divided by the weight.

# %% role="simulation" recap="true"
# the places of 10,000 freshly made hinges, for an input in kilometres
fresh = -(2 * torch.rand(10_000) - 1) / (2 * torch.rand(10_000) - 1)
on_road = ((fresh > 0) & (fresh < 10)).double().mean().item()
plt.hist(fresh.clamp(-12, 22), bins=68, color=utils.ORANGE)
plt.axvspan(0, 10, color=utils.GREY, alpha=0.25)
plt.title(f"{on_road:.0%} stand on the road (grey)")
plt.xlabel("place of the hinge (km; the outermost bars hold the rest)")
plt.ylabel("hinges")
plt.show()

# %% [markdown] recap="true"
# Less than half stand on the road, and most of those crowd near kilometre 0. This is why people shift and scale their inputs before training.

# %% role="practice" exercise="which-is-dead" levels="advanced"
# Four hinges relu(w * km + b) on a road from 0 to 10, as (w, b). Which one (0, 1, 2 or 3) sleeps on the whole road?
test_hinges = [(1, -4), (-2, -3), (-1, 6), (3, 2)]
test_dead = ...  # fill in code here
if test_dead is ...:
    print("Still blank. For each, what is w * km + b at kilometre 0 and at kilometre 10?")
else:
    assert test_dead != 0, "That one sleeps only up to kilometre 4. What happens behind it?"
    assert test_dead != 2, "A negative weight puts the sleeping side on the right. What is it at kilometre 0?"
    assert test_dead != 3, "It bends off the road, too. But is it asleep or awake on the road?"
    assert test_dead == 1, "Not yet. Look for one that is negative at both ends."
    print("Right: it is negative at both ends, so it never wakes up on this road.")

# %% role="answer" exercise="which-is-dead"
test_dead = 1

# %% role="misconception" exercise="which-is-dead" name="negative-weight-is-dead"
test_dead = 2

# %% role="misconception" exercise="which-is-dead" name="off-the-road-is-dead"
test_dead = 3

# %% role="misconception" exercise="which-is-dead" name="negative-bias-is-dead"
test_dead = 0

# %% [markdown] levels="advanced"
# Another remedy is a bend that never sleeps completely. The **leaky ReLU** keeps a small slope on the sleeping side. Does the lost hinge feel a pull now?

# %% levels="advanced"
lost.grad = None
((F.leaky_relu(km - lost, 0.1) * 0.5 - hundreds) ** 2).mean().backward()
lost.grad

# %% [markdown] levels="advanced"
# It does. The gradient is positive, so a step downhill moves the hinge to a smaller kilometre, back to the road. In general the pull may point either way, but the hinge is alive.

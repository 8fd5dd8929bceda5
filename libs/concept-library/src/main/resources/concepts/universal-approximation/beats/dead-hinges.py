# ---
# beat: dead-hinges
# title: A hinge that sleeps everywhere never wakes up
# intent: The learner puts a hinge off the road, sees that its gradient is exactly zero, and counts such hinges in fresh networks.
# kind: intuition
# levels: [intermediate, advanced]
# weight: support
# teaches: [dead-relu]
# assumes: [trained-hinges]
# ---

# %% [markdown] recap="true"
# ## A hinge that sleeps everywhere never wakes up
#
# Put one hinge at kilometre 12, behind the end of the road. It sleeps at all places that we have. **Guess first.** In which direction does training move it: back to the road, away from it, or not at all?

# %% recap="true"
lost = torch.tensor([12.0]).requires_grad_()  # the place of a hinge, in kilometres

# %% recap="true"
((torch.relu(km - lost) * 0.5 - hundreds) ** 2).mean().backward()
lost.grad

# %% [markdown] levels="intermediate,advanced" recap="true"
# The gradient is exactly zero. A sleeping hinge that moves a little still sleeps, so the loss does not feel it. Such a hinge is called a **dead ReLU**. It costs a weight and draws nothing.

# %% [markdown] levels="advanced" recap="true"
# How is it in a fresh PyTorch layer? For a single input, PyTorch draws weights and biases evenly between -1 and 1. We draw 10,000 of each.

# %% role="simulation" levels="advanced" recap="true"
# 10,000 freshly made hinges: which share is asleep, awake and bending on our road?
fresh_weights, fresh_biases = 2 * torch.rand(2, 10_000) - 1
ends = torch.stack([fresh_biases, 10 * fresh_weights + fresh_biases])  # the inputs of the bends at kilometres 0 and 10
asleep, awake = (ends <= 0).all(0).double().mean().item(), (ends > 0).all(0).double().mean().item()
print(f"asleep {asleep:.0%}   awake {awake:.0%}   bending {1 - asleep - awake:.0%}")

# %% [markdown] levels="advanced" recap="true"
# About a quarter sleeps from the first day, and another quarter is a plain line. Only the rest bends the road. This is why people shift and scale their inputs before training.

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

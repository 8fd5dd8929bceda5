# ---
# beat: practice-hinges
# title: Your own curve, weight by weight
# intent: The learner reads output weights off a new curve for a walk.
# kind: practice
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [reading-off-weights]
# assumes: [weight-is-slope-change, hinge-columns]
# ---

# %% role="practice" exercise="walk-weights"
# A hiker at hours 0, 1, 2, 3 stands 0, 2, 3, 3 hundred metres above her car. As a network: a line from 0 with her
# first slope, 2, plus a hinge at hour 1 and a hinge at hour 2. Which weights do the two hinges need?
test_walk = torch.tensor([0.0, 2.0, 3.0, 3.0])
test_weights = ...  # fill in code here: a tensor of two weights
if test_weights is ...:
    print("Still blank. Write down the three slopes first. What happens to the slope at hour 1, and at hour 2?")
else:
    test_hours = torch.arange(4.0)
    test_curve = 2 * test_hours + torch.relu(test_hours[:, None] - torch.tensor([1.0, 2.0])) @ torch.as_tensor(test_weights, dtype=torch.float32)
    assert test_curve[2] != 5, "She is at 5 at hour 2: is the weight the slope itself, or has it the wrong sign?"
    assert test_curve[2] != 6, "She is at 6 at hour 2: is the weight the old slope? What changes at hour 1?"
    assert torch.allclose(test_curve, test_walk), "Hour 3 is off: all open hinges act together there."
    print("Right: the hinges carry her to every point.")

# %% role="answer" exercise="walk-weights"
test_weights = (test_walk.diff()).diff()

# %% role="misconception" exercise="walk-weights" name="slopes-as-weights"
test_weights = torch.tensor([1.0, 0.0])

# %% role="misconception" exercise="walk-weights" name="loses-the-sign"
test_weights = torch.tensor([2.0, 1.0])

# %% role="misconception" exercise="walk-weights" name="undoes-the-whole-slope"
test_weights = torch.tensor([-1.0, -2.0])

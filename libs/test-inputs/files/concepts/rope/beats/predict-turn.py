# ---
# beat: predict-turn
# title: A quarter turn by head
# intent: The learner turns an arrow by head and is told apart from clockwise, swapped and half-turned.
# kind: practice
# levels: [beginner, intermediate]
# weight: core
# teaches: []
# assumes: [rotation-matrix]
# ---

# %% role="practice" exercise="predict-turn"
# The arrow (5, 2) turns counter-clockwise by a quarter of a round. Where is its tip now? Predict two numbers by head.
test_tip = ...  # fill in code here, as in [1.0, 2.0]
if test_tip is ...:
    print("Still blank. Five steps east, two steps north: where do east and north land?")
else:
    test_tip = torch.as_tensor(test_tip, dtype=torch.float32)
    test_turned = rotation(math.pi / 2) @ torch.tensor([5.0, 2.0])
    assert not torch.allclose(test_tip, -test_turned, atol=0.01), "That is a quarter turn the other way, with the clock. North lands in the west."
    assert not torch.allclose(test_tip, torch.tensor([-5.0, -2.0])), "That arrow points backwards: a half turn."
    assert not torch.allclose(test_tip, torch.tensor([2.0, 5.0])), "Swapping alone is a reflection in the diagonal. One of the two steps changes its sign."
    assert torch.allclose(test_tip, test_turned, atol=0.01), "Not yet. Five times the landing place of east, plus two times that of north."
    print("Right.")

# %% role="answer" exercise="predict-turn"
test_tip = [-2.0, 5.0]

# %% role="misconception" exercise="predict-turn" name="turns-clockwise"
test_tip = [2.0, -5.0]

# %% role="misconception" exercise="predict-turn" name="swaps-without-sign"
test_tip = [2.0, 5.0]

# %% role="misconception" exercise="predict-turn" name="half-turn"
test_tip = [-5.0, -2.0]

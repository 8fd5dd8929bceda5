# ---
# beat: practice-turn
# title: Turn an arrow yourself
# intent: The learner writes the turning of an arrow from the two turned axes.
# kind: practice
# levels: [beginner, intermediate]
# weight: support
# teaches: [turning-practised]
# assumes: [rotation-matrix]
# ---

# %% role="practice" exercise="turn-arrow"
# The arrow (1, 3) is turned by a quarter of a lap, against the clock. Where does it land? Draw it if you like.
test_landing = ...  # fill in code here, two numbers such as (2, 5)
if test_landing is ...:
    print("Still blank. One step east and three steps north: where do east and north go?")
else:
    test_landing = tuple(round(float(number), 3) for number in test_landing)
    assert test_landing != (3, -1), "That is a turn with the clock. East goes to north, and north to west."
    assert test_landing != (3, 1), "You exchanged the two numbers, which is a mirror. Which way does north fall?"
    assert test_landing != (-1, -3), "That is half a lap."
    assert test_landing == (-3, 1), "Not yet. The one step east becomes a step north. And the three steps north?"
    print("Right: one step north and three steps west.")

# %% role="answer" exercise="turn-arrow"
test_landing = turn(torch.tensor([1.0, 3.0]), math.pi / 2)

# %% role="misconception" exercise="turn-arrow" name="turns-clockwise"
test_landing = turn(torch.tensor([1.0, 3.0]), -math.pi / 2)

# %% role="misconception" exercise="turn-arrow" name="mirror-for-turn"
test_landing = (3, 1)

# %% role="misconception" exercise="turn-arrow" name="half-lap"
test_landing = (-1, -3)

# %% role="misconception" exercise="turn-arrow" name="degrees-for-radians"
test_landing = turn(torch.tensor([1.0, 3.0]), 90)

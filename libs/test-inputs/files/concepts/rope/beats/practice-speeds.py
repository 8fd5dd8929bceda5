# ---
# beat: practice-speeds
# title: The clock of a larger model
# intent: The learner writes the line of the speeds for another size and base, and is told apart from four usual slips.
# kind: practice
# levels: [beginner, intermediate]
# weight: core
# teaches: []
# assumes: [speeds]
# ---

# %% role="practice" exercise="practice-speeds"
# Fill the line: the speeds for words with 16 features and base 500000, the base of Llama 3. The fastest hand turns one radian a place.
test_speeds = ...  # fill in code here
if test_speeds is ...:
    print("Still blank. How many hands do 16 features make? The exponent runs from 0 towards -1.")
else:
    test_speeds = torch.as_tensor(test_speeds)
    assert test_speeds.shape != (16,), "Sixteen speeds: one for each feature. A hand needs two features."
    assert test_speeds.shape == (8,), "Count the hands: two features share one."
    assert test_speeds[1] < test_speeds[0], "These hands get faster and faster. What is the sign of the exponent?"
    assert not math.isclose(test_speeds[1], 500000 ** (-1 / 16), rel_tol=1e-3), "The exponent ends half-way, near -0.5: i goes up by one a pair, the formula has 2i."
    assert not math.isclose(test_speeds[1], 10000 ** (-1 / 8), rel_tol=1e-3), "That is the old base."
    assert math.isclose(test_speeds.log().sum(), -3.5 * math.log(500000), rel_tol=1e-3), "Not yet. Print the speeds: each should be slower by the same factor, from 1 on."
    print("Right: eight hands, and the slowest counts far beyond 10000 places.")

# %% role="answer" exercise="practice-speeds"
test_speeds = 500000.0 ** (-torch.arange(0, 16, 2) / 16)

# %% role="misconception" exercise="practice-speeds" name="speed-per-feature"
test_speeds = 500000.0 ** (-torch.arange(16) / 16)

# %% role="misconception" exercise="practice-speeds" name="positive-exponent"
test_speeds = 500000.0 ** (torch.arange(0, 16, 2) / 16)

# %% role="misconception" exercise="practice-speeds" name="forgets-the-two"
test_speeds = 500000.0 ** (-torch.arange(8) / 16)

# %% role="misconception" exercise="practice-speeds" name="old-base"
test_speeds = 10000.0 ** (-torch.arange(0, 16, 2) / 16)

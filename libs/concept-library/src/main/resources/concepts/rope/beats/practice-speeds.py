# ---
# beat: practice-speeds
# title: Find the speeds for another size
# intent: The learner computes the speeds of six numbers and keeps the function.
# kind: practice
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [rope-speeds]
# assumes: [many-speeds]
# ---

# %% role="practice" exercise="speeds"
# Another model has 6 numbers a word, so three hands. Give their speeds by the formula with base 10000.
test_speeds = ...  # fill in code here, for example torch.tensor([1.0, 0.5, 0.2])
if test_speeds is ...:
    print("Still blank. How many hands are there, and what is the exponent of each?")
else:
    assert len(test_speeds) == 3, "There is one speed for each hand, and each hand takes two numbers."
    assert test_speeds[1] < test_speeds[0], "Later hands should be slower. Look at the sign of the exponent."
    assert not torch.isclose(test_speeds[1], torch.tensor(10000.0 ** (-1 / 6))), "The exponents go in steps of two sixths. Each hand takes two numbers."
    assert not torch.isclose(test_speeds[1], torch.tensor(0.1)), "Those are the speeds for 8 numbers. Here the exponent is divided by 6."
    assert torch.allclose(test_speeds, 10000.0 ** (-torch.arange(0, 6, 2) / 6)), "Not yet. The first speed is 1, the others are powers of 10000."
    print("Right: 1, 0.046 and 0.002.")

# %% role="answer" exercise="speeds"
test_speeds = 10000.0 ** (-2 * torch.arange(3) / 6)

# %% role="misconception" exercise="speeds" name="speed-per-number"
test_speeds = 10000.0 ** (-2 * torch.arange(6) / 6)

# %% role="misconception" exercise="speeds" name="forgets-the-two"
test_speeds = 10000.0 ** (-torch.arange(3) / 6)

# %% role="misconception" exercise="speeds" name="speeds-grow"
test_speeds = 10000.0 ** (2 * torch.arange(3) / 6)

# %% role="misconception" exercise="speeds" name="keeps-the-old-size"
test_speeds = torch.tensor([1.0, 0.1, 0.01])

# %% [markdown] recap="true"
# From here on, one line gives the speeds for any size and any base. It counts the numbers in steps of two.

# %% recap="true"
# | export
def rope_speeds(numbers, base=10000.0):
    return base ** (-torch.arange(0, numbers, 2) / numbers)  # one speed for each pair of numbers

# %%
rope_speeds(8).tolist()  # our four speeds again, up to rounding

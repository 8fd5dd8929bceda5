# ---
# beat: repair-adam
# title: A reviewed Adam that forgets its start
# intent: The learner finds which line of an optimiser is missing from its first steps.
# kind: practice
# levels: [advanced]
# weight: support
# teaches: [adam-debugging]
# assumes: [adam]
# ---

# %% [markdown]
# ## What happens without the correction?
#
# The two memories forget their zero at different speeds, one with 0.9 and the other with 0.999. **Predict.** Without correction, is the first step ten times too small, right, or too large?

# %%
0.1 / math.sqrt(0.001)  # part of the truth in the first memory, divided by the root of that in the second

# %% [markdown]
# It is more than three times too large, just when nothing is known yet. The fast memory recovers within some twenty steps, and the slow one needs thousands. So the damage even grows at first.

# %%
(1 - 0.9**10) / math.sqrt(1 - 0.999**10), (1 - 0.9**1000) / math.sqrt(1 - 0.999**1000)  # after 10 and after 1000 steps

# %% role="practice" exercise="repair-adam"
# A review: this step lacks something. test_slope holds the first slopes of two knobs. Write the line that gives the step of size 1.
test_slope = torch.tensor([4.0, -0.5])
test_mean, test_square = 0.1 * test_slope, 0.001 * test_slope**2
test_step = ...  # fill in code here
if test_step is ...:
    print(f"Still blank. Without correction it is {test_mean / test_square.sqrt()}.")
else:
    assert not torch.allclose(test_step, test_mean / test_square.sqrt()), "That is the uncorrected step. Which part of the truth does each memory hold?"
    assert not torch.allclose(test_step, test_mean / (test_square / 0.001).sqrt()), "Only one of the two memories is corrected."
    assert not torch.allclose(test_step, (test_mean / 0.1) / (test_square / 0.001)), "The second memory holds squares. Which units does the quotient have?"
    assert torch.allclose(test_step, test_slope.sign()), "Not yet. Correct both memories, then divide by the root."
    print("Right: plus one and minus one.")

# %% role="answer" exercise="repair-adam"
test_step = (test_mean / (1 - 0.9)) / (test_square / (1 - 0.999)).sqrt()

# %% role="misconception" exercise="repair-adam" name="no-correction"
test_step = test_mean / test_square.sqrt()

# %% role="misconception" exercise="repair-adam" name="corrects-one-memory"
test_step = test_mean / (test_square / 0.001).sqrt()

# %% role="misconception" exercise="repair-adam" name="forgets-the-root"
test_step = (test_mean / 0.1) / (test_square / 0.001)

# ---
# beat: repair-adam
# title: A start that nobody corrects
# intent: The learner sees what a missing correction does, and writes the loop of RMSProp with a corrected start.
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
# A review: RMSProp divides by the root of a memory of squares that keeps 0.9. Write its loop's inside so that the FIRST step is exactly the rate.
def test_walk(slopes, knobs, rate, steps):
    memory = 0 * knobs
    for step in range(1, steps + 1):
        ...  # fill in code here
    return knobs


test_first = test_walk(slopes, both, 0.1, 1) - both
if torch.equal(test_first, torch.zeros(2)):
    print("Still blank. Slopes, memory, correction, knobs: which part of the truth does the memory hold after `step` steps?")
else:
    assert abs(test_first[0] - 0.1 / math.sqrt(0.1)) > 1e-3, "That is the uncorrected step. Which part of the truth does the memory hold?"
    assert abs(test_first[1] - 0.0125) > 1e-3, "The memory holds squares. Which units does the quotient have?"
    assert torch.allclose(test_first, torch.full((2,), 0.1), atol=1e-4), "The first step of both knobs should be plus 0.1."
    assert torch.allclose(test_walk(slopes, both, 0.1, 2) - both, torch.tensor([0.1949, 0.1988]), atol=1e-3), "The first step is right, the second is not. Which part is there after two steps?"
    print("Right: plus 0.1 for both knobs, whatever their slopes.")

# %% role="answer" exercise="repair-adam"
slope_now = slopes(knobs)
memory = 0.9 * memory + 0.1 * slope_now**2
knobs = knobs - rate * slope_now / (memory / (1 - 0.9**step)).sqrt()

# %% role="misconception" exercise="repair-adam" name="no-correction"
slope_now = slopes(knobs)
memory = 0.9 * memory + 0.1 * slope_now**2
knobs = knobs - rate * slope_now / memory.sqrt()

# %% role="misconception" exercise="repair-adam" name="same-correction-always"
slope_now = slopes(knobs)
memory = 0.9 * memory + 0.1 * slope_now**2
knobs = knobs - rate * slope_now / (memory / (1 - 0.9)).sqrt()

# %% role="misconception" exercise="repair-adam" name="forgets-the-root"
slope_now = slopes(knobs)
memory = 0.9 * memory + 0.1 * slope_now**2
knobs = knobs - rate * slope_now / (memory / (1 - 0.9**step))

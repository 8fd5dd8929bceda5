# ---
# beat: long-context
# title: Beyond the training length wait angles never seen
# intent: The learner sees why longer texts fail and builds position interpolation; YaRN and its reason are named.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [interpolation]
# assumes: [speeds]
# ---

# %% [markdown]
# ## Beyond the training length wait angles never seen
#
# The formula gives an angle for any place; should a model trained on 64 places then read 256? Its fast hands have been all the way round. The third, 0.01 radians a place, has turned by 0.63 at most and would stand at 2.55, an angle that no weight was trained for. **Position interpolation** squeezes the places: the angles of 64 places for 256. **Task:** write it.

# %% role="practice" exercise="stretch"
# Build the variant: positions for a text of 256 words, such that none goes beyond 63.75 and equal steps stay equal.
test_positions = ...  # fill in code here
if test_positions is ...:
    print("Still blank. The text is four times as long as in training. What happens to one step?")
else:
    assert test_positions.shape == (256,), "Each of the 256 words needs a position of its own."
    assert test_positions.max() < 64, "The slow hands still go where they have never been."
    assert test_positions[64] != test_positions[0], "Words 0 and 64 now stand on the same place: the clock was set back."
    assert test_positions[200] != test_positions[255], "All late words share one place, so their order is lost."
    assert torch.allclose(test_positions.diff(), torch.tensor(0.25)), "Not yet. Every step should be the same part of a trained step. Which part?"
    print("Right: quarter steps, and every angle is one the model has met, or lies between two that it has met.")

# %% role="answer" exercise="stretch"
test_positions = torch.arange(256) / 4

# %% role="misconception" exercise="stretch" name="wraps-round"
test_positions = torch.arange(256) % 64

# %% role="misconception" exercise="stretch" name="clamps"
test_positions = torch.arange(256).clamp(max=63)

# %% role="misconception" exercise="stretch" name="stretches-instead"
test_positions = torch.arange(256) * 4

# ---
# beat: per-word
# title: Find the bug that only loud words show
# intent: The learner repairs an RMSNorm that measures along the wrong axis.
# kind: practice
# levels: [beginner, intermediate]
# weight: core
# teaches: []
# assumes: [per-token, rms-norm]
# ---

# %% [markdown] recap="true"
# ### A bug from a code review
#
# A colleague wrote `x / x.pow(2).mean().sqrt()`. All shapes fit, nothing crashes, and on our quiet message the result even looks right. With a shouted word it goes wrong.

# %% recap="true"
def colleague(x):
    """RMSNorm with a bug."""
    return x / x.pow(2).mean().sqrt()


rms(colleague(message)).flatten(), rms(colleague(shouted)).flatten()  # volume per word: quiet message, shouted message

# %% role="practice" exercise="repair-axis"
# Repair it for the message with the shouted word. Use pow, mean and sqrt, not a finished norm.
test_repaired = ...  # fill in code here
if test_repaired is ...:
    print("Still blank. Along which axis lie the loudspeakers of one word?")
else:
    test_levels = rms(test_repaired).flatten()
    assert not torch.allclose(test_repaired, colleague(shouted)), "This still measures one volume for all words."
    assert not torch.allclose(test_repaired.pow(2).mean(0), torch.ones(400), atol=1e-3), "This gives each loudspeaker the volume 1, across the words."
    assert torch.allclose(test_levels, torch.ones(4), atol=1e-3), f"Not yet. The words have the volumes {test_levels.tolist()}."
    print("Right: every word has the volume 1.")

# %% role="answer" exercise="repair-axis"
test_repaired = shouted / shouted.pow(2).mean(-1, keepdim=True).sqrt()

# %% role="misconception" exercise="repair-axis" name="one-for-all"
test_repaired = shouted / shouted.pow(2).mean().sqrt()

# %% role="misconception" exercise="repair-axis" name="batch-for-token"
test_repaired = shouted / shouted.pow(2).mean(0, keepdim=True).sqrt()

# %% role="misconception" exercise="repair-axis" name="forgets-the-root"
test_repaired = shouted / shouted.pow(2).mean(-1, keepdim=True)

# %% [markdown]
# Tests with words that are all equally loud never find this bug. So a test of a norm should contain a loud word.

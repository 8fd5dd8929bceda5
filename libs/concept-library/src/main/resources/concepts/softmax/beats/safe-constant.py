# ---
# beat: safe-constant
# title: Take the maximum out, then put it back
# intent: The learner writes a log-sum-exp that cannot overflow, and repairs one that forgets the second half.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [stable-log-sum-exp]
# assumes: [log-sum-exp, shift-invariance]
# ---

# %% [markdown]
# ## Take the maximum out, then put it back
#
# The formula has the old weakness. **Guess first.** What does it say for the sure keyboard, whose best score is 120?

# %%
sure_scores.exp().sum().log()

# %% [markdown] role="derivation"
# Infinity, although the answer must lie just above 120. The slide helps again. But this time something is left over, because log-sum-exp *does* feel a shift.
#
# Here is what a shift by any number $c$ does, one rule a line.
#
# - $\log \sum_j e^{s_j + c} = \log \sum_j e^{c}\,e^{s_j}$ (adding exponents multiplies powers)
# - $= \log \big(e^{c} \sum_j e^{s_j}\big)$ (take the common factor out of the sum)
# - $= \log e^{c} + \log \sum_j e^{s_j}$ (the logarithm of a product is a sum)
# - $= c + \log \sum_j e^{s_j}$ (the logarithm undoes the exponential)

# %% role="check"
torch.logsumexp(scores + 2, dim=0), torch.logsumexp(scores, dim=0) + 2

# %% [markdown]
# The log-sum-exp rises by exactly 2 when all scores rise by 2. In the same way, if all scores fall by 120, so does their soft maximum. So we may slide down by 120, and must add the 120 back at the end.

# %% [markdown] recap="true"
# Here is the log-sum-exp that cannot overflow. It takes the largest score out before the exponential, and puts it back at the end.

# %% recap="true"
# | export
def log_sum_exp(scores, dim=-1):
    """The soft maximum along `dim`; finite scores may be as large as they like."""
    top = scores.max(dim=dim, keepdim=True).values
    return (scores - top).exp().sum(dim=dim).log() + top.squeeze(dim)

# %%
log_sum_exp(sure_scores)

# %%
sure_scores - log_sum_exp(sure_scores), F.log_softmax(sure_scores, dim=0)  # log-softmax: ours and PyTorch's

# %% [markdown]
# No infinity is left. The subtraction of this one constant is called **log-softmax**, and PyTorch's `log_softmax` gives the same. The logarithm of water's share is -120, as it should be.

# %% role="practice" exercise="repair-log-sum-exp"
# This came from a code review: it never overflows, and it is wrong. Write the right last line.
test_scores = torch.tensor([200.0, 199.0, 150.0])
test_top = test_scores.max()
test_broken = (test_scores - test_top).exp().sum().log()
test_value = ...  # fill in code here
if test_value is ...:
    print(f"Still blank. The broken line gives {test_broken:.2f}, but a soft maximum lies above the largest score.")
else:
    test_value = torch.as_tensor(test_value)
    assert not torch.isclose(test_value, test_broken), "This is the broken value. On which side of 200 should it lie?"
    assert not torch.isinf(test_value), "Infinite: the slide has to happen before the exponential."
    assert not torch.isclose(test_value, test_broken * test_top), "Shifts travel through log-sum-exp as a sum and never as a factor."
    assert torch.isclose(test_value, torch.logsumexp(test_scores, 0)), "Not yet. All scores fell by the same number. By how much did the result fall?"
    print("Right: what is taken out of all scores comes back once.")

# %% role="answer" exercise="repair-log-sum-exp"
test_value = (test_scores - test_top).exp().sum().log() + test_top

# %% role="misconception" exercise="repair-log-sum-exp" name="forgets-to-add-back"
test_value = (test_scores - test_top).exp().sum().log()

# %% role="misconception" exercise="repair-log-sum-exp" name="no-shift-at-all"
test_value = test_scores.exp().sum().log()

# %% role="misconception" exercise="repair-log-sum-exp" name="multiplies-back"
test_value = (test_scores - test_top).exp().sum().log() * test_top

# %% role="misconception" exercise="repair-log-sum-exp" name="takes-the-maximum"
test_value = test_top

# ---
# beat: one-pass
# title: Softmax in one pass, chunk by chunk
# intent: The learner merges log-sum-exp of chunks and finds the trick behind fast attention.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [streaming-log-sum-exp]
# assumes: [stable-log-sum-exp]
# ---

# %% [markdown]
# ## A million scores, one pass
#
# Our safe softmax reads the scores three times: for the maximum, for the sum and for the division. On a graphics card, reading is the slow part. Can the maximum and the sum be found in *one* pass, although the sum needs the maximum first?
#
# Suppose the scores arrive in two chunks, and each chunk reports only its log-sum-exp.

# %%
first_chunk, second_chunk = log_sum_exp(scores[:2]), log_sum_exp(scores[2:])
first_chunk, second_chunk

# %% [markdown]
# **Guess first.** Which function merges the two reports into the log-sum-exp of all five scores?

# %%
log_sum_exp(torch.stack([first_chunk, second_chunk])), log_sum_exp(scores)

# %% [markdown]
# The same function again. A chunk acts like one word with the common strength of its words. So one can read score by score, keep a running maximum and a running sum, and rescale the sum whenever the maximum grows.

# %%
top, total = -math.inf, 0.0
for score in sure_scores.tolist():
    higher = max(top, score)
    total = total * math.exp(top - higher) + math.exp(score - higher)  # rescale what was summed, then add
    top = higher
top + math.log(total), log_sum_exp(sure_scores)

# %% [markdown]
# This is the **online softmax** ([Milakov and Gimelshein 2018](https://arxiv.org/abs/1805.02867)). [FlashAttention](https://arxiv.org/abs/2205.14135) uses it, so that the whole table of scores never has to be written to memory.

# %% role="practice" exercise="merge-reports"
# Two machines report the log-sum-exp of their halves of a vocabulary. What is the share of the FIRST half?
test_first, test_second = torch.tensor(7.0), torch.tensor(5.0)
test_share = ...  # fill in code here
if test_share is ...:
    print("Still blank. Each half acts like one word whose score is its report.")
else:
    assert not torch.isclose(test_share, torch.tensor(7 / 12)), "Reports are scores, and scores do not divide. What makes them weights?"
    assert not torch.isclose(test_share, torch.tensor(2.0).exp()), "Those are the odds. A share compares with both halves together."
    assert torch.isclose(test_share, torch.sigmoid(torch.tensor(2.0))), "Not yet. It is the softmax of the two reports."
    print("Right: 0.88, and neither machine had to send its scores.")

# %% role="answer" exercise="merge-reports"
test_share = softmax(torch.stack([test_first, test_second]))[0]

# %% role="misconception" exercise="merge-reports" name="divides-the-scores"
test_share = test_first / (test_first + test_second)

# %% role="misconception" exercise="merge-reports" name="odds-for-share"
test_share = (test_first - test_second).exp()

# ---
# beat: today
# title: What large models add to the loss
# intent: The learner meets label smoothing, the z-loss and the choice of precision as answers to effects seen here.
# kind: intuition
# levels: [advanced]
# weight: extra
# teaches: [softmax-variants]
# assumes: [cross-entropy, shift-invariance]
# ---

# %% [markdown]
# ## What large models add to this loss
#
# We found that softmax does not feel a shift. That has a dark side. Nothing keeps the scores from drifting away together, until 16-bit numbers become coarse.

# %%
torch.tensor([1000.3, 1000.0], dtype=torch.bfloat16)  # a lead of 0.3 at a height of 1000

# %% [markdown]
# The lead is gone, because bfloat16 has steps of 4 up there. The PaLM models therefore add a small penalty on the square of the log-sum-exp, the **z-loss**, which pulls the constant towards zero ([Chowdhery and others 2022](https://arxiv.org/abs/2204.02311)).

# %%
log_sum_exp(batch, dim=1), 1e-4 * log_sum_exp(batch, dim=1).pow(2).mean()  # the constants, and the penalty

# %% [markdown]
# A second addition is **label smoothing**. The truth is softened to 0.9 for the typed word, and the rest is spread over all words, so that no score is pushed to infinity. How does the loss of our batch change?

# %%
F.cross_entropy(batch, typed_words), F.cross_entropy(batch, typed_words, label_smoothing=0.1)

# %% [markdown]
# It is a little higher, since the softened truth can never be met by a sure keyboard. Whether a model should be that sure is an open question. For calm, honest shares one also tunes a temperature after training, which is called calibration.

# ---
# beat: the-ceiling
# title: The recipe breaks at a score of 88.7
# intent: The learner computes the largest score that float32 can exponentiate and sees the break exactly there.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [overflow]
# assumes: [softmax]
# ---

# %% [markdown]
# ## Now we can say exactly where the recipe breaks
#
# Computers keep these numbers in a fixed number of bits, called float32. The largest number that fits is this:

# %%
torch.finfo(torch.float32).max

# %% [markdown]
# That is about $3.4 \times 10^{38}$. Which score reaches it? To undo an exponential we use its inverse, the logarithm `log`.

# %%
math.log(torch.finfo(torch.float32).max)

# %% [markdown]
# So the recipe should work up to a score of 88.7 and fail just after. **Predict, then observe.** Tea has the score 4. We multiply all scores by a factor. Is the recipe still fine at 22, where tea has 88? And at 23, where tea has 92?

# %%
torch.tensor(4.0 * 22).exp().item(), torch.tensor(4.0 * 23).exp().item()

# %% [markdown]
# At 88 it is just below the ceiling. At 92 it is `inf`, and `inf` divided by `inf` is `nan`. The breaking point is where we predicted it.
#
# The recipe has a floor as well. Let's lower all five scores by 200. **Guess first.** Softmax does not feel a shift. Does our recipe feel it?

# %%
(scores - 200).exp() / (scores - 200).exp().sum()

# %% [markdown]
# It does. Each weight is too small for float32 and becomes 0, so the recipe divides 0 by 0. Scores of 89 or of -200 look absurd, but nothing keeps a network from producing them.

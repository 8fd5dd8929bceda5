# ---
# beat: ceiling-16
# title: In 16 bits the recipe breaks at a score of 11
# intent: The learner computes the ceilings of three number formats and sees two ways to fail.
# kind: intuition
# levels: [advanced]
# weight: core
# teaches: [overflow]
# assumes: [softmax]
# ---

# %% [markdown]
# ## Now we can say exactly where the recipe breaks
#
# The exponential of a score must fit into the number format. So the largest usable score is the logarithm of the largest number. **Predict.** Which of the three formats has the lowest ceiling, and which of them share one?

# %%
for form in [torch.float32, torch.bfloat16, torch.float16]:
    print(f"{str(form):15}  largest number {torch.finfo(form).max:9.3g}   largest score {math.log(torch.finfo(form).max):6.2f}")

# %% [markdown]
# Scores of 88 are rare, but trained models exceed 11 all the time. So in float16 the recipe fails for ordinary scores. Does it fail at 12, as predicted, and is 11 still fine? And what becomes of -20?

# %%
torch.tensor([11.0, 12.0, -20.0], dtype=torch.float16).exp()

# %% [markdown]
# There are two ways to break. At 12 we get `inf`, and `inf` divided by `inf` is `nan`. At -20 we get 0. If all scores are that low, the recipe divides 0 by 0.
#
# bfloat16 has the range of float32, and pays with precision. It keeps about three digits. **Guess first.** We add a hundred shares of 0.01 in bfloat16, one after the other. Is the sum 1?

# %%
running = torch.tensor(0.0, dtype=torch.bfloat16)
for _ in range(100):
    running = running + torch.tensor(0.01, dtype=torch.bfloat16)
running

# %% [markdown]
# It is not. One format overflows and the other forgets small terms. That is why every serious softmax sums in float32, whatever format its scores arrive in.

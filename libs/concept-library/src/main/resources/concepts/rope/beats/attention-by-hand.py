# ---
# beat: attention-by-hand
# title: Attention is three small steps
# intent: The beginner builds scores, shares and the mix for one word.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [attention-steps]
# assumes: [dot-product]
# ---

# %% [markdown]
# ## Attention is three small steps
#
# The first step is agreement. "Bit" compares its question with all five offers, and the sign `@` does all five comparisons at once.

# %%
offers @ bit_asks  # one score for each word: the, dog, bit, the, man

# %% [markdown]
# These numbers are called **scores**. Nouns score 2.16 and the other words score -1.08.
#
# The second step turns scores into shares. Shares must be positive and add up to 1. One raises $e \approx 2.718$ to each score, which is always positive, and divides by the total.

# %%
(offers @ bit_asks).exp()  # e to the score: positive

# %%
weights = (offers @ bit_asks).exp()
weights / weights.sum(), F.softmax(offers @ bit_asks, dim=0)  # by hand, and by PyTorch's call

# %% [markdown]
# Both rows are equal. This second step is called **softmax**. The best offers get most of the interest.
#
# The third step is the mix. Each word passes something on, and here it is as simple as can be. The dog passes on (1, 0) and the man passes on (0, 1), so we can read off how much of each arrives.

# %%
tells = torch.tensor([[0.0, 0.0], [1.0, 0.0], [0.0, 0.0], [0.0, 0.0], [0.0, 1.0]])  # rows: the words; columns: dog, man

# %% [markdown]
# Each word's numbers are multiplied by its share, and everything is added up. What arrives at "bit"?

# %%
F.softmax(offers @ bit_asks, dim=0) @ tells  # how much dog, how much man

# %% [markdown]
# "Bit" hears 0.47 of dog and 0.47 of man. These are all three steps: scores, shares, mix. The books call a question a **query**, an offer a **key**, and what is passed on a **value**.

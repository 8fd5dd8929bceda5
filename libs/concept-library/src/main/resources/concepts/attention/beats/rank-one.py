# ---
# beat: rank-one
# title: The average has rank one and a short memory
# intent: The advanced reader sees both faults of the plain average in three lines.
# kind: intuition
# levels: [advanced]
# weight: core
# teaches: [weights-depend-on-content]
# assumes: [why-attention]
# ---

# %% [markdown]
# ## Sceptic: why not take the average of all words?
#
# The mean of the six rows has water 0.50 and money 0.17. It would choose *rive*, and rightly so. **Guess first.** What is lost when every word receives that same mean?

# %%
plain_average = torch.full((6, 6), 1 / 6)  # rows: who listens, columns: to whom
torch.linalg.matrix_rank(plain_average @ river_words), torch.linalg.matrix_rank(river_words)

# %% [markdown]
# All differences between the words. The result has rank 1, where the sentence had rank 3. The second fault is dilution. Here are 194 words behind the sentence that have nothing to do with the matter.

# %% recap="true"
long_text = torch.cat([river_words, torch.zeros(194, 4)])  # the same sentence and 194 small words after it
round(long_text[:, 0].mean().item(), 3)  # the water in the average of 200 words

# %% [markdown]
# The sum of the water is still the same, and now it is divided by 200. The river's voice falls like $1/n$, whoever asks. So the shares must depend on the words themselves, and it must be possible to learn how. We need a comparison of two words that has a slope.

# ---
# beat: smear
# title: The average of all words says the same to everyone
# intent: The learner runs the plain average and sees it smear, and dilute with length.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [weights-depend-on-content]
# assumes: [why-attention]
# ---

# %% [markdown]
# ## Sceptic: why not take the average of all words?
#
# It is the simplest way to let a word hear its sentence. Add up all six rows and divide by six. In French, would this be a *rive* or a *banque*?

# %%
river_words.mean(0)  # the mean of each column

# %% [markdown]
# Water is 0.50 and money is 0.17. That would be a *rive*, which is right! The average is not useless. It has two faults, and both can be run.
#
# The first fault concerns the other words. Each word receives the average of the same six rows. **Guess first.** How much does the result for "old" differ from the result for "bank"?

# %%
equal_parts = torch.full((6, 6), 1 / 6)  # rows: who listens, columns: to whom; all shares are one sixth
equal_parts @ river_words

# %% [markdown]
# Not at all. Six equal rows came out, so six different words have become one. Here is the second fault. Let's make the sentence longer with words that have nothing to do with the matter.

# %% recap="true"
long_text = torch.cat([river_words, torch.zeros(194, 4)])  # the same sentence and 194 small words after it
round((long_text[:, 0].sum() / 200).item(), 3)  # the water in the average of 200 words

# %% [markdown]
# The river is still there, but its water has fallen from 0.50 to 0.015. The same sum is now divided by 200. One voice in such a crowd is not heard.
#
# In an average the share of the river gets smaller as the text gets longer: among twice as many words it has half the share. A word must therefore listen to some neighbours more than to others. To which ones cannot be fixed by place, since the river may stand anywhere. **The shares must depend on what the words say.** So we need a way to compare two words.

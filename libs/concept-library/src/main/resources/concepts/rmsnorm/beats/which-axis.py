# ---
# beat: which-axis
# title: The axis you average over is the one that disappears
# intent: The learner counts volumes by the shape of the mean.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [axis-choice]
# assumes: [rms]
# when: batch-for-token
# ---

# %% [markdown]
# ## The axis you average over is the one that disappears
#
# Real tables have three axes. Here are 8 sentences of 20 words, and each word has 400 loudspeakers.

# %%
batch = torch.ones(8, 20, 400)  # sentences, words, loudspeakers

# %% [markdown]
# **Guess first.** We take the mean along the last axis, as RMSNorm does. How many numbers are left?

# %%
batch.mean(-1).shape, batch.mean((0, 1)).shape  # along the loudspeakers; along sentences and words

# %% [markdown]
# The first has 8 times 20, so 160 volumes, one for each word. The second has 400, one for each loudspeaker. That is how **BatchNorm** reads the table, a norm that is older than RMSNorm.

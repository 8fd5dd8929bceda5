# ---
# beat: mean-share
# title: What subtracting the mean did not buy
# intent: The learner splits the mean square into mean and spread by Pythagoras and finds the mean's share tiny.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [mean-is-optional]
# assumes: [per-token, rms, mean-and-deviation]
# ---

# %% [markdown] recap="true"
# ## What subtracting the mean did not buy
#
# LayerNorm subtracts the mean and divides by the standard deviation. Which of the two is the thermostat? The standard deviation *is* the RMS after the mean is removed, and Pythagoras ties the three together. Columns: size of the mean, deviation, RMS. One row a word: which column could you do without?

# %%
torch.stack([words.mean(-1).abs(), words.std(-1, correction=0), rms(words)[:, 0]], dim=1)

# %% [markdown] recap="true"
# As sides of a right angle: mean² + deviation² = RMS², and here the mean's share is tiny. A common shift of all features would make it large; that real networks can do without this protection is a finding, not a theorem. [Zhang and Sennrich](https://arxiv.org/abs/1910.07467) dropped the mean: comparable quality, 7 to 64 % less running time. **Division was the thermostat.**

# %% [markdown] role="quote" terms="simplified version of layer normalization; activations are only rescaled; no additive bias; rescaled; additive bias; RMSNorm; root mean square"
# What your own source says about its normalisation:
#
# {quote}
#
# Ask of that sentence: is anything subtracted, is anything added, or is there only a division and a factor? Only a division is what you build next.

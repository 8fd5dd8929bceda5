# ---
# beat: per-word
# title: LayerNorm measures each word on its own
# intent: The learner turns the measurement by a right angle and sees that a word no longer depends on its company.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [per-token]
# assumes: [batch-norm-fails]
# ---

# %% [markdown] levels="beginner,intermediate" recap="true"
# ## LayerNorm measures each word on its own
#
# A word brings 64 numbers of its own: enough to measure. [LayerNorm](https://arxiv.org/abs/1607.06450) turns the measurement by a right angle, with mean and standard deviation across the features of one word: the same in training and in use, at any batch size and length. Does "cat" still notice a louder "sat"? Its largest change:

# %% [markdown] levels="advanced" recap="true"
# ## LayerNorm measures each word on its own
#
# Alone, a word *is* the mean: 0 / 0. So in use BatchNorm needs averages remembered from training; in company, a later word changes an earlier one, and padding counts. [LayerNorm](https://arxiv.org/abs/1607.06450) turns the measurement by a right angle: mean and deviation across the features of one word, at any batch size and length. Largest change of "cat" now:

# %%
(F.layer_norm(louder_sat, (64,)) - F.layer_norm(words, (64,)))[1].abs().max()

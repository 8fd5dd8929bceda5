# ---
# beat: adjacent
# title: Where else a volume gets out of hand
# intent: The learner knows three neighbours and what the field tries now, with words to search for.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [neighbours-of-rmsnorm]
# assumes: [rms-norm, pre-norm]
# minutes: 2
# ---

# %% [markdown]
# ## Where else a volume gets out of hand
#
# Pre-norm RMSNorm is now the common choice for language models; experiments go on, such as [DeepNorm](https://arxiv.org/abs/2203.00555), post-norm with a louder stream for 1,000 layers. Two neighbours: **[QK-norm](https://arxiv.org/abs/2010.04245)** normalises queries and keys, lest loud words take all of the attention (search "query key normalization"); **GroupNorm** measures groups of channels where image batches are small (search "group normalization").

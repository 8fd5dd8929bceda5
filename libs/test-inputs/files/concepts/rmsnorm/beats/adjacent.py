# ---
# beat: adjacent
# title: Where else a volume gets out of hand
# intent: The learner knows three neighbours and what the field tries now, with words to search for.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [neighbours-of-rmsnorm]
# assumes: [rms-norm, pre-norm]
# ---

# %% [markdown] levels="beginner"
# ## Where else a volume gets out of hand
#
# Pre-norm RMSNorm is now the common choice for language models; experiments go on, such as [DeepNorm](https://arxiv.org/abs/2203.00555), post-norm with a louder stream for 1,000 layers. Two neighbours: **[QK-norm](https://arxiv.org/abs/2010.04245)** normalises queries and keys, lest loud words take all of the attention (search "query key normalization"); **GroupNorm** measures groups of channels where image batches are small (search "group normalization").

# %% [markdown] levels="intermediate,advanced"
# ## Where else a volume gets out of hand
#
# Pre-norm RMSNorm is the common choice now; experiments go on. [DeepNorm](https://arxiv.org/abs/2203.00555) stays post-norm with a louder stream, `norm(alpha * x + layer(x))`: with alpha the fourth root of 50, each of 50 blocks keeps 94 % of the word instead of 71 % (it also starts its weights smaller). **[QK-norm](https://arxiv.org/abs/2010.04245)** normalises queries and keys, lest loud words take all attention (search "query key normalization"); **GroupNorm**, groups of channels (search "group normalization").

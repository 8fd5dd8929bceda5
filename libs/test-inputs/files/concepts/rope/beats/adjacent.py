# ---
# beat: adjacent
# title: Neighbours worth a search
# intent: The learner knows the alternatives and relatives of RoPE, why one would care, and what to search for.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [neighbours]
# assumes: [relative-score]
# ---

# %% [markdown] levels="beginner, intermediate"
# ## Neighbours worth a search
#
# For texts longer than in training, [position interpolation](https://arxiv.org/abs/2306.15595) squeezes the places, and [YaRN](https://arxiv.org/abs/2309.00071), now in wide use, slows mainly the slow hands. **[ALiBi](https://arxiv.org/abs/2108.12409)** subtracts a penalty for distance from each score and stretches well; **[NoPE](https://arxiv.org/abs/2305.19466)** gives no positions: hearing only backwards, later words have larger bags. **[Fourier features](https://arxiv.org/abs/2006.10739)** are hands for coordinates; without them a network paints blurred images. Search: "ALiBi attention", "NoPE length generalization", "NeRF positional encoding".

# %% [markdown] levels="advanced"
# ## Neighbours worth a search
#
# [Squeezed places](https://arxiv.org/abs/2306.15595) make neighbours hard to tell apart, so [YaRN](https://arxiv.org/abs/2309.00071), now in wide use, leaves the fast hands alone. **[ALiBi](https://arxiv.org/abs/2108.12409)** subtracts a penalty for distance from each score. **[NoPE](https://arxiv.org/abs/2305.19466)** gives no positions: a causal mask tells a stack of layers enough. **[xPos](https://arxiv.org/abs/2212.10554)** turns and also shrinks with distance. **[Fourier features](https://arxiv.org/abs/2006.10739)** are hands for coordinates; without them a network paints blurred images. Search: "ALiBi attention", "NoPE length generalization", "Fourier shift theorem".

# ---
# beat: today
# title: What large models do with it now
# intent: The learner knows in plain sentences how today's systems use and extend the idea.
# kind: intuition
# levels: [intermediate, advanced]
# weight: extra
# teaches: [current-practice]
# assumes: [library-calls]
# ---

# %% [markdown]
# ## What large models do with it now
#
# Is all this still the way it is done? Yes, at any size. The survey by [Baydin and others](https://arxiv.org/abs/1502.05767) tells its history, which begins in the 1960s and was found anew several times.
#
# What has changed is who draws the graph. PyTorch draws it anew in each run, as our boxes do. Compilers such as JAX or `torch.compile` look at the program once, and merge many small boxes into few large ones. Then fewer numbers travel through memory.

# %%
8e9 * 2 / 1e9, 8e9 * 2 / 1e9, 8e9 * 4 * 2 / 1e9  # gigabytes: 8 billion knobs and their slopes in 16 bits, and Adam's two averages in 32 bits

# %% [markdown]
# The knobs of such a model take 16 gigabytes, and so do their slopes. The optimiser Adam keeps two averages for each knob, of its slopes and of their squares, and these take 64 more. The factors that the walk back needs come on top, and they grow with the length of the text. Checkpoints shrink this last part, and they leave the other 96 gigabytes as they are.

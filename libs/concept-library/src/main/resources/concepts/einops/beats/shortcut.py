# ---
# beat: shortcut
# title: The same by library calls
# intent: The learner sees einops patterns equal the calls of PyTorch.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [library-calls]
# assumes: [rearrange-patterns, reduce-patterns, einsum-notation]
# ---

# %% [markdown]
# ## Shortcuts: many calls are patterns
#
# Many calls that people look up again and again are patterns. Here are some. The first is a permute, with the usual letters for batch, height, width and channel. The second one pools.

# %% role="shortcut"
torch.equal(rearrange(photos, "b h w c -> b c h w"), photos.permute(0, 3, 1, 2))

# %% role="shortcut" levels="beginner,intermediate,advanced"
hue_second = photos.permute(0, 3, 1, 2)  # PyTorch's picture layers want photo, hue, row, col
torch.allclose(reduce(hue_second, "p h (row 2) (col 2) -> p h row col", "mean"), F.avg_pool2d(hue_second, 2))

# %% [markdown] levels="intermediate,advanced"
# Tiles have names in libraries, too. PyTorch's word is "pixel unshuffle".

# %% role="shortcut" levels="intermediate,advanced"
# tiles of 2 x 2 become extra channels; PyTorch calls it pixel_unshuffle, others space-to-depth
torch.equal(rearrange(hue_second, "p h (row down) (col across) -> p (h down across) row col", down=2, across=2), F.pixel_unshuffle(hue_second, 2))

# %% role="shortcut" levels="intermediate"
torch.equal(repeat(hue_second, "p h row col -> p h (row 2) (col 2)"), F.interpolate(hue_second, scale_factor=2))  # nearest dot

# %% [markdown]
# All are `True`. What does the library add to PyTorch? It compares both sides of each pattern, checks each size that you promise, and explains its refusals. It also works for NumPy, JAX and others with the same words ([einops.rocks](https://einops.rocks)).
#
# The idea was published in 2022 ([Rogozhnikov](https://openreview.net/forum?id=oapKSVM2bcj)), and today such patterns stand in the code of many vision and language models. The letters of [torch.einsum](https://pytorch.org/docs/stable/generated/torch.einsum.html) are older and need no extra package.

# %% [markdown] role="image"
# **Please paste an image here:** the vision transformer's paper shows in its Figure 1 how a photo is cut into tiles and read like a text. Search for "vision transformer figure 1 patches". Replace this line with `![tiles become words](IMAGE_URL)`.

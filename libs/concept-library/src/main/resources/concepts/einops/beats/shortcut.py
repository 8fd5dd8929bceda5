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
# Many calls that people look up again and again are patterns. The first one brings the channels forward, and the second one pools.

# %% role="shortcut"
torch.equal(rearrange(photos, "photo row col channel -> photo channel row col"), photos.permute(0, 3, 1, 2))

# %% role="shortcut"
channel_second = photos.permute(0, 3, 1, 2)  # PyTorch's picture layers want photo, channel, row, col
torch.allclose(reduce(channel_second, "photo channel (row 2) (col 2) -> photo channel row col", "mean"), F.avg_pool2d(channel_second, 2))

# %% role="shortcut" levels="advanced"
# tiles of 2 x 2 become extra channels; PyTorch calls it pixel_unshuffle, others space-to-depth
torch.equal(rearrange(channel_second, "photo channel (row down) (col across) -> photo (channel down across) row col", down=2, across=2), F.pixel_unshuffle(channel_second, 2))

# %% [markdown]
# All are `True`. Here are the calls of this lesson in short. In other people's code the names are often the letters b, h, w and c, for batch, height, width and channel.
#
# | you want | long | short |
# |---|---|---|
# | move axes | `permute(0, 3, 1, 2)` | `rearrange(x, "b h w c -> b c h w")` |
# | merge two axes | `permute`, then `reshape` | `rearrange(x, "b h w c -> h (b w) c")` |
# | pool | `permute`, `avg_pool2d`, `permute` | `reduce(x, "b (h 2) (w 2) c -> b h w c", "mean")` |
# | enlarge | two times `repeat_interleave` | `repeat(x, "h w c -> (h 2) (w 2) c")` |
# | table times table | `x @ y` | `torch.einsum("np,pc->nc", x, y)` |
#
# What does the library add to PyTorch? It compares both sides of each pattern, checks each size that you promise, and explains its refusals. It also works for NumPy, JAX and others with the same words ([einops.rocks](https://einops.rocks)).
#
# The idea was published in 2022 ([Rogozhnikov](https://openreview.net/forum?id=oapKSVM2bcj)). The letters of [torch.einsum](https://pytorch.org/docs/stable/generated/torch.einsum.html) are older and need no extra package.

# %% [markdown] role="image"
# **Please paste an image here:** the vision transformer's paper shows in its Figure 1 how a photo is cut into tiles and read like a text. Search for "vision transformer figure 1 patches". Replace this line with `![tiles become words](IMAGE_URL)`.

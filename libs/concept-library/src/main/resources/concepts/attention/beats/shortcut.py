# ---
# beat: shortcut
# title: One call, and what is inside it
# intent: The learner sees library calls equal to what was built.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [library-attention]
# assumes: [attention, trained-attention]
# ---

# %% [markdown]
# ## Shortcuts: you never have to write it again
#
# PyTorch has one call for what you have built. It is the call of the opening.

# %% role="shortcut"
torch.allclose(attention(queries, keys, values), F.scaled_dot_product_attention(queries, keys, values), atol=1e-6), torch.allclose(attention(queries, keys, values, triangle), F.scaled_dot_product_attention(queries, keys, values, is_causal=True), atol=1e-6)

# %% [markdown]
# `True` and `True`, also with the causal mask. On a GPU the [same call](https://pytorch.org/docs/stable/generated/torch.nn.functional.scaled_dot_product_attention.html) picks a fast program that works in blocks ([FlashAttention](https://arxiv.org/abs/2205.14135)), so use it and not your own lines. In its `attn_mask`, `True` means "may be seen". In `nn.MultiheadAttention` it means the opposite.

# %% [markdown] levels="advanced"
# The module with heads is called `nn.MultiheadAttention`. It keeps the three tables stacked in one, and works with `x @ W.T`. With its own tables put into our functions, do we get its result?

# %% levels="advanced"
module = nn.MultiheadAttention(embed_dim=4, num_heads=2, bias=False, batch_first=True)
q, k, v = (split_heads(river_words @ table.T, 2) for table in module.in_proj_weight.chunk(3))

# %% role="shortcut" levels="advanced"
ours = join_heads(attention(q, k, v)) @ module.out_proj.weight.T
torch.allclose(ours, module(river_words[None], river_words[None], river_words[None])[0][0], atol=1e-6)

# %% [markdown] role="image"
# **Please paste an image here:** figure 2 of "Attention Is All You Need" ([Vaswani and others 2017](https://arxiv.org/abs/1706.03762)). It shows on the left the steps that you have built, one box each, and on the right the heads. Replace this line with `![Scaled dot-product attention](IMAGE_URL)`.

# %% [markdown] role="quote" terms="scaled dot-product attention; multi-head attention; query; key; value; softmax; dot products"
# Your source puts it in these words:
#
# {quote}

# %% [markdown]
# What the field does now: nearly all large language models still use this formula. What has changed lies around it. Several query heads share one key and value ([grouped-query attention](https://arxiv.org/abs/2305.13245)), place is put in by rotation, and the table of scores is never stored.

# ---
# beat: adjacent
# title: Neighbours, and what the field does now
# intent: The learner knows what is used today, and neighbouring ideas with what to search for.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: []
# assumes: [relative-score]
# ---

# %% [markdown]
# ## What the field does now, and some neighbours
#
# RoPE comes from [a paper of 2021](https://arxiv.org/abs/2104.09864). Today most open language models use it, among them Llama, Mistral and Qwen. For long texts they choose a larger base or squeeze the places, and train on.

# %% [markdown] levels="beginner"
# Here are some neighbours to look up when you are curious.
#
# - **Attention** is the machine that RoPE serves. Search for "attention query key value".
# - **Attention with linear biases** turns nothing. It subtracts a little from each score for each place of distance ([Press et al.](https://arxiv.org/abs/2108.12409)). Search for "ALiBi".
# - **Position interpolation** squeezes the places, so that a model can read longer texts ([Chen et al.](https://arxiv.org/abs/2306.15595)). Search for "RoPE scaling".

# %% [markdown] levels="intermediate,advanced"
# - **Attention with linear biases** (ALiBi) turns nothing. It subtracts a little from each score for each place of distance ([Press et al.](https://arxiv.org/abs/2108.12409)). So near words have an advantage, and longer texts work well. Search for "ALiBi".
# - **Position interpolation** squeezes the places for longer texts ([Chen et al.](https://arxiv.org/abs/2306.15595)). Search for "RoPE scaling" and "YaRN".
# - **No positions at all** (NoPE) works better than one should think, if each word may only look back ([Kazemnejad et al.](https://arxiv.org/abs/2305.19466)). Search for "NoPE".
# - **Fourier features** give a network many clock hands for a place in a picture ([Tancik et al.](https://arxiv.org/abs/2006.10739)). Search for "NeRF positional encoding".

# %% levels="intermediate,advanced"
# attention with linear biases on our sentence: subtract 2 for each place of distance, and turn nothing
bias = -2.0 * (places - 2).abs()  # distance of each word from "bit", times 2
F.softmax(offers @ bit_asks + bias, dim=0)  # shares of "bit" for: the, dog, bit, the, man

# %% [markdown] levels="intermediate,advanced"
# The dog gets 0.68 and the man 0.09, since the dog is nearer. But this bias knows near and far only. If the man stood just *after* "bit", both would get the same share.

# %% [markdown] role="image"
# **Please paste an image here:** Figure 1 of the RoPE paper shows a word's pair of numbers being turned by its place, one pair after the other. You find it at https://arxiv.org/abs/2104.09864. Replace this line with `![How RoPE turns pairs](IMAGE_URL)`.

# ---
# beat: memory
# title: 'Sceptic: what does it cost?'
# intent: The learner sees that the walk back needs every value of the run, and finds the best spacing of checkpoints.
# kind: intuition
# levels: [intermediate, advanced]
# weight: support
# teaches: [memory-of-reverse]
# assumes: [backward-pass, finished-class]
# ---

# %% [markdown]
# ## Sceptic: what does it cost?
#
# Time is cheap, as we have counted. But look at what the boxes keep. A plus keeps nothing of the run, since its rates are always 1. The rates of times are the *other factors*. Some of those are knobs or constants, which are there anyway. But others were computed on the run, and they have to stay until the walk back has passed.
#
# How many are they for the net of the rush hours? Count the boxes that were made on the run and stand in a product.

# %%
for n in [2, 4, 8]:  # hours of data
    order = in_order(net_error([Value(k) for k in first_knobs], scaled[:n], hourly[:n]), {})
    # a box of the run has parents; a rate other than 0, 1 and -1 means that it stands in a product
    kept_boxes = {made for box in order for made, rate in zip(box.parents, box.rates) if made.parents and rate not in (0, 1, -1)}
    print(f"data of {n} h: {len(kept_boxes)} numbers of the run")

# %% [markdown]
# Each hour adds six outputs of relus and one miss, and the sum of all squares comes on top once. So twice the data means about twice the numbers. In large models they fill gigabytes. **What could one do, if there is no room for them?**
#
# Throw most of them away, and compute them again when the walk needs them. Take a net of 100 layers, and keep every tenth one as a **checkpoint**. On the way back, run ten layers again from the nearest checkpoint. That makes 10 checkpoints and 10 layers in memory, so 20 instead of 100, for one more run. Would it be better to keep a checkpoint every 5 layers, or every 20?

# %% role="visualisation"
# layers in memory for a net of 100 layers, for each spacing of checkpoints
spacing = torch.arange(1, 101)
plt.plot(spacing, 100 / spacing + spacing, color=utils.BLUE, linewidth=2.5)
plt.axhline(100, color=utils.GREY, linestyle="--")
plt.text(55, 103, "keeping everything", color=utils.GREY)
plt.scatter([10], [20], color=utils.RED, zorder=3)
plt.text(12, 12, "every 10: 20 layers", color=utils.RED)
plt.ylim(0, 120)
plt.xlabel("layers between two checkpoints")
plt.ylabel("layers in memory")
plt.show()

# %% [markdown]
# Ten is best, the square root of 100. With this trick, a net that is four times as deep needs only twice the memory. It was made popular for deep nets by [Chen and others in 2016](https://arxiv.org/abs/1604.06174), and large models are trained with it today.

# %% [markdown]
# PyTorch has it as `checkpoint`, which takes a block of layers and its input. Here is a block of ten sigmoid layers, and 1,000 numbers that go in. Are the slopes the same, if the ten layers are thrown away and run again?

# %%
# | export
def ten_layers(x):  # ten layers in a row, each a weight of 1.1 and a sigmoid
    for _ in range(10):
        x = 1 / (1 + (-1.1 * x).exp())
    return x

# %%
layer_inputs = torch.linspace(-1, 1, 1000, dtype=torch.float64).requires_grad_()  # what goes into the first layer

# %% levels="intermediate"
plain, lean = ten_layers(layer_inputs), torch.utils.checkpoint.checkpoint(ten_layers, layer_inputs, use_reentrant=False)
torch.equal(torch.autograd.grad(plain.sum(), layer_inputs)[0], torch.autograd.grad(lean.sum(), layer_inputs)[0])

# %% [markdown] levels="intermediate"
# All 1,000 slopes are equal to the last bit. Only the memory and the time differ.

# %% [markdown] levels="advanced"
# Ten such blocks make 100 layers. We run them once as they are, and once with a checkpoint around each block. A hook that PyTorch calls for each stored table counts the numbers that are really kept.

# %% levels="advanced"
# | export
def ten_times(block, x):
    for _ in range(10):
        x = block(x)
    return x.sum()

# %% levels="advanced"
plain_sizes = []
with torch.autograd.graph.saved_tensors_hooks(lambda kept: plain_sizes.append(kept.numel()) or kept, lambda kept: kept):
    plain_result = ten_times(ten_layers, layer_inputs)
sum(plain_sizes)  # numbers stored without checkpoints

# %% levels="advanced"
lean_sizes = []
with torch.autograd.graph.saved_tensors_hooks(lambda kept: lean_sizes.append(kept.numel()) or kept, lambda kept: kept):
    lean_result = ten_times(lambda x: torch.utils.checkpoint.checkpoint(ten_layers, x, use_reentrant=False), layer_inputs)
sum(lean_sizes)  # numbers stored with one checkpoint for each block

# %% [markdown] levels="advanced"
# Do both nets still give the same slopes?

# %% levels="advanced"
torch.equal(torch.autograd.grad(plain_result, layer_inputs)[0], torch.autograd.grad(lean_result, layer_inputs)[0])

# %% [markdown] levels="advanced"
# The slopes are equal to the last bit. Without checkpoints, two sets of 1,000 numbers are kept for each layer. With them, one set is kept for each block of ten. What the hook does not see is the block that is run again. It comes and goes during the walk.

# %% role="interactive" levels="advanced"
# Task: for 400 layers, find the best spacing. Then try 900 layers, and guess the law.
def keep(layers=100, every=5):
    fig, ax = plt.subplots(figsize=(7, 1.6))
    ax.barh(["in memory"], [layers / every + every], color=utils.BLUE)
    ax.set_xlim(0, 200)
    ax.set_title(f"{layers / every:.0f} checkpoints + {every} layers run again = {layers / every + every:.0f} of {layers}")
    plt.show()


widgets.interact(keep, layers=widgets.IntSlider(value=400, min=100, max=900, step=100), every=widgets.IntSlider(value=5, min=1, max=60));

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
# Time is cheap, as we have counted. But look at what the boxes keep. A plus keeps nothing of the run, since its rates are always 1. The rates of times are the *other factors*, and those are numbers from the run. They have to stay until the walk back has passed.
#
# How many are they for the net of the rush hours? Count the rates that are not 1 or minus 1.

# %%
for n in [1, 2, 4, 8]:  # hours of data
    error = net_error([Value(k) for k in first_knobs], scaled[:n], hourly[:n])
    print(f"data of {n} h:", sum(abs(rate) != 1 for box in in_order(error, {}) for rate in box.rates), "numbers kept")

# %% [markdown]
# Twice the data means about twice the numbers. The count is a rough one. It takes in the 0 of a closed gate, and it leaves out a factor that happens to be 1. In large models such numbers fill gigabytes. **What could one do, if there is no room for all the values?**

# %% [markdown]
# Throw most of them away, and compute them again when the walk needs them. Keep every tenth layer of 100 as a **checkpoint**. On the way back, run ten layers again from the nearest checkpoint. How many layers are in memory at once?

# %%
100 // 10 + 10  # checkpoints, and the ten layers that are being run again

# %% [markdown]
# Twenty layers are kept instead of 100, for one more run. **Guess first.** Would it be better to keep a checkpoint every 5 layers, or every 20?

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

# %% [markdown] levels="advanced"
# PyTorch has it as `checkpoint`. Let's count the numbers that are really stored for the walk back, with a hook that PyTorch calls for each of them.

# %% levels="advanced"
# | export
def ten_layers(x):  # ten shops in a row that pass the news on
    for _ in range(10):
        x = 1 / (1 + (-1.1 * x).exp())
    return x

# %% levels="advanced"
news = torch.linspace(-1, 1, 1000, dtype=torch.float64).requires_grad_()  # news that 1,000 people hear

# %% [markdown] levels="advanced"
# Ten such blocks make 100 layers. We run them once as they are, and once with a checkpoint around each block.

# %% levels="advanced"
# | export
def ten_times(block, x):
    for _ in range(10):
        x = block(x)
    return x.sum()

# %% levels="advanced"
plain_sizes = []
with torch.autograd.graph.saved_tensors_hooks(lambda kept: plain_sizes.append(kept.numel()) or kept, lambda kept: kept):
    plain_result = ten_times(ten_layers, news)
sum(plain_sizes)  # numbers stored without checkpoints

# %% levels="advanced"
lean_sizes = []
with torch.autograd.graph.saved_tensors_hooks(lambda kept: lean_sizes.append(kept.numel()) or kept, lambda kept: kept):
    lean_result = ten_times(lambda x: torch.utils.checkpoint.checkpoint(ten_layers, x, use_reentrant=False), news)
sum(lean_sizes)  # numbers stored with one checkpoint for each block

# %% [markdown] levels="advanced"
# Do both nets still give the same slopes?

# %% levels="advanced"
torch.equal(torch.autograd.grad(plain_result, news)[0], torch.autograd.grad(lean_result, news)[0])

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

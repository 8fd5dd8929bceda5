# ---
# beat: tiny-network
# title: A small network, and rates from too small to too large
# intent: The learner trains a small network with three methods over many rates, with and without noise, and counts by which factor each rate may be missed.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [optimiser-comparison]
# assumes: [adam, stochastic-gradient]
# ---

# %% [markdown]
# ## Is Adam the best? A small race
#
# Now a small neural network learns the temperature of a whole day from the hour. It has 49 knobs, and nobody knows their curvatures.

# %%
hours = torch.arange(96) / 4  # 96 quarter hours

# %%
outside = 14 - 6 * torch.cos(2 * math.pi * (hours - 4) / 24) + 0.8 * torch.cos(2 * math.pi * hours / 6)  # degrees

# %%
# | export
def network(knobs, hour):
    """What networks of 49 knobs predict, in degrees. Rows: networks, columns: hours."""
    bends = torch.tanh((hour[:, None] - 12) / 7 * knobs[:, None, :16] + knobs[:, None, 16:32])  # 16 bends, each with a slope and a shift
    return (bends * knobs[:, None, 32:48]).sum(dim=2) + knobs[:, 48:]

# %% [markdown] levels="intermediate"
# Each row of knobs is a network of its own. So many networks can run side by side, each with a rate of its own. How wrong are five networks whose knobs are drawn by chance?

# %% [markdown] levels="advanced"
# Each row of knobs is a network of its own, so many rates run side by side. Five networks whose knobs are drawn by chance are this wrong:

# %%
def wrong(knobs, asked=slice(None)):
    return (network(knobs, hours[asked]) - outside[asked]).pow(2).mean(dim=1)  # squared degrees, for each network

# %%
drawn = torch.randn(5, 49) / 2  # rows: networks, columns: knobs
wrong(drawn)

# %% [markdown]
# They know nothing yet. The networks share no knobs, so one backward pass gives each of them its own slopes.

# %%
live = drawn.clone().requires_grad_()  # a copy of the knobs that PyTorch watches
wrong(live).sum().backward()
live.grad.shape  # networks, knobs

# %%
def full_slopes(knobs, asked=slice(None)):
    live = knobs.clone().requires_grad_()
    wrong(live, asked).sum().backward()
    return live.grad


def noisy_slopes(knobs):
    return full_slopes(knobs, torch.randint(0, 96, (8,)))  # a batch of 8 quarter hours

# %% [markdown]
# A race gives each method 300 steps from these five starts. It uses 17 rates, and each is 1.8 times the one before. A rate of Adam is a stride, and the other rates multiply slopes. So a fair question is not who works at a rate of 1. It is **by how many factors one may miss the best rate**.

# %%
tried_rates = torch.logspace(-3, 1, 17)


# the median error of the five networks after 300 steps, for each rate
def race(way, felt):
    ends = way(felt, drawn.repeat(17, 1), tried_rates.repeat_interleave(5)[:, None], 300)[-1]
    return wrong(ends).reshape(17, 5).nan_to_num(math.inf).median(dim=1).values

# %%
ways = {"gradient descent": descend, "momentum": roll, "Adam": adam_path}
final = {name: (race(way, full_slopes), race(way, noisy_slopes)) for name, way in ways.items()}  # takes some seconds

# %% [markdown]
# The dashed line is an error of one squared degree. For each curve count the dots below it.

# %% role="visualisation"
# the error after 300 steps against the rate; what has exploded is not drawn
fig, axes = plt.subplots(1, 2, figsize=(11, 3.8), sharey=True)
for (name, errors), colour in zip(final.items(), [utils.BLUE, utils.PURPLE, utils.GREEN]):
    for ax, error in zip(axes, errors):
        ax.loglog(tried_rates, error.masked_fill(error > 1000, math.nan), "o-", color=colour, linewidth=2, label=name)
for ax, title in zip(axes, ["all quarter hours in each step", "a batch of 8 in each step"]):
    ax.axhline(1, color="black", linestyle="--", linewidth=1)
    ax.set_title(title)
    ax.set_xlabel("learning rate (of another kind for each method)")
axes[0].set_ylabel("mean squared error")
axes[0].legend()
plt.show()

# %%
{name: [(error < 1).sum().item() for error in errors] for name, errors in final.items()}  # rates below one squared degree: full, noisy

# %% [markdown]
# Without noise Adam forgives a little more than momentum. With noisy batches its lead is gone. At 0.001, the standard setting of PyTorch, Adam is far from done after 300 steps, because the way is long and the stride is short.

# %% [markdown] levels="intermediate"
# Are you disappointed that no method wins everywhere? Keep in mind how small this race is. It has 49 knobs, one task and five starts. It can refute that Adam always wins, and it cannot tell who wins in a language model.

# %% [markdown] levels="advanced"
# The race is small: 49 knobs, one task, five starts, and no schedule. It refutes that Adam always forgives more, and it does not rank methods for large models.

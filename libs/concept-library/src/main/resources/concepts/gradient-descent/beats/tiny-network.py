# ---
# beat: tiny-network
# title: A small network, and rates from too small to too large
# intent: The learner trains one network with three methods over many rates and sees where each of them works.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [optimiser-comparison]
# assumes: [adam, stochastic-gradient]
# ---

# %% [markdown]
# ## Is Adam the best? A fair race on a real network
#
# Now a small neural network learns the temperature of a whole day from the hour. It has 49 knobs, and nobody knows their curvatures.

# %%
hours = torch.arange(96)[:, None] / 4  # 96 quarter hours, one column

# %%
outside = 14 - 6 * torch.cos(2 * math.pi * (hours - 4) / 24) + 0.8 * torch.cos(2 * math.pi * hours / 6)  # degrees

# %%
# | export
def small_network():
    return nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 1))  # 16 bends in the middle

# %% [markdown] levels="intermediate"
# How many knobs are that? Each layer has its weights, and one number more for each of its outputs.

# %% levels="intermediate"
knobs_in_all = sum(knob.numel() for knob in small_network().parameters())
knobs_in_all

# %% [markdown]
# Each method gets 200 steps from the same start, and we try it with many rates. The fair question is not who wins at one rate. It is **what a badly chosen rate does**, because in real life you cannot try many.

# %%
first_weights = small_network().state_dict()  # the same start for all

# %%
# how each method is made, for given knobs and a rate
methods = {
    "gradient descent": lambda knobs, rate: torch.optim.SGD(knobs, lr=rate),
    "momentum": lambda knobs, rate: torch.optim.SGD(knobs, lr=rate, momentum=0.9),
    "Adam": lambda knobs, rate: torch.optim.Adam(knobs, lr=rate),
}

# %% [markdown]
# Every race begins with a twin of the same network. The hours are moved and shrunk to small numbers between about -2 and 2, which suits the bends. How wrong is the twin before any training?

# %%
twin = small_network()
twin.load_state_dict(first_weights)  # all knobs as in the first network
F.mse_loss(twin((hours - 12) / 7), outside)  # mean squared error in squared degrees

# %% [markdown]
# It is off by fourteen or fifteen degrees, since it knows nothing yet. A race repeats the three calls of the opening. It forgets the old slopes, finds the new ones and moves all knobs.

# %%
# trains a fresh network and returns the loss after each step
def race(method, rate, steps=200):
    network, losses = small_network(), []
    network.load_state_dict(first_weights)
    optimiser = methods[method](network.parameters(), rate)
    for _ in range(steps):
        loss = F.mse_loss(network((hours - 12) / 7), outside)
        optimiser.zero_grad(); loss.backward(); optimiser.step()
        losses.append(loss.item())
    return losses

# %%
tried_rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0]  # from timid to bold

# %%
final = {method: [race(method, rate)[-1] for rate in tried_rates] for method in methods}  # takes a few seconds

# %% [markdown]
# Each curve belongs to one method. Look for its lowest point, and for what happens on the right of it.

# %% role="visualisation"
# the loss after 200 steps against the rate; a curve that leaves the picture has exploded
for (method, ends), colour in zip(final.items(), [utils.BLUE, utils.PURPLE, utils.GREEN]):
    plt.loglog(tried_rates, [end if end < 1e3 else math.nan for end in ends], "o-", color=colour, linewidth=2, label=method)
plt.xlabel("learning rate")
plt.ylabel("mean squared error after 200 steps")
plt.legend()
plt.show()

# %% [markdown]
# Read it from left to right. At timid rates Adam is the last, because its stride is short and the way is long. Momentum is ahead there, until it explodes beyond a rate of 0.1, as gradient descent does. Adam goes on where the others are gone, and its lowest point lies there, among the bold rates. Even at 3 it has not exploded.

# %% role="visualisation" levels="intermediate"
# what the three networks learned, each at its own best rate
plt.plot(hours, outside, color="black", linewidth=1.5, label="the day")
for method, colour in zip(methods, [utils.BLUE, utils.PURPLE, utils.GREEN]):
    network, best_rate = small_network(), tried_rates[min(range(8), key=lambda k: final[method][k] if final[method][k] == final[method][k] else math.inf)]
    network.load_state_dict(first_weights)
    optimiser = methods[method](network.parameters(), best_rate)
    for _ in range(200):
        loss = F.mse_loss(network((hours - 12) / 7), outside)
        optimiser.zero_grad(); loss.backward(); optimiser.step()
    plt.plot(hours, network((hours - 12) / 7).detach(), color=colour, linewidth=2, label=f"{method}, rate {best_rate}")
plt.xlabel("hour")
plt.ylabel("degrees outside")
plt.legend()
plt.show()

# %% [markdown] levels="intermediate"
# Are you disappointed that no method wins everywhere? Each had its own best rate here, and finding it took eight races. That is a luxury that nobody has with a model that trains for a month. Look once more at the curves of the race. For each method count the rates that you could have taken without harm.

# %% [markdown]
# The honest summary is this. No method wins at every rate. Too bold a rate ruins plain descent and momentum, and it did not ruin Adam.

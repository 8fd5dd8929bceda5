# ---
# beat: lake
# title: A tiny model finds a lake, with and without the bend
# intent: The learner trains the same tiny network with and without ReLU to tell lake from land and measures both honestly.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [with-and-without]
# assumes: [trained-hinges]
# ---

# %% [markdown] levels="advanced"
# ## A tiny real model, with and without the bend
#
# Behind the pass lies a round lake. For 1000 spots with two coordinates we know whether they are wet. Two networks with the same sizes learn to tell, one with ReLU and one with `nn.Identity` in its place.

# %% [markdown] levels="beginner,intermediate"
# ## A tiny real model: lake or land?
#
# Behind the pass lies a round lake. A walker has noted for 1000 spots whether they were wet. A network gets kilometres east and north, and it has to say "lake" or "land". This is a classifier, small but complete.

# %%
spots = 10 * torch.rand(1000, 2)  # rows: spots; columns: km east, km north

# %%
def is_wet(spots):
    return ((spots - 5).norm(dim=1) < 3).double()  # 1 for lake, 0 for land; the lake has a radius of 3 km

# %%
wet = is_wet(spots)

# %% [markdown]
# **Guess first.** Somebody always says "land", without looking. In what share of the spots is that right?

# %%
1 - wet.mean()

# %% [markdown] levels="advanced"
# It is about 0.7. The lake covers 28 percent of the map, and the spots fell by chance. That is the mark to beat.

# %% [markdown] levels="beginner,intermediate"
# It is about 0.7. The lake covers 28 percent of the map, and the spots fell by chance. That is the mark to beat. We build the same network twice, once with ReLU and once with nothing in its place. `nn.Identity` passes its input on as it is.

# %%
def lake_net(bend):
    return nn.Sequential(nn.Linear(2, 16), bend, nn.Linear(16, 16), bend, nn.Linear(16, 1))  # two layers of bends

# %%
def share_right(net, spots):
    return ((net(spots / 5 - 1)[:, 0] > 0) == (is_wet(spots) > 0)).double().mean().item()  # inputs scaled to -1 ... 1

# %% [markdown] levels="beginner,intermediate"
# For each spot the network names a probability for the true answer. The loss is minus the logarithm of that probability, on average. So it is small when the network is sure and right, and large when it is sure and wrong. A fresh network says about one half everywhere, and $-\log \frac{1}{2}$ is 0.69. This loss is called the binary cross-entropy.

# %% levels="beginner,intermediate"
F.binary_cross_entropy_with_logits(lake_net(nn.ReLU())(spots / 5 - 1)[:, 0], wet)

# %% [markdown] levels="beginner,intermediate"
# Training repeats the step that you know. It asks for the slope of the loss in each weight, and moves all weights a little downhill.

# %% [markdown] levels="advanced"
# The loss is the binary cross-entropy, the mean of minus the log-probability of the true answer. A fresh network says about one half everywhere, so the loss should be near $\log 2 = 0.69$.

# %% levels="advanced"
F.binary_cross_entropy_with_logits(lake_net(nn.ReLU())(spots / 5 - 1)[:, 0], wet)

# %%
# | export
def train_classifier(net, inputs, answers, steps=300):
    """Adam on the binary cross-entropy; returns the loss before each step."""
    history, optimiser = [], torch.optim.Adam(net.parameters(), lr=0.02)
    for _ in range(steps):
        loss = F.binary_cross_entropy_with_logits(net(inputs)[:, 0], answers)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        history.append(loss.item())
    return history

# %% [markdown] levels="advanced"
# To be fair, let's train five networks of each kind, with new spots each time. They are judged on 1000 other spots, which they have not seen.

# %% role="simulation" levels="advanced"
# share of right answers for five networks of each kind; each dot is one network on new spots
for attempt in range(5):
    spots, unseen = 10 * torch.rand(2, 1000, 2)
    for place, bend in enumerate([nn.ReLU(), nn.Identity()]):
        net = lake_net(bend)
        train_classifier(net, spots / 5 - 1, is_wet(spots), steps=150)
        plt.plot(place + 0.05 * (attempt - 2), share_right(net, unseen), "o", color=[utils.BLUE, utils.GREY][place], markersize=9)
plt.xticks([0, 1], ["with ReLU", "without a bend"])
plt.xlim(-0.5, 1.5)
plt.ylim(0.5, 1.03)
plt.ylabel("share of right answers")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# The two networks have the same sizes and differ in one word. Both get the same 300 steps.

# %% levels="beginner,intermediate"
bent, straight_net = lake_net(nn.ReLU()), lake_net(nn.Identity())  # the same sizes, two bends or none

# %% levels="beginner,intermediate"
bent_history, straight_history = [train_classifier(net, spots / 5 - 1, wet) for net in (bent, straight_net)]  # losses

# %% [markdown] levels="beginner,intermediate"
# They know the 1000 spots by now. So we ask them about 1000 fresh spots, which they have not seen.

# %% levels="beginner,intermediate"
unseen = 10 * torch.rand(1000, 2)
share_right(bent, unseen), share_right(straight_net, unseen), (is_wet(unseen) == 0).double().mean().item()  # with ReLU, without, always land

# %% role="visualisation" levels="beginner,intermediate"
# where the two networks say "lake", and how their losses fell
fig, axes = plt.subplots(1, 3, figsize=(14, 3.8))
side = torch.linspace(0, 10, 61)
everywhere = torch.cartesian_prod(side, side).flip(1) / 5 - 1  # rows: all places of the map; columns: east, north
for ax, net, name in [(axes[0], bent, "with ReLU"), (axes[1], straight_net, "without a bend")]:
    ax.contourf(side, side, net(everywhere)[:, 0].detach().reshape(61, 61), levels=[-1e6, 0, 1e6], colors=["#EFE6CF", utils.BLUE])
    ax.add_patch(plt.Circle((5, 5), 3, fill=False, color="black", linestyle="--"))
    ax.set(aspect="equal", title=f"{name}: {share_right(net, unseen):.1%} right", xlabel="km east")
axes[2].plot(bent_history, color=utils.BLUE)
axes[2].plot(straight_history, color=utils.GREY)
axes[2].text(120, straight_history[-1] - 0.06, "without a bend", color="black")
axes[2].text(90, bent_history[90] + 0.08, "with ReLU", color=utils.BLUE)
axes[2].set(title="loss", xlabel="training step")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# With bends, the blue area nearly fits the dashed shore, and it spills over in a few places. Without them the network does no better than "always land", although it has the same 337 weights and the same training. A linear network can only cut the map along one straight line.

# %% [markdown] levels="advanced"
# With bends, all five find the lake. Without them no network gets far beyond "always land", although all have the same 337 weights. Would the straight network win with more width, more depth or a larger rate? We know the answer without a run: its class of functions does not grow. The bent one is limited by training alone.

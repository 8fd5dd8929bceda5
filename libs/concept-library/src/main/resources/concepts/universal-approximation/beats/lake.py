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
# ## A tiny model, with and without the bend
#
# Behind the pass lies a round lake. We draw 1000 spots at random and know for each, without any error, whether it is wet. Two networks with the same sizes learn to tell, one with ReLU and one with `nn.Identity` in its place.

# %% [markdown] levels="beginner,intermediate"
# ## A tiny model: lake or land?
#
# Behind the pass lies a round lake. We invent it, so all answers that we train on are right. A network gets kilometres east and north of a spot, and it has to say "lake" or "land".

# %%
spots = 10 * torch.rand(1000, 2)  # rows: spots; columns: km east, km north

# %%
def is_wet(spots):
    return ((spots - 5).norm(dim=1) < 3).double()  # 1 for lake, 0 for land; the lake has a radius of 3 km

# %%
wet = is_wet(spots)  # the right answers for the 1000 spots

# %% [markdown] levels="advanced"
# The lake covers 28 percent of the map. Somebody who always says "land" is right in the other 72 percent, apart from chance. That is the mark to beat.

# %% [markdown] levels="beginner,intermediate"
# The lake covers 28 percent of the map. Somebody who always says "land" is right in the other 72 percent, apart from chance. That is the mark to beat. We build the same network twice, once with ReLU and once with nothing in its place. `nn.Identity` passes its input on as it is.

# %%
def lake_net(bend):
    return nn.Sequential(nn.Linear(2, 16), bend, nn.Linear(16, 16), bend, nn.Linear(16, 1))  # two layers of bends

# %%
def share_right(net, spots):
    return ((net(spots / 5 - 1)[:, 0] > 0.5) == (is_wet(spots) > 0.5)).double().mean().item()  # inputs scaled to -1 ... 1

# %% [markdown]
# The network shall give 1 for lake and 0 for land, and more than one half counts as "lake". The loss is the mean squared miss, as for the road. Models with many classes prefer another loss, the cross-entropy, but nothing here depends on that.

# %%
# | export
def train_classifier(net, inputs, answers, steps=300):
    """Adam on the mean squared miss; returns the loss before each step."""
    history, optimiser = [], torch.optim.Adam(net.parameters(), lr=0.02)
    for _ in range(steps):
        loss = ((net(inputs)[:, 0] - answers) ** 2).mean()
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
        train_classifier(net, spots / 5 - 1, is_wet(spots), steps=200)
        plt.plot(place + 0.05 * (attempt - 2), share_right(net, unseen), "o", color=[utils.BLUE, utils.GREY][place], markersize=9)
plt.xticks([0, 1], ["with ReLU", "without a bend"])
plt.xlim(-0.5, 1.5)
plt.ylim(0.5, 1.03)
plt.ylabel("share of right answers")
plt.show()

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
    ax.contourf(side, side, net(everywhere)[:, 0].detach().reshape(61, 61), levels=[-1e6, 0.5, 1e6], colors=["#EFE6CF", utils.BLUE])
    ax.add_patch(plt.Circle((5, 5), 3, fill=False, color="black", linestyle="--"))
    ax.set(aspect="equal", title=f"{name}: {share_right(net, unseen):.1%} right", xlabel="km east")
axes[2].plot(bent_history, color=utils.BLUE)
axes[2].plot(straight_history, color=utils.GREY)
axes[2].text(120, straight_history[-1] + 0.01, "without a bend", color="black")
axes[2].text(90, bent_history[90] + 0.03, "with ReLU", color=utils.BLUE)
axes[2].set(title="mean squared miss", xlabel="training step")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# With bends, the blue area nearly fits the dashed shore. Without them the network does no better than "always land", although it has the same 337 weights and the same training. A network without bends can only draw a single straight shore. Whichever line it draws, there is more land than lake on both sides. So no line beats "land everywhere", and the map stays empty.

# %% [markdown] levels="advanced"
# With bends, all five find the lake. Without them no network gets far beyond "always land", although all have the same 337 weights. Would the straight network win with more width, more depth or a larger rate? We know the answer without a run, because it can only draw a straight shore. On both sides of any line there is more land than lake. The bent one is limited by training alone.

# ---
# beat: weights-move
# title: Training breaks the promise
# intent: The learner sees coordinated weights beat random ones, and a few optimiser steps undo a perfect initialisation.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [initialisation-fades]
# assumes: [fan-in-scale, weight-scale]
# ---

# %% [markdown]
# ## Sceptic: why not start with the right weights and be done?
#
# Because training moves them. The root of $n$ was a law about voices that know nothing of each other. Training is there to make them agree. A crowd of 400 in which all shout +1 reaches 400, and not 20. **Guess first.** How many of the 400 must agree, so that their part alone is as loud as the random noise of all: 20, 100 or 200?

# %% role="visualisation" levels="beginner"
# sums of 2000 crowds when some people always shout +1
for agreeing, colour in [(0, utils.GREY), (20, utils.BLUE), (40, utils.ORANGE), (100, utils.RED)]:
    voices = crowds.clone()
    voices[:, :agreeing] = 1.0
    plt.hist(voices.sum(1), bins=40, color=colour, alpha=0.6)
    plt.text(agreeing, 215, f"{agreeing} agree", color=colour, ha="center" if agreeing != 20 else "left", va="bottom" if agreeing != 20 else "top")
plt.xlabel("sum of 400 voices")
plt.ylabel("crowds")
plt.ylim(0, 250)
plt.show()

# %% [markdown] levels="beginner"
# Twenty people in four hundred are enough. They move the whole hill of sums to the right by 20. And 20 is also the typical sum of a crowd in which nobody agrees. A little agreement is as strong as a lot of randomness.

# %% role="interactive" recap="true"
# Task: how many people must agree, so that the typical sum is twice that of a random crowd?
def agree(people=20):
    voices = crowds.clone()
    voices[:, :people] = 1.0
    print(f"{people} of 400 agree: typical sum {rms(voices.sum(1)).item():.0f}")


widgets.interact(agree, people=widgets.IntSlider(value=20, min=0, max=400, step=5));

# %% [markdown] recap="true"
# <details><summary>Open after your try</summary>
#
# Twenty who agree add a sum of 20, as much as the random noise of all. About 35 are enough to double the typical sum. With all 400, the factor is 20.
#
# </details>

# %% [markdown] levels="beginner,intermediate"
# A training step is such an agreement. It moves all weights of a microphone in the direction that suits the same word. Let's do that by hand. We take a room with perfect weights, of typical size 0.05. We move each of them by only 0.01, with the sign that pushes the way the microphone already leans.

# %% levels="beginner,intermediate"
good_room = big_room / 20  # weights of typical size 0.05: keeps the volume
nudge = 0.01 * torch.outer(message[0].sign(), (message[0] @ good_room).sign())  # +0.01 or -0.01 for each weight

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** The word "meet" had a volume near 1 behind this room. What is it after the nudge: 1.01, 1.2 or 4?

# %% levels="beginner,intermediate"
rms(message[0] @ good_room), rms(message[0] @ (good_room + nudge))

# %% [markdown] levels="beginner,intermediate"
# It is about four times as loud, from one small step in one room. 400 small pushes that agree are not small.

# %% [markdown]
# Was that a made-up step? Let's take real ones. Ten rooms start with perfect weights. Then a common optimiser, called **Adam**, trains them to play some random sound of volume 1. We listen behind room 10, and we note how far the sound misses its goal. We do so at three learning rates, once with the rooms as they are and once with RMSNorm in each room.
#
# First we look at the rooms as they are. **Guess first.** At which of the rates 0.001, 0.003 and 0.01 does the volume stay near 1?

# %% [markdown] levels="beginner"
# You need not know how Adam computes its step. It only matters that it moves each weight by about the learning rate `lr`, and that these moves agree with each other.

# %%
goal = torch.randn(4, 400)  # what the house should play, with volume 1
runs = {}  # for each of six houses: the volume and the miss at each of 20 steps
for rate, norm in [(0.001, False), (0.003, False), (0.01, False), (0.001, True), (0.003, True), (0.01, True)]:
    matrices, history = [(weights / 20).clone().requires_grad_() for weights in loud_rooms[:10]], []
    optimiser = torch.optim.Adam(matrices, lr=rate)
    for _ in range(21):
        now = message
        for matrix in matrices:
            now = plain_rms_norm(now @ matrix) if norm else now @ matrix
        miss = F.mse_loss(now, goal)
        history.append((rms(now.detach()).mean().item(), miss.item()))
        optimiser.zero_grad()
        miss.backward()
        optimiser.step()
    runs[rate, norm] = history

# %% role="visualisation"
# three houses without a norm; left: volume behind room 10, right: how far they miss the goal
fig, axes = plt.subplots(1, 2, figsize=(12, 3.6))
for rate, colour in [(0.001, utils.GREEN), (0.003, utils.ORANGE), (0.01, utils.RED)]:
    volumes, misses = zip(*runs[rate, False])
    axes[0].semilogy(volumes, color=colour, linewidth=2.5, label=f"rate {rate}")
    axes[1].semilogy(misses, color=colour, linewidth=2.5)
axes[0].set(xlabel="training step", ylabel="volume behind room 10")
axes[1].set(xlabel="training step", ylabel="mean squared miss")
axes[0].legend()
plt.show()

# %% [markdown]
# Every house starts at a volume near 1. At the careful rate, in green, the volume wobbles and comes back, since the goal has the volume 1. At the middle rate, in orange, it swings further, and the miss grows at first. At the bold rate, in red, the house is several times too loud after one step, and thousands of times or more at the end.
#
# So the promise of the right start holds only for the careful. Another way is to stop promising and to start **measuring**. In every room, on every pass, a knob measures the volume and turns it back to 1. **Guess first.** Which of the three rates misses least with RMSNorm in each room?

# %%
for rate in (0.001, 0.003, 0.01):
    print(f"rate {rate}: miss at the end {runs[rate, False][-1][1]:.2g} without a norm, {runs[rate, True][-1][1]:.2g} with RMSNorm")

# %% [markdown]
# With RMSNorm the miss at the end is smaller at each of the three rates. The bold rate is still the worst one. There the house with RMSNorm no longer blows up, but it misses more than the careful house without a norm. So the knob does not replace a good rate. It makes a bad one less of a disaster. Does it mend even a broken house?

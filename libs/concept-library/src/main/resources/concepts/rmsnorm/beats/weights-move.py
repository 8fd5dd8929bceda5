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
# Because training moves them. The root of $n$ was a law about voices that know nothing of each other. Training is there to make them agree. What does a crowd of 400 reach when all shout +1?

# %%
torch.ones(400).sum()

# %% [markdown]
# It reaches 400 instead of 20. **Guess first.** How many of the 400 must agree, so that their part alone is as loud as the random noise of all: 20, 100 or 200?

# %% role="visualisation" levels="beginner,intermediate"
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

# %% [markdown] levels="beginner,intermediate"
# Twenty people in four hundred are enough. They move the whole hill of sums to the right by 20. And 20 is also the typical sum of a crowd in which nobody agrees. A little agreement is as strong as a lot of randomness.

# %% role="interactive" recap="true"
# Task: how many people must agree, so that the typical sum is twice that of a random crowd?
def agree(people=20):
    voices = crowds.clone()
    voices[:, :people] = 1.0
    print(f"{people} of 400 agree: typical sum {rms(voices.sum(1)).item():.0f}")


widgets.interact(agree, people=widgets.IntSlider(value=20, min=0, max=400, step=5));

# %% [markdown] recap="true"
# About 35 are enough to double it. With all 400, the factor is 20.

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
# Was that a made-up step? Let's take real ones. Ten rooms start with perfect weights. Then a common optimiser, called **Adam**, trains them to play some random sound of volume 1. We listen behind room 10, and we note how far the sound misses its goal. Once we also divide by the RMS in each room.

# %% [markdown] levels="beginner"
# You need not know how Adam computes its step. It only matters that it moves each weight by about the learning rate `lr`, and that these moves agree with each other.

# %% role="visualisation"
# ten perfect rooms are trained for 25 steps: three learning rates, and the boldest one again with RMSNorm in each room
goal = torch.randn(4, 400)  # what the house should play, with volume 1
fig, axes = plt.subplots(1, 2, figsize=(12, 3.6))
for lr, knob, colour, label in [(0.001, False, utils.GREEN, "rate 0.001"), (0.003, False, utils.ORANGE, "rate 0.003"), (0.01, False, utils.RED, "rate 0.01"), (0.01, True, utils.BLUE, "rate 0.01, RMSNorm")]:
    tables, heard, misses = [(weights / 20).clone().requires_grad_() for weights in loud_rooms[:10]], [], []
    optimiser = torch.optim.Adam(tables, lr=lr)
    for _ in range(26):
        now = message
        for table in tables:
            now = plain_rms_norm(now @ table) if knob else now @ table
        miss = F.mse_loss(now, goal)
        heard.append(rms(now.detach()).mean().item())  # volume behind room 10
        misses.append(miss.item())
        optimiser.zero_grad()
        miss.backward()
        optimiser.step()
    axes[0].semilogy(heard, color=colour, linewidth=2.5, label=label)
    axes[1].semilogy(misses, color=colour, linewidth=2.5)
axes[0].set(xlabel="training step", ylabel="volume behind room 10", ylim=(0.3, 1e9))
axes[1].set(xlabel="training step", ylabel="mean squared miss")
axes[0].legend()
plt.show()

# %% [markdown]
# Every house starts at a volume of 1. With the most careful rate the volume wobbles and comes back, because the goal has a volume of 1. With the boldest it is several times too loud after a single step. After 25 steps it is thousands of times too loud or more, and it misses its goal by far more than at the start.
#
# So the promise holds only for the careful. The blue house took another way. It stopped promising and started **measuring**. In every room, on every pass, it measures the volume and turns it back. So its volume is always 1, and with the same bold rate its miss gets smaller, though not as small as that of the careful house. Does that mend even a broken house?

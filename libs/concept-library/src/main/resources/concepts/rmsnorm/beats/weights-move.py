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
# Twenty people in four hundred are enough. They push the whole hill of sums by 20, as far as chance spreads it. A little agreement is as strong as a lot of randomness.

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

# %% levels="beginner,intermediate"
nudge = 0.01 * torch.outer(message[0].sign(), (message[0] @ good_room).sign())  # +0.01 or -0.01 for each weight

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** The word "meet" had a volume near 1 behind this room. What is it after the nudge: 1.01, 1.2 or 4?

# %% levels="beginner,intermediate"
rms(message[0] @ good_room), rms(message[0] @ (good_room + nudge))

# %% [markdown] levels="beginner,intermediate"
# It is about four times as loud, from one small step in one room. 400 small pushes that agree are not small.

# %% [markdown]
# Was that a made-up step? Let's take real ones. Ten rooms start with perfect weights. Then a common optimiser, called **Adam**, trains them to play some random sound of volume 1. We listen behind room 10.

# %% [markdown] levels="beginner"
# You need not know how Adam computes its step. It only matters that it moves each weight by about the learning rate `lr`, and that these moves agree with each other.

# %% role="visualisation"
# ten perfect rooms are trained for 25 steps at three learning rates; the volume behind room 10 before each step
goal = torch.randn(4, 400)  # what the house should play, with volume 1
for lr, colour in [(0.001, utils.GREEN), (0.003, utils.ORANGE), (0.01, utils.RED)]:
    tables, heard = [(weights / 20).clone().requires_grad_() for weights in loud_rooms[:10]], []
    optimiser = torch.optim.Adam(tables, lr=lr)
    for _ in range(26):
        now = message
        for table in tables:
            now = now @ table
        heard.append(rms(now.detach()).mean().item())
        optimiser.zero_grad()
        F.mse_loss(now, goal).backward()
        optimiser.step()
    plt.semilogy(heard, color=colour, linewidth=2.5)
    plt.text(26, heard[-1], f"rate {lr}", color=colour, va="bottom" if lr == 0.003 else "top")
plt.xlim(0, 31)
plt.xlabel("training step")
plt.ylabel("volume behind room 10")
plt.show()

# %% [markdown]
# All three start at a volume of 1. With the most careful rate the volume wobbles and comes back, because the goal has a volume of 1. With the boldest it is several times too loud after a single step. After 25 steps it is hundreds of times too loud or more, and nothing is learned.
#
# So the promise holds only for the careful. There is another way. Stop promising and start **measuring**. In every room, on every pass, measure the volume and turn it back. Does that mend a house, even a broken one?

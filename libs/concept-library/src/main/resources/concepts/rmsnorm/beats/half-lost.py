# ---
# beat: half-lost
# title: Each new part of a room needs its own correction
# intent: The learner measures that ReLU keeps half of the energy and sees that initialisation must be redone for each design.
# kind: intuition
# levels: [advanced]
# weight: extra
# teaches: [relu-halves-energy]
# assumes: [weight-scale]
# ---

# %% [markdown]
# ### Each new part of a room needs its own correction
#
# Real networks put a bend between the rooms. The most common one, called **ReLU**, sets every negative number to 0. **Guess first.** Which part of the energy does it leave: all, half or a quarter?

# %%
print(f"{F.relu(torch.randn(100_000)).pow(2).mean().item():.2f}")  # the energy was 1

# %% [markdown]
# A half. The positive and the negative numbers carried the same energy, and one kind is gone. So a room with ReLU needs weights larger by $\sqrt 2$. That is the initialisation of [He et al. 2015](https://arxiv.org/abs/1502.01852).

# %% levels="advanced"
bent = message
for weights in loud_rooms:
    bent = F.relu(bent @ (weights * math.sqrt(2 / 400)))
rms(bent).flatten()  # the four words behind 40 rooms with ReLU and the corrected weights

# %% [markdown] levels="advanced"
# The order of magnitude holds for 40 rooms, but the volume has drifted. Chance in each room accumulates. It gets smaller in wider rooms.
#
# Every new design needs such a calculation of its own. And all of them share one weakness. They make a promise about *random* weights.

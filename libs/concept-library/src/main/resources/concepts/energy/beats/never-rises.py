# ---
# beat: never-rises
# title: The energy only falls, so the switching must stop
# intent: The learner writes settle, watches the energy go down step by step, and damages letters a thousand times.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [settle, energy-falls]
# assumes: [energy-change]
# ---

# %% [markdown] recap="true"
# ## Sceptic: why does it ever stop?
#
# To **settle** means that the lamps are visited in turn, and each follows its wish, until nobody wants to switch.

# %% recap="true"
# | export
def settle(links, lamps):
    """Visit the lamps in turn; each follows its wish, until a whole round changes nothing."""
    lamps, restless = lamps.clone(), True
    while restless:
        restless = False
        for i in range(lamps.shape[-1]):
            pleased = (lamps @ links[i] + 0.001 * lamps[..., i]).sign()  # a wish of 0 leaves the lamp as it is
            restless = restless or bool((pleased != lamps[..., i]).any())
            lamps[..., i] = pleased
    return lamps

# %%
torch.equal(settle(links, damaged), letters[2])

# %% [markdown] levels="beginner,intermediate"
# `True`: the visits end at the S. Here is the evening as a film, with its energy.

# %% levels="beginner,intermediate"
# one round of visits, with the house and its energy after each switch
film, trail = [damaged.clone()], [energy(links, damaged).item()]
for i in range(25):
    following = film[-1].clone()
    following[i] = (links[i] @ following).sign()
    if not torch.equal(following, film[-1]):
        film.append(following)
        trail.append(energy(links, following).item())

# %% role="visualisation" levels="beginner,intermediate"
# five frames of the film over the falling energy
fig = plt.figure(figsize=(10, 5))
for place, frame in enumerate([0, 2, 4, 6, 8]):
    draw_house(fig.add_subplot(2, 5, place + 1), film[frame], f"{frame} switches")
ax = fig.add_subplot(2, 1, 2)
ax.plot(trail, "o-", color=utils.GREEN, linewidth=2.5)
ax.set_xlabel("switches so far")
ax.set_ylabel("energy")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# Eight switches, and each one goes down. It must end, since there are finitely many pictures. Nobody can go down for ever on a staircase with finitely many steps.

# %% [markdown] levels="advanced"
# `True`. It must end. There are finitely many pictures, each switch strictly lowers the energy, and so no picture comes twice.

# %% [markdown]
# That storm was picked by hand. Let's damage an S by chance, 300 times for each number of wrong lamps, and let the house settle. **Guess first.** Up to how many wrong lamps of 25 is the repair nearly sure: 3, 6 or 12?

# %% role="simulation"
# 300 storms for each number of wrong lamps: how often does the S come back?
came_back = []
for wrong in range(26):
    order = torch.rand(300, 25).argsort(1)  # rows: storms; the lamps in random order
    storms = torch.where(order < wrong, -letters[2], letters[2])  # in each row, that many lamps are switched
    came_back.append((settle(links, storms) == letters[2]).all(1).float().mean().item())
plt.plot(range(26), came_back, "o-", color=utils.ORANGE, linewidth=2)
plt.xlabel("wrong lamps of 25")
plt.ylabel("share of storms repaired")
plt.show()

# %% [markdown]
# With up to six wrong lamps, more than nine storms in ten are repaired. With twelve or more, hardly any is. Then the house is closer to something else, and falls there.

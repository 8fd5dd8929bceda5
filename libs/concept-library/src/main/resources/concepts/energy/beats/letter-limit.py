# ---
# beat: letter-limit
# title: One picture for every seven lamps is too many
# intent: The learner fills random houses until memory breaks, and sees the cliff near 0.14 pictures a lamp.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [capacity]
# assumes: [hebb-rule]
# ---

# %% [markdown] recap="true"
# ## Sceptic: how many pictures fit?
#
# We need a fair test. So we take a big house with 100 windows, and pictures made by coin tosses. We store them with Hebb's rule, show each picture undamaged, and let the house settle. A picture counts as kept if at most 5 of 100 lamps have changed.

# %% recap="true"
# | export
def kept(windows, stored):
    """The share of random pictures that Hebb's links keep, with at most 5 percent of the lamps changed."""
    random_pictures = torch.randint(0, 2, (stored, windows)) * 2.0 - 1
    return ((settle(hebb(random_pictures), random_pictures) != random_pictures).sum(1) <= 0.05 * windows).float().mean().item()

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** We store more and more pictures. Does memory fail little by little, or all of a sudden? And where, near 5, 14 or 25 pictures for 100 lamps?

# %% [markdown] levels="advanced"
# **Predict.** Does the share of kept pictures fall like a straight line, or at a threshold? And where would your signal and crosstalk put that threshold?

# %% role="simulation"
# from 4 to 28 pictures in a house of 100 windows, and four times as many in one of 400; each point: eight small houses or one large one
loads = torch.arange(0.04, 0.30, 0.03)  # pictures for each lamp
for windows, repeats, colour in [(100, 8, utils.BLUE), (400, 1, utils.ORANGE)]:
    means = [sum(kept(windows, round(load.item() * windows)) for _ in range(repeats)) / repeats for load in loads]
    plt.plot(loads, means, "o-", color=colour, label=f"{windows} windows")
plt.axvline(0.138, color="black", linestyle="--", linewidth=1)
plt.text(0.142, 0.02, "0.138")
plt.xlabel("pictures for each lamp")
plt.ylabel("share of pictures kept")
plt.legend(loc="lower left")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# The memory does not fade from the first picture on. Both houses keep nearly everything at 0.1 pictures for each lamp. Then the small house goes down a long slope, and the larger one falls steeply. For ever larger houses theory finds a cliff at 0.138 pictures for each lamp, the dashed line. A small house has no cliff, only a slope that begins near it.

# %% [markdown] levels="advanced"
# The curves hold and then fall, and the larger house falls more steeply. That hints at a sharp threshold for large houses. For $n \to \infty$ the theory of spin glasses puts it at 0.138 pictures for each lamp, the dashed line.

# %% [markdown] levels="beginner"
# Why is there a limit at all? Each stored picture adds its own votes to all links. For a foreign picture these votes are coin tosses. A few coin tosses hardly disturb the majority. Many of them together do, and then the first lamps give in, and take others with them.

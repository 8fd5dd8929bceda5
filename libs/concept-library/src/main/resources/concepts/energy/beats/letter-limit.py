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
# We need a fair test. So we take a big house with 100 windows, and pictures made by coin tosses. We store them with Hebb's rule, show each picture undamaged, and let the house settle. A picture counts as kept if at most 5 of 100 lamps have changed. **Guess first.** Does memory fail little by little, or all of a sudden? And where, near 5, 14 or 25 pictures?

# %% recap="true"
# | export
def kept(windows, stored):
    """The share of random pictures that Hebb's links keep, with at most 5 percent of the lamps changed."""
    random_pictures = torch.randint(0, 2, (stored, windows)) * 2.0 - 1
    return ((settle(hebb(random_pictures), random_pictures) != random_pictures).sum(1) <= 0.05 * windows).float().mean().item()

# %% role="simulation"
# from 4 to 28 pictures in a house of 100 windows, and three times as many in one of 300; each point: four small houses or one large one
loads = torch.arange(0.04, 0.30, 0.04)  # pictures for each lamp
for windows, repeats, colour in [(100, 4, utils.BLUE), (300, 1, utils.ORANGE)]:
    means = [sum(kept(windows, round(load.item() * windows)) for _ in range(repeats)) / repeats for load in loads]
    plt.plot(loads, means, "o-", color=colour, label=f"{windows} windows")
plt.axvline(0.138, color="black", linestyle="--", linewidth=1)
plt.text(0.142, 0.02, "0.138")
plt.xlabel("pictures for each lamp")
plt.ylabel("share of pictures kept")
plt.legend(loc="lower left")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# Both houses keep nearly everything at 0.08 pictures for each lamp. Then the small house goes down a long slope, and the larger one falls steeply. For ever larger houses theory finds a cliff at the dashed line, 0.138.

# %% [markdown] levels="advanced"
# The curves hold and then fall, and the larger house falls more steeply. That hints at a sharp threshold for large houses. For $n \to \infty$ the theory of spin glasses puts it at 0.138 pictures for each lamp, the dashed line.

# %% [markdown] levels="beginner"
# Why is there a limit at all? Each stored picture adds its own votes to all links. For a foreign picture these votes are coin tosses. A few coin tosses hardly disturb the majority. Many of them together do, and then the first lamps give in, and take others with them.

# %% [markdown] role="derivation" levels="intermediate"
# Why is there a limit? Store $P$ random pictures in $n$ lamps, and show picture 1.
#
# - $\dfrac{x_i^{(1)} h_i}{n-1} = 1 + c_i$ (divide by the signal's size; $c_i$ is the crosstalk)
# - $c_i = \dfrac{1}{n-1} \times \text{a sum of } (P-1)(n-1) \text{ coin tosses}$ (one for each other picture and other lamp)
# - $\text{variance of } c_i = \dfrac{(P-1)(n-1)}{(n-1)^2}$ (each toss has variance 1, and variances add)
# - $\text{variance of } c_i = \dfrac{P-1}{n-1} \approx \dfrac{P}{n}$ (cancel)

# %% role="check" levels="intermediate"
crowd = torch.randint(0, 2, (138, 1000)) * 2.0 - 1  # rows: 138 random pictures; columns: 1000 lamps
(crowd * (crowd @ hebb(crowd)) / 999).var(), 137 / 999  # measured, and by the formula

# %% [markdown] levels="intermediate"
# At $P/n = 0.138$ the spread is the root, 0.37. Crosstalk below $-1$ turns a wish round, and that is 2.7 spreads away. So 4 lamps in 1000 switch, and these disturb others. The full theory finds an avalanche there.

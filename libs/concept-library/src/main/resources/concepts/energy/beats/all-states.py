# ---
# beat: all-states
# title: Local chances add up to the right shares of whole evenings
# intent: The learner lists all states of three lamps, computes exact shares, and the shaking agrees.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [energy-based-model]
# assumes: [lamp-chance, quarrel-count]
# ---

# %% [markdown] recap="true"
# ## Every evening gets its chance
#
# Each lamp only knows its own two floors. But there is also the big staircase: the eight evenings of Ada, Ben and Cleo, each at the height of its energy. The Boltzmann distribution gives each whole evening a share, $e^{-E/T}$ divided by the total. The total is called $Z$.

# %% recap="true"
evening_shares = F.softmax(-evening_energies / 2.0, dim=0)  # the exact share of each of the eight evenings at temperature 2
evening_shares

# %% [markdown]
# The two content evenings have about 40 percent each. **Guess first.** If we let three lamps flicker by their *own* sigmoids, with nobody looking at the whole, do these eight shares appear?

# %% role="simulation" recap="true"
# 3000 landings with three lamps each, 30 rounds of shaking at temperature 2
landings = torch.randint(0, 2, (3000, 3)) * 2.0 - 1  # rows: landings; columns: Ada, Ben, Cleo
for _ in range(30):
    landings = shake(feelings, landings, 2.0)
counted = (landings[:, None] == evenings).all(2).float().mean(0)  # how often each of the eight evenings is seen
plt.bar(torch.arange(8) - 0.2, evening_shares, width=0.4, color=utils.GREEN, label="exact: softmax of -E / T")
plt.bar(torch.arange(8) + 0.2, counted, width=0.4, color=utils.BLUE, label="counted after shaking")
plt.xticks(range(8), ["".join("●" if lamp > 0 else "○" for lamp in row) for row in evenings])
plt.xlabel("lamps of Ada, Ben, Cleo (filled: lit)")
plt.ylabel("share of evenings")
plt.legend(loc="upper center")
plt.show()

# %% [markdown] recap="true"
# They do. Visiting lamps one by one and tossing a coin by the sigmoid is called **Gibbs sampling**. A network that gives each state the share $e^{-E/T}/Z$ is called an **energy-based model**. This one has a name of its own: it is a **Boltzmann machine**.

# %% [markdown] levels="beginner"
# Why does it work? Look at two evenings that differ in Ada's lamp only. They are two floors of one staircase, and Ada's sigmoid sends the right share to each. The same is true for every pair of evenings that are one switch apart. So all flows are in balance, as on the stairs of the fleas.

# %% [markdown] role="derivation" levels="intermediate,advanced"
# Why? Take two evenings $a$ and $b$ that differ in lamp $i$ only, and let $\pi = e^{-E/T}/Z$ be the shares.
#
# - $\pi_a\, P(a \to b)$ (the flow from $a$ to $b$ when lamp $i$ is visited)
# - $P(a \to b) = \dfrac{\pi_b}{\pi_a + \pi_b}$ (the sigmoid is the softmax over the two floors $a$ and $b$)
# - $\pi_a\, P(a \to b) = \dfrac{\pi_a\, \pi_b}{\pi_a + \pi_b}$ (put it in)
# - $\pi_a\, P(a \to b) = \pi_b\, P(b \to a)$ (the right side is the same when $a$ and $b$ change places)
#
# Both flows are equal, as on each stair of the fleas. This is called **detailed balance**.

# %% role="check" levels="intermediate,advanced"
a, b = 0, 4  # two evenings that differ in Ada's lamp only
to_b = torch.sigmoid(2 * evenings[b, 0] * (feelings[0] @ evenings[a]) / 2.0)  # the chance that Ada goes from a to b
to_a = torch.sigmoid(2 * evenings[a, 0] * (feelings[0] @ evenings[b]) / 2.0)
evening_shares[a] * to_b, evening_shares[b] * to_a  # the two flows

# %% [markdown] levels="beginner,intermediate"
# Now turn the heat. **Guess first.** What remains of the eight bars when the landing is very cold, and what when it is very hot?

# %% role="visualisation" levels="beginner,intermediate"
# the eight shares while the temperature changes
temperatures = torch.logspace(-1, 2, 100)
family = F.softmax(-evening_energies / temperatures[:, None], dim=1)  # rows: temperatures; columns: evenings
for level, colour, name in [(-4, utils.ORANGE, "content evenings (energy -4)"), (0, utils.GREY, "energy 0"), (2, utils.PURPLE, "energy 2")]:
    plt.semilogx(temperatures, family[:, evening_energies == level][:, 0], color=colour, linewidth=2.5, label=f"one of the {name}" if level < 0 else f"one with {name}")
plt.axhline(1 / 8, color="black", linestyle=":", linewidth=1)
plt.xlabel("temperature")
plt.ylabel("share of one evening")
plt.legend(loc="center left", bbox_to_anchor=(0.0, 0.58))
plt.show()

# %% [markdown] levels="beginner,intermediate"
# Cold leaves only the two content evenings, with one half each: that is the Hopfield network, which settles at the bottom. Great heat makes all eight alike, one eighth each: coin tosses. One dial leads from the one to the other.

# %% role="interactive" recap="true"
# Task: find the temperature at which the two content evenings together get 90 percent
def warm_landing(temperature=2.0):
    shares = F.softmax(-evening_energies / temperature, dim=0)
    plt.figure(figsize=(6, 2.8))
    plt.bar(range(8), shares, color=[utils.ORANGE if e == -4 else utils.GREY for e in evening_energies.tolist()])
    plt.ylim(0, 0.6)
    plt.xlabel("the eight evenings")
    plt.ylabel("share")
    plt.title(f"temperature {temperature:.2f}: content evenings {shares[evening_energies == -4].sum():.2f}")
    plt.show()


widgets.interact(warm_landing, temperature=widgets.FloatSlider(value=2.0, min=0.2, max=20, step=0.1));

# %% [markdown] recap="true"
# Ninety percent is reached at about 1.5. Below that, the landing is nearly always content.

# %% [markdown] role="quote" terms="Boltzmann distribution; energy; stochastic; probability; equilibrium; temperature; Gibbs"
# Here is how your source says it:
#
# > {quote}

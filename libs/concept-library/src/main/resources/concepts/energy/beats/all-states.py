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
# The big staircase holds the eight evenings of Ada, Ben and Cleo, each at the height of its energy. The Boltzmann distribution gives each whole evening a share, $e^{-E/T}$ divided by the total. The total is called $Z$, the **partition function**.

# %% recap="true"
evening_shares = F.softmax(-evening_energies / 2.0, dim=0)  # the exact share of each of the eight evenings at temperature 2
evening_shares

# %% [markdown]
# **Guess first.** Do these shares appear if three lamps flicker by their *own* sigmoids?

# %% role="simulation"
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
# Visiting lamps one by one and tossing coins by the sigmoid is called **Gibbs sampling**. It gives whole evenings their shares. A model that gives each state an energy is an **energy-based model**. With links between pairs it is a **Boltzmann machine**.

# %% [markdown] levels="beginner"
# Why does it work? Look at two evenings that differ in Ada's lamp only. They are two floors of one staircase, and Ada's sigmoid sends the right share to each. The same holds for all evenings one switch apart. So a visit to Ada keeps the right shares, and so do visits to Ben and Cleo. Each evening can be reached, so they appear from any start.

# %% [markdown] role="derivation" levels="intermediate,advanced"
# Why do these shares appear? Let two evenings $a$ and $b$ differ in lamp $i$ only, and visit this lamp. Let $\pi = e^{-E/T}/Z$ be the shares.
#
# - $\text{flow}(a \to b) = \pi_a\, P(a \to b)$ (the share of $a$, times the chance of the step)
# - $P(a \to b) = \dfrac{\pi_b}{\pi_a + \pi_b}$ (the sigmoid is the softmax over the two floors $a$ and $b$)
# - $\text{flow}(a \to b) = \dfrac{\pi_a\, \pi_b}{\pi_a + \pi_b}$ (put it in)
# - $\text{flow}(a \to b) = \text{flow}(b \to a)$ (the right side is the same when $a$ and $b$ change places)
#
# This is called **detailed balance**. So one visit keeps the shares $\pi$, and so does a round of visits. No chance is 0, so each evening can be reached, and the shares go to $\pi$ from any start.

# %% role="check" levels="intermediate,advanced"
a, b = 0, 4  # two evenings that differ in Ada's lamp only
to_b = torch.sigmoid(2 * evenings[b, 0] * (feelings[0] @ evenings[a]) / 2.0)  # the chance that Ada goes from a to b
to_a = torch.sigmoid(2 * evenings[a, 0] * (feelings[0] @ evenings[b]) / 2.0)
evening_shares[a] * to_b, evening_shares[b] * to_a  # the two flows

# %% role="practice" exercise="odds-of-evenings" levels="beginner,intermediate"
# Two evenings have the energies -4 and +2. The temperature is 4.
# How many times as often does the evening with the lower energy come?
test_low, test_high, test_heat = -4.0, 2.0, 4.0
test_odds = ...  # fill in code here
if test_odds is ...:
    print("Still blank. Divide one weight by the other. The total Z cancels.")
else:
    assert abs(test_odds - math.exp(6)) > 1e-3, "That would be so at temperature 1. Heat makes differences smaller."
    assert abs(test_odds - math.exp(-1.5)) > 1e-3, "That is less than 1. Which evening comes more often?"
    assert abs(test_odds - 1.5) > 1e-3, "That is the distance divided by the temperature. Weights are powers of e."
    assert abs(test_odds - math.exp(1.5)) < 1e-3, "Not yet. Each weight is e to the power of minus energy over temperature."
    print("Right: about 4.5 times as often. Only the distance of the energies counts.")

# %% role="answer" exercise="odds-of-evenings"
test_odds = math.exp((test_high - test_low) / test_heat)

# %% role="misconception" exercise="odds-of-evenings" name="forgets-the-temperature"
test_odds = math.exp(test_high - test_low)

# %% role="misconception" exercise="odds-of-evenings" name="high-energy-likely"
test_odds = math.exp((test_low - test_high) / test_heat)

# %% role="misconception" exercise="odds-of-evenings" name="distance-for-odds"
test_odds = (test_high - test_low) / test_heat

# %% [markdown] recap="true"
# ### A lamp may have a taste of its own
#
# Let lamp $i$ also have a **taste** $b_i$: positive for light, negative for the dark. It adds $-b_i s_i$ to the energy, so it adds $b_i$ to the wish. Papers call it a **bias**.

# %% role="interactive" recap="true"
# Task: how strong a taste for light must Ada have until one content evening comes three times as often as the other?
def with_taste(taste=0.0):
    shares = F.softmax(-(evening_energies - taste * evenings[:, 0]) / 2.0, dim=0)
    plt.figure(figsize=(6, 2.8))
    plt.bar(range(8), shares, color=[utils.ORANGE if e == -4 else utils.GREY for e in evening_energies.tolist()])
    plt.ylim(0, 0.8)
    plt.xlabel("the eight evenings")
    plt.ylabel("share")
    plt.title(f"Ada's taste {taste:.1f}: the content evenings have {shares[1]:.2f} and {shares[6]:.2f}")
    plt.show()


widgets.interact(with_taste, taste=widgets.FloatSlider(value=0.0, min=-3, max=3, step=0.1));

# %% [markdown] recap="true"
# It is a taste of about 1.1. Tastes break the tie between an evening and its mirror image.

# %% [markdown] role="quote" terms="Boltzmann distribution; energy; stochastic; probability; equilibrium; temperature; Gibbs"
# Here is how your source says it:
#
# > {quote}

# ---
# beat: flea-stairs
# title: Lazy fleas crowd at the bottom in a very exact way
# intent: The learner simulates fleas on a staircase and finds the Boltzmann distribution from one hop rule.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [boltzmann-distribution]
# assumes: [why-energy]
# ---

# %% [markdown]
# ## Forget the lamps for a moment: there are fleas on the stairs
#
# In the stairwell live 4000 fleas. They begin on the ground floor. Every second, each flea tosses a coin: heads means one floor up, tails means one floor down. Down is easy, so it always goes. Up is hard, so it goes only with a chance of one half.

# %% levels="beginner"
torch.randint(0, 2, (8,)) * 2 - 1  # eight coin tosses: +1 means up, -1 means down

# %% levels="beginner"
torch.rand(8) < 0.5  # eight fleas that want to go up: who has the strength?

# %% [markdown] levels="beginner"
# The function `torch.where(question, a, b)` takes `a` where the answer is yes, and `b` where it is no. There are five floors, and `clamp` keeps the fleas between 0 and 4.

# %% recap="true"
# | export
def hop(floors, up_chance, top=4):
    """One second: each flea tosses a coin; down it always goes, up only with `up_chance`."""
    goal = (floors + torch.randint(0, 2, floors.shape) * 2 - 1).clamp(0, top)
    return torch.where((goal < floors) | (torch.rand(floors.shape) < up_chance), goal, floors)

# %% [markdown] recap="true"
# We let 4000 fleas hop for 200 seconds and count how many stand on each floor. **Guess first.** Do the fleas spread evenly, do they all lie on the ground floor, or is there something in between?

# %% role="simulation" recap="true"
# 4000 fleas, 200 seconds: the share of fleas on each floor
fleas = torch.zeros(4000, dtype=torch.long)
for _ in range(200):
    fleas = hop(fleas, 0.5)
flea_shares = fleas.bincount(minlength=5) / 4000
plt.barh(range(5), flea_shares, color=utils.BLUE)
for floor, share in enumerate(flea_shares.tolist()):
    plt.text(share + 0.01, floor, f"{share:.2f}", va="center")
plt.yticks(range(5), ["ground floor", "1st", "2nd", "3rd", "4th"])
plt.xlabel("share of the fleas")
plt.xlim(0, 0.65)
plt.show()

# %% [markdown] recap="true"
# There is something in between. About half of the fleas stand on the ground floor, a quarter on the first, an eighth on the second. Every floor holds about half as many as the one below it.

# %% [markdown] levels="beginner"
# ### Why exactly half?
#
# Look at a single stair and count who crosses it in one second. Suppose 1000 fleas stand below it, and 500 stand on top of it.

# %% levels="beginner"
below, on_top = 1000, 500
below * 0.5 * 0.5, on_top * 0.5  # going up: half want to, half of those succeed; going down: half want to

# %% [markdown] levels="beginner"
# 250 go up, and 250 come down, so the counts stay as they are. With 600 on top, 300 would come down, and the upper floor would lose fleas. The crowd settles where both flows are equal.

# %% [markdown] role="derivation" levels="intermediate,advanced"
# ### Why exactly half?
#
# The crowd rests when the same number of fleas cross each stair in both directions. In letters, let $n_k$ be the number of fleas on floor $k$ and $r$ the chance that a hop up succeeds.
#
# - $\text{up} = \tfrac12\, n_k\, r$ (fleas that cross the stair upwards in one second)
# - $\text{down} = \tfrac12\, n_{k+1}$ (fleas that cross it downwards)
# - $\tfrac12\, n_k\, r = \tfrac12\, n_{k+1}$ (the crowd rests when both flows are equal)
# - $n_{k+1} = r\, n_k$ (multiply both sides by 2)
# - $n_k = r^k\, n_0$ (climb $k$ stairs from the ground floor, one factor $r$ each)
#
# Our fleas have $r = 0.5$. The formula should give what we counted, to about two digits.

# %% role="check" levels="intermediate,advanced"
weights = 0.5 ** torch.arange(5.0)  # r to the power k, for the floors 0 to 4
torch.stack([weights / weights.sum(), flea_shares])  # first row: the formula; second row: the counted fleas

# %% [markdown] levels="beginner,intermediate"
# ### Some stairs are higher than others
#
# Let the chance of success depend on the height of a stair. A fair rule makes a stair of height 2 exactly as hard as two stairs of height 1. Those succeed with the chance of one **times** the chance of the other. We try two rules.

# %% levels="beginner,intermediate"
# two rules for the chance to climb a stair of height a: two stairs of height 1 against one stair of height 2
for name, chance in [("1 / (1 + a)", lambda a: 1 / (1 + a)), ("exp(-a)", lambda a: math.exp(-a))]:
    print(f"{name:12} two small stairs {chance(1.0) * chance(1.0):.4f}   one tall stair {chance(2.0):.4f}")

# %% [markdown] levels="beginner,intermediate"
# The first rule fails: its tall stair is easier than the two small ones. The second rule passes. Does anything else pass?

# %% [markdown] recap="true"
# Let $f(a)$ be the chance to climb a stair of height $a$. A fair rule has $f(a + b) = f(a)\, f(b)$.
#
# - $\log f(a + b) = \log f(a) + \log f(b)$ (the logarithm of a product is a sum)
# - $\log f(a) = -a / T$ (a curve without jumps that keeps all sums is a straight line through zero; we write its slope as $-1/T$)
# - $f(a) = e^{-a/T}$ (undo the logarithm)
#
# So only powers of a fixed number pass. A stair of height 1 succeeds with $r = e^{-1/T}$. The number $T$ says how lively the fleas are, and it is called the **temperature**. A floor at height $a$ holds a crowd in proportion to $e^{-a/T}$:
#
# $$\text{share of floor } k = \frac{e^{-a_k/T}}{\text{the sum of all these weights}}$$
#
# This is called the **Boltzmann distribution**. For a single flea, the share is the **probability** that it stands there. The function `F.softmax` computes it: it raises $e$ to each number of a list and divides by the sum.

# %% recap="true"
heights = torch.arange(5.0)  # the heights of the five floors
F.softmax(-heights * math.log(2), dim=0)  # a chance of 1/2 means 1/T = log 2, so T is about 1.44

# %% [markdown] levels="beginner,intermediate"
# These are the halving shares of our 4000 fleas. Their temperature was about 1.44. **Guess first.** Do hotter fleas pile up at the bottom, or spread over all floors?

# %% role="visualisation" levels="beginner,intermediate"
# the crowd at three temperatures
fig, axes = plt.subplots(1, 3, figsize=(10, 3), sharey=True)
for ax, temperature in zip(axes, [0.3, 1.5, 20.0]):
    ax.barh(range(5), F.softmax(-heights / temperature, dim=0), color=utils.BLUE)
    ax.set_title(f"temperature {temperature}")
    ax.set_xlabel("share of the fleas")
    ax.set_xlim(0, 1)
axes[0].set_ylabel("floor")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# Cold fleas lie at the bottom. Hot fleas hardly notice the stairs and spread evenly. In between, low floors are favoured, and high ones are still visited.

# %% role="interactive" recap="true"
# Task: find the temperature at which the ground floor holds exactly half of the fleas
def warm_stairs(temperature=1.0):
    shares = F.softmax(-heights / temperature, dim=0)
    plt.figure(figsize=(6, 2.8))
    plt.barh(range(5), shares, color=utils.BLUE)
    plt.title(f"temperature {temperature:.2f}: the ground floor holds {shares[0]:.2f}")
    plt.xlabel("share of the fleas")
    plt.ylabel("floor")
    plt.xlim(0, 1)
    plt.show()


widgets.interact(warm_stairs, temperature=widgets.FloatSlider(value=1.0, min=0.2, max=10, step=0.05));

# %% [markdown] recap="true"
# The ground floor holds one half near a temperature of 1.5. The fleas will be back when the house gets stuck.

# %% role="practice" exercise="two-floors-up" levels="beginner,intermediate"
# At some temperature every stair lets one hop in three succeed. 900 fleas rest on the ground floor.
# How many stand two floors higher?
test_fleas = ...  # fill in code here
if test_fleas is ...:
    print("Still blank. How many stand one floor higher? Then climb once more.")
else:
    assert test_fleas != 600, "You took two thirds of them. Each stair multiplies by one third."
    assert test_fleas != 150, "You divided by twice three. Do steps add or multiply here?"
    assert test_fleas != 300, "That is the first floor. There is one more stair."
    assert abs(test_fleas - 100) < 1e-6, "Not yet. Each stair multiplies the crowd by the same factor."
    print("Right: 900, then 300, then 100.")

# %% role="answer" exercise="two-floors-up"
test_fleas = 900 / 3 / 3

# %% role="misconception" exercise="two-floors-up" name="factors-add"
test_fleas = 900 / 6

# %% role="misconception" exercise="two-floors-up" name="stops-one-early"
test_fleas = 900 / 3

# %% role="misconception" exercise="two-floors-up" name="takes-away-a-third"
test_fleas = 900 * 2 / 3

# %% role="practice" exercise="read-the-heat" levels="advanced"
# Two floors are 2 units apart. The lower one holds 9 times as many fleas as the upper one. What is the temperature?
test_temperature = ...  # fill in code here
if test_temperature is ...:
    print("Still blank. The odds of two floors are e to the power of their distance over T.")
else:
    assert abs(test_temperature - math.log(9) / 2) > 1e-3, "That is one over the temperature. Does a larger T make the odds larger or smaller?"
    assert abs(test_temperature - 1 / math.log(9)) > 1e-3, "That would be so for floors that are 1 unit apart."
    assert abs(test_temperature - 2 / 9) > 1e-3, "Odds grow like a power of e. Which function undoes that?"
    assert abs(test_temperature - 2 / math.log(9)) < 1e-3, "Not yet. Solve exp(2 / T) = 9."
    print("Right: about 0.91. Counting fleas is a thermometer.")

# %% role="answer" exercise="read-the-heat"
test_temperature = 2 / math.log(9)

# %% role="misconception" exercise="read-the-heat" name="inverse-temperature"
test_temperature = math.log(9) / 2

# %% role="misconception" exercise="read-the-heat" name="forgets-the-distance"
test_temperature = 1 / math.log(9)

# %% role="misconception" exercise="read-the-heat" name="odds-without-logarithm"
test_temperature = 2 / 9

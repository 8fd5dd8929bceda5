# ---
# beat: shake
# title: A lamp is a staircase with two floors
# intent: The learner derives the sigmoid from two energies and gives each lamp a chance.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [lamp-chance]
# assumes: [boltzmann-distribution, wish]
# ---

# %% [markdown] recap="true"
# ## A lamp is a staircase with two floors
#
# Now the fleas return. They get out of a corner because they *sometimes* hop up. So let each neighbour sometimes act against the wish. But how often? A lamp has two states, lit and dark, with two energies. That is a staircase with two floors.

# %% [markdown] levels="beginner,intermediate"
# Take a lamp with the wish $h = 1.5$. Its part of the energy is $-s h$. So it is $-1.5$ when lit, and $+1.5$ when dark. **Guess first.** At temperature 2, which share of the time is the lamp lit: 60, 80 or 99 percent?

# %% [markdown] levels="advanced"
# Take a lamp with the wish $h = 1.5$ at temperature 2. Its part of the energy is $-s h$.

# %%
wish, temperature = 1.5, 2.0
two_floors = torch.tensor([-wish, +wish])  # the energy when lit, the energy when dark

# %% levels="beginner,intermediate"
F.softmax(-two_floors / temperature, dim=0)  # the Boltzmann shares of the two floors

# %% [markdown] role="derivation"
# In letters, $p$ is the share of time in which the lamp is lit.
#
# - $p = \dfrac{e^{h/T}}{e^{h/T} + e^{-h/T}}$ (two floors with the energies $-h$ and $+h$, so the weights are $e^{h/T}$ and $e^{-h/T}$)
# - $p = \dfrac{1}{1 + e^{-h/T} / e^{h/T}}$ (divide top and bottom by $e^{h/T}$)
# - $p = \dfrac{1}{1 + e^{-2h/T}}$ (dividing powers subtracts the exponents)
# - $p = \mathrm{sigmoid}(2h/T)$ (the curve $1 / (1 + e^{-x})$ has a name, the **sigmoid**)

# %% role="check"
1 / (1 + math.exp(-2 * wish / temperature)), torch.sigmoid(torch.tensor(2 * wish / temperature)).item()

# %% [markdown] levels="beginner,intermediate"
# Both give the 82 percent of the softmax. So the S-curve that stands in countless neural networks is the share of time which a two-floor flea spends downstairs.

# %% [markdown] levels="advanced"
# Both agree. The logistic unit of neural networks is a two-state Boltzmann distribution.

# %% role="visualisation"
# the chance to be lit against the wish, at three temperatures
wish_axis = torch.linspace(-6, 6, 200)
for temperature_shown, colour in [(0.2, utils.BLUE), (2.0, utils.GREEN), (10.0, utils.RED)]:
    plt.plot(wish_axis, torch.sigmoid(2 * wish_axis / temperature_shown), color=colour, linewidth=2.5, label=f"temperature {temperature_shown}")
plt.axhline(0.5, color="black", linewidth=0.8, linestyle=":")
plt.xlabel("wish of the neighbours")
plt.ylabel("chance to be lit")
plt.legend()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# Look at the two ends. The cold curve is a sharp step: follow the sign of the wish. That is the old house at temperature zero. It only goes down, and it settles at *a* bottom, not always the deepest one. The hot curve is nearly flat: toss a coin, whatever the neighbours say.

# %% [markdown] levels="advanced"
# The limit $T \to 0$ is the sign of the wish, so `settle` is the cold limit of the rule that we have now. For $T \to \infty$ every lamp is a fair coin. The slope at zero is $1/(2T)$.

# %% [markdown] recap="true"
# So a warm house works like this. Each lamp in turn looks at its wish $h$, forgets what it was, and is lit with the chance $\mathrm{sigmoid}(2h/T)$. A share of time has become a chance for each visit: while its wish stays the same, a lamp is lit after just this share of its visits.

# %% recap="true"
torch.sigmoid(torch.tensor([-4.0, 0.0, 4.0]))  # the chance to be lit, for 2h/T of -4, 0 and 4

# %% recap="true"
# | export
def shake(links, lamps, temperature):
    """One round of visits in a warm house; each lamp is lit with chance sigmoid(2 wish / T)."""
    lamps = lamps.clone()
    for i in range(lamps.shape[-1]):
        chance = torch.sigmoid(2 * (lamps @ links[i]) / temperature)
        lamps[..., i] = (torch.rand(chance.shape) < chance) * 2.0 - 1  # lit or dark, by chance
    return lamps

# %% role="practice" exercise="half-as-hot" levels="advanced"
# A lamp has the wish h = 2 at temperature 4. With which chance is it DARK?
test_h, test_T = torch.tensor(2.0), 4.0
test_dark = ...  # fill in code here
if test_dark is ...:
    print("Still blank. How far apart are the two floors, and which one is asked for?")
else:
    test_dark = torch.as_tensor(test_dark)
    assert not torch.isclose(test_dark, torch.tensor(0.7311), atol=1e-3), "That is the chance to be lit."
    assert not torch.isclose(test_dark, torch.tensor(0.3775), atol=1e-3), "The floors lie at +h and -h. How far apart are they?"
    assert not torch.isclose(test_dark, torch.tensor(0.0003), atol=3e-4), "You multiplied by the temperature. Heat makes differences smaller."
    assert torch.isclose(test_dark, torch.tensor(0.2689), atol=1e-3), "Not yet. Use the sigmoid, and mind which of the two is asked for."
    print("Right: 27 percent, although the neighbours prefer it lit.")

# %% role="answer" exercise="half-as-hot"
test_dark = torch.sigmoid(-2 * test_h / test_T)

# %% role="misconception" exercise="half-as-hot" name="lit-for-dark"
test_dark = torch.sigmoid(2 * test_h / test_T)

# %% role="misconception" exercise="half-as-hot" name="one-sided-gap"
test_dark = torch.sigmoid(-test_h / test_T)

# %% role="misconception" exercise="half-as-hot" name="heat-multiplies"
test_dark = torch.sigmoid(-2 * test_h * test_T)

# ---
# beat: matrix-energy
# title: The half in the formula counts each pair once
# intent: The learner writes the energy with a matrix and shows it equal to the loops.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [energy-formula]
# assumes: [quarrel-count]
# ---

# %% [markdown] recap="true"
# ## One line for the whole energy
#
# The house has 25 lamps, which makes 300 pairs. A double loop is slow for that. A matrix does it in one line. The sum $\sum_i \sum_j w_{ij} s_i s_j$ runs over all rows and all columns, and so it meets each pair twice.

# %%
evening @ feelings @ evening, count_quarrels(feelings, evening)  # all rows and columns; and the loop over pairs

# %% [markdown]
# The double sum gives $-4$, where the loop gives 2. It counts each pair twice and lacks the minus sign. So we multiply by $-\tfrac12$.

# %% recap="true"
# | export
def energy(links, lamps):
    """Minus one half of the sum of w_ij s_i s_j; `lamps` may have several rows."""
    return -0.5 * ((lamps @ links) * lamps).sum(-1)

# %%
torch.allclose(energy(feelings, evenings), evening_energies)  # the matrix against the loops, for all eight evenings

# %%
energy(links, letters), energy(links, damaged)

# %% [markdown]
# The matrix agrees with the loops on all eight evenings. In the house at the harbour, all three letters have the energy $-276$. The damaged S has only $-8$. So the repair in the opening went far *down* in energy. Is that an accident?

# %% role="visualisation"
# the energies of 20,000 houses with random lamps, beside the letters and the damaged S
strangers = torch.randint(0, 2, (20_000, 25)) * 2.0 - 1  # rows: houses; columns: lamps, +1 or -1 by a coin
plt.hist(energy(links, strangers), bins=60, color=utils.GREY)
plt.axvline(-276, color=utils.ORANGE, linewidth=3)
plt.text(-270, 1000, "the three letters", color="black")
plt.axvline(-8, color=utils.RED, linewidth=2, linestyle="--")
plt.text(-14, 1500, "the damaged S", color="black", ha="right")
plt.xlabel("energy")
plt.ylabel("number of random houses")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# Random houses have energies around zero. The letters lie far to the left, where no coin-tossed house comes near. So the house stores its letters as *low places of the energy*. The damaged S looks like any random house.
# %% [markdown] levels="advanced"
# Random houses have a mean energy of zero and a spread of about 30. The letters lie nine spreads away. So the house stores its letters as *low places of a quadratic form*, and the damaged S looks like any random house.

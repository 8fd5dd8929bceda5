# ---
# beat: count-quarrels
# title: A whole row of lamps has one number of unhappiness
# intent: The learner counts the quarrels of three neighbours and names the total energy.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [quarrel-count]
# assumes: [why-energy]
# ---

# %% [markdown]
# ## Three neighbours and their quarrels
#
# Ada, Ben and Cleo live on one landing. Ada and Ben are close friends and like their lamps to be alike. Neither of them likes to do what Cleo does.

# %% recap="true"
neighbours = ["Ada", "Ben", "Cleo"]
# rows and columns: Ada, Ben, Cleo; positive: the pair wants to be alike; negative: it wants to differ
feelings = torch.tensor([[0.0, 2.0, -1.0], [2.0, 0.0, -1.0], [-1.0, -1.0, 0.0]])

# %% [markdown] levels="beginner,intermediate"
# Suppose Ada and Cleo have light, and Ben sits in the dark. Who is unhappy? For each pair, multiply the link with both lamps. A positive result means that the pair has what it wants. Put a minus in front, and it counts the unhappiness.

# %% recap="true"
evening = torch.tensor([1.0, -1.0, 1.0])  # Ada lit, Ben dark, Cleo lit

# %% levels="beginner,intermediate"
for i, j in [(0, 1), (0, 2), (1, 2)]:
    print(f"{neighbours[i]} and {neighbours[j]}: unhappiness {(-feelings[i, j] * evening[i] * evening[j]).item():+.0f}")

# %% [markdown] levels="beginner,intermediate"
# Ada and Ben are unhappy by 2, since friends have different lamps. Ada and Cleo are unhappy by 1, since they are alike and want to differ. Ben and Cleo are content, which counts $-1$. The total unhappiness of this evening is $2 + 1 - 1 = 2$.

# %% [markdown] recap="true"
# The unhappiness of a pair is minus its link times both lamps. The total over all pairs is called the **energy** of the evening. It is one number for a whole row of lamps:
#
# $$E(s) = -\sum_{\text{pairs } i<j} w_{ij}\, s_i\, s_j$$
#
# Here $s_i$ is the lamp of neighbour $i$, and $w_{ij}$ is the link between $i$ and $j$. Low energy means that most pairs have what they want.

# %% recap="true"
# | export
def count_quarrels(links, lamps):
    """The energy, one pair after the other."""
    total = 0.0
    for i in range(len(lamps)):
        for j in range(i + 1, len(lamps)):
            total -= links[i, j] * lamps[i] * lamps[j]
    return total

# %% [markdown]
# Three lamps have eight possible evenings. **Guess first.** Which one is the happiest, and is it the only one?

# %% recap="true"
# all evenings of three lamps; rows: evenings, columns: Ada, Ben, Cleo
evenings = torch.cartesian_prod(*[torch.tensor([1.0, -1.0])] * 3)  # every combination once

# %% recap="true"
evening_energies = torch.stack([count_quarrels(feelings, row) for row in evenings])
evening_energies

# %% role="visualisation"
# the eight evenings as corners of a cube; each edge is one switch; its arrow points to the lower energy, and equal energies have none
fig, ax = plt.subplots(figsize=(6.4, 4.6))
spots = [(a + 0.45 * c, b + 0.4 * c) for a, b, c in evenings.tolist()]  # the cube, flattened onto paper
for k, m in torch.combinations(torch.arange(8)).tolist():
    if (evenings[k] != evenings[m]).sum() == 1:
        high, low = (k, m) if evening_energies[k] > evening_energies[m] else (m, k)
        arrow = "->" if evening_energies[high] > evening_energies[low] else "-"
        ax.annotate("", xy=spots[low], xytext=spots[high], arrowprops=dict(arrowstyle=arrow, color="grey", shrinkA=20, shrinkB=20))
for spot, lamps_shown, height in zip(spots, evenings, evening_energies):
    ax.plot(*spot, "o", markersize=38, color=utils.ORANGE if height == -4 else "#D5D9E0")
    ax.text(*spot, "".join("●" if lamp > 0 else "○" for lamp in lamps_shown) + f"\n{height:.0f}", ha="center", va="center", fontsize=9, color="black")
ax.set_title("Ada, Ben, Cleo (filled: lit), and the energy of each evening", fontsize=11)
ax.margins(0.15)
ax.axis("off")
plt.show()

# %% [markdown]
# Two evenings share the lowest energy, $-4$. Put a finger on any corner and follow the arrows: you always end in one of these two. In both, Ada and Ben are alike and Cleo differs. They are mirror images: switch *all* lamps, and each pair stays as it was. So an evening and its mirror image always have the same energy.

# %% role="practice" exercise="energy-of-four" levels="beginner,intermediate"
# Dora moves in. She likes to be like Cleo, with a link of +3, and does not care about the others.
# Ada, Ben and Cleo are lit. Dora is dark. What is the energy of this evening?
test_lamps = torch.tensor([1.0, 1.0, 1.0, -1.0])  # Ada, Ben, Cleo, Dora
test_energy = ...  # fill in code here
if test_energy is ...:
    print("Still blank. The first three pairs give -2, +1 and +1. Which pair is new?")
else:
    assert test_energy != -3, "You found Dora's pair with the wrong sign. Do the two have what they want?"
    assert test_energy != 0, "The three old pairs make 0. Dora and Cleo are a pair, too."
    assert test_energy != 6, "Each pair counts once, not once for each of its two members."
    assert test_energy == 3, "Not yet. Add up minus link times lamp times lamp, for each pair."
    print("Right: the old pairs cancel, and Dora's wish is not met.")

# %% role="answer" exercise="energy-of-four"
test_energy = -2 + 1 + 1 + 3

# %% role="misconception" exercise="energy-of-four" name="sign-of-a-quarrel"
test_energy = -2 + 1 + 1 - 3

# %% role="misconception" exercise="energy-of-four" name="forgets-the-new-pair"
test_energy = -2 + 1 + 1

# %% role="misconception" exercise="energy-of-four" name="counts-pairs-twice"
test_energy = 2 * (-2 + 1 + 1 + 3)

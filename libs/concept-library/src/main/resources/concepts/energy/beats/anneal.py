# ---
# beat: anneal
# title: Cooling slowly finds deeper valleys
# intent: The learner compares quenching with annealing on a frustrated street, at equal cost, and reads the result honestly.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [annealing]
# assumes: [lamp-chance]
# ---

# %% [markdown]
# ## A street of quarrels: cool it slowly
#
# With letters, the deep valleys are wide. Here is a nastier landscape: a street with 200 neighbours whose links are $+1$ or $-1$ by coin toss. Many triangles of neighbours cannot all be content, and physicists call it a **spin glass**. Which evening is the happiest of $2^{200}$?

# %%
coins = torch.triu(torch.randint(0, 2, (200, 200)) * 2.0 - 1, 1)  # rows and columns: neighbours; the upper half of the table

# %%
street = coins + coins.T  # both directions of a link are equal

# %%
quenched = settle(street, torch.randint(0, 2, (300, 200)) * 2.0 - 1)  # 300 times only downhill; rows: tries

# %% [markdown]
# The other way is to begin hot and to cool slowly, over 60 rounds. Blacksmiths do that with iron. **Guess first.** Does a street that often goes *uphill* end lower?

# %% role="simulation"
cooled = torch.randint(0, 2, (30, 200)) * 2.0 - 1  # 30 streets, one a row
for heat in torch.linspace(21, 1.4, 60).tolist():
    cooled = shake(street, cooled, heat)
cooled = settle(street, cooled)

# %% [markdown]
# A sceptic asks for equal costs. One cooling takes about as long as ten descents. So we also let each downhill street try ten times, and keep its best end.

# %% role="visualisation"
# the energies at the end, for three ways of searching
best_of_ten = energy(street, quenched).view(30, 10).min(1).values  # rows: streets; columns: tries
ways = {"one descent": energy(street, quenched), "best of ten descents": best_of_ten, "cooled slowly": energy(street, cooled)}
for place, (ends_of_way, colour) in enumerate(zip(ways.values(), [utils.GREY, utils.PURPLE, utils.BLUE])):
    plt.plot(ends_of_way, place + 0.3 * torch.rand(len(ends_of_way)) - 0.15, "o", color=colour, alpha=0.5)
    plt.plot([ends_of_way.mean()] * 2, [place - 0.3, place + 0.3], color="black", linewidth=2)
plt.yticks(range(3), list(ways))
plt.xlabel("energy at the end (black line: the mean)")
plt.show()

# %% [markdown]
# The cooled streets lie clearly deepest. Ten descents with luck come second. In a street of 60 neighbours the two are about even, because good luck is cheap there. The more lamps there are, the rarer luck becomes, while heat works everywhere at once. This method is called **simulated annealing**.

# ---
# beat: mixtures
# title: The house remembers things that nobody showed it
# intent: The learner starts from random lamps, and finds mirror images and mixtures of three.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [spurious-memories]
# assumes: [settle, hebb-rule]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## Sceptic: can it remember something that never was?
#
# You have met the mirror images. Are there others? Let's start 2000 houses with random lamps and look where they end. **Guess first.** How many different end pictures do you expect: 3, 6 or more?

# %% [markdown] levels="advanced"
# Energy does not see a global switch, so mirror images are at rest, too. Are there others? Let's start 2000 houses with random lamps and look where they end.

# %% recap="true"
# 2000 random evenings; each house settles
random_houses = torch.randint(0, 2, (2000, 25)) * 2.0 - 1  # rows: houses; columns: lamps

# %% recap="true"
end_pictures, times = torch.unique(settle(links, random_houses), dim=0, return_counts=True)

# %% levels="beginner,intermediate"
len(end_pictures)

# %% [markdown] levels="beginner,intermediate"
# There are far more than three. How deep do they lie, and how many houses end in each of them?

# %% role="simulation"
# where 2000 random houses end, sorted by energy; a letter or its mirror image overlaps fully with a stored picture
is_letter = (end_pictures @ letters.T).abs().max(1).values == 25
for known, colour, name in [(True, utils.ORANGE, "letters and mirror images"), (False, utils.PURPLE, "never stored")]:
    plt.scatter(energy(links, end_pictures[is_letter == known]), times[is_letter == known], color=colour, s=60, label=name)
plt.xlabel("energy of the end picture")
plt.ylabel("how many houses ended there")
plt.legend()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# Six end pictures are letters or mirror images, at $-276$, and they collect most of the houses. The others are valleys too, less deep, and about one house in seven ends there. What do they show?

# %% [markdown] levels="advanced"
# Besides the six letters and mirror images there are eight valleys with energies of $-216$ and $-192$, and about one house in seven ends there. What do they show?

# %% [markdown] recap="true"
# Let the three letters vote on every window. The majority decides.

# %% recap="true"
mixture = letters.sum(0).sign()  # each lamp as in at least two of the three letters

# %% role="visualisation"
# three letters and their majority
fig, axes = plt.subplots(1, 4, figsize=(9, 2.6))
for ax, picture, title in zip(axes, [*letters, mixture], ["L", "V", "S", f"majority: energy {energy(links, mixture):.0f}"]):
    draw_house(ax, picture, title)
plt.show()

# %%
torch.equal(settle(links, mixture), mixture)  # is the majority picture at rest?

# %% [markdown]
# Only the letters and their mirror images have an energy of $-276$, and this one rests at $-216$. It is a blend of three memories, and nobody ever stored it. Such valleys are called **spurious memories**. You may know them: two evenings in the same restaurant become one in your head.

# %% [markdown] levels="advanced"
# Why does it rest? Where all three letters agree, all three vote for it. Elsewhere two vote for it and one against. The mixture overlaps with each letter by 13 of 25, so the signal is $13 + 13 - 13$ there, which is still positive.

# %% levels="advanced"
letters @ mixture  # the overlap of the mixture with L, V and S

# %% [markdown] levels="beginner,intermediate"
# The mixture is a valley, but it lies higher than the letters. A house that falls into it is stuck, since each single switch goes uphill. Taking only downhill steps, it never gets out. What would you do with a ball that is stuck in a shallow hollow?

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
end_pictures, times = torch.unique(settle(links, random_houses), dim=0, return_counts=True)

# %% role="simulation"
# where 2000 random houses end, from the lowest energy on; a letter or its mirror image overlaps fully with a stored picture
order = energy(links, end_pictures).argsort()
is_letter = (end_pictures[order] @ letters.T).abs().max(1).values == 25
bars = plt.bar(range(len(order)), times[order], color=[utils.ORANGE if known else utils.PURPLE for known in is_letter.tolist()])
plt.bar_label(bars, [f"{height:.0f}" for height in energy(links, end_pictures[order])], padding=2, fontsize=9)
plt.xlabel("end pictures, with their energy (orange: letters and mirrors, purple: never stored)")
plt.ylabel("how many houses ended there")
plt.xticks([])
plt.show()

# %% [markdown] levels="beginner,intermediate"
# There are 14 end pictures. Six of them are letters or mirror images, and they collect most of the houses. The purple ones are valleys too, less deep, and about one house in six or seven ends there. What do they show?

# %% [markdown] levels="advanced"
# Besides the six letters and mirror images there are eight valleys with energies of $-216$ and $-192$, and about one house in seven ends there. What do they show?

# %% [markdown] recap="true"
# Let the three letters vote on every window. The majority decides. We also let L and V vote together with the *mirror image* of S.

# %% recap="true"
mixture = letters.sum(0).sign()  # each lamp as in at least two of the three letters
mirrored_mixture = (letters[0] + letters[1] - letters[2]).sign()  # the same vote, with the S turned into its mirror image

# %% role="visualisation"
# the letters and two of their blends
fig, axes = plt.subplots(1, 5, figsize=(11, 2.6))
titles = ["L", "V", "S", f"L, V, S: {energy(links, mixture):.0f}", f"L, V, mirrored S: {energy(links, mirrored_mixture):.0f}"]
for ax, picture, title in zip(axes, [*letters, mixture, mirrored_mixture], titles):
    draw_house(ax, picture, title)
plt.show()

# %%
torch.equal(settle(links, mixture), mixture), torch.equal(settle(links, mirrored_mixture), mirrored_mixture)  # are both at rest?

# %% [markdown]
# Both blends are at rest, and nobody ever stored them. Such valleys are called **spurious memories**. Each of the three letters can vote as itself or as its mirror image, which makes eight blends: these are the eight purple valleys. The first blend is also where stations 6 and 7 of the walk from L to V ended. Its energy of $-216$ lies above the $-276$ of the letters, and still each single switch leads uphill. A house that falls into it is stuck.

# %% [markdown] levels="advanced"
# Why does the first blend rest? Where all three letters agree, all three vote for it. In every other window two letters vote for it, and one votes against it. The mixture overlaps with each letter by 13 of 25, so the signal is $13 + 13 - 13$ there, which is still positive.

# %% levels="advanced"
letters @ mixture  # the overlap of the mixture with L, V and S

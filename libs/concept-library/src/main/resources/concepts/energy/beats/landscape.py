# ---
# beat: landscape
# title: Memories are valleys
# intent: The learner walks from letter to letter, sees valleys and a ridge, and rolls back from both sides.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [valleys]
# assumes: [settle]
# ---

# %% [markdown] recap="true"
# ## Memories are valleys
#
# Let's walk from one letter to another. We start at L and switch, one by one, the lamps in which L and V differ. Then we go on to S, and back to L. At each step we note the energy. **Guess first.** Is it flat along this walk, is it a single bowl, or does it go up and down?

# %% recap="true"
# walks round the letters L, V, S, L; one lamp is switched at a time
path = [letters[0].clone()]
for goal in letters[[1, 2, 0]]:
    for i in torch.nonzero(path[-1] != goal).flatten():
        path.append(path[-1].clone())
        path[-1][i] = goal[i]
path = torch.stack(path)  # rows: the stations of the walk; columns: lamps

# %% role="visualisation"
# the energy along the walk
plt.plot(energy(links, path), color=utils.GREEN, linewidth=2.5)
for station, name in [(0, "L"), (12, "V"), (24, "S"), (36, "L")]:
    plt.plot(station, energy(links, path[station]), "o", color=utils.ORANGE, markersize=12)
    plt.text(station, -304, name, ha="center", fontsize=13)
plt.xlabel("lamps switched on the way")
plt.ylabel("energy")
plt.ylim(-312, -130)
plt.show()

# %% [markdown] levels="beginner,intermediate"
# It is a mountain trail. The letters lie at the bottom of valleys, and ridges stand between them on this path. Another path may have a lower pass. A house somewhere on a slope is like a ball: it rolls down into the valley on its side of the ridge. All pictures that roll into one valley are called its **basin**. That is how a damaged picture "finds" its letter. Remembering is rolling downhill.

# %% [markdown] levels="advanced"
# The letters lie in valleys, and ridges stand between them. The update rule is coordinate descent on a quadratic form over the corners of a cube, and remembering is rolling downhill.

# %% role="interactive" recap="true"
# Task: stand somewhere on the walk and let the house settle. Where exactly is the border between L and V?
def stand_and_settle(station=3):
    fig, axes = plt.subplots(1, 2, figsize=(5, 2.6))
    draw_house(axes[0], path[station], f"station {station}, energy {energy(links, path[station]):.0f}")
    end = settle(links, path[station])
    draw_house(axes[1], end, f"after settling, energy {energy(links, end):.0f}")
    plt.show()


widgets.interact(stand_and_settle, station=widgets.IntSlider(value=3, min=0, max=36));

# %% [markdown] recap="true"
# Stations 0 to 5 lead back to the first letter, and stations 8 to 12 lead on to the second one. Stations 6 and 7 belong to neither basin. From there the house ends in a picture that is *no letter*. We will meet this picture again, as something that nobody showed the house.

# %% [markdown] levels="advanced"
# The set of states that roll into one valley is its **basin**. The walk is one line through a cube with $2^{25}$ corners, so it shows only a slice. A valley on the walk is a true valley only if none of the 25 directions leads down.

# %% levels="advanced"
(2 * letters * (letters @ links)).min(1).values  # for L, V, S: the cheapest way out of the valley, over all 25 lamps

# %% [markdown] levels="advanced"
# Every single switch costs at least 40 units, so all three letters are true valleys of the whole landscape.

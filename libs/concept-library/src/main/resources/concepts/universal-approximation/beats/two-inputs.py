# ---
# beat: two-inputs
# title: With two inputs a hinge is a crease
# intent: The learner draws creases over a map, builds a hill from two ridges and a second bend, and sees mixes of random creases come near a landscape.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [creases]
# assumes: [universal-approximation]
# ---

# %% [markdown] levels="advanced"
# ## Sceptic: and with two inputs?
#
# A map has two inputs, kilometres east and kilometres north, and one output. We compute on a square map with 61 by 61 places.

# %% [markdown] levels="beginner,intermediate"
# ## Sceptic: and with two inputs?
#
# A map has two inputs, kilometres to the east and to the north. It has one output, the height. Let's take a square map with 61 by 61 places.

# %% recap="true"
side = torch.linspace(0, 10, 61)
east, north = torch.meshgrid(side, side, indexing="xy")  # rows: places to the north; columns: places to the east

# %% [markdown]
# A hinge with two inputs is $\mathrm{relu}(w_1 \cdot east + w_2 \cdot north + b)$. **Guess first.** Where does it bend now: at a point, along a straight line, or along a circle?

# %% recap="true"
def draw_map(ax, heights, title):
    ax.imshow(heights, origin="lower", extent=(0, 10, 0, 10), cmap="cividis", zorder=1)
    ax.set(xlabel="km east", title=title)

# %% role="visualisation"
# one crease, a ridge, the sum of two ridges, and what is left above 1
fig, axes = plt.subplots(1, 4, figsize=(15, 3.6))
draw_map(axes[0], torch.relu(east + 2 * north - 15), "one hinge: a crease")
draw_map(axes[1], bump((east - 5) / 3), "a bump in one direction")
draw_map(axes[2], bump((east - 5) / 3) + bump((north - 5) / 3), "two ridges, added")
draw_map(axes[3], torch.relu(bump((east - 5) / 3) + bump((north - 5) / 3) - 1), "only what is above 1")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner" recap="true"
# It bends along a straight line, like a crease in paper. A bump becomes a long ridge. Two ridges make a cross, and only in the middle do they reach 2. A second bend cuts off everything below 1, and one hill is left. It took bends after bends, which is a second layer.

# %% [markdown] levels="advanced"
# It bends along a straight line, a crease through the whole plane, with the weights as its normal vector. A bump becomes an endless ridge. A second layer of bends cuts a single hill out of two crossing ridges.

# %% [markdown] levels="intermediate"
# It bends along a straight line, a crease that runs across the whole map. A bump becomes an endless ridge. A second bend cuts a single hill out of two crossing ridges.
#
# That hill took two layers. Is one enough? We mix random creases into a landscape with two summits.

# %% [markdown] levels="advanced"
# Is the second layer needed? We test one layer on a landscape with two summits, with creases at random places and in random directions.

# %% levels="intermediate,advanced"
# heights of a landscape with two summits; rows: places to the north; columns: places to the east
landscape = 500 + 300 * torch.exp(-((east - 3) ** 2 + (north - 4) ** 2) / 4) + 200 * torch.exp(-((east - 7) ** 2 + (north - 7) ** 2) / 3)

# %% levels="intermediate,advanced"
def random_planes(count):
    turn = 2 * math.pi * torch.rand(count)  # the direction in which each plane climbs
    return torch.cos(turn) * (east.reshape(-1, 1) - 10 * torch.rand(count)) + torch.sin(turn) * (north.reshape(-1, 1) - 10 * torch.rand(count))

# %% role="visualisation" levels="intermediate,advanced"
# the landscape, and the best mixes of planes and of more and more creases
fig, axes = plt.subplots(1, 5, figsize=(17, 3.6), sharey=True)
draw_map(axes[0], landscape, "the landscape")
mixes = {"300 planes": random_planes(300)} | {f"{count} creases": torch.relu(random_planes(count)) for count in [16, 64, 300]}
for ax, (name, columns) in zip(axes[1:], mixes.items()):
    mixed = best_mix(columns, landscape.flatten()).reshape(61, 61)
    draw_map(ax, mixed, f"{name}: {(mixed - landscape).abs().max():.0f} m off")
for ax in axes:
    ax.images[0].set_clim(450, 800)  # the same colours for the same heights
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate" recap="true"
# Planes collapse to one plane. The more creases there are, the smaller the worst miss becomes, and all of them sit in one layer. The theorem says that this goes on down to any tolerance, for two inputs and more.

# %% [markdown] levels="advanced" recap="true"
# Planes mix to one plane. Creases in a single layer come nearer and nearer, and the theorem says that this goes on for any number of inputs.

# %% [markdown] role="derivation" levels="intermediate,advanced"
# Why? The idea of a proof uses waves. A wave in one direction is a function of one number only, $w \cdot x$. So hinges with creases across that direction draw it, as they drew the road.
#
# - $\cos a \cos b = \frac{1}{2} \cos(a + b) + \frac{1}{2} \cos(a - b)$ (a product of two waves is a sum of two waves)
# - products of sums of waves are sums of waves (multiply out, and use the first line on each product)
# - so sums of waves can do all that polynomials in waves can do, and those come near every continuous landscape (Stone and Weierstrass; borrowed)
#
# Sums of hinges come near each wave, so they come near the landscape.

# %% role="check" levels="intermediate,advanced"
# a product of two waves over the map, and the sum of two waves in other directions
(torch.cos(east) * torch.cos(north) - torch.cos(east + north) / 2 - torch.cos(east - north) / 2).abs().max() < 1e-12

# %% [markdown] levels="intermediate,advanced"
# The two agree at all places of the map. So one layer is enough for any number of inputs. The price is another matter. With 40 posts in each direction, a map needs 1600. With ten inputs, no computer could store such a grid. This growth is called the **curse of dimensionality**.

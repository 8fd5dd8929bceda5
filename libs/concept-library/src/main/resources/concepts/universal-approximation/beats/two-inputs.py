# ---
# beat: two-inputs
# title: With two inputs a hinge is a crease
# intent: The learner draws creases over a map, builds a hill from two ridges and a second bend, and mixes random creases.
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

# %% [markdown] levels="beginner"
# It bends along a straight line, like a crease in paper. A bump becomes a long ridge. Two ridges make a cross, and only in the middle do they reach 2. A second bend cuts off everything below 1, and one hill is left. It took bends after bends, which is a second layer.

# %% [markdown] levels="advanced"
# It bends along a straight line, a crease through the whole plane, with the weights as its normal vector. A bump becomes an endless ridge. A second layer of bends cuts a single hill out of two crossing ridges.

# %% [markdown] levels="intermediate"
# It bends along a straight line, a crease that runs across the whole map. A bump becomes an endless ridge, and a second bend cuts a single hill out of two crossing ones. With enough small hills one can come as close as one likes to any landscape. For two inputs and more the theorem holds as well, and even one layer is enough: many creases in all directions add up to hills, too.

# %% [markdown] levels="advanced"
# Is the second layer needed? No, also one layer is universal here. A mix of many creases in all directions can do it. We test that on a landscape with two summits.

# %% levels="advanced" recap="true"
# heights of a landscape with two summits; rows: places to the north; columns: places to the east
landscape = 500 + 300 * torch.exp(-((east - 3) ** 2 + (north - 4) ** 2) / 4) + 200 * torch.exp(-((east - 7) ** 2 + (north - 7) ** 2) / 3)

# %% levels="advanced"
directions = 2 * math.pi * torch.rand(400)  # 400 random directions of creases

# %% levels="advanced"
# rows: places of the map; columns: 400 planes
planes = torch.cos(directions) * (east.reshape(-1, 1) - 10 * torch.rand(400)) + torch.sin(directions) * (north.reshape(-1, 1) - 10 * torch.rand(400))

# %% [markdown] levels="advanced"
# The recipe of the opening needs another target now.

# %% levels="advanced"
def best_mix_for(target, columns):
    return columns @ torch.linalg.lstsq(columns, target, driver="gelsd").solution  # as before, for any target

# %% levels="advanced"
flat, creased = [best_mix_for(landscape.reshape(-1, 1), table).reshape(61, 61) for table in (planes, torch.relu(planes))]

# %% role="visualisation" levels="advanced"
# the landscape, the best mix of 400 planes, and the best mix of 400 creases
fig, axes = plt.subplots(1, 3, figsize=(12, 3.8))
for ax, picture, name in zip(axes, [landscape, flat, creased], ["landscape", "planes", "creases"]):
    draw_map(ax, picture, f"{name}: {(picture - landscape).abs().max():.0f} m off")
plt.tight_layout()
plt.show()

# %% [markdown] levels="advanced"
# Planes mix to one plane, which is more than 200 metres off. Creases find both summits, to within several metres. On the road, 40 hinges came within two. In more dimensions the price in hinges can grow very fast, and the theorem does not forbid it.

# %% role="interactive" recap="true"
# Task: turn and move the crease until it runs through the summit at 5 km east and 5 km north, from west to east.
def turn_crease(angle=30, bias=-3.0):
    w = math.cos(math.radians(angle)), math.sin(math.radians(angle))  # the direction in which the plane climbs
    fig, ax = plt.subplots(figsize=(4, 3.6))
    draw_map(ax, torch.relu(w[0] * east + w[1] * north + bias), f"angle {angle}, bias {bias:.1f}")
    ax.plot([5], [5], "o", color=utils.RED)
    plt.show()


widgets.interact(turn_crease, angle=widgets.IntSlider(value=30, min=0, max=90, step=5), bias=widgets.FloatSlider(value=-3, min=-10, max=0, step=0.5));

# %% [markdown] recap="true"
# At 90 degrees the plane climbs to the north, so its crease runs from west to east. With the bias -5 it passes through the summit. With two inputs the weights choose the direction, and the bias moves the crease.

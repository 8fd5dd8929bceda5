# ---
# beat: other-bends
# title: Steps, sigmoids and soft hinges work too
# intent: The learner tries steps, sigmoids and GELU, builds stairs from steps, and compares their best mixes over many draws.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [other-bends]
# assumes: [universal-approximation]
# ---

# %% [markdown] levels="beginner"
# ## Sceptic: does it have to be this bend?
#
# A hinge is only one way to bend. Here are three others. A **step** jumps from 0 to 1. A **sigmoid** is a soft step. **GELU** is a soft hinge, which many language models use. Its name is short for Gaussian error linear unit.

# %% [markdown] levels="intermediate,advanced"
# ## Sceptic: does it have to be this bend?
#
# A hinge is only one way to bend. Here are three others. A **step** jumps from 0 to 1. A **sigmoid** is a soft step. **GELU** (Gaussian error linear unit) is a soft hinge, which many language models use ([Hendrycks and Gimpel 2016](https://arxiv.org/abs/1606.08415)).

# %% recap="true"
bends = {"relu": torch.relu, "step": lambda z: (z > 0).double(), "sigmoid": torch.sigmoid, "gelu": F.gelu}

# %% role="visualisation"
# four bends on the same axis
z = torch.linspace(-4, 4, 401)
fig, axes = plt.subplots(1, 4, figsize=(13, 2.8))
for ax, (name, bend) in zip(axes, bends.items()):
    ax.plot(z, bend(z), color=utils.ORANGE, linewidth=3)
    ax.set_title(name)
plt.tight_layout()
plt.show()

# %% [markdown] levels="advanced"
# With steps one draws a staircase. The weights are the changes of height, one derivative less than with hinges. So its miss should shrink more slowly. **Guess first.** By which factor for each doubling?

# %% levels="advanced" recap="true"
def stairs(evenly, steepness):
    middles = (evenly[1:] + evenly[:-1]) / 2  # each step stands between two posts
    return road(evenly)[0] + torch.sigmoid(steepness * (km[:, None] - middles)) @ torch.diff(road(evenly))

# %% levels="advanced"
{steps: (stairs(torch.linspace(0, 10, steps + 1), 100_000) - height).abs().max().item() for steps in [20, 40, 80]}

# %% [markdown] levels="advanced"
# The weights are the changes of height, and only a half of the miss is left for each doubling. A flat stair misses a slope by its own length, so the miss shrinks like the length, not like its square. The steps here are sigmoids, so steep that nobody sees their roundness. With soft ones something nice happens.

# %% role="interactive" levels="advanced" recap="true"
# Task: find the steepness at which 20 soft steps come nearest to the road.
def soften(steepness=60.0):
    drawing = stairs(torch.linspace(0, 10, 21), steepness)
    fig, ax = plt.subplots()
    draw_road(ax, drawing, f"steepness {steepness:.0f}: worst miss {(drawing - height).abs().max():.1f} m")
    plt.show()


widgets.interact(soften, steepness=widgets.FloatSlider(value=60, min=1, max=100, step=1));

# %% role="visualisation" levels="advanced"
# the staircase with steep and with soft steps
fig, axes = plt.subplots(1, 3, figsize=(13, 3.2), sharey=True)
for ax, steepness in zip(axes, [60, 10, 1]):
    drawing = stairs(torch.linspace(0, 10, 21), steepness)
    draw_road(ax, drawing, f"steepness {steepness}: {(drawing - height).abs().max():.0f} m off")
plt.tight_layout()
plt.show()

# %% [markdown] levels="advanced"
# Near a steepness of 10 the steps melt into each other, and the miss falls to 9 metres. When the steps are much softer, the pass is smeared away. So sigmoids work.

# %% [markdown] levels="advanced"
# GELU needs no new argument. Seen from far away, a soft hinge is a hinge. Squeeze it by $k$ inside, and stretch it back outside.

# %% levels="advanced"
{k: (F.gelu(k * z) / k - torch.relu(z)).abs().max().item() for k in [1, 4, 16]}  # largest difference from relu

# %% [markdown] levels="advanced" recap="true"
# The difference shrinks like $1/k$. So what hinges can draw, GELU can draw as nearly as you like. Let's compare all four by the recipe of the opening. In each of 20 rounds, 50 new random lines are bent in four ways, and each time the best mix is taken.

# %% [markdown] levels="beginner,intermediate" recap="true"
# Let's return to the recipe from the beginning and be fair to all bends. In 20 rounds, we draw 50 new random lines, bend them in four ways, and take the best mix of each.

# %% recap="true"
def random_lines():
    return torch.randn(50) * (km[:, None] - 10 * torch.rand(50))  # rows: places on the road; columns: 50 lines

# %% role="simulation" recap="true"
# 20 rounds for each bend; in each, the worst miss of the best mix of 50 random lines after the bend
rounds = {name: [(best_mix(bend(random_lines())) - height).abs().max() for _ in range(20)] for name, bend in bends.items()}
fig, ax = plt.subplots()
for place, misses_of_bend in enumerate(rounds.values()):
    ax.semilogy(place + torch.linspace(-0.15, 0.15, 20), misses_of_bend, "o", color=utils.BLUE, alpha=0.5)
ax.axhline(197, color=utils.RED, linestyle="--")
ax.text(1.5, 400, "lines without a bend: 197 m", color=utils.RED, ha="center")
ax.set_xticks(range(4), bends)
ax.set_ylim(1e-11, 20_000)
ax.set_ylabel("worst miss (m)")
plt.show()

# %% [markdown] recap="true"
# Each bend beats the lines in each round, so the first draw was not luck. On paper sigmoid and GELU come nearest by far, because they are smooth and the road is smooth. Can one use that? Take the 50 lines of the beginning, and store the weights with seven digits, as most programs do.

# %% recap="true"
mix_weights = {name: torch.linalg.lstsq(bend(lines), height[:, None], driver="gelsd").solution[:, 0] for name, bend in bends.items()}  # 50 weights for each bend

# %% recap="true"
{name: f"weights up to {mix.abs().max():.0e}, {(bends[name](lines) @ mix.float().double() - height).abs().max():.2f} m off" for name, mix in mix_weights.items()}

# %% [markdown] recap="true"
# The best sigmoid mix has weights of many millions, which nearly cancel. With seven digits it is metres off, and training could hardly find such weights. So the picture shows what each bend *can* draw, and not which one trains best.
#
# For sigmoids the theorem was first proved ([Cybenko 1989](https://doi.org/10.1007/BF02551274)). Is every nonlinear function good enough? No. One large family fails.

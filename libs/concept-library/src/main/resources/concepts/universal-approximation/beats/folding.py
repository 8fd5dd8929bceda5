# ---
# beat: folding
# title: Folding doubles the bends with each layer
# intent: The learner folds a strip, counts pieces doubling with depth, and compares with one wide layer and with random networks.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [depth-folds]
# assumes: [weight-is-slope-change]
# ---

# %% [markdown] levels="advanced" recap="true"
# ## Sceptic: if one layer is enough, why are networks deep?
#
# "Enough" does not mean cheap. Take a strip of paper, from 0 to 1, and fold its right half onto its left half. This map needs two hinges.

# %% [markdown] levels="beginner,intermediate" recap="true"
# ## Sceptic: if one layer is enough, why are networks deep?
#
# "Enough" does not mean cheap. Take the road map as a strip of paper, from 0 at the left end to 1 at the right end. Fold it in the middle, so that the right half comes to lie on the left half.

# %% recap="true"
# | export
def fold(z):
    """Fold the strip from 0 to 1 in the middle, and stretch it back to full length: two hinges."""
    return 2 * torch.relu(z) - 4 * torch.relu(z - 0.5)

# %% levels="beginner,intermediate"
fold(torch.tensor([0.0, 0.25, 0.5, 0.75, 1.0]))  # where five points of the strip come to lie

# %% [markdown] levels="advanced"
# The slopes are 2 and -2, so the weights are 2 and -4. Now feed the fold into itself. **Guess first.** How many straight pieces has the second fold: 3 or 4?

# %% [markdown] levels="beginner,intermediate"
# Left end and right end lie on each other, and the crease is at the far end. The slopes are 2 and -2, so the weights are 2 and -4. Now fold the folded strip again. **Guess first.** How many straight pieces does the second fold give: 3 or 4?

# %% recap="true"
strip = torch.linspace(0, 1, 4097)  # places on the strip

# %%
def count_pieces(curve):
    return (torch.diff(curve, n=2).abs() > 1e-6).sum().item() + 1  # one more than there are bends

# %%
count_pieces(fold(strip)), count_pieces(fold(fold(strip)))

# %% [markdown]
# Both halves are folded at once, so there are 4. Each layer of two hinges *doubles* the number of pieces.

# %% role="visualisation"
# where each place of the strip comes to lie after 1, 2, 3 and 4 folds
fig, axes = plt.subplots(1, 4, figsize=(14, 2.8), sharey=True)
folded = strip
for folds, ax in enumerate(axes, start=1):
    folded = fold(folded)
    ax.plot(strip, folded, color=utils.BLUE, linewidth=2)
    ax.set_title(f"{folds} layers, {2 * folds} hinges: {count_pieces(folded)} pieces", fontsize=11)
    ax.set_xlabel("place on the strip")
plt.tight_layout()
plt.show()

# %% role="interactive" recap="true"
# Task: find the number of layers that draws more than 100 pieces. How many hinges did it take?
def fold_often(folds=3):
    folded = strip
    for _ in range(folds):
        folded = fold(folded)
    plt.plot(strip, folded, color=utils.BLUE)
    plt.title(f"{folds} layers with {2 * folds} hinges draw {2**folds} pieces")
    plt.show()


widgets.interact(fold_often, folds=widgets.IntSlider(value=3, min=1, max=7));

# %% [markdown] recap="true"
# Seven layers do it, with 14 hinges and 128 pieces. **Guess first.** How many pieces do 10 layers with 20 hinges draw: 20, 100 or 1024?

# %%
folded = strip
for _ in range(10):
    folded = fold(folded)
count_pieces(folded)

# %% [markdown] levels="advanced"
# There are 1024. One layer with $n$ hinges has at most $n + 1$ pieces, since each hinge adds one bend. So this function needs at least 1023 hinges in one layer, and 20 in ten. Telgarsky proved such gaps for general networks ([2016](https://arxiv.org/abs/1602.04485)).

# %% [markdown] levels="beginner,intermediate"
# There are 1024. In a *single* layer each hinge adds one bend, so 20 hinges draw at most 21 pieces. The same zigzag would need at least 1023 hinges there. The number of hinges in a layer is its **width**, and the number of layers is the **depth**. Width adds bends, and depth can multiply them ([Telgarsky 2016](https://arxiv.org/abs/1602.04485)).

# %% role="practice" exercise="how-many-folds"
# A zigzag needs at least 4000 straight pieces. How many folds, one after another, are enough? Give the smallest number.
test_folds = ...  # fill in code here
if test_folds is ...:
    print("Still blank. Each fold doubles. How often must you double 1 to reach 4000?")
else:
    assert test_folds != 4000, "That would be one piece for each fold. What does a fold do to all pieces at once?"
    assert test_folds != 2000, "That would be two pieces for each fold. They do not add up, they double."
    assert test_folds != 11, "Eleven folds give 2048 pieces. That is not enough yet."
    assert test_folds == 12, "Not yet. Double 1 again and again until 4000 is reached."
    print("Right: 12 folds give 4096 pieces, with 24 hinges.")

# %% role="answer" exercise="how-many-folds"
test_folds = math.ceil(math.log2(4000))

# %% role="misconception" exercise="how-many-folds" name="one-piece-a-fold"
test_folds = 4000

# %% role="misconception" exercise="how-many-folds" name="two-pieces-a-fold"
test_folds = 4000 // 2

# %% role="misconception" exercise="how-many-folds" name="one-doubling-short"
test_folds = math.floor(math.log2(4000))

# %% [markdown] levels="advanced"
# ### Sceptic: folds are made for this. What do random networks do?
#
# A fair question. We draw 200 random networks with 30 hinges in one layer, and 200 with the same 30 hinges in three layers of 10. How many pieces do they have on the strip?

# %% levels="advanced"
def random_pieces(widths):
    curve = strip[:, None]
    for before, after in zip([1] + widths[:-1], widths):
        curve = torch.relu(curve @ torch.randn(before, after) * (2 / before) ** 0.5 + 0.5 * torch.randn(after))
    return count_pieces((curve @ torch.randn(widths[-1], 1))[:, 0])

# %% role="simulation" levels="advanced"
# pieces of 200 wide and of 200 deep random networks with 30 hinges each
wide = [random_pieces([30]) for _ in range(200)]
deep = [random_pieces([10, 10, 10]) for _ in range(200)]
plt.hist(wide, bins=range(0, 60, 2), color=utils.ORANGE, alpha=0.7, label="30 hinges in one layer")
plt.hist(deep, bins=range(0, 60, 2), color=utils.BLUE, alpha=0.7, label="30 hinges in three layers")
plt.xlabel("straight pieces on the strip")
plt.ylabel("networks")
plt.legend()
plt.show()

# %% [markdown] levels="advanced"
# Disappointed? At random, depth does not multiply anything. The deep networks have no thousand pieces, and often not more than the wide ones. Depth *allows* folding, but somebody has to arrange it. Whether training does so depends on the task.

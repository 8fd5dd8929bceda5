# ---
# beat: folding
# title: Adding adds corners, folding doubles them
# intent: The learner counts how composition doubles the pieces, and so why depth is worth having although one layer would do.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [depth-doubles]
# assumes: [relu, universal-approximation]
# ---

# %% [markdown] levels="beginner"
# ## Fold a paper six times, punch one hole
#
# Few come that near, and an even grid over 768 inputs is beyond reach: networks *train* corners. If one layer is enough, why do models have 24? Fold a strip of paper in half six times,
# punch a hole: how many holes, unfolded? A fold is a bend. Two hinges lay both halves of the strip [0, 1] on each other. Count straight pieces.

# %% [markdown] levels="intermediate,advanced"
# ## Fold a paper six times, punch one hole
#
# Most end at the loss of a line: every corner has left the film, and a hinge that is shut, or open, in all frames bends nothing. Wide networks have spares. A sceptic: if one layer
# is enough, why have 24? Fold a strip six times, punch a hole: how many holes? A fold is a bend: two hinges. Count straight pieces.

# %%
# | export
# fold the strip [0, 1] in the middle and stretch it: 0 -> 0, 1/2 -> 1, 1 -> 0
def fold(x):
    return 2 * torch.relu(x) - 4 * torch.relu(x - 0.5)

# %% role="visualisation"
strip = torch.linspace(0, 1, 1025)  # places along a strip of paper
for folded, colour, name in [(fold(strip), utils.GREY, "1 fold"), (fold(fold(strip)), utils.PURPLE, "2 folds"), (fold(fold(fold(strip))), utils.GREEN, "3 folds")]:
    plt.plot(strip, folded, color=colour)
    plt.text(strip[folded.argmax()], 1.03, name, color=colour, ha="center")
plt.xlabel("place on the strip")
plt.ylabel("place after folding")
plt.show()

# %% [markdown]
# Pieces 2, 4, 8: each layer folds what is folded already, so six folds give 64 (and 64 holes). In one wide layer a hinge buys one corner at most: at least 63 hinges for what six folds do with 12.
# At 24 folds it is 48 hinges against 16,777,215. That *some* curves need such width without depth is [Telgarsky's](https://arxiv.org/abs/1602.04485) theorem.

# %% [markdown] role="image"
# **Image wanted:** paste the URL of a figure of space folding, for example the one with folded paper in
# [Montúfar et al. 2014](https://arxiv.org/abs/1402.1869). Caption: *each layer folds its input space; whatever the next layer draws appears in every fold.*

# %% role="practice" exercise="letter-fold" levels="intermediate,advanced"
# Build: a letter is folded into three. From 0 up to 1 at 1/3, down to 0 at 2/3, up to 1 at 1, out of three hinges
test_weights_in_three = ...  # fill in code here: three weights, for hinges at 0, 1/3 and 2/3
if test_weights_in_three is ...:
    print("Still blank. Write down the slopes of the three pieces, then what changes at 0, 1/3 and 2/3.")
else:
    test_places = torch.tensor([0.0, 1 / 3, 2 / 3, 1.0])
    test_letter = torch.relu(test_places[:, None] - test_places[:3]) @ torch.tensor(test_weights_in_three).float()
    assert abs(test_letter[1] - 1) < 1e-4, "At 1/3 the strip should reach 1: how steep is that?"
    assert abs(test_letter[2] - 1) > 1e-4, "Flat after 1/3: the hinge cancelled the slope. To come down again it has to do more."
    assert torch.allclose(test_letter, torch.tensor([0.0, 1.0, 0.0, 1.0]), atol=1e-4), "At 1 it is off: the earlier hinges are still open there."
    print("Right: three pieces from three hinges.")

# %% role="answer" exercise="letter-fold"
test_weights_in_three = [3, -6, 6]

# %% role="misconception" exercise="letter-fold" name="slopes-as-weights"
test_weights_in_three = [3, -3, 3]

# %% role="misconception" exercise="letter-fold" name="forgets-the-stretch"
test_weights_in_three = [1, -2, 2]

# %% role="misconception" exercise="letter-fold" name="last-change-too-small"
test_weights_in_three = [3, -6, 3]

# ---
# beat: where-arrows-land
# title: Two landing places are a whole rotation
# intent: The learner derives the rotation matrix from where (1, 0) and (0, 1) land on the unit circle.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [rotation-matrix]
# assumes: [matrix-product, sine-and-cosine]
# ---

# %% [markdown]
# ## Two landing places are a whole rotation
#
# Place times place stood still: 3.535 both times, since cosine and sine of a wave are the tip of a hand, and a dot product of hands sees only the angle between them. But no word takes part. So let the words be hands and turn them, two features as one arrow. Two arrows decide about all others: east (1, 0) and north (0, 1). Look where they land.

# %% role="visualisation"
theta = math.radians(30)
axes = plt.figure(figsize=(4.6, 4.6)).gca()
axes.add_patch(plt.Circle((0, 0), 1, fill=False, color=utils.GREY))  # the unit circle
# dashed: east and north before the turn; solid: where they land
for color, name, before in [(utils.BLUE, "east", 0), (utils.ORANGE, "north", math.pi / 2)]:
    axes.plot([0, math.cos(before)], [0, math.sin(before)], "--", color=color)
    axes.plot([0, math.cos(before + theta)], [0, math.sin(before + theta)], color=color, linewidth=3)
    axes.text(1.08 * math.cos(before + theta), 1.08 * math.sin(before + theta), f"{name}, turned", color=color, ha="right" if before else "left")
axes.set(aspect="equal", xlim=(-1.7, 2.0), ylim=(-0.3, 1.4), xlabel="first feature", ylabel="second feature", title="a turn of 30 degrees (dashed: before)")
plt.show()

# %% [markdown] role="derivation" recap="true"
# Two features of a word are an arrow (x, y) in the plane. A turn by θ carries the east arrow (1, 0) to (cos θ, sin θ): that is what cosine and sine mean on a circle of radius 1. North (0, 1) stays a quarter turn ahead: cos θ steps east become north, sin θ steps north become west, so it lands on (-sin θ, cos θ). Every other arrow is a sum of the two:
#
# $$\begin{aligned}
# (x, y) &= x\,(1, 0) + y\,(0, 1) && \text{so many steps east, so many north} \\
# &\to x\,(\cos\theta, \sin\theta) + y\,(-\sin\theta, \cos\theta) && \text{a turn keeps sums and multiples} \\
# &= (x\cos\theta - y\sin\theta,\; x\sin\theta + y\cos\theta) && \text{collect each coordinate}
# \end{aligned}$$
#
# The landing places, written as columns, are the **rotation matrix**. For 30° its first column is (0.866, 0.5).

# %% recap="true"
# | export
def rotation(theta):  # first column: where east lands; second column: where north lands
    return torch.tensor([[math.cos(theta), -math.sin(theta)], [math.sin(theta), math.cos(theta)]])

# %% role="check"
assert torch.allclose(rotation(math.radians(30)) @ torch.tensor([1.0, 0.0]), torch.tensor([0.866, 0.5]), atol=1e-3)  # east, turned by 30 degrees

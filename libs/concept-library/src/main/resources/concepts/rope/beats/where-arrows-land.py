# ---
# beat: where-arrows-land
# title: If you can turn two arrows, you can turn them all
# intent: The learner builds the turning of any arrow from the turning of east and north.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [rotation-matrix]
# assumes: [difference-survives]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## If you can turn two arrows, you can turn them all
#
# To turn a word's arrow we need a recipe for its two numbers. Start with the easiest arrow, which points to the right and has length 1. We call it *east*. Where does its tip land after half a radian?

# %% levels="beginner,intermediate"
round(math.cos(0.5), 2), round(math.sin(0.5), 2)  # how far to the right, and how high

# %% [markdown] levels="beginner,intermediate"
# That is what cosine and sine are: the two numbers of a hand of length 1. Next, take *north*, the arrow (0, 1). North is always a quarter of a lap ahead of east. **Guess first.** East lands on (0.88, 0.48). Does north land on (0.48, 0.88), (-0.48, 0.88) or (0.48, -0.88)?

# %% levels="beginner,intermediate"
round(math.cos(0.5 + math.pi / 2), 2), round(math.sin(0.5 + math.pi / 2), 2)  # a quarter of a lap further than east

# %% role="visualisation" levels="beginner,intermediate"
# east and north, before and after a turn by half a radian
fig, ax = plt.subplots(figsize=(4, 4))
draw_dial(ax, [(1, 0), (0, 1), (0.88, 0.48), (-0.48, 0.88)], [utils.GREY, utils.GREY, utils.BLUE, utils.ORANGE],
          ["east", "north", "(0.88, 0.48)", "(-0.48, 0.88)"], "turned by half a radian")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# North leans to the left, so its first number is minus the sine, and its second number is the cosine. Now to any arrow. The arrow (3, 2) is three steps east and two steps north. If we turn the whole page, it is still three steps along the turned east, and two along the turned north.

# %% levels="beginner,intermediate"
turned_east = torch.tensor([math.cos(0.5), math.sin(0.5)])
turned_north = torch.tensor([-math.sin(0.5), math.cos(0.5)])
3 * turned_east + 2 * turned_north  # where the arrow (3, 2) lands

# %% [markdown] levels="advanced"
# ## If you can turn two arrows, you can turn them all
#
# East, (1, 0), lands on $(\cos\theta, \sin\theta)$. North is a quarter of a lap ahead and lands on $(-\sin\theta, \cos\theta)$. A turn is linear, so these two are the columns of its matrix.

# %% levels="advanced" recap="true"
def turn_matrix(angle):
    return torch.tensor([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])

# %% levels="advanced"
turn_matrix(0.5) @ torch.tensor([3.0, 2.0])  # where the arrow (3, 2) lands

# %% [markdown] recap="true"
# Here is the recipe for any arrow $(x, y)$ and any angle: $x$ steps along the turned east, plus $y$ steps along the turned north.

# %% recap="true"
# | export
def turn(arrow, angle):
    x, y = arrow
    return torch.stack([x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)])

# %%
turn(torch.tensor([3.0, 2.0]), 0.5)

# %% [markdown] levels="beginner"
# It is (1.67, 3.19), as before. A quick test with common sense: a quarter of a lap should bring east to north.

# %% levels="beginner"
turn(torch.tensor([1.0, 0.0]), math.pi / 2)

# %% [markdown] levels="intermediate"
# It is (1.67, 3.19), as before. And here is a small gift. Turn a hand first by 0.5 and then by 0.3. Surely that is one turn by 0.8?

# %% levels="intermediate"
turn(turn(torch.tensor([1.0, 0.0]), 0.5), 0.3), turn(torch.tensor([1.0, 0.0]), 0.8)

# %% [markdown] role="derivation" levels="intermediate"
# It is. Write this down in letters for the first number of the tip, and you have derived a rule of trigonometry.
#
# - $(\cos u, \sin u)$ (east, turned by $u$)
# - $\cos u \cos v - \sin u \sin v$ (the first number after another turn by $v$, by our recipe)
# - $= \cos(u + v)$ (two turns are one turn by the sum)
# - $\cos u \cos v + \sin u \sin v = \cos(u - v)$ (put $-v$ for $v$: the cosine stays, the sine changes its sign)

# %% role="check" levels="intermediate"
math.cos(0.5) * math.cos(0.3) + math.sin(0.5) * math.sin(0.3), math.cos(0.5 - 0.3)  # both sides of the last line

# %% [markdown] levels="intermediate"
# Both are 0.98. Keep the last line of the derivation. It will carry the proof of this lesson.

# %% [markdown] levels="advanced"
# It is (1.67, 3.19), as with the matrix. Two turns in a row are one turn by the sum of the angles. Multiply the two matrices, and the upper left corner says $\cos u \cos v - \sin u \sin v = \cos(u + v)$. That is the angle-addition rule.

# %% levels="advanced"
turn_matrix(0.3) @ turn_matrix(0.5), turn_matrix(0.8)

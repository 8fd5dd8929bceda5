# ---
# beat: radians-walk
# title: An angle can be a walk along the rim
# intent: The learner measures angles by the way that the tip of a hand goes, and knows 2 pi as one lap.
# kind: intuition
# levels: [beginner, intermediate]
# weight: support
# teaches: [radians]
# assumes: [difference-survives]
# ---

# %% [markdown]
# ## An angle can be a walk along the rim
#
# We want to turn a word by its *place*: place 1 by one unit, place 2 by two units. One unit of what? Degrees are an old choice of 360 for a lap. There is a more natural unit. Let the hand have length 1, and measure the way that its *tip* walks along the rim.

# %%
2 * math.pi  # the whole rim of a dial whose hand has length 1

# %% [markdown]
# The whole rim is about 6.28 hands long. An angle measured in this way is counted in **radians**. So how many degrees is 1 radian?

# %%
360 / (2 * math.pi), math.degrees(1)  # by hand, and by Python's call

# %% role="visualisation"
# where the hand stands after 0 to 7 steps of one radian
fig, ax = plt.subplots(figsize=(4.2, 4.2))
draw_dial(ax, [(math.cos(step), math.sin(step)) for step in range(7)], [utils.BLUE] * 7, [f"{step}" for step in range(7)], "one radian a step")
rim = torch.linspace(0, 1, 30)
ax.plot(rim.cos(), rim.sin(), color=utils.ORANGE, linewidth=5)
ax.text(1.02, 0.52, "as long as\nthe hand", color=utils.ORANGE)
plt.show()

# %% [markdown]
# One radian is about 57 degrees. The orange piece of the rim is as long as the hand. After six steps the lap is nearly complete, but not quite, since a lap is 6.28 steps.

# %% levels="beginner"
math.radians(180), math.radians(90)  # half a lap, and a quarter of a lap, in radians

# %% [markdown] levels="beginner"
# Half a lap is $\pi \approx 3.14$ radians, and a quarter is about 1.57. From now on a word at place 5 is turned by 5 radians.

# ---
# beat: clock-hands
# title: Turn the whole dial, and the angle between two hands stays
# intent: The learner meets, far from any network, a quantity that survives a turn which spoils everything else.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [difference-survives]
# assumes: []
# ---

# %% [markdown]
# ## Turn the whole dial, and the gap between two hands stays
#
# Forget sentences for a moment. A big dial lies on a table. Its blue hand points to 50 degrees, and its orange hand points to 80 degrees. Degrees are counted from the right, against the clock, as in mathematics.

# %%
blue_hand, orange_hand = 50, 80  # degrees

# %% [markdown] levels="beginner"
# A full turn has 360 degrees. A hand that has been turned by 370 degrees looks like one turned by 10. The sign `%` gives what is left when full turns are taken away.

# %% levels="beginner"
370 % 360, 730 % 360, 1000 % 360

# %% [markdown]
# Overnight somebody turns the whole dial by 1000 degrees. **Guess first.** Where do the two hands point, and how far is it from the blue hand to the orange one? Which of your answers needed the 1000?

# %%
(blue_hand + 1000) % 360, (orange_hand + 1000) % 360  # where the hands point now

# %%
(orange_hand - blue_hand) % 360, ((orange_hand + 1000) - (blue_hand + 1000)) % 360  # the gap before and after

# %% [markdown]
# Both hands moved, and the gap is 30 degrees as before. The 1000 was added to both hands, so it cancels in the difference.

# %% [markdown] recap="true"
# This is the picture that will come back. It is a dial with one arrow for each hand. The light wedge marks the gap.

# %% recap="true" role="visualisation"
# the helper draws a dial; then the dial before and after two turns
def draw_dial(ax, arrows, colours, names, title=""):
    """A dial with one arrow for each row of `arrows`; names stand at the tips."""
    size = max(1.0, max(math.hypot(float(x), float(y)) for x, y in arrows))
    ax.add_patch(plt.Circle((0, 0), size, fill=False, color="#BBBBBB"))
    for (x, y), colour, name in zip(arrows, colours, names):
        x, y = float(x), float(y)
        ax.annotate("", (x, y), (0, 0), arrowprops={"arrowstyle": "-|>", "color": colour, "lw": 2.5, "shrinkA": 0, "shrinkB": 0})
        reach = 1.1 * size / max(math.hypot(x, y), 1e-9)
        side = "left" if x * reach > 0.4 * size else "right" if x * reach < -0.4 * size else "center"
        ax.text(x * reach, y * reach * 1.06, name, color=colour, ha=side, va="center")
    ax.set(xlim=(-1.9 * size, 1.9 * size), ylim=(-1.4 * size, 1.4 * size), aspect="equal", title=title)
    ax.axis("off")


def hand(degrees):
    """The tip of a hand of length 1."""
    return math.cos(math.radians(degrees)), math.sin(math.radians(degrees))


fig, axes = plt.subplots(1, 3, figsize=(10, 3.4))
for ax, turn_by in zip(axes, (0, 100, 1000)):
    ax.add_patch(plt.matplotlib.patches.Wedge((0, 0), 0.5, 50 + turn_by, 80 + turn_by, color="#DDDDDD"))
    draw_dial(ax, [hand(50 + turn_by), hand(80 + turn_by)], [utils.BLUE, utils.ORANGE], ["blue", "orange"], f"turned by {turn_by}°")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# The dial looks different each time, and the wedge keeps its size. Now turn the dial yourself. **Task:** find a turn that brings the *orange* hand to where the *blue* hand began, at 50 degrees. What happens to the gap on the way?

# %% role="interactive" levels="beginner,intermediate"
# one slider turns the dial; the title shows the gap
def turn_dial(turn_by=0):
    fig, ax = plt.subplots(figsize=(3.6, 3.6))
    gap = ((80 + turn_by) - (50 + turn_by)) % 360
    draw_dial(ax, [hand(50 + turn_by), hand(80 + turn_by)], [utils.BLUE, utils.ORANGE], ["blue", "orange"],
              f"orange at {(80 + turn_by) % 360}°, gap {gap}°")
    plt.show()


widgets.interact(turn_dial, turn_by=widgets.IntSlider(0, 0, 720, 10));

# %% [markdown] levels="beginner,intermediate"
# A turn of 330 degrees does it, and so does 690. The gap never changed.
#
# Is that so for every turn? Let's spin the dial 500 times by chance and note both numbers each time.

# %% role="simulation" levels="beginner,intermediate"
# 500 random turns: where the blue hand ends, and how far it is from blue to orange
spins = torch.randint(0, 3600, (500,))
plt.scatter(range(500), (blue_hand + spins) % 360, s=8, color=utils.BLUE)
plt.scatter(range(500), ((orange_hand + spins) - (blue_hand + spins)) % 360, s=8, color="black")
plt.text(505, 180, "blue hand:\nanywhere", color=utils.BLUE)
plt.text(505, 20, "gap: always 30°")
plt.xlim(0, 640)
plt.xlabel("spin")
plt.ylabel("degrees")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# The blue dots are everywhere, and the black ones form a line. Please keep this in mind. *Something between the two hands survives a turn that spoils each of them.*

# %% [markdown] levels="advanced"
# *Something between the two hands survives a turn that spoils each of them.* Please keep this in mind.

# %% role="practice" exercise="gap" levels="beginner,intermediate"
# Two hands stood at 20° and 110°. The dial was turned, and the first hand now points to 300°. Where does the second one point?
test_second = ...  # fill in code here, a number of degrees from 0 to 359
if test_second is ...:
    print("Still blank. What about the two hands is the same as before?")
else:
    assert test_second != 110, "That is where it pointed before. Both hands were turned."
    assert test_second != 210, "You went from the first hand to the second in the wrong direction."
    assert test_second < 360, "The direction is right. A full turn has 360 degrees, so what would the dial show?"
    assert test_second == 30, "Not yet. First find the gap, then go that far from 300."
    print("Right: the gap of 90 degrees survived, and 390 looks like 30.")

# %% role="answer" exercise="gap" levels="beginner,intermediate"
test_second = (300 + 90) % 360

# %% role="misconception" exercise="gap" name="absolute-survives" levels="beginner,intermediate"
test_second = 110

# %% role="misconception" exercise="gap" name="gap-backwards" levels="beginner,intermediate"
test_second = 300 - 90

# %% role="misconception" exercise="gap" name="counts-laps" levels="beginner,intermediate"
test_second = 390

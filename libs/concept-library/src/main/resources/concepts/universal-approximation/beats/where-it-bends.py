# ---
# beat: where-it-bends
# title: The hinge sits at minus b over w
# intent: The learner derives where a hinge bends and how much the slope changes there, and places one with sliders.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [hinge-place]
# assumes: [pay-by-change, bend-count]
# ---

# %% [markdown] levels="advanced"
# ## Where does a hinge sit, and how much does it turn?
#
# In a network a hinge is $a \cdot \mathrm{relu}(w \cdot km + b)$, with **weights** $w$ and $a$ and a **bias** $b$. Three numbers, but what can one see of them in the curve?

# %% [markdown] levels="beginner,intermediate"
# ## Where does a hinge sit?
#
# In a network the input of the bend is written $w \cdot km + b$. The number $w$ is called a **weight** and $b$ a **bias**. **Guess first.** Where does $\mathrm{relu}(40 \cdot km - 120)$ bend: at kilometre 120, 40 or 3?

# %% levels="beginner,intermediate"
40 * torch.tensor([0.0, 1.0, 2.0, 3.0, 4.0, 5.0]) - 120  # the input of the bend at six kilometre posts

# %% [markdown] levels="beginner"
# The numbers are negative up to kilometre 2, and zero at kilometre 3. From there on they are positive. So the hinge sleeps until kilometre 3, and then it wakes up.

# %% [markdown] levels="intermediate"
# It is zero at kilometre 3, and there the hinge wakes up. So we have to find out where the inside is zero.

# %% [markdown] role="derivation" levels="advanced"
# - $w \cdot km + b = 0$ holds at $km = -b/w$ (there the inside changes its sign, and the hinge wakes up)
# - for $w > 0$ the slope goes from $0$ to $a w$ (asleep on the left, awake on the right)
# - for $w < 0$ the slope goes from $a w$ to $0$ (awake on the left, asleep on the right)
# - change of slope $= a\,|w|$ (new minus old, in both cases)

# %% role="check" levels="advanced"
# a = -2, w = -30, b = 120: change of slope at kilometre 4, measured and by the rule
turned = slopes_of(-2 * torch.relu(-30 * km + 120))
turned[-1] - turned[0], -2 * abs(-30)

# %% [markdown] role="derivation" levels="beginner,intermediate"
# - $w \cdot km + b = 0$ (the place where the input changes its sign)
# - $w \cdot km = -b$ (take $b$ away on both sides)
# - $km = -b / w$ (divide both sides by $w$)

# %% role="check" levels="beginner,intermediate"
-(-120) / 40, km[torch.relu(40 * km - 120) > 0][0]  # the rule, and the first place of our road where the hinge is awake

# %% [markdown] levels="beginner,intermediate"
# The first awake place of our list lies one step of 50 metres behind 3, as it should. Now the four knobs in pictures. Watch which side sleeps when the weight is negative.

# %% role="visualisation" levels="beginner,intermediate"
# four hinges: weight and bias inside, one more weight outside
fig, axes = plt.subplots(1, 4, figsize=(14, 3), sharey=True)
for ax, (curve, name) in zip(axes, [
    (torch.relu(40 * km - 120), "relu(40 km - 120)"),
    (torch.relu(40 * km - 240), "relu(40 km - 240)"),
    (torch.relu(-40 * km + 120), "relu(-40 km + 120)"),
    (-0.5 * torch.relu(40 * km - 120), "-0.5 relu(40 km - 120)"),
]):
    ax.plot(km, curve, color=utils.ORANGE, linewidth=3)
    ax.set_title(name, fontsize=11)
    ax.set_xlabel("kilometre")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# The bias moves the hinge. A negative weight puts the sleeping side on the right. A weight outside makes the awake side steeper, flatter, or turns it downhill.

# %% [markdown] levels="advanced"
# So three numbers describe only two facts, the place and the change. Multiply $w$ and $b$ by 10 and divide $a$ by 10, and nothing happens. Different weights, same function.

# %% levels="advanced"
torch.allclose(-0.5 * torch.relu(40 * km - 120), -0.05 * torch.relu(400 * km - 1200))

# %% [markdown] recap="true"
# A hinge $a \cdot \mathrm{relu}(w \cdot km + b)$ bends at $-b/w$. Try it with sliders.

# %% role="interactive" recap="true"
# Task: put the hinge at kilometre 6, and let the road fall 50 metres each kilometre behind it.
def place_hinge(weight=1.0, bias=-2.0, outside=80):
    fig, ax = plt.subplots(figsize=(6, 3))
    ax.plot(km, 700 + outside * torch.relu(weight * km + bias), color=utils.BLUE, linewidth=2.5)
    ax.set_ylim(300, 1100)
    ax.set_title(f"bends at kilometre {-bias / weight:.1f}" if weight else "no hinge without a weight")
    plt.show()


widgets.interact(place_hinge, weight=widgets.FloatSlider(value=1.0, min=-2, max=2, step=0.5), bias=widgets.FloatSlider(value=-2.0, min=-10, max=10, step=0.5), outside=widgets.IntSlider(value=80, min=-100, max=100, step=10));

# %% [markdown] recap="true"
# One solution is the weight 1, the bias -6 and -50 outside. The weight 2 with the bias -12 and -25 outside draws the same road.

# %% role="practice" exercise="corner-at-seven" levels="beginner,intermediate"
# relu(w * km + b) shall sleep up to kilometre 7 and then gain 30 m each km. So w is 30. Which b?
test_b = ...  # fill in code here
if test_b is ...:
    print("Still blank. At kilometre 7 the input of the bend has to be zero.")
else:
    assert test_b != -7, "With w = 1 that would be right. Here w is 30: what is 30 * 7 + b?"
    assert test_b != 210, "Look at the sign. What is 30 * 7 + 210?"
    assert test_b != 7, "The place of the hinge is not the bias itself. Where is 30 * km + b zero?"
    assert test_b == -210, "Not yet. Put kilometre 7 into 30 * km + b."
    print("Right: 30 times 7 minus 210 is zero, and there the hinge wakes up.")

# %% role="answer" exercise="corner-at-seven"
test_b = -30 * 7

# %% role="misconception" exercise="corner-at-seven" name="forgets-the-weight"
test_b = -7

# %% role="misconception" exercise="corner-at-seven" name="wrong-sign"
test_b = 30 * 7

# %% role="misconception" exercise="corner-at-seven" name="place-for-bias"
test_b = 7

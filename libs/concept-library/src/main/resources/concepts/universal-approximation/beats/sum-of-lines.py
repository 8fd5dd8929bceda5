# ---
# beat: sum-of-lines
# title: A line plus a line is a line
# intent: The learner adds lines, counts bends, and derives that slopes add up and nothing bends.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [sum-of-lines, bend-count]
# assumes: [why-bends]
# ---

# %% [markdown] levels="advanced"
# ## Sceptic: why can't more lines do it?
#
# Here are two lines, a ramp that climbs and one that falls. We add them and look for a corner.

# %% [markdown] levels="beginner,intermediate"
# ## Sceptic: why can't more lines do it?
#
# One ramp gains 80 metres each kilometre. Another starts at 300 metres and loses 50 each kilometre. We add their two heights at every place. **Guess first.** Does the sum have a corner somewhere?

# %% recap="true"
ramp = 500 + 80 * km  # starts at 500 metres, gains 80 each kilometre

# %%
falling = 300 - 50 * km  # starts at 300 metres, loses 50 each kilometre

# %% [markdown] levels="advanced" recap="true"
# We need an instrument that sees corners. It takes the slope of each little stretch, and counts how often that slope changes by more than rounding.

# %% [markdown] levels="beginner,intermediate" recap="true"
# We need an instrument that sees corners. The first one lists the slope of each little stretch, from one place to the one after it.

# %% recap="true"
def slopes_of(curve):
    return torch.diff(curve) / torch.diff(km)  # metres up, divided by kilometres along

# %% levels="beginner"
slopes_of(ramp + falling)[:6]

# %% [markdown] levels="beginner,intermediate" recap="true"
# The second instrument counts how often the slope changes. A tiny change is only rounding, so we ask for more than a thousandth.

# %% recap="true"
def count_bends(curve):
    return (torch.diff(slopes_of(curve)).abs() > 1e-3).sum().item()

# %%
count_bends(ramp), count_bends(falling), count_bends(ramp + falling)

# %% [markdown] levels="beginner,intermediate"
# There is no bend at all. Each kilometre adds 80 metres and takes 50, at every place. What about the real road?

# %% levels="beginner,intermediate"
count_bends(height)  # there are 199 places where it could bend

# %% [markdown] levels="beginner"
# It bends nearly everywhere, a little at a time. No wonder that a line cannot follow.

# %% role="visualisation" levels="beginner"
# two ramps and their sum: three straight lines
fig, ax = plt.subplots()
for curve, colour, name in [(ramp, utils.ORANGE, "ramp"), (falling, utils.GREEN, "falling"), (ramp + falling, utils.BLUE, "their sum")]:
    ax.plot(km, curve, color=colour, linewidth=2.5)
    ax.text(10.1, curve[-1], name, color=colour, va="center")
ax.set_xlim(0, 12.5)
ax.set_xlabel("kilometre")
ax.set_ylabel("height (m)")
plt.show()

# %% [markdown] levels="advanced"
# There is no bend at all. A layer computes weighted sums, so we prove it for those.

# %% [markdown] levels="intermediate"
# The road bends nearly everywhere. Sums of lines bend nowhere. A layer computes weighted sums, and those bend nowhere either. Here is the reason in letters.

# %% [markdown] levels="beginner"
# Nothing special happens where the lines cross. Here is the reason in letters, for any two lines. Their starts are $p$ and $q$, and their slopes are $s$ and $t$.

# %% [markdown] role="derivation" levels="beginner"
# - $(p + s \cdot km) + (q + t \cdot km)$ (the two heights, added)
# - $= (p + q) + (s \cdot km + t \cdot km)$ (the order of adding does not matter)
# - $= (p + q) + (s + t) \cdot km$ (take the common factor out)
#
# The result has one start and one slope. It is a line.

# %% [markdown] role="derivation" levels="intermediate,advanced"
# The starts are $p$ and $q$, the slopes are $s$ and $t$, and the weights are $u$ and $v$.
#
# - $u\,(p + s \cdot km) + v\,(q + t \cdot km)$ (two lines with weights $u$ and $v$)
# - $= u p + u s \cdot km + v q + v t \cdot km$ (multiply out)
# - $= (u p + v q) + (u s + v t) \cdot km$ (collect what stands alone, and what stands at $km$)
#
# One start and one slope are left. By adding one line at a time, 50 lines collapse as well.

# %% role="check"
slopes_of(ramp + falling)[0], 80 + (-50)  # measured on the sum, and from the rule

# %% role="practice" exercise="two-ramps" levels="beginner"
# One ramp gains 50 m each km, another loses 20 m each km. Somebody adds 2 times the first and 3 times the second.
test_slope = ...  # fill in code here
if test_slope is ...:
    print("Still blank. What does one kilometre add, and what does it take?")
else:
    assert test_slope != 30, "The weights 2 and 3 are missing. Twice a ramp is twice as steep."
    assert test_slope != 160, "One of the ramps goes down. What does that do to the sign?"
    assert test_slope != -1000, "Slopes of a sum are not multiplied. Walk one kilometre on each ramp."
    assert test_slope == 40, "Not yet. Walk one kilometre: what do two first ramps add, and three second ones take?"
    print("Right: 100 up and 60 down make 40.")

# %% role="answer" exercise="two-ramps"
test_slope = 2 * 50 - 3 * 20

# %% role="misconception" exercise="two-ramps" name="forgets-weights"
test_slope = 50 - 20

# %% role="misconception" exercise="two-ramps" name="loses-the-sign"
test_slope = 2 * 50 + 3 * 20

# %% role="misconception" exercise="two-ramps" name="multiplies-slopes"
test_slope = 50 * -20

# %% [markdown] levels="beginner,intermediate"
# So a wider pile of lines is worth one line. That is what happened to the 50 lines at the beginning.

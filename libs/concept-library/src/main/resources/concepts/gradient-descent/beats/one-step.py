# ---
# beat: one-step
# title: One step downhill is one subtraction
# intent: The learner does gradient descent by hand for two steps and writes the loop.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [gradient-descent]
# assumes: [gradient]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## One step downhill
#
# The slope at mark 2 is -180. We cannot turn the knob by 180 marks. So we take a small part of the slope, one hundredth, and move against it. This part is called the **learning rate**.

# %% [markdown] levels="advanced"
# ## One step downhill
#
# Subtract a small part of the slope from the place. The part is called the **learning rate**. With a hundredth, by which factor does the error shrink, from 18 missing degrees?

# %% levels="beginner,intermediate"
rate = 0.01  # one hundredth of the slope

# %% levels="beginner,intermediate"
start - rate * slope(start)

# %% [markdown] levels="beginner"
# Minus times minus is plus, so the knob moves *up*, from 2 to 3.8. **Guess first.** Before, 18 degrees were missing. How many are missing now: 16, 9 or 0?

# %% [markdown] levels="intermediate"
# The knob moves from 2 to 3.8. **Guess first.** Before, 18 degrees were missing. How many are missing now: 16, 9 or 0?

# %% levels="beginner,intermediate"
38 - temperature(3.8)

# %% [markdown] levels="beginner,intermediate"
# Nine, exactly half. That is a surprise worth remembering. What does the next step do?

# %% levels="beginner,intermediate"
next_knob = 3.8 - rate * slope(3.8)
38 - temperature(next_knob)

# %% [markdown] recap="true" levels="beginner,intermediate"
# One step of gradient descent subtracts the slope, times the learning rate, from the place. We let the computer repeat that.

# %% recap="true"
# | export
def descend(slope, start, rate, steps):
    """The places visited by gradient descent, the start included."""
    places = [start]
    for _ in range(steps):
        places.append(places[-1] - rate * slope(places[-1]))
    return places

# %%
[round(temperature(place), 2) for place in descend(slope, start, 0.01, 8)]  # degrees

# %% role="visualisation" levels="beginner,intermediate"
# eight steps into the valley
fig, ax = plt.subplots()
draw_valley(ax, descend(slope, start, 0.01, 8))
ax.set_title("the steps shrink by themselves, because the slope shrinks")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# This is **gradient descent**. Nobody told the steps to become smaller near the bottom. They do so by themselves, because the ground becomes flat there.

# %% role="practice" exercise="by-hand" levels="beginner,intermediate"
# Another guest starts at mark 8, with the same rate of 0.01. Where does the knob stand after ONE step?
test_knob = ...  # fill in code here
if test_knob is ...:
    print("Still blank. How many degrees are there too many at mark 8? Twice that, times five, is the slope.")
else:
    assert abs(test_knob - (8 + 0.01 * slope(8))) > 0.01, "That is uphill. In which direction does the discomfort fall?"
    assert abs(test_knob - 0.01 * slope(8)) > 0.01, "That is how far to turn. Where does the knob stand afterwards?"
    assert abs(test_knob - (8 - slope(8))) > 0.01, "You moved by the whole slope. Only a small part of it is taken."
    assert abs(test_knob - 6.8) < 0.01, "Not yet. Old place, minus rate times slope."
    print("Right: 12 degrees too many have become 6, half again.")

# %% role="answer" exercise="by-hand"
test_knob = 8 - 0.01 * slope(8)

# %% role="misconception" exercise="by-hand" name="goes-uphill"
test_knob = 8 + 0.01 * slope(8)

# %% role="misconception" exercise="by-hand" name="step-for-place"
test_knob = 0.01 * slope(8)

# %% role="misconception" exercise="by-hand" name="forgets-the-rate"
test_knob = 8 - slope(8)

# %% [markdown] levels="advanced"
# From 18 to 9 to 4.5: each step of **gradient descent** halves the error. The list also shows that nobody has to shrink the rate here, since the slope shrinks by itself.

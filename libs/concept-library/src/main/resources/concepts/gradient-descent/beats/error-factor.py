# ---
# beat: error-factor
# title: Each step multiplies the error by one number
# intent: The learner derives one minus rate times curvature and reads the five fates off it.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [error-factor]
# assumes: [learning-rate-fates]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## The five fates are one multiplication
#
# Half, half, half. Each step multiplied the error by the same number. The error is the place minus 5.6, so it is negative when the knob is too low. Let's print that number for each rate.

# %% [markdown] levels="advanced"
# ## The five fates are one multiplication
#
# The error in marks is the place minus 5.6. Which factor does one step put on it, for each rate?

# %%
for rate_tried in [0.01, 0.02, 0.03, 0.04, 0.05]:
    places = descend(slope, start, rate_tried, 1)
    print(f"rate {rate_tried}   error before {start - 5.6:.1f}   error after {places[1] - 5.6 + 0.0:4.1f}   factor {round((places[1] - 5.6) / (start - 5.6), 2) + 0.0:4.1f}")

# %% [markdown] levels="intermediate,advanced"
# The factors in the table fall by 0.5 for each 0.01 of the rate. That looks like a straight line, $1 - 50 \cdot \text{rate}$. Where does the 50 come from?

# %% [markdown] levels="beginner"
# Back to the table. The factors go 0.5, 0, -0.5, -1, -1.5. They fall by 0.5 for each 0.01 of the rate. Where does this come from? Let's divide the slope by the error, at three places.

# %% levels="beginner"
slope(start) / (start - 5.6), slope(4.6) / (4.6 - 5.6), slope(8.0) / (8.0 - 5.6)

# %% [markdown] levels="beginner"
# It is 50 each time, up to a rounding crumb. So **the slope is 50 times the error**, wherever one stands. The number says how quickly the ground bends, and it is called the **curvature** of the valley.

# %% [markdown] role="derivation" levels="beginner"
# Now we can say what one step does to the error.
#
# - new error = old error - rate · slope (one step against the slope)
# - = old error - rate · 50 · old error (the slope is 50 times the error)
# - = (1 - 50 · rate) · old error (both terms contain the old error, so take it out)

# %% [markdown] role="derivation" levels="intermediate,advanced"
# Call the place $k$, the best place $k^* = 5.6$, the error $e = k - k^*$ and the rate $\eta$.
#
# - $\text{slope}(k) = 2 \cdot 5 \cdot (10 + 5k - 38)$ (the slope of a square)
# - $= 2 \cdot 5 \cdot 5 \cdot (k - 5.6)$ (take the 5 out of the bracket, since $28 / 5 = 5.6$)
# - $= 50\, e$ (the slope is proportional to the error)
# - $e_{\text{new}} = e - \eta \cdot 50\, e$ (one step of gradient descent)
# - $e_{\text{new}} = (1 - 50\,\eta)\, e$ (take $e$ out)

# %% role="check"
round(descend(slope, start, 0.013, 1)[1] - 5.6, 6), round((1 - 50 * 0.013) * (start - 5.6), 6)  # a rate nobody tried before: by running, by formula

# %% [markdown] levels="beginner"
# Both are -1.26. Now every fate can be read off the factor. Between 0 and 1 the error shrinks. At 0 it is gone. Between -1 and 0 it changes its side each time and still shrinks. At -1 it swings for ever. Beyond that it grows.

# %% [markdown] levels="intermediate"
# The 50 says how fast the slope itself changes. It is called the **curvature** of the valley. Now every fate can be read off the factor. Between 0 and 1 the error shrinks. At 0 it is gone. Between -1 and 0 it changes its side each time and still shrinks. At -1 it swings for ever, and beyond that it grows.

# %% [markdown] levels="advanced"
# The 50 is the second derivative, the **curvature** of the valley. The walk settles while the factor lies between -1 and 1.

# %% role="visualisation"
# the factor against the rate: inside the green band the error shrinks
rates = torch.linspace(0, 0.06, 50)
plt.axhspan(-1, 1, color=utils.GREEN, alpha=0.12)
plt.plot(rates, 1 - 50 * rates, color=utils.BLUE, linewidth=2.5)
plt.axhline(0, color="black", linewidth=0.8)
for rate_tried, word in [(0.01, "halves"), (0.02, "lands"), (0.03, "overshoots"), (0.04, "swings"), (0.05, "explodes")]:
    plt.plot(rate_tried, 1 - 50 * rate_tried, "o", color=utils.ORANGE)
    plt.text(rate_tried + 0.001, 1 - 50 * rate_tried + 0.1, word)
plt.xlabel("learning rate")
plt.ylabel("factor on the error")
plt.show()

# %% [markdown] levels="intermediate,advanced"
# The factor is -1 where the rate is 2 divided by the curvature, and that is the limit. The fastest rate is 1 divided by the curvature.

# %% [markdown] levels="beginner"
# The factor is 0 where 50 times the rate is 1. So the fastest rate is 1 divided by the curvature, which is 0.02. The factor is -1 where 50 times the rate is 2. That is the limit, 0.04.

# %% [markdown] recap="true" levels="beginner,intermediate"
# ### Sceptic: a real valley is no perfect bowl
#
# So let's make the ground bumpy and add a wave to the slope. We let 200 walks start at random marks, with the rate 0.01. **Guess first.** Does each step still multiply the error by one number?

# %% role="simulation" recap="true" levels="beginner,intermediate"
# 200 walks on bumpy ground: how far from mark 5.6 after each step
def bumpy_slope(knob):
    return slope(knob) - 20 * torch.sin(2 * (knob - 5.6))  # near 5.6 the wave takes 40 from the curvature of 50


walks = torch.stack(descend(bumpy_slope, 10 * torch.rand(200), 0.01, 30)) - 5.6  # rows: steps, columns: walks
plt.semilogy(walks.abs(), color=utils.BLUE, alpha=0.1)
plt.semilogy(range(31), 5 * 0.9 ** torch.arange(31), "--", color=utils.ORANGE)
plt.text(16, 1.5, "nine tenths in each step", color=utils.ORANGE)
plt.xlabel("step")
plt.ylabel("distance from mark 5.6")
plt.show()

# %% [markdown] recap="true" levels="beginner,intermediate"
# At first each walk goes its own way. Near the bottom all lines run parallel to the dashed one. The curvature there is 10, so each step leaves nine tenths of the error. The rule holds near the bottom of every smooth valley whose curvature there is above 0.

# %% role="practice" exercise="best-rate"
# A kitchen tap is less touchy: its slope is 8 * (knob - 3). Which rate lands on mark 3 in ONE step?
test_rate = ...  # fill in code here
if test_rate is ...:
    print("Still blank. Which factor on the error means that it is gone after one step?")
else:
    assert abs(test_rate - 0.02) > 1e-6, "That is the shower's best rate. This tap has another curvature."
    assert abs(test_rate - 2 / 8) > 1e-6, "At this rate it swings for ever. The factor is -1."
    assert abs(test_rate - 8) > 1e-6, "That is the curvature. A valley that curves more needs a smaller step."
    assert abs(test_rate - 1 / 8) < 1e-6, "Not yet. Solve 1 - curvature * rate = 0."
    print("Right. From any start, one step is enough.")

# %% role="answer" exercise="best-rate"
test_rate = 1 / 8

# %% role="misconception" exercise="best-rate" name="same-rate-everywhere"
test_rate = 0.02

# %% role="misconception" exercise="best-rate" name="largest-for-best"
test_rate = 2 / 8

# %% role="misconception" exercise="best-rate" name="curvature-for-rate"
test_rate = 8

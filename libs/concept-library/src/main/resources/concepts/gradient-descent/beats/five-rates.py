# ---
# beat: five-rates
# title: Five learning rates, five fates
# intent: The learner predicts and sees crawling, halving, landing, swinging and exploding.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [learning-rate-fates]
# assumes: [gradient-descent]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## How large may a step be? Five fates
#
# With a rate of 0.01 the error was halved at each step. **Guess first.** What happens at twice that rate, 0.02?

# %% levels="beginner,intermediate"
[round(temperature(place), 2) for place in descend(slope, start, 0.02, 4)]

# %% [markdown] levels="beginner,intermediate"
# It lands on 38 degrees in a single step, and stays there. So more is better? Let's try 0.03.

# %% levels="beginner,intermediate"
[round(temperature(place), 2) for place in descend(slope, start, 0.03, 6)]

# %% [markdown] levels="beginner,intermediate"
# Now it overshoots to the hot side, comes back too far, and so on. But each error is half of the one before. It still arrives. **Predict.** Does 0.04 still arrive?

# %% levels="beginner,intermediate"
[round(temperature(place), 2) for place in descend(slope, start, 0.04, 6)]

# %% [markdown] levels="beginner,intermediate"
# It swings between 20 and 56 degrees for ever. It comes no nearer, and it goes no further away. And 0.05?

# %% levels="beginner,intermediate"
[round(temperature(place), 2) for place in descend(slope, start, 0.05, 6)]

# %% [markdown] levels="beginner,intermediate"
# It explodes. You have seen these numbers before. They are the temperatures of the opening. The natural rule *was* gradient descent, with a rate of 0.05. So this shower never needed Adam. A better rate would have done.

# %% [markdown] levels="advanced"
# ## Six rates, five fates
#
# Here are the first steps for six rates. **Predict** for each of them whether it settles, before you run the line.

# %% levels="advanced"
for rate_tried in [0.004, 0.01, 0.02, 0.03, 0.04, 0.05]:
    print(rate_tried, [round(temperature(place), 1) for place in descend(slope, start, rate_tried, 5)])

# %% [markdown] levels="advanced"
# It crawls, it halves, it lands, it overshoots and settles, it swings for ever, it explodes. The last row is the natural rule of the opening. So this shower needed a better rate and no Adam.

# %% [markdown] levels="beginner"
# Here are all of them in one picture. Time runs to the right, and the water gets hotter upwards. Which colours come to rest at the dashed line?

# %% role="visualisation"
# the water temperature, step by step, for six rates
for rate_tried, colour in zip([0.004, 0.01, 0.02, 0.03, 0.04], [utils.GREY, utils.BLUE, utils.GREEN, utils.PURPLE, utils.ORANGE]):
    plt.plot([temperature(place) for place in descend(slope, start, rate_tried, 12)], "o-", markersize=4, color=colour, label=f"rate {rate_tried}")
plt.plot([temperature(place) for place in descend(slope, start, 0.05, 3)], "o-", markersize=4, color=utils.RED, label="rate 0.05")
plt.axhline(38, color="black", linestyle="--", linewidth=1)
plt.ylim(-10, 85)
plt.xlabel("step")
plt.ylabel("water (degrees Celsius)")
plt.legend(ncol=2)
plt.show()

# %% [markdown] recap="true"
# Now try rates yourself. The dots are the places that the knob visits in 20 steps.

# %% role="interactive" recap="true"
# Task: find the largest rate that still settles. Then find the rate that settles fastest.
def try_rate(rate=0.01):
    places = descend(slope, start, rate, 20)
    fig, ax = plt.subplots(figsize=(6, 3))
    draw_valley(ax, places)
    ax.set_title(f"rate {rate:.3f}: after 20 steps the water has {temperature(places[-1]):.1f} degrees")
    plt.show()


widgets.interact(try_rate, rate=widgets.FloatSlider(value=0.01, min=0.0, max=0.045, step=0.001, readout_format=".3f"));

# %% [markdown] recap="true"
# The slider settles up to 0.039, more and more slowly, and at 0.04 no longer. The rate 0.02 is the fastest.

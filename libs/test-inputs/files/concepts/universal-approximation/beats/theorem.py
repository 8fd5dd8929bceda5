# ---
# beat: theorem
# title: A promise with an edge
# intent: The learner can state the universal approximation theorem in plain words, and sees it fail outside the interval.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [universal-approximation, what-the-theorem-leaves-open]
# assumes: [error-quarters, through-points]
# ---

# %% [markdown] recap="true" levels="beginner"
# ## The theorem, in words you have already run
#
# Any smooth curve, magnified, is nearly a parabola (Taylor): hence quarters. Rougher continuous curves lose only the rate: on an interval, ends included, for any tolerance, enough bends side by
# side (**one hidden layer**) suffice: **universal approximation** ([Cybenko](https://doi.org/10.1007/BF02551274), S-shaped bends;
# [Leshno and others](https://doi.org/10.1016/S0893-6080%2805%2980131-5), every bend but polynomials), for any number of inputs.

# %% [markdown] recap="true" levels="intermediate,advanced"
# ## The theorem, in words you have already run
#
# Smooth curves, magnified, are nearly parabolas (Taylor): quarters hold widely. Rougher continuous ones lose only the rate: on an interval, ends included, for any tolerance, enough bends in **one
# hidden layer** suffice: **universal approximation** ([Cybenko](https://doi.org/10.1007/BF02551274), S-shaped bends;
# [Leshno and others](https://doi.org/10.1016/S0893-6080%2805%2980131-5), every bend but polynomials), for any number of inputs.
# Outside the interval nothing is promised: past its last corner the curve is a line.

# %% [markdown] role="quote" terms="universal approximation; hidden units; feed-forward; hidden layer; universal approximators"
# The **hidden units** of a paper are the hinges. With that in mind, read:
#
# {quote}

# %% [markdown] levels="beginner"
# ## The promise ends where the film ends
#
# Weights *exist*, on an *interval*. Outside it? Continue the five-point curve into the bounces, right of the dashed line. And finding them? Good
# places for two corners exist, you used them. Throw two corners at random, a thousand times, with least squares for the rest: how many come near the 0.1 of the even pair?

# %% role="visualisation"
# the five-point curve, continued beyond the film: look to the right of the dashed line
plt.plot(bounce_t, bounce_height, color=utils.GREY, linewidth=4)
plt.plot(bounce_t, through_points(bounce_t, knots, knot_heights), color=utils.ORANGE)
plt.axvline(2, color="black", linestyle="--")
plt.text(0.05, 8.2, "the promise holds here")
plt.text(2.1, 8.2, "here nothing is promised")
plt.text(3.75, 2.2, "the ball", color=utils.GREY)
plt.text(3.05, -5, "three hinges", color=utils.ORANGE)
plt.ylim(-9, 9.5)
plt.xlabel("time (seconds)")
plt.ylabel("height (metres)")
plt.show()

# %% role="simulation" levels="beginner" recap="true"
# 1000 throws: two corners at random moments, the best weights for them, the loss. How many come near the 0.1 of the even pair?
luck = []
for throw in range(1000):
    columns = torch.cat([line_columns, torch.relu(t[:, None] - 2 * torch.rand(2))], dim=1)  # a line and two hinges
    luck.append(mse(film, columns @ torch.linalg.lstsq(columns, film).solution))
plt.hist(torch.stack(luck), bins=40, color=utils.ORANGE)
plt.xlabel(f"loss (MSE, square metres); under 0.12 in {sum(one < 0.12 for one in luck)} of the 1000 throws")
plt.ylabel("number of throws")
plt.show()

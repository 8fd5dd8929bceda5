# ---
# beat: parabola-knobs
# title: Three knobs find the ball, and can do better than the truth
# intent: The learner fits a parabola by hand, and sees over many films that the truth costs the square of the noise and never wins.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [fitting-by-knobs, noise-floor]
# assumes: [film, mean-squared-error]
# ---

# %% [markdown] recap="true"
# ## The truth itself is not free of error
#
# Dots: the film. Curve: the true parabola a·t² + b·t + c, with a = -4.9, b = 10, c = 1.5. Guess its loss. **Task:** find other a, b, c with a *smaller* loss than the truth. Which of them move the top sideways?

# %% role="visualisation" recap="true"
# one picture for every guess of this lesson
def draw(guess, name, color=utils.ORANGE):
    """The 40 readings of the film, one guess, and the guess's loss."""
    plt.scatter(t, film, s=16, color=utils.BLUE)
    plt.plot(t, guess, color=color)
    plt.text(0.02, 8.2, "the film", color=utils.BLUE)
    plt.text(0.4, 8.2, f"{name}, MSE {mse(film, guess):.4f}", color=color)
    plt.ylim(-1, 9)
    plt.xlabel("time (seconds)")
    plt.ylabel("height (metres)")
    plt.show()


draw(true_height, "the true parabola", utils.GREY)

# %% role="interactive" recap="true"
# one slider for each letter of the parabola; they start at the truth
def turn(a, b, c):
    draw(a * t**2 + b * t + c, "your parabola", utils.GREY)


a_knob, b_knob, c_knob = [widgets.FloatSlider(value=start, min=low, max=high, step=0.02) for start, low, high in [(-4.9, -8, 0), (10, 0, 14), (1.5, -1, 4)]]
widgets.interact(turn, a=a_knob, b=b_knob, c=c_knob);

# %% [markdown]
# ## The truth never wins
#
# A smaller loss than the truth: luck, in one shaky film? Film the same throw 1,000 times, and let torch turn the three knobs each time,
# until the loss is as small as it gets (`lstsq`; the line will show how). The picture divides it by the loss of the truth. Guess in how
# many films the truth is better: a quotient above 1.

# %% role="simulation"
# 1000 films of one throw: the loss of the best parabola of each, measured in losses of the truth
films = true_height[:, None] + 0.25 * torch.randn(40, 1000)  # 40 frames x 1000 films
shapes = torch.stack([torch.ones(40), t, t**2], dim=1)  # 40 frames x 3 columns: what c, b and a multiply
fitted = shapes @ torch.linalg.lstsq(shapes, films).solution  # 40 frames x 1000 best parabolas
quotients = ((films - fitted) ** 2).mean(dim=0) / ((films - true_height[:, None]) ** 2).mean(dim=0)
plt.hist(quotients, bins=40, color=utils.GREY)
plt.axvline(1, color="black", linestyle="--")
plt.text(1.01, 60, "here the truth\nwould be better")
plt.xlim(0.6, 1.15)
plt.xlabel(f"loss of the best parabola / loss of the truth (average {quotients.mean():.3f})")
plt.ylabel("films (of 1,000)")
plt.show()

# %% [markdown]
# In none: the best of all parabolas is at least as good as one of them, the truth. The truth costs 0.0625 on average, the square of the
# shaking, 0.25². Of that the best parabola leaves about 37 parts of 40: **each of the three knobs swallows a fortieth of the noise.** What
# would 40 knobs leave? Keep the question.

# %% role="practice" exercise="one-metre-up" levels="intermediate,advanced"
# Predict: a guess of the true shape hangs 1 m too high all the time. What is its loss, on average over the 1000 films?
test_loss = ...  # fill in code here
if test_loss is ...:
    print("Still blank. An error is now the shaking minus 1 m. Write out its square: which part is 0 on average?")
else:
    assert abs(test_loss - 1) > 0.01, "That is the price of the metre alone. What did the truth itself cost?"
    assert abs(test_loss - 1.5625) > 0.01, "That is 1.25²: all readings shake away from the guess. Half of them shake towards it."
    assert abs(test_loss - 1.25) > 0.01, "Close to the idea, but 1 is a square and 0.25 is not one yet."
    assert abs(test_loss - mse(films, true_height[:, None] + 1)) < 0.01, "Not yet. Square (shaking - 1), then take the mean of each part."
    print("Right: independent errors add as squares, like the sides of a right angle (Pythagoras).")

# %% role="answer" exercise="one-metre-up"
test_loss = 1**2 + 0.25**2

# %% role="misconception" exercise="one-metre-up" name="forgets-the-shaking"
test_loss = 1**2

# %% role="misconception" exercise="one-metre-up" name="adds-before-squaring"
test_loss = (1 + 0.25) ** 2

# %% role="misconception" exercise="one-metre-up" name="adds-without-squaring"
test_loss = 1 + 0.25

# ---
# beat: parabola-knobs
# title: Three knobs find the ball, and can do better than the truth
# intent: The learner fits a parabola by hand, and sees that the smallest loss is the size of the noise.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [fitting-by-knobs, noise-floor]
# assumes: [film, mean-squared-error]
# minutes: 4
# ---

# %% [markdown] recap="true"
# ## The truth itself is not free of error
#
# The mean error was zero, up to rounding: too high paid for too low. Squares cannot. Dots: the film. Curve: the true parabola
# a·t² + b·t + c, with a = -4.9, b = 10, c = 1.5. Guess its loss. **Task:** find other a, b, c with a *smaller* loss than the truth. Which of them move the top sideways?

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

# %% role="interactive"
# one slider for each letter of the parabola; they start at the truth
def turn(a, b, c):
    draw(a * t**2 + b * t + c, "your parabola", utils.GREY)


a_knob, b_knob, c_knob = [widgets.FloatSlider(value=start, min=low, max=high, step=0.02) for start, low, high in [(-4.9, -8, 0), (10, 0, 14), (1.5, -1, 4)]]
widgets.interact(turn, a=a_knob, b=b_knob, c=c_knob);

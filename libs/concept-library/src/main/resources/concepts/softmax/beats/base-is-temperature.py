# ---
# beat: base-is-temperature
# title: Another base is only another temperature
# intent: The learner shows that base 2 is softmax with rescaled scores, and meets temperature.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [temperature]
# assumes: [softmax]
# ---

# %% [markdown]
# ## Sceptic: why $e$, and not 2 or 10?
#
# Chess used 10. Let's give the keyboard powers of 2.

# %%
2 ** scores / (2 ** scores).sum()

# %% [markdown]
# The order is the same, but the shares are closer together. Tea has fallen from 70 to 59 percent. Is this another function, or the old one in disguise?

# %% [markdown] levels="beginner"
# Which power of $e$ is 2? The power $e^0 = 1$ is too small, and $e^1 = 2.718$ is too large. Let's try some in between.

# %% levels="beginner"
for power in [0.6, 0.7, 0.693147]:
    print(f"e to the power of {power:<8} is {math.exp(power):.4f}")

# %% [markdown] levels="beginner"
# At 0.693147 we have hit it. So one step on the staircase of twos is 0.693147 of a step on the staircase of $e$. Let's shrink all scores by that factor and use $e$.

# %% levels="beginner"
F.softmax(0.693147 * scores, dim=0)

# %% [markdown] levels="beginner"
# These are the shares that the powers of 2 gave. So a smaller base is the same as smaller scores, and every base gives the same family of shares. The choice of $e$ is a matter of comfort, and we will meet its reward when we ask how a score should move.
#
# People therefore keep $e$ and divide the scores by a **temperature** $T$ instead. Guess which way it works. Does a *hot* keyboard become surer, or less sure?

# %% [markdown] levels="intermediate,advanced"
# Which power of $e$ is 2? The logarithm of 2 answers that, and it is about 0.69. So every power of 2 is a power of $e$ with a smaller exponent. Let's shrink the scores by that factor first.

# %% levels="intermediate,advanced"
torch.allclose(2 ** scores / (2 ** scores).sum(), F.softmax(scores * math.log(2), dim=0))

# %% [markdown] levels="intermediate"
# `True`: a smaller base is the same as smaller scores, so every base gives the same family of shares. Why does everybody choose $e$? Let's compare how steep two curves are. We go a thousandth of a step to the right and see how much height we gain for a whole step.

# %% levels="intermediate"
for base in [2, math.e]:
    print(f"base {base:.3f}   height at 1: {base:.3f}   steepness at 1: {(base ** 1.001 - base) / 0.001:.3f}")

# %% [markdown] levels="intermediate"
# The powers of $e$ are as steep as they are high. The rest of 0.002 is there because a thousandth of a step is not tiny enough. The powers of 2 are only 0.69 times as steep as they are high. We will use that when we ask how a score should move. For now, base $e$ spares us a factor.
#
# People therefore keep $e$ and divide the scores by a **temperature** $T$ instead. Guess which way it works. Does a *hot* keyboard become surer, or less sure?

# %% role="visualisation" levels="beginner,intermediate"
# the same scores at three temperatures
fig, axes = plt.subplots(1, 3, figsize=(12, 3.2))
for ax, temperature in zip(axes, [0.3, 1.0, 5.0]):
    draw_shares(ax, F.softmax(scores / temperature, dim=0), f"temperature {temperature}")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# Heat makes everything move, and the shares become nearly equal. Cold freezes the keyboard on its first choice. The closer the temperature comes to 0, the less is left for any word but the one with the largest score. Picking that word alone is called `argmax`. Softmax is a *soft* version of "take the largest", and that is where its name comes from.

# %% [markdown] levels="advanced" recap="true"
# People keep $e$ and divide the scores by a **temperature** $T$. At $T \to 0$ only the largest score is left, which is `argmax`, and for large $T$ all shares become equal.

# %% [markdown] levels="advanced"
# Here is the whole family of the five shares. Look for the temperature at which tea falls below one half.

# %% role="visualisation" levels="advanced"
# the five shares against the temperature, on a logarithmic axis
temperatures = torch.logspace(-1, 1.5, 120)
family = F.softmax(scores / temperatures[:, None], dim=1)  # rows: temperatures, columns: words
for place, word in enumerate(words):
    plt.semilogx(temperatures, family[:, place], color=word_colours[place], linewidth=2.5, label=word)
plt.axhline(0.5, color="black", linestyle="--", linewidth=1)
plt.xlabel("temperature")
plt.ylabel("share")
plt.legend()
plt.show()

# %% role="interactive" levels="advanced" recap="true"
# Task: find the temperature at which tea has exactly half of the belief. Then find out what happens to the order of the words.
def warm(temperature=1.0):
    fig, ax = plt.subplots(figsize=(6, 3))
    draw_shares(ax, F.softmax(scores / temperature, dim=0), f"temperature {temperature:.2f}")
    plt.show()


widgets.interact(warm, temperature=widgets.FloatSlider(value=1.0, min=0.1, max=10, step=0.05));

# %% [markdown] levels="advanced" recap="true"
# Tea has one half near 2.1. The order never changes, since dividing by a positive number keeps it. So temperature changes how sure a model is, and never what it prefers.
#
# Now let the keyboard write. It draws words by chance, and each word has its share as its chance. We draw 2000 words at each of 30 temperatures. The line is the share of tea, and each dot is how often tea was drawn.

# %% role="simulation" levels="advanced" recap="true"
# 2000 words drawn at each of 30 temperatures: how many of the draws are tea?
drawn = torch.logspace(-1, 1.5, 30)
own_shares = F.softmax(scores / drawn[:, None], dim=1)  # rows: temperatures, columns: words
tea_drawn = [(torch.multinomial(row, 2000, replacement=True) == 0).float().mean() for row in own_shares]
plt.semilogx(drawn, own_shares[:, 0], color=utils.GREEN, linewidth=2)
plt.semilogx(drawn, tea_drawn, "o", color="black", markersize=4)
plt.text(0.12, 0.75, "line: the share of tea\ndots: what was drawn", color="black")
plt.xlabel("temperature")
plt.ylabel("share of tea")
plt.show()

# %% [markdown] levels="advanced" recap="true"
# The dots lie on the line, as they must, since the keyboard drew from its own shares. Whether *people* type tea that often is another question, which is called **calibration**.

# %% role="practice" exercise="ten-to-one" levels="advanced"
# Tea leads coffee by 1 point. At which temperature are their odds 10 to 1?
test_temperature = ...  # fill in code here
if test_temperature is ...:
    print("Still blank. At temperature T the lead is 1 / T. Which lead gives odds of 10 to 1?")
else:
    assert abs(test_temperature - math.log(10)) > 0.01, "That is the lead which gives these odds. A temperature divides the lead."
    assert abs(test_temperature - 0.1) > 0.01, "A tenfold lead gives odds of 22,000 to 1. Odds grow faster than leads."
    assert abs(test_temperature - 1) > 0.01, "At temperature 1 the odds are e to 1. Which logarithm undoes the exponential?"
    assert abs(test_temperature - 1 / math.log(10)) < 0.01, "Not yet. Solve exp(1 / T) = 10."
    print(f"Right: {test_temperature:.2f}. A colder keyboard makes more of the same lead.")

# %% role="answer" exercise="ten-to-one"
test_temperature = 1 / math.log(10)

# %% role="misconception" exercise="ten-to-one" name="lead-for-temperature"
test_temperature = math.log(10)

# %% role="misconception" exercise="ten-to-one" name="tenfold-lead"
test_temperature = 0.1

# %% role="misconception" exercise="ten-to-one" name="logarithm-to-base-ten"
test_temperature = 1 / math.log10(10)

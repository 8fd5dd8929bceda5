# ---
# beat: rms-volume
# title: Square, mean, root
# intent: The learner finds that the mean cannot measure loudness and builds the root mean square.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [rms]
# assumes: [tensor-basics]
# ---

# %% [markdown] recap="true"
# ## How loud is a list of numbers?
#
# To talk about drifting volume we must measure it. We begin with something you can hear. A sound is a list of numbers, and they say how far the membrane of a loudspeaker is pushed out.
#
# - **A sound** is *one* loudspeaker at many moments.
# - **A word of our message** is *many* loudspeakers at one moment.
#
# Both are lists of numbers, so one measure will do for both.

# %% recap="true"
time = torch.arange(8000) / 8000  # one second, in 8000 instants
melody = torch.cat([torch.sin(2 * math.pi * note * time[:2000]) for note in (264, 328, 392, 528)])  # one note per word, a quarter second each
whisper, shout = 0.03 * melody, 0.9 * melody  # the same melody twice, at two volumes

# %% levels="beginner,intermediate"
Audio(whisper.numpy(), rate=8000, normalize=False)  # the whisper; turn your speakers up a little

# %% levels="beginner,intermediate"
Audio(shout.numpy(), rate=8000, normalize=False)  # the shout; mind your ears

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** Most people would try the average first. What is the average of the shout: about 0.9, about 0.45 or about 0?

# %% levels="beginner,intermediate"
print(f"{shout.mean().item():.6f}")

# %% [markdown] levels="beginner,intermediate"
# It is zero. The average says that a shout is silence. The loudspeaker moves out as often as it moves in, so plus and minus cancel.

# %% [markdown] levels="beginner"
# We must stop the cancelling. A square is never negative, because minus times minus is plus. Here are four positions of a loudspeaker:

# %% levels="beginner"
positions = torch.tensor([3.0, -3.0, 1.0, -1.0])  # four positions of one loudspeaker
positions.mean(), positions.pow(2)

# %% [markdown] levels="beginner"
# The mean of the positions is 0, but their squares are 9, 9, 1 and 1. **Guess first.** What is the mean of the squares?

# %% levels="beginner"
positions.pow(2).mean()

# %% [markdown] levels="beginner"
# It is 20 divided by 4. This number counts *squared* positions, so it is too large to be a typical position. A root takes the square back.

# %% levels="beginner"
positions.pow(2).mean().sqrt()

# %% [markdown] levels="beginner"
# That is about 2.24, and it lies between 1 and 3. It is the size of a typical position. Now the same three steps for the shout:

# %% [markdown] levels="intermediate"
# So we square everything, which makes it positive. We take the mean, and a root takes the square back.

# %% levels="beginner,intermediate"
shout.pow(2).mean().sqrt(), whisper.pow(2).mean().sqrt()

# %% [markdown] levels="beginner,intermediate"
# The shout has 0.636 and the whisper has 0.021. The shout was made 30 times as large, and its number is 30 times as large.

# %% [markdown] levels="advanced"
# The mean of a sound is 0, because plus and minus cancel. So we square first. **Guess.** The shout is 30 times as large as the whisper. How many times larger will the root of its mean square be?

# %% levels="advanced"
shout.mean().abs() < 1e-6, shout.pow(2).mean().sqrt(), whisper.pow(2).mean().sqrt()

# %% [markdown] recap="true"
# Take the **s**quares, their **m**ean, and its **r**oot. Read backwards, these letters give the name **RMS**, the root mean square. It is our measure of volume. In letters, for a list $x$ of $d$ numbers, we define
#
# $$\mathrm{RMS}(x) = \sqrt{\frac{1}{d}\sum_{i=1}^{d} x_i^2}$$

# %% role="visualisation" levels="beginner,intermediate"
# ten milliseconds of the shout: its numbers, its mean and its RMS
plt.plot(time[:80] * 1000, shout[:80], color=utils.ORANGE, linewidth=2)
plt.hlines(0, 0, 10, color=utils.RED, linestyle="--")
plt.hlines(shout.pow(2).mean().sqrt(), 0, 10, color=utils.GREEN, linestyle="--")
plt.text(10.1, 0, "mean 0", color=utils.RED, va="center")
plt.text(10.1, 0.636, "RMS 0.636", color=utils.GREEN, va="center")
plt.xlim(0, 12.2)
plt.xlabel("milliseconds")
plt.ylabel("position of the loudspeaker")
plt.title("The mean sees silence, the RMS sees a typical size")
plt.show()

# %% [markdown] recap="true"
# Each word of our message needs its own number. `mean(-1)` takes the mean along each row. `keepdim=True` keeps the result as a column, so that we can divide the rows by it.

# %% recap="true"
# | export
def rms(x):
    """The typical size of the numbers in each row: square, mean, root."""
    return x.pow(2).mean(-1, keepdim=True).sqrt()

# %% recap="true"
rms(message)  # one volume per word

# %% [markdown] recap="true"
# At the front door all four words have a volume close to 1. That is how we made them.

# %% role="practice" exercise="predict-rms" levels="beginner,intermediate"
# Eight loudspeakers play one word. Write its volume with square, mean and root, without calling rms().
test_word = torch.tensor([2.0, -1.0, 0.0, 2.0, -4.0, 0.0, 1.0, 1.0])
test_volume = ...  # fill in code here
if test_volume is ...:
    print("Still blank. Three steps, in the order of the letters S, M, R.")
else:
    assert not torch.isclose(test_volume, test_word.mean()), "Plus and minus have cancelled. Which step stops that?"
    assert not torch.isclose(test_volume, test_word.pow(2).mean()), "This counts squared positions. One step is missing."
    assert not torch.isclose(test_volume, test_word.norm()), "This would grow with the number of loudspeakers. Sum or mean?"
    assert not torch.isclose(test_volume, test_word.abs().mean()), "This is the mean of the sizes. It has no squares in it."
    assert torch.isclose(test_volume, rms(test_word)[0]), "Not yet. Compare the order of your steps with the name."
    print(f"Right: {test_volume:.3f}")

# %% role="answer" exercise="predict-rms"
test_volume = test_word.pow(2).mean().sqrt()

# %% role="misconception" exercise="predict-rms" name="mean-for-rms"
test_volume = test_word.mean()

# %% role="misconception" exercise="predict-rms" name="forgets-the-root"
test_volume = test_word.pow(2).mean()

# %% role="misconception" exercise="predict-rms" name="norm-for-rms"
test_volume = test_word.pow(2).sum().sqrt()

# %% role="misconception" exercise="predict-rms" name="size-for-square"
test_volume = test_word.abs().mean()

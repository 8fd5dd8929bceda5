# ---
# beat: four-views
# title: A bend is a broken sum, a switch and a new tone
# intent: The learner holds several independent pictures of nonlinearity - broken sum rule, self-flipping switch, distortion that makes new tones.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [nonlinearity]
# assumes: [relu]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## A bend breaks sums, and is a switch
#
# What does "not linear" mean? You earn 3 and lose 3. Anything linear, a line through zero, treats both together as each alone, added up; a tax office gives nothing back for a loss.
# A ReLU is a night light: a line with a switch, x · (x > 0), off below 0. Guess relu(3 - 3), then relu(3) + relu(-3).

# %% levels="beginner,intermediate"
torch.relu(torch.tensor(3.0 - 3.0)), torch.relu(torch.tensor(3.0)) + torch.relu(torch.tensor(-3.0))

# %% [markdown] levels="beginner,intermediate"
# ## A bend makes tones that nobody played
#
# 0 and 3: the parts do not add up. Now listen. A guitar pedal cuts off the lower half of each swing. Louder is linear; cutting is a ReLU. Play a pure tone of 50 swings a second and take both
# sounds apart into tones (Fourier). Look for tones that were not in the input.

# %% [markdown] levels="advanced"
# ## A bend makes tones that nobody played
#
# Linear systems add, switch nothing, and keep every tone in its place. A guitar pedal cuts off the lower half of each swing: a ReLU. Play a pure tone of 50 swings a second and take both
# sounds apart into tones (Fourier). Look for tones that were not in the input.

# %% role="visualisation"
# the same tone through a linear amplifier and through a ReLU
clock = torch.arange(1000) / 1000  # one second of sound, 1000 readings
tone = torch.sin(2 * torch.pi * 50 * clock)  # a pure tone: 50 swings a second
for sound, colour, width, name in [(2 * tone, utils.RED, 10, "louder (linear)"), (torch.relu(tone), utils.ORANGE, 4, "cut off (ReLU)")]:
    loudness = torch.fft.rfft(sound).abs()[:260] / 500  # how strongly each tone is heard
    loudness[0] = loudness[0] / 2  # the constant part counts once
    plt.vlines(torch.arange(260), 0, loudness, color=colour, linewidth=width)
    plt.text(130, 0.8 + 0.1 * width, name, color=colour)
plt.xlabel("tone (swings per second)")
plt.ylabel("loudness")
plt.show()

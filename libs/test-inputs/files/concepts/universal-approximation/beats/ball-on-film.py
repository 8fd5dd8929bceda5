# ---
# beat: ball-on-film
# title: Errors cancel, squared errors cannot
# intent: The learner knows the running example, a filmed throw, and measures a guess by its mean squared error.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [film, mean-squared-error]
# assumes: []
# ---

# %% [markdown] recap="true"
# ## A shaky phone films a ball
#
# Another curve: a ball leaves a hand 1.5 m above the ground, upwards at 10 m/s, and gravity makes its height over time a **parabola**. A phone
# takes 40 frames in two seconds, and the hand that holds it shakes: each reading is off by about 25 cm. After one
# second gravity has cost 4.9 m: 1.5 + 10 - 4.9 = 6.6 m.

# %% recap="true"
t = torch.linspace(0, 2, 40)  # the moment of each of 40 frames, in seconds

# %% recap="true"
true_height = 1.5 + 10 * t - 4.9 * t**2  # where the ball really is in each frame, in metres

# %% recap="true"
film = true_height + 0.25 * torch.randn(40)  # what the shaky film shows: one reading a frame, in metres

# %% [markdown]
# How wrong is a guess? Take a lazy one: all the time, the ball hangs in the air at its average height. Wrong in nearly every frame, and still: what will the
# *mean* of its 40 errors be?

# %%
(film - film.mean()).mean()

# %% [markdown] recap="true"
# Errors can cancel, up to rounding: too high pays for too low. Their squares cannot. The mean of the squares is the **mean squared error**, `mse`, or **loss**.

# %% recap="true"
# | export
# mean squared error: how wrong the guess is about what was seen
def mse(seen, guess):
    return ((seen - guess) ** 2).mean()

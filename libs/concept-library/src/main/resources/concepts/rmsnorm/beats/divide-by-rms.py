# ---
# beat: divide-by-rms
# title: Measure the volume, divide by it
# intent: The learner builds the whole idea in one line and sees whisper and shout become one.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [rms-norm]
# assumes: [rms]
# ---

# %% [markdown]
# ## Measure the volume, divide by it
#
# Every video site has "normalise the volume". You can guess the recipe. **Guess first.** We divide the whisper by its own RMS, and the shout by its own. They differed by a factor of 30. How different are they now?

# %%
torch.allclose(whisper / rms(whisper), shout / rms(shout))

# %% [markdown] levels="beginner"
# `True` means that all numbers agree. The whisper became louder, the shout became quieter, and they met. What volume do they have now?

# %% levels="beginner"
rms(shout / rms(shout)), rms(whisper / rms(whisper))

# %% [markdown] levels="beginner"
# Both have exactly 1. A sound divided by its own volume has the volume 1, like 7 apples divided by 7.

# %% role="visualisation" levels="beginner,intermediate"
# ten milliseconds of whisper and shout, before and after
fig, axes = plt.subplots(1, 2, figsize=(11, 3))
for sound, name, colour, width in [(shout, "shout", utils.ORANGE, 5), (whisper, "whisper", utils.BLUE, 2)]:
    axes[0].plot(time[:80] * 1000, sound[:80], color=colour, linewidth=width, label=name)
    axes[1].plot(time[:80] * 1000, (sound / rms(sound))[:80], color=colour, linewidth=width, label=name)
for ax, title in zip(axes, ["before", "after: each divided by its own volume"]):
    ax.set(title=title, xlabel="milliseconds", ylabel="position")
    ax.legend(loc="upper right")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# On the right, the thin line lies on the thick one. The melody has not changed at all. Only the volume was set to 1.

# %% [markdown] recap="true"
# That is the idea of this lesson. Divide each word by its own root mean square. It is called **RMSNorm**. For now our own version has this one line:
#
# $$\mathrm{RMSNorm}(x) = \frac{x}{\mathrm{RMS}(x)}$$

# %% recap="true"
def plain_rms_norm(x):
    """Give each row the volume 1."""
    return x / rms(x)

# %%
torch.allclose(plain_rms_norm(message), F.rms_norm(message, (400,)), atol=1e-5)

# %% [markdown]
# Ours agrees with the call that saved the message. The one line is all there is. What remains is the interesting part. *Why* does a house need it, and why this and nothing else?

# %% role="interactive" levels="beginner"
# Task: find a volume for the word "meet" that RMSNorm notices. Watch the two printed lines.
def turn(volume=1.0):
    word = volume * message[:1]
    print(f"before: volume {rms(word).item():8.3f}, first numbers {[round(v, 2) for v in word[0, :4].tolist()]}")
    print(f"after:  volume {rms(plain_rms_norm(word)).item():8.3f}, first numbers {[round(v, 2) for v in plain_rms_norm(word)[0, :4].tolist()]}")


widgets.interact(turn, volume=widgets.FloatSlider(value=5.0, min=0.1, max=50.0, step=0.1));

# %% [markdown] levels="beginner"
# <details><summary>Open after your try</summary>
#
# There is none. The lower line never moves. Whatever the volume was, it is 1 afterwards, and the pattern stays the same.
#
# </details>

# %% role="practice" exercise="radio-level" levels="beginner"
# A radio station wants every sound at a volume of exactly 0.5. Make that of the shout.
test_radio = ...  # fill in code here
if test_radio is ...:
    print("Still blank. Which volume does a sound have after you divide by its RMS? And then?")
else:
    test_level = rms(test_radio).item()
    assert abs(test_level - 1) > 1e-3, "This has the volume 1. The station wants a half of it."
    assert abs(test_level - 0.5 * rms(shout).item()) > 1e-3, "This halves the volume that was there. The station wants a fixed one."
    assert abs(test_level - 2) > 1e-3, "This has the volume 2. Did you divide where you should multiply?"
    assert abs(test_level - 0.5) < 1e-3, f"Not yet. The volume is {test_level:.3f}."
    print("Right, and the same line would do it for the whisper.")

# %% role="answer" exercise="radio-level"
test_radio = 0.5 * shout / rms(shout)

# %% role="misconception" exercise="radio-level" name="stops-at-one"
test_radio = shout / rms(shout)

# %% role="misconception" exercise="radio-level" name="halves-what-is-there"
test_radio = 0.5 * shout

# %% role="misconception" exercise="radio-level" name="divides-twice"
test_radio = shout / rms(shout) / 0.5

# ---
# beat: scale-cancels
# title: The broken house and the perfect house play the same
# intent: The learner proves that RMSNorm ignores scale and sees that it repairs any initialisation.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [scale-invariance]
# assumes: [rms-norm, depth-explodes]
# ---

# %% [markdown]
# ## The broken house and the perfect house play the same
#
# Remember the house that broke at room 30. Each of its rooms was 20 times too loud. We give it a knob in each room, and we give the perfect house a knob as well.

# %% recap="true"
broken = perfect = message
for weights in loud_rooms:
    broken = plain_rms_norm(broken @ weights)
    perfect = plain_rms_norm(perfect @ (weights / 20))

# %% [markdown]
# **Guess first.** How different are the two messages behind 40 rooms: wholly different, a little, or not at all?

# %%
torch.allclose(broken, perfect, atol=1e-3)

# %% [markdown] levels="beginner"
# They are the same. Look at one step to see why. A word becomes 5 times as loud, so each of its numbers is 5 times as large. Its RMS is 5 times as large, too. And what is left after the division?

# %% levels="beginner"
plain_rms_norm(5 * message)[0, :4], plain_rms_norm(message)[0, :4]

# %% [markdown] levels="beginner"
# The 5 stands in both parts of the fraction, so it cancels. For the same reason, 5 times 3 divided by 5 times 4 is three quarters.

# %% [markdown] role="derivation"
# Take any factor $c$ greater than 0.
#
# - $\mathrm{RMS}(cx) = \sqrt{\frac1d \sum (c x_i)^2}$ (the definition)
# - $= \sqrt{c^2 \cdot \frac1d \sum x_i^2} = c \cdot \mathrm{RMS}(x)$ (take $c^2$ out of the mean, then out of the root)
# - $\mathrm{RMSNorm}(cx) = \dfrac{c\,x}{c \cdot \mathrm{RMS}(x)} = \mathrm{RMSNorm}(x)$ (cancel $c$)

# %% role="check"
print((rms(5 * message) / rms(message)).flatten().tolist(), torch.allclose(plain_rms_norm(5 * message), plain_rms_norm(message), atol=1e-5))

# %% [markdown]
# This is called **scale invariance**. It holds for the weights as well, since $x(cW) = c\,(xW)$. A room that is 20 times too loud, with a knob behind it, is a perfect room. So nobody has to hit a factor to one percent any more.

# %% [markdown] levels="beginner"
# What if the factor is negative? **Guess first.** What does RMSNorm make of a word that is turned upside down?

# %% levels="beginner"
plain_rms_norm(-3 * message)[0, :4]

# %% [markdown] recap="true"
# The volume is never negative, so the sign stays. RMSNorm ignores *how much* and keeps *which way*. One question is left open. We measured one volume for each word, and one could measure something else.

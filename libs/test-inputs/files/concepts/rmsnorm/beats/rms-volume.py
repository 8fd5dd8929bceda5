# ---
# beat: rms-volume
# title: Volume is the root of the mean of the squares
# intent: The learner rejects the mean and the length by experiment and arrives at the root mean square.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [rms]
# assumes: [depth-explodes, mean-and-deviation]
# ---

# %% [markdown] levels="beginner"
# ## Volume is the root of the mean of the squares
#
# `nan`, not a number: nothing can be learned from that. A rescue comes to mind: measure the volume after each layer and turn it back to 1. But what is *the* volume of 64 numbers? Try their mean. Then try the length: how does it change if "cat" is written down twice, more features but none of them louder?

# %% levels="beginner"
cat.mean(), torch.cat([cat, cat]).norm() / cat.norm()

# %% [markdown] levels="beginner" recap="true"
# The mean is small because plus and minus cancel, and the length counts features: doubling them adds 41 %. So **square** (no signs), take the **mean** (no count), take the **root** (units of a feature again). Read backwards: root mean square, **RMS**. Pythagoras sums the squares; the mean of 64 of them makes it length / root of 64.

# %% [markdown] levels="intermediate,advanced" recap="true"
# ## Volume is the root of the mean of the squares
#
# `nan` teaches nothing. A rescue: measure the volume and turn it back to 1. In the mean, signs cancel; the mean of sizes would work, but only squares obey Pythagoras; the length grows with the number of features. Squares, their mean and its root give a volume in units of one feature: **RMS**, by Pythagoras the length / root of the number of features.

# %% recap="true"
cat.pow(2).mean().sqrt(), cat.norm() / 64 ** 0.5

# %% recap="true"
# | export
def rms(x):
    """RMS of each row (-1: across the row; keepdim: kept as a column, one divisor for each row)."""
    return x.pow(2).mean(-1, keepdim=True).sqrt()

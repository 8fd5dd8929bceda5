# ---
# beat: mixing-jugs
# title: A running average is a jug that is topped up
# intent: The learner mixes old and new water and sees what is kept.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [mixing]
# assumes: [running-average]
# when: swaps-the-shares
# ---

# %% [markdown]
# ## A running average is a jug that is topped up
#
# A jug holds a litre of water at 0 degrees. Pour a tenth away, and fill up with water of 50 degrees. Nine tenths of the old stay. Do it five times.

# %%
jug = 0.0
for refill in range(5):
    jug = 0.9 * jug + 0.1 * 50
    print(f"after refill {refill + 1}: {jug:.2f} degrees")

# %% [markdown]
# It becomes warmer slowly, and still remembers the cold start after five refills. The large share belongs to the old water.

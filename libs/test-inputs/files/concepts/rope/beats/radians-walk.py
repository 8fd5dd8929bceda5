# ---
# beat: radians-walk
# title: A radian is one radius walked along the rim
# intent: The learner can place an arrow on the unit circle from its angle in radians.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [radian]
# assumes: [sine-and-cosine]
# when: turns-clockwise
# ---

# %% [markdown]
# ## A radian is one radius walked along the rim
#
# Stand on a circle of radius 1, at its east point (1, 0), and walk along the rim, northwards first: counter-clockwise. The length of the walk is the angle in **radians**; the full round is 2π, about 6.283. Your shadow on the east axis is the **cosine** of the walk, your height its **sine**. Where are you after a quarter of the round? (6e-17 is rounding.)

# %%
math.cos(2 * math.pi / 4), math.sin(2 * math.pi / 4)

# ---
# beat: quarter-turns
# title: From east to north, then to west
# intent: The learner fixes the direction of a positive turn.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [turn-direction]
# assumes: [rotation-matrix]
# when: turns-clockwise
# ---

# %% [markdown]
# ## Turns go from east to north
#
# In mathematics a turn goes against the hands of a clock. Let's send east through four quarters of a lap, and watch where it points.

# %%
# rows: east after 0, 1, 2, 3 and 4 quarters of a lap
torch.stack([turn(torch.tensor([1.0, 0.0]), quarter * math.pi / 2) for quarter in range(5)]).round(decimals=2) + 0.0

# %% [markdown]
# It goes east, north, west, south, and east again. A turn by a negative angle goes the other way round.

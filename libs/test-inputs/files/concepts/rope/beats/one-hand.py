# ---
# beat: one-hand
# title: One hand cannot count its laps
# intent: The learner sees that a fast hand confuses far distances with near ones and a slow hand cannot see a step.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [one-hand-ambiguous]
# assumes: [turned-score]
# ---

# %% [markdown] recap="true"
# ## One hand cannot count its laps
#
# A hand that turns one radian a place is round after 2π, about 6.28 places, and forgets how often it has been round: seven laps are a hair less than 44 places. A hand of 0.001 radians a place needs 6283 places for a lap, but does it see a single step? Which of the two would you trust with the distances 0, 1 and 44?

# %%
# rows: the fast hand, the slow hand; columns: the cosine at distances 0, 1 and 44
[[round(math.cos(distance * speed), 6) for distance in (0, 1, 44)] for speed in (1, 0.001)]

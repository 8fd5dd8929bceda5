# ---
# beat: ending
# title: Three sentences for a friend
# intent: The learner can retell the lesson and takes one open question along.
# kind: ending
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [order-blind, relative-score, speeds]
# ---

# %% [markdown]
# ## Three sentences for a friend
#
# Attention hears a bag of words, so each query and key is turned by its place before they meet. Turning both by the same amount changes no angle between them, so a score knows contents and distance only. One hand cannot count its laps, so every pair of features turns at its own speed, like a clock.
#
# An open question for a walk: a chess board has two coordinates for each piece. How would you turn its queries and keys?

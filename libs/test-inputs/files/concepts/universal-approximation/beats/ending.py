# ---
# beat: ending
# title: Three sentences and a question
# intent: The learner leaves with three sentences to say to a friend and one open question.
# kind: ending
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [universal-approximation, depth-doubles]
# ---

# %% [markdown] recap="true"
# ## What to tell a friend
#
# Lines added or chained stay a line, so a network without bends is one layer in disguise. A hinge adds one corner, its weight is the change of slope, and enough hinges follow any
# continuous curve on an interval. Adding adds corners, folding doubles them.
#
# One for a walk: with 768 inputs in place of time, what does a corner look like?

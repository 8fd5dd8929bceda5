# ---
# beat: ending
# title: Three sentences for a friend
# intent: The learner can retell the lesson and answers the sceptic's list.
# kind: ending
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [library-calls]
# ---

# %% [markdown]
# ## Three sentences for a friend
#
# Scores are like chess ratings: only leads count, so the way to shares is to raise $e$ to each score and divide by the total. The total, written as one score, is the log-sum-exp, a soft maximum, and the loss is how far the typed word lags behind it. Computed in that order, nothing overflows, nothing becomes infinite, and each score is pushed in proportion to truth minus belief.

# %% [markdown]
# ## The sceptic's list, answered
#
# - *Why raise $e$ to the scores?* Equal leads should give equal odds. Only powers of one fixed number do that, and they are never negative.
# - *Why $e$, and not 2 or 10?* Another base is only another temperature. It changes what one point of lead is worth.
# - *Why does the recipe break, and why is the repair free?* Exponentials end at a score of 88.7, and a shift of all scores cancels.
# - *Why a logarithm?* It adds up over words, it rewards honesty, and it punishes false certainty without limit.
# - *Why raw scores in the loss?* It is the soft maximum minus one score. Shares would be crushed first and revived too late.
# - *How do the scores know where to move?* Each moves by truth minus belief, times a small rate.
#
# One question is left open for you. A keyboard can put the words in the right order and still be far too sure of itself. It says 99 percent, say, and is right in only 80 of 100 cases. You have all its shares, and you know what people typed. How would you find out?

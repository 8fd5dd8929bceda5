# ---
# beat: slope-or-change
# title: With slopes as weights, the tax office charges 60 percent
# intent: The learner who takes weights for slopes sees the damage, and that open hinges add up.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [open-hinges-add-up]
# assumes: [weight-is-slope-change]
# when: weights-are-slopes
# ---

# %% [markdown]
# ## Open hinges go on adding
#
# A tax law takes 20 % of income between 10 and 50 thousand and 40 % above. Tempting: a hinge of 0.2 at 10 and a hinge of 0.4 at 50. From 80 to 90 thousand
# the law takes 4. How much do these two hinges take, and which percentage is that?

# %%
[0.2 * max(0, income - 10) + 0.4 * max(0, income - 50) for income in (80, 90)]  # 0.4 where the change, 0.2, belongs

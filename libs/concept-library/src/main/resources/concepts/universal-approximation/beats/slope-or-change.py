# ---
# beat: slope-or-change
# title: The second raise in the clock shop
# intent: The learner adds a second rate to the overtime pay and sees that only the change is the weight.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [change-again]
# assumes: [weight-is-slope-change]
# when: weights-are-slopes
# ---

# %% [markdown]
# ## The second raise in the clock shop
#
# Beyond 50 hours Lena now gets 45 an hour. The rates are 20, 30 and 45. **Guess first.** Which weight has the new bonus: 45 or 15?

# %%
40 * 20 + 10 * 30 + 5 * 45  # 55 hours, counted by hand

# %%
for bonus in [45, 15]:
    print(f"weight {bonus}: {20 * 55 + 10 * (55 - 40) + bonus * (55 - 50)}")

# %% [markdown]
# Only 15 gives the same pay. The hours beyond 50 are already paid with 20 plus 10, and the bonus adds what is missing to 45. A slope is what you drive on. A weight is what changes.

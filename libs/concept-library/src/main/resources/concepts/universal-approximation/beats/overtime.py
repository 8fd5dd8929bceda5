# ---
# beat: overtime
# title: Beyond 40 hours, only the change is added
# intent: The learner computes overtime pay in two ways and meets max(0, .) with the change of the rate as its weight.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [pay-by-change]
# assumes: []
# ---

# %% [markdown] levels="advanced" recap="true"
# ## Forget the mountain for a moment: Lena works overtime
#
# Lena mends clocks and gets 20 an hour. Beyond 40 hours, each hour pays 30. Her boss uses one formula for all weeks. He pays 20 for every hour and adds a bonus for the hours beyond 40. **Guess first.** Which weight has the bonus: 30 or 10?

# %% [markdown] levels="beginner,intermediate"
# ## Forget the mountain for a moment: Lena works overtime
#
# Lena mends clocks and gets 20 an hour. Beyond 40 hours a week, each hour pays 30. **Guess first.** What does she get for a week of 45 hours: 950, 1050 or 1350?

# %% levels="beginner,intermediate"
40 * 20 + 5 * 30  # forty hours at the low rate, five at the high rate

# %% [markdown] levels="beginner"
# The answer is 950. Her boss does it in another way. He pays 20 for *every* hour, and then he adds a bonus for the hours beyond 40. How large must the bonus be, 30 or 10?

# %% levels="beginner"
45 * 20 + 5 * 30, 45 * 20 + 5 * 10  # with a bonus of 30, and with a bonus of 10

# %% [markdown] levels="beginner,intermediate" recap="true"
# Lena's boss pays 20 for *every* hour. An hour beyond 40 pays 30, so only 10 are missing, and that is the bonus. Let's pay four weeks with one formula. The call `clamp(min=0)` replaces negative numbers by zero, so a short week has zero hours beyond 40.

# %% recap="true"
hours = torch.tensor([30.0, 40.0, 45.0, 50.0])  # four weeks of Lena

# %% recap="true"
20 * hours + 10 * (hours - 40).clamp(min=0)

# %% role="visualisation" levels="beginner,intermediate"
# pay against hours: one line, and a bonus that wakes up at 40
week = torch.linspace(0, 60, 121)
fig, ax = plt.subplots()
ax.plot(week, 20 * week, "--", color=utils.GREY)
ax.plot(week, 10 * (week - 40).clamp(min=0), color=utils.ORANGE, linewidth=2.5)
ax.plot(week, 20 * week + 10 * (week - 40).clamp(min=0), color=utils.BLUE, linewidth=2.5)
ax.text(10, 620, "pay", color=utils.BLUE)
ax.text(43, 70, "bonus: asleep, then awake", color=utils.ORANGE, ha="right")
ax.text(49, 820, "without the bonus", color="black", fontsize=10)
ax.set_xlabel("hours in the week")
ax.set_ylabel("pay")
plt.show()

# %% [markdown] levels="advanced" recap="true"
# A week of 45 hours pays 950, as it should, so the weight is 10. The bonus *sleeps* before 40 and is *awake* after it, and its weight is the **change** of the rate. Both will come back on the mountain.

# %% [markdown] levels="beginner,intermediate" recap="true"
# Keep two things in mind. The bonus *sleeps* before 40 and is *awake* after it. And its weight is 10, the **change** of the rate, not the new rate. Both will come back on the mountain.

# %% role="practice" exercise="another-shop"
# In another shop an hour pays 15, and each hour beyond 35 pays 24. Which weight has the bonus in the boss's formula?
test_bonus = ...  # fill in code here
if test_bonus is ...:
    print("Still blank. All hours are paid with 15 already. What is missing beyond 35?")
else:
    assert test_bonus != 24, "24 is the new rate. The hours beyond 35 have been paid with 15 already."
    assert test_bonus != 39, "That adds the two rates. Pay a week of 36 hours by hand and compare."
    assert test_bonus != -9, "Check the sign. Does the rate rise or fall at 35 hours?"
    assert test_bonus == 9, "Not yet. By how much does the rate change at 35 hours?"
    print("Right: the bonus adds the change of the rate.")

# %% role="answer" exercise="another-shop"
test_bonus = 24 - 15

# %% role="misconception" exercise="another-shop" name="weights-are-slopes"
test_bonus = 24

# %% role="misconception" exercise="another-shop" name="adds-the-rates"
test_bonus = 15 + 24

# %% role="misconception" exercise="another-shop" name="old-minus-new"
test_bonus = 15 - 24

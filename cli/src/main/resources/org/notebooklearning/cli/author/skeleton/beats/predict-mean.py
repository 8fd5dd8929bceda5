# ---
# beat: predict-mean
# title: A fourth walk that changes nothing
# intent: The learner predicts a mean.
# kind: practice
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [balance-point]
# ---

# %% [markdown]
# ## Your turn: a fourth walk
#
# How long must a fourth walk be, so that the mean of all four stays as it was? Replace the dots by a number of minutes.

# %% role="practice" exercise="fourth-walk"
# How many minutes must the fourth walk take?
test_fourth = ...  # fill in code here
if test_fourth is ...:
    print("Still blank: which walk would not tip the plank?")
else:
    test_all = [10, 20, 60, test_fourth]
    assert test_fourth != 20, "That is the walk in the middle. Where does the plank balance?"
    assert sum(test_all) / 4 == 30, f"The mean of the four is {sum(test_all) / 4:.1f} now. Where must nobody pull?"
    print("Right: whoever sits on the log pulls nowhere.")

# %% role="answer" exercise="fourth-walk"
test_fourth = 30

# %% role="misconception" exercise="fourth-walk" name="middle-for-mean"
test_fourth = 20

# %% role="misconception" exercise="fourth-walk" name="sum-for-mean"
test_fourth = 90

# %% [markdown]
# A walk of 30 minutes sits on the log itself, so it pulls to neither side.

# ---
# beat: square-of-error
# title: Squared discomfort has no sign and grows fast
# intent: The learner sees why the error is squared before it is minimised.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [squared-error]
# assumes: [why-optimise]
# ---

# %% [markdown]
# ## Too cold and too hot are both bad
#
# Let's measure how unhappy you are. The first guest stands in water of 20 degrees, the second in water of 56. How many degrees is each of them away from 38?

# %%
20 - 38, 56 - 38

# %% [markdown]
# One is 18 degrees too cold, and the other 18 degrees too hot. Both suffer equally. But one number is negative, and the other is positive. If we added them, two unhappy guests would look like two happy ones.

# %%
(20 - 38) + (56 - 38)

# %% [markdown]
# So the sign must go. We multiply each number with itself, which is called a **square**. In Python this is written `** 2`. Minus times minus is plus, so a square has no sign.

# %%
(20 - 38) ** 2, (56 - 38) ** 2

# %% [markdown]
# Both are 324 now. **Guess first.** What is the square for water of 37 degrees, which is one degree too cold? And is half of the error also half of the square?

# %%
(37 - 38) ** 2, (29 - 38) ** 2  # one degree off, and nine degrees off

# %% [markdown]
# One degree off costs 1. Nine degrees off cost 81, and that is a quarter of 324. So a square forgives small errors and punishes large ones. Under the shower that is just how it feels.

# %% role="practice" exercise="two-guests"
# One guest stands in water of 35 degrees, another one in water of 40. How large are both squares together?
test_together = ...  # fill in code here
if test_together is ...:
    print("Still blank. How far is each guest from 38? Square each of the two numbers first.")
else:
    assert abs(test_together - 1) > 0.01, "You added first, and too cold cancelled too hot. Square each guest before you add."
    assert abs(test_together - 5) > 0.01, "Those are the degrees, added without their sign. Each of them has to be squared."
    assert abs(test_together - 25) > 0.01, "You squared the sum. Each guest has a square of their own."
    assert abs(test_together - 13) < 0.01, "Not yet. One square for 35, one for 40, then add."
    print("Right: 9 and 4.")

# %% role="answer" exercise="two-guests"
test_together = (35 - 38) ** 2 + (40 - 38) ** 2

# %% role="misconception" exercise="two-guests" name="adds-before-squaring"
test_together = ((35 - 38) + (40 - 38)) ** 2

# %% role="misconception" exercise="two-guests" name="forgets-the-square"
test_together = 3 + 2

# %% role="misconception" exercise="two-guests" name="squares-the-sum"
test_together = (3 + 2) ** 2

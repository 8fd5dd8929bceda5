# ---
# beat: left-or-right
# title: A question can be aimed at a distance
# intent: The learner finds that the angle between query and key decides which distance is heard best, and solves the riddle of the opening.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [aimed-query]
# assumes: [turned-score]
# ---

# %% [markdown] levels="advanced"
# ## Sceptic: if only the distance counts, how can "before" differ from "after"?
#
# The score is $ab\cos\big((\alpha - \beta) + (m - n)\big)$. With equal arrows, $\alpha = \beta$, it is even in the distance and cannot tell before from after. Its peak lies where $m - n = \beta - \alpha$. So the angle *between query and key* decides which distance is heard best. **Predict.** At which distance does "bit" hear best, with $\beta = 0$?

# %% levels="advanced"
0.0 - math.atan2(-1.68, 1.08)  # beta minus alpha: the best distance

# %% [markdown] levels="advanced"
# One place before. That solves the riddle of the opening: the question of "bit" is the noun's arrow, turned *back* by one place.

# %% levels="advanced"
turn(offers[1], -1), bit_asks

# %% [markdown] levels="beginner,intermediate"
# ## Sceptic: if only the distance counts, how can "before" differ from "after"?
#
# Suppose somebody asks with the noun's own arrow, (2, 0). Let the noun stand 1 or 2 places before, or 1 or 2 places after. **Guess first.** Will before and after differ?

# %% levels="beginner,intermediate"
[round((turn(offers[1], 10) @ turn(offers[1], 10 - distance)).item(), 2) for distance in (2, 1, 0, -1, -2)]

# %% [markdown] levels="beginner,intermediate"
# They do not. The row reads the same from both ends, and the best distance is 0. With equal arrows, the score is a cosine of the distance, and a cosine is a mirror image of itself.
#
# Now the arrow of "bit", at the same distances:

# %% levels="beginner,intermediate"
[round(turned_score(10, 10 - distance), 2) for distance in (2, 1, 0, -1, -2)]

# %% [markdown] levels="beginner,intermediate"
# This row is not symmetric. The best distance is 1, which is *just before*. So the distance has a sign, and a question can be aimed at it. How was it aimed? Here is the riddle of the opening again, the two numbers 1.08 and -1.68.

# %% levels="beginner,intermediate"
turn(offers[1], -1)  # the noun's arrow, turned BACK by one place

# %% [markdown] levels="beginner,intermediate"
# There they are. "Which noun stands just before me?" is the noun's arrow, turned back by one radian. When the noun really stands one place before, the places turn the question forward again, and both arrows meet.

# %% role="visualisation"
# the score by distance for three questions, each a noun's arrow turned back by another amount
distances = torch.linspace(-3, 3, 200)
labels = ((0, utils.GREY, "aimed at 0", "right"), (1, utils.BLUE, 'aimed at 1 ("bit")', "left"), (-2, utils.RED, "aimed at -2", "center"))
for aim, colour, label, side in labels:
    plt.plot(distances, 4 * (distances - aim).cos(), color=colour, linewidth=2)
    plt.text(aim, 4.3, label, color=colour, ha=side)
plt.axvline(0, color="black", linewidth=0.8)
plt.ylim(-4.5, 5.2)
plt.xlabel("how many places the noun stands before (negative: after)")
plt.ylabel("score")
plt.show()

# %% [markdown] levels="beginner"
# Each question hears one distance best. The red one listens to a noun that stands two places *after* it. In a real model nobody aims the questions. Training does it.

# %% [markdown] levels="intermediate,advanced"
# Each question hears one distance best. In a real model training does the aiming. Many trained language models turn out to have parts that look exactly one word back. People call them *previous-token heads*.

# %% role="practice" exercise="aim"
# Aim a question at the noun TWO places before. The place of the one who asks is 10, the noun stands at 8.
test_question = ...  # fill in code here, an arrow such as turn(offers[1], 0.3)
if test_question is ...:
    print("Still blank. How was the question of the word bit made from the noun's arrow?")
else:
    test_found = max(range(5, 16), key=lambda place: (turn(test_question, 10) @ turn(offers[1], place)).item())
    assert test_found != 12, "This question listens two places AFTER. In which direction must it be turned?"
    assert test_found != 10, "This question listens to its own place. It is not aimed yet."
    assert test_found != 9, "This one listens one place before."
    assert test_found == 8, f"This one listens to place {test_found}. Turn it back by what the places will turn it forward."
    print("Right: turned back by two, and the distance of two brings it home.")

# %% role="answer" exercise="aim"
test_question = turn(offers[1], -2)

# %% role="misconception" exercise="aim" name="aims-ahead"
test_question = turn(offers[1], 2)

# %% role="misconception" exercise="aim" name="not-aimed"
test_question = offers[1]

# %% role="misconception" exercise="aim" name="one-step"
test_question = bit_asks

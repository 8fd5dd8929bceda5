# ---
# beat: valley
# title: The discomfort draws a valley, and we stand in fog
# intent: The learner draws the discomfort for all knob positions and meets the task of finding the bottom by local feeling.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [loss-valley]
# assumes: [why-optimise]
# ---

# %% [markdown] recap="true"
# ## The discomfort draws a valley
#
# We write the shower down as two small functions. The first says how warm the water is. The second says how much you dislike it, as the square of the missing degrees.

# %% recap="true"
# | export
def temperature(knob):
    return 10 + 5 * knob  # degrees Celsius

# %% recap="true"
# | export
def discomfort(knob):
    return (temperature(knob) - 38) ** 2  # missing degrees, squared

# %%
discomfort(start), discomfort(5.6)

# %% [markdown] levels="intermediate,advanced"
# At mark 2 the discomfort is 324, and at mark 5.6 it is zero. In machine learning such a number is called the **loss**.

# %% [markdown] levels="intermediate"
# A quick task before we draw it. Use the two small functions, in your head or in code.

# %% role="practice" exercise="mark-seven" levels="intermediate"
# The knob stands at mark 7. How large is the discomfort?
test_discomfort = ...  # fill in code here
if test_discomfort is ...:
    print("Still blank. First find the temperature at mark 7. How far is it from 38?")
else:
    assert abs(test_discomfort - 45) > 0.01, "That is the temperature. How far is it from 38, and what happens to that number?"
    assert abs(test_discomfort - 7) > 0.01, "Those are the degrees that are too many. The discomfort is not the error itself."
    assert abs(test_discomfort - 1.96) > 0.01, "You squared a distance in marks. People feel degrees."
    assert abs(test_discomfort - 49) < 0.01, "Not yet. Temperature, minus 38, squared."
    print("Right: 7 degrees too many, and 7 times 7 is 49.")

# %% role="answer" exercise="mark-seven"
test_discomfort = discomfort(7)

# %% role="misconception" exercise="mark-seven" name="temperature-for-discomfort"
test_discomfort = temperature(7)

# %% role="misconception" exercise="mark-seven" name="forgets-the-square"
test_discomfort = temperature(7) - 38

# %% role="misconception" exercise="mark-seven" name="squares-the-marks"
test_discomfort = (7 - 5.6) ** 2

# %% [markdown] levels="advanced"
# Here is a first task. The natural rule of the opening turned the knob by half a mark for each missing degree, and the missing degrees went 18, -27, 40.5. They seem to be multiplied by one number.

# %% role="practice" exercise="factor-of-rule" levels="advanced"
# With HALF of that rule, 0.25 marks for each missing degree: by which number does one turn multiply the missing degrees?
test_number = ...  # fill in code here
if test_number is ...:
    print("Still blank. How many degrees does a quarter mark bring? What is left of one missing degree?")
else:
    assert abs(test_number - 0.25) > 1e-9, "That is in marks. How many degrees does a mark bring?"
    assert abs(test_number - 1.25) > 1e-9, "That is what the turn brings for one missing degree. What is missing afterwards?"
    assert abs(test_number + 1.5) > 1e-9, "That was the rule of the opening. The new rule turns half as far."
    assert abs(test_number + 0.25) < 1e-9, "Not yet. Take one missing degree, and subtract what the turn brings."
    print("Right. It overshoots by a quarter, and this rule would have settled.")

# %% role="answer" exercise="factor-of-rule"
test_number = 1 - 5 * 0.25

# %% role="misconception" exercise="factor-of-rule" name="marks-for-degrees"
test_number = 0.25

# %% role="misconception" exercise="factor-of-rule" name="brought-for-missing"
test_number = 5 * 0.25

# %% role="misconception" exercise="factor-of-rule" name="rule-of-the-opening"
test_number = 1 - 5 * 0.5

# %% [markdown] levels="intermediate,advanced"
# Here is the loss for every mark.

# %% [markdown] levels="beginner"
# At mark 2 the discomfort is 324, and at mark 5.6 it is zero. What happens between these marks, and beyond? Let's ask for each mark from 2 to 9.

# %% levels="beginner"
[discomfort(mark) for mark in range(2, 10)]  # at the marks 2, 3, 4 ... 9

# %% [markdown] levels="beginner"
# The numbers fall to 4, and then they rise again. In machine learning such a number, which says how bad things are, is called the **loss**. A picture shows it for all marks at once. To the right is the mark, and upwards is the discomfort.

# %% role="visualisation"
# the valley of discomfort: this picture will come back
marks = torch.linspace(0, 11, 200)


def draw_valley(ax, visited=(), colour=utils.ORANGE):
    """The valley, and the places that were visited, joined in their order."""
    ax.plot(marks, discomfort(marks), color=utils.BLUE, linewidth=2)
    places = torch.tensor([float(place) for place in visited])
    ax.plot(places, discomfort(places), "o-", color=colour, markersize=5, linewidth=1)
    ax.set_xlim(0, 11)
    ax.set_ylim(-30, 800)
    ax.set_xlabel("mark of the knob")
    ax.set_ylabel("discomfort")


fig, ax = plt.subplots()
draw_valley(ax, [start])
ax.annotate("here we start", (2, 324), (3.2, 520), arrowprops={"arrowstyle": "->"})
plt.show()

# %% [markdown] levels="beginner,intermediate"
# We can see the whole valley. The person under the shower cannot. They know one place, the one where the knob stands now. It is like standing in a valley in thick fog. **What can you still feel?** The ground under your feet, and whether it rises or falls.

# %% [markdown] levels="advanced"
# The person under the shower does not see this picture. They know one place and how the ground slopes there. All methods of this lesson live on that alone.

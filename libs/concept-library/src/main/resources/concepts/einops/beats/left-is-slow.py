# ---
# beat: left-is-slow
# title: In a bracket, the left name is slow
# intent: The learner sees two orders in a bracket give two pictures and links them to the digits of a number.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [bracket-order]
# assumes: [rearrange-patterns]
# ---

# %% [markdown]
# ## Sceptic: is (photo col) not the same as (col photo)?
#
# Both make one axis of 72. **Guess first.** What do you see with `(col photo)`: the same strip, the photos in reverse order, or something else?

# %% role="visualisation"
combed = rearrange(photos, "photo row col channel -> row (col photo) channel")
fig, axes = plt.subplots(2, 1, figsize=(10, 3.4))
show(axes[0], strip, "row (photo col) channel")
show(axes[1], combed, "row (col photo) channel")
plt.tight_layout()
plt.show()

# %% [markdown]
# It is something else. The lower strip takes the first column of all six photos, then the second column of all six. The photos are combed into each other.

# %% [markdown] levels="beginner,intermediate"
# You know such brackets from the clock, where the time is `(hour minute second)`. The hour waits while the minutes run, and the minute waits while the seconds run. **Guess first.** It is 3 minutes and 5 seconds past two at night. Which second of the day is that?

# %% levels="beginner,intermediate"
(2 * 60 + 3) * 60 + 5  # hours to minutes, then minutes to seconds

# %% [markdown] levels="beginner"
# Let's merge a short clock with 3 hours of 4 minutes. Each number below is written as hour and minute, so 21 is minute 1 of hour 2.

# %% levels="beginner"
short_clock = torch.tensor([[10 * hour + minute for minute in range(4)] for hour in range(3)])  # hours x minutes
rearrange(short_clock, "hour minute -> (hour minute)"), rearrange(short_clock, "hour minute -> (minute hour)")

# %% [markdown] levels="beginner"
# With `(hour minute)` time passes as usual. With `(minute hour)` we read minute 0 of each hour, then minute 1 of each hour.

# %% [markdown] recap="true"
# In `(photo col)` the photo waits while the columns run. In `(col photo)` the column waits while the photos run. So keep this rule for brackets: **left is slow, right is fast**, as with the hours and minutes of a clock.

# %% role="practice" exercise="stereo" levels="intermediate"
# A sound file stores two sides in turn: left, right, left, right, and so on. test_sound has the axes side (2) and time (1000).
# Write the pattern that merges them into one list of 2000 numbers, in the order of the file. Use the names side and time.
test_sound = torch.stack([torch.arange(1000), -torch.arange(1000)])  # side 0: left; side 1: right
test_pattern = ...  # fill in code here
if test_pattern is ...:
    print("Still blank. Which name changes from one number of the file to the next?")
else:
    test_file = rearrange(test_sound, test_pattern)
    assert test_file.shape == (2000,), "The file is one list of 2000 numbers."
    assert not torch.equal(test_file[:1000], test_sound[0]), "The whole left side comes first. Which name waits then?"
    assert torch.equal(test_file[1::2], test_sound[1]), "Every second number, from number 1 on, should be the right side."
    print("Right: left and right alternate.")

# %% role="answer" exercise="stereo"
test_pattern = "side time -> (time side)"

# %% role="misconception" exercise="stereo" name="slow-and-fast-exchanged"
test_pattern = "side time -> (side time)"

# %% role="misconception" exercise="stereo" name="forgets-the-bracket"
test_pattern = "side time -> time side"

# %% role="practice" exercise="who-is-fast" levels="beginner"
# The shop glues three of the photos in ONE column, so that line 0 of all three comes first, then line 1 of all three.
# Complete the bracket with two words: "(photo row)" or "(row photo)".
test_bracket = ...  # fill in code here
if test_bracket is ...:
    print("Still blank. While the line stays at 0, which name has to run?")
else:
    test_glued = rearrange(photos[:3], f"photo row col channel -> {test_bracket} col channel")
    assert test_glued.shape == (24, 12, 3), "It should be one column of 24 lines."
    assert not torch.equal(test_glued[:8], photos[0]), "The sun stands whole on top. Then the photo is the slow name."
    assert torch.equal(test_glued[1], photos[1, 0]), "The second line should be line 0 of the boat."
    print("Right: line 0 of all three photos comes first.")

# %% role="answer" exercise="who-is-fast"
test_bracket = "(row photo)"

# %% role="misconception" exercise="who-is-fast" name="slow-and-fast-exchanged"
test_bracket = "(photo row)"

# %% role="misconception" exercise="who-is-fast" name="no-bracket"
test_bracket = "row photo"

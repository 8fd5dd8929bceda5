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
combed = rearrange(photos, "photo row col hue -> row (col photo) hue")
fig, axes = plt.subplots(2, 1, figsize=(10, 3.4))
show(axes[0], strip, "row (photo col) hue")
show(axes[1], combed, "row (col photo) hue")
plt.tight_layout()
plt.show()

# %% [markdown]
# It is something else. The lower strip takes the first column of all six photos, then the second column of all six. The photos are combed into each other.

# %% [markdown] levels="beginner,intermediate"
# Let's follow the first eight dots of the top row: which photo, and which column?

# %% levels="beginner,intermediate"
# for each dot of the top row: (photo, column); each photo has 96 dots, and its first 12 are its top row
[divmod(dot, 96) for dot in rearrange(dots[:, 0], "photo col -> (photo col)")[:8].tolist()]

# %% levels="beginner,intermediate"
[divmod(dot, 96) for dot in rearrange(dots[:, 0], "photo col -> (col photo)")[:8].tolist()]

# %% [markdown] levels="beginner"
# In the first list the photo stays at 0 and the column runs. In the second list the photo runs through all six, and the column waits.

# %% [markdown] levels="beginner"
# You know this from numbers. In 00, 01, 02, up to 99, the left digit waits until the right digit has run through. Let's make all two-digit numbers out of tens and ones.

# %% levels="beginner"
digits = torch.tensor([[10 * tens + ones for ones in range(10)] for tens in range(10)])  # tens x ones
rearrange(digits, "tens ones -> (tens ones)")[:12], rearrange(digits, "tens ones -> (ones tens)")[:12]

# %% [markdown] levels="beginner"
# With `(tens ones)` we count as usual. With `(ones tens)` we read the same numbers in the order 0, 10, 20.

# %% [markdown] recap="true"
# In `(photo col)` the photo waits while the columns run. In `(col photo)` the column waits while the photos run. So keep this rule for brackets: **left is slow, right is fast**, as with the tens and ones of a number.

# %% role="practice" exercise="mixed-columns" levels="intermediate"
# A striped postcard for 3D glasses: sun and moon share one picture of 8 rows and 24 columns. Its columns alternate:
# sun, moon, sun, moon, and so on. Write the pattern for the two photos in test_pair.
test_pair = photos[[0, 5]]  # photo, row, col, hue
test_pattern = ...  # fill in code here
if test_pattern is ...:
    print("Still blank. Which name must be fast, if neighbouring columns belong to different photos?")
else:
    test_card = rearrange(test_pair, test_pattern)
    assert test_card.shape == (8, 24, 3), "The card has 8 rows, 24 columns and 3 hues."
    assert not torch.equal(test_card[:, :12], photos[0]), "The sun stands whole on the left. Then the photo is the slow name."
    assert torch.equal(test_card[:, 1::2], photos[5]), "Every second column, from column 1 on, should be the moon."
    print("Right: the photo is fast, so it stands on the right in the bracket.")

# %% role="answer" exercise="mixed-columns"
test_pattern = "photo row col hue -> row (col photo) hue"

# %% role="misconception" exercise="mixed-columns" name="slow-and-fast-exchanged"
test_pattern = "photo row col hue -> row (photo col) hue"

# %% role="misconception" exercise="mixed-columns" name="merges-rows"
test_pattern = "photo row col hue -> (row photo) col hue"

# %% role="practice" exercise="who-is-fast" levels="beginner"
# The shop glues three of the photos in ONE column, so that line 0 of all three comes first, then line 1 of all three.
# Complete the bracket with two words: "(photo row)" or "(row photo)".
test_bracket = ...  # fill in code here
if test_bracket is ...:
    print("Still blank. While the line stays at 0, which name has to run?")
else:
    test_glued = rearrange(photos[:3], f"photo row col hue -> {test_bracket} col hue")
    assert test_glued.shape == (24, 12, 3), "It should be one column of 24 lines."
    assert not torch.equal(test_glued[:8], photos[0]), "The sun stands whole on top. Then the photo is the slow name."
    assert torch.equal(test_glued[1], photos[1, 0]), "The second line should be line 0 of the boat."
    print("Right: the row waits, so it stands on the left.")

# %% role="answer" exercise="who-is-fast"
test_bracket = "(row photo)"

# %% role="misconception" exercise="who-is-fast" name="slow-and-fast-exchanged"
test_bracket = "(photo row)"

# %% role="misconception" exercise="who-is-fast" name="no-bracket"
test_bracket = "row photo"

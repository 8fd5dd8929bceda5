# ---
# beat: contact-sheet
# title: A contact sheet is one pattern
# intent: The learner builds a montage by splitting the photo axis and merging twice, and moves the number of columns.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [montage]
# assumes: [split-axis]
# ---

# %% [markdown]
# ## A contact sheet is one pattern
#
# Photographers print all their pictures on one page, the contact sheet. We want two lines of three photos. How can one axis of six photos go in two directions? First it is cut in two: which line, and which place in the line.

# %% levels="beginner,intermediate"
rearrange(photos, "(line place) row col hue -> line place row col hue", place=3).shape

# %% [markdown]
# Now merge twice. Down the page, the line is slow and the row is fast. Across the page, the place is slow and the column is fast.

# %% recap="true"
sheet = rearrange(photos, "(line place) row col hue -> (line row) (place col) hue", place=3)
sheet.shape

# %% role="visualisation" recap="true" levels="beginner,intermediate"
fig, ax = plt.subplots(figsize=(6, 2.8))
show(ax, sheet, "(line place) row col hue -> (line row) (place col) hue")
plt.show()

# %% [markdown] recap="true" levels="beginner,intermediate"
# One line made it, and it can be read aloud. Without names it would be a reshape to five axes, a permute with five numbers and a second reshape. Try other numbers of photos in a line.

# %% role="interactive" recap="true" levels="beginner,intermediate"
# Task: find the number of photos in a line that makes the sheet tallest. Then try 4 and read the refusal.
def sheet_with(place=3):
    if 6 % place:
        print(refusal_of(lambda: rearrange(photos, "(line place) row col hue -> (line row) (place col) hue", place=place)))
        return
    page = rearrange(photos, "(line place) row col hue -> (line row) (place col) hue", place=place)
    fig, ax = plt.subplots(figsize=(7, 3.4))
    show(ax, page, f"{place} in a line: {page.shape[0]} rows x {page.shape[1]} columns")
    plt.show()


widgets.interact(sheet_with, place=widgets.IntSlider(value=3, min=1, max=6));

# %% role="visualisation" levels="beginner"
# the same sheet for one, two and six photos in a line, for readers without a running kernel
fig, axes = plt.subplots(1, 3, figsize=(10, 3.6), width_ratios=[1, 2, 5])
for ax, place in zip(axes, [1, 2, 6]):
    show(ax, rearrange(photos, "(line place) r c hue -> (line r) (place c) hue", place=place), f"place = {place}")
plt.tight_layout()
plt.show()

# %% [markdown] recap="true" levels="beginner,intermediate"
# With one photo in a line the sheet is tallest, with 48 rows. With 4 the library refuses, since six photos do not fill lines of four.

# %% role="practice" exercise="sheet-downwards" levels="intermediate"
# Another shop fills its sheet DOWNWARDS: two lines of three again, but the first column shows sun and boat,
# the second hill and house, the third tree and moon. Change the pattern. Use the names line, place, row, col, hue.
test_sheet_pattern = ...  # fill in code here
if test_sheet_pattern is ...:
    print("Still blank. Sun and boat differ in the line. So which of line and place is fast now?")
else:
    test_sheet = rearrange(photos, test_sheet_pattern, place=3)
    assert test_sheet.shape == (16, 36, 3), "The page should still have 16 rows and 36 columns."
    assert not torch.equal(test_sheet, sheet), "This is the old sheet. The boat stands beside the sun, not below it."
    assert torch.equal(test_sheet[8:, :12], photos[1]), "Below the sun should be the boat, whole."
    print("Right: only the bracket on the left had to change.")

# %% role="answer" exercise="sheet-downwards"
test_sheet_pattern = "(place line) row col hue -> (line row) (place col) hue"

# %% role="misconception" exercise="sheet-downwards" name="changes-nothing"
test_sheet_pattern = "(line place) row col hue -> (line row) (place col) hue"

# %% role="misconception" exercise="sheet-downwards" name="swaps-in-the-merge"
test_sheet_pattern = "(line place) row col hue -> (row line) (place col) hue"

# %% role="misconception" exercise="sheet-downwards" name="turns-the-page"
test_sheet_pattern = "(line place) row col hue -> (place row) (line col) hue"

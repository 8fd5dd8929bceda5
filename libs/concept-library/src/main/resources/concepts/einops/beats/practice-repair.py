# ---
# beat: practice-repair
# title: Repair the page reader
# intent: The learner repairs a loader that cuts a contact sheet by a bare reshape.
# kind: practice
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [repair-loader]
# assumes: [montage, bug-in-training]
# ---

# %% [markdown]
# ## Repair a loader
#
# This line came from a code review. It shall read the contact sheet, with its two lines of three photos, and give the six photos back. Its shape is right, and its photos are torn. The sheet was made by `(line place) row col channel -> (line row) (place col) channel`.

# %% role="practice" exercise="sheet-reader"
# The sheet has 16 rows and 36 columns. Write the line that gives photo, row, col, channel with all six photos whole and in order.
test_torn = sheet.reshape(6, 8, 12, 3)
test_photos = ...  # fill in code here
if test_photos is ...:
    print("Still blank. Swap the sides of the pattern. Which two sizes does the library need from you?")
else:
    assert test_photos.shape == (6, 8, 12, 3), "The result should be photo, row, col, channel."
    assert not torch.equal(test_photos, test_torn), "This is the torn version."
    assert not torch.equal(test_photos[1], photos[3]), "Whole photos, but the house came second. Which of line and place is slow?"
    assert torch.equal(test_photos, photos), "The photos are still torn. In each bracket, which name was slow when the sheet was made?"
    print("Right: six whole photos, in order.")

# %% role="answer" exercise="sheet-reader"
test_photos = rearrange(sheet, "(line row) (place col) channel -> (line place) row col channel", line=2, place=3)

# %% role="misconception" exercise="sheet-reader" name="bare-reshape"
test_photos = sheet.reshape(6, 8, 12, 3)

# %% role="misconception" exercise="sheet-reader" name="place-is-slow"
test_photos = rearrange(sheet, "(line row) (place col) channel -> (place line) row col channel", line=2, place=3)

# %% role="misconception" exercise="sheet-reader" name="cut-with-the-fast-name-first"
test_photos = rearrange(sheet, "(row line) (col place) channel -> (line place) row col channel", line=2, place=3)

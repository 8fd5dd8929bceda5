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
# Photographers print all their pictures on one page, the contact sheet. We want two lines of three photos. How can one axis of six photos go in two directions? First it is cut in two, into the line and the place in the line.

# %% levels="beginner,intermediate"
rearrange(photos, "(line place) row col channel -> line place row col channel", place=3).shape

# %% [markdown]
# Now merge twice. Down the page, the line is slow and the row is fast. Across the page, the place is slow and the column is fast.

# %% recap="true"
sheet = rearrange(photos, "(line place) row col channel -> (line row) (place col) channel", place=3)
sheet.shape

# %% role="visualisation" recap="true" levels="beginner,intermediate"
fig, ax = plt.subplots(figsize=(6, 2.8))
show(ax, sheet, "(line place) row col channel -> (line row) (place col) channel")
plt.show()

# %% [markdown] recap="true" levels="beginner,intermediate"
# One line made it, and it can be read aloud. Try other numbers of photos in a line.

# %% role="interactive" recap="true" levels="beginner,intermediate"
# Task: find the number of photos in a line that makes the sheet tallest. How many rows has it?
def sheet_with(place=3):
    fig, ax = plt.subplots(figsize=(7, 3.4))
    page = rearrange(photos, "(line place) row col channel -> (line row) (place col) channel", place=place)
    show(ax, page, f"{place} in a line: {page.shape[0]} rows x {page.shape[1]} columns")
    plt.show()


widgets.interact(sheet_with, place=[1, 2, 3, 6]);

# %% role="visualisation" levels="beginner"
# the same sheet for one, two and six photos in a line, for readers without a running kernel
fig, axes = plt.subplots(1, 3, figsize=(10, 3.6), width_ratios=[1, 2, 5])
for ax, place in zip(axes, [1, 2, 6]):
    show(ax, rearrange(photos, "(line place) row col channel -> (line row) (place col) channel", place=place), f"place = {place}")
plt.tight_layout()
plt.show()

# %% [markdown] recap="true" levels="beginner,intermediate"
# With one photo in a line the sheet is tallest, with 48 rows.


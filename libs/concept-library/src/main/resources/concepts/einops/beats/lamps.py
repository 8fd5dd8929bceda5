# ---
# beat: lamps
# title: A photo is a table of lamps
# intent: The learner sees one dot as three numbers, changes it, and sees a photo as a table of numbers.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [dots-and-numbers]
# assumes: []
# ---

# %% [markdown]
# ## A photo is a table of lamps
#
# A screen has three tiny lamps for each dot: red, green and blue. Three numbers say how bright they are. Here is one dot in the middle of the sun.

# %%
photos[0, 2, 5]  # photo 0 is the sun; row 2, column 5

# %% [markdown]
# Much red and much green, with little blue, look yellow to our eyes. **Guess first.** A dot of the sea is next. Which of its three numbers is the largest?

# %%
photos[0, 7, 5]  # the sun again; row 7 is the bottom row

# %% [markdown]
# The last one, since the sea is blue. Let's look at the red lamps alone. This is a plain table with 8 rows and 12 columns.

# %% role="visualisation"
# the brightness of the red lamps of the sun, as numbers and as grey values
fig, ax = plt.subplots(figsize=(7.5, 4.2))
red_lamps = photos[0, :, :, 0]  # rows x columns
show(ax, red_lamps, "red lamps of the sun (row 0 on top)")
for row, col in itertools.product(range(8), range(12)):
    value = red_lamps[row, col].item()
    ax.text(col, row, f"{value:.1f}", ha="center", va="center", color="black" if value > 0.5 else "white", fontsize=9)
plt.show()

# %% [markdown]
# The sea has no red, the sun has 0.9 and the sky has 0.8. So a colour photo is three such tables on top of each other, and every number has an address: row, column and lamp.


# ---
# beat: missing-name
# title: A name that is missing on the right is averaged away
# intent: The learner reads reduce patterns, pools photos, and sees numbers of axes go stale where names do not.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [reduce-patterns]
# assumes: [split-axis]
# ---

# %% [markdown]
# ## Drop a name, and its axis is averaged away
#
# The mean over an axis made this axis vanish. In a pattern that is easy to say: leave its name out on the right. The call is `reduce`, and the last word says how to combine. **Guess first.** What does this one show?

# %%
reduce(photos, "photo row col hue -> row col hue", "mean").shape

# %% [markdown]
# It has rows, columns and hues and no photos, so it is the picture of the six ghosts. With numbers it was `photos.mean(0)`. Now the average colour of each photo:

# %%
reduce(photos, "photo row col hue -> photo hue", "mean")  # rows: photos; columns: red, green, blue

# %% [markdown]
# The last row is the moon, and it is the darkest in all three hues. One pattern can also cut and drop. This one cuts the rows into pairs and the columns into pairs. Then it drops `dy` and `dx`, the places inside a pair.

# %%
small = reduce(photos, "photo (row dy) (col dx) hue -> photo row col hue", "mean", dy=2, dx=2)
small.shape

# %% [markdown]
# Each block of 2 by 2 dots has become one dot. This is called **pooling**. Names for the inside are a burden, so plain numbers are allowed too: `(row 2) (col 2)`. With "max" the largest number wins, in each hue by itself, so new colours may appear. Where do you expect the two to differ most?

# %% role="visualisation"
# pooling by mean and by max, boat and moon
fig, axes = plt.subplots(2, 3, figsize=(9, 4.2))
for line, p in enumerate([1, 5]):
    show(axes[line, 0], photos[p], f"{photo_names[p]}: 8 x 12")
    show(axes[line, 1], reduce(photos[p], "(row 2) (col 2) hue -> row col hue", "mean"), "mean of 2 x 2")
    show(axes[line, 2], reduce(photos[p], "(row 2) (col 2) hue -> row col hue", "max"), "max of 2 x 2")
plt.tight_layout()
plt.show()

# %% [markdown]
# They differ at the stars of the night. With the mean the stars fade, and with the maximum each star fills its whole block. Look at the boat's hull, too. With the maximum it turns pink, since its red comes from the wood and its blue from the sea.
#
# ### Sceptic: I can count axes. Why should I name them?
#
# Suppose a colleague changes the data loader so that hue comes before rows. Many libraries store photos in this order. Your old line still runs. What does it compute now?

# %%
hue_first = rearrange(photos, "photo row col hue -> photo hue row col")
photos.mean((1, 2)).shape, hue_first.mean((1, 2)).shape  # the same line, before and after the change

# %% [markdown]
# Before, it was the mean colour of each photo. Now it averages hues with rows and gives one line of 12 columns for each photo. It runs without an error, and the 6 by 3 has become 6 by 12. With names and the promise of 3 hues, the old pattern is refused:

# %%
refusal_of(lambda: reduce(hue_first, "photo row col hue -> photo hue", "mean", hue=3))


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
# The mean over an axis made this axis vanish. In a pattern you leave its name out on the right. The call is `reduce`, and the last word says how to combine. **Guess first.** What does this one show?

# %%
reduce(photos, "photo row col channel -> row col channel", "mean").shape

# %% [markdown]
# It has rows, columns and channels and no photos, so it is the picture of the six ghosts. Now the average colour of each photo:

# %%
reduce(photos, "photo row col channel -> photo channel", "mean")  # rows: photos; columns: red, green, blue

# %% [markdown]
# The last row is the moon, and it is the darkest in all three channels. One pattern can also cut and drop. This one cuts rows and columns into pairs. Then it drops `dy` and `dx`, the places inside a pair.

# %%
small = reduce(photos, "photo (row dy) (col dx) channel -> photo row col channel", "mean", dy=2, dx=2)
small.shape

# %% [markdown]
# Each block of 2 by 2 dots has become one dot. This is called **pooling**. What vanishes needs no name, so `reduce` also takes plain numbers, as in `(row 2) (col 2)`. With "max" the largest number wins, in each channel by itself, so new colours may appear. Where do you expect the two to differ most?

# %% role="visualisation"
# pooling by mean and by max, boat and moon
fig, axes = plt.subplots(2, 3, figsize=(9, 4.2))
for line, p in enumerate([1, 5]):
    show(axes[line, 0], photos[p], f"{photo_names[p]}: 8 x 12")
    show(axes[line, 1], reduce(photos[p], "(row 2) (col 2) channel -> row col channel", "mean"), "mean of 2 x 2")
    show(axes[line, 2], reduce(photos[p], "(row 2) (col 2) channel -> row col channel", "max"), "max of 2 x 2")
plt.tight_layout()
plt.show()

# %% [markdown]
# They differ at the stars of the night. With the mean the stars fade, and with the maximum each star fills its whole block. Look at the boat, too. With the maximum the mast and the upper part of the hull vanish, since brighter dots stand beside them. The rest of the hull turns pink. There the red comes from the wood and the blue from the sea.
#
# ### Sceptic: I can count axes. Why should I name them?
#
# Suppose a colleague changes the data loader so that channels come before rows, as in many libraries. Your old line still runs. What does it compute now?

# %%
channel_first = rearrange(photos, "photo row col channel -> photo channel row col")
photos.mean((1, 2)).shape, channel_first.mean((1, 2)).shape  # the same line, before and after the change

# %% [markdown]
# Before, it was the mean colour of each photo. Now it averages channels with rows, and the 6 by 3 has become 6 by 12. With names and the promise of 3 channels, the old pattern is refused:

# %%
refusal_of(lambda: reduce(channel_first, "photo row col channel -> photo channel", "mean", channel=3))


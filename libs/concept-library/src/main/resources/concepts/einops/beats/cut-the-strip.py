# ---
# beat: cut-the-strip
# title: A bracket on the left cuts
# intent: The learner undoes the strip by swapping the sides, gives one size, and sees what a wrong cut does.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [split-axis]
# assumes: [bracket-order]
# ---

# %% [markdown]
# ## To undo a pattern, swap its sides
#
# The camera of the shop delivers a strip, and we want the six photos back. A bracket on the left says that one axis is really two. One thing is missing, because 72 could be 6 times 12 or 8 times 9. So we give one size.

# %%
cut = rearrange(strip, "row (photo col) channel -> photo row col channel", photo=6)
cut.shape, torch.equal(cut, photos)

# %% [markdown] levels="advanced"
# `True`. In a cut, too, the left name is slow. With `(col photo)` each cut photo would be a tiny copy of the whole strip, and no error would come.

# %% [markdown] levels="beginner,intermediate"
# `True`: all six are back, and the library computed the 12 by itself. **Guess first.** What if we cut with `(col photo)`, although the strip was merged with `(photo col)`? Error, or other photos?

# %% role="visualisation" levels="beginner,intermediate"
# two cuts of the same strip; both give six photos of 8 x 12
wrong_cut = rearrange(strip, "row (col photo) channel -> photo row col channel", photo=6)
fig, axes = plt.subplots(2, 6, figsize=(11, 3))
for p in range(6):
    show(axes[0, p], cut[p], photo_names[p])
    show(axes[1, p], wrong_cut[p], "")
axes[1, 0].set_title("cut with (col photo)", loc="left", fontsize=11)
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# No error came. Each of the six lower pictures is a tiny copy of the *whole strip*, because it took every sixth column. So left is slow and right is fast in cuts, too.

# %% [markdown] levels="beginner,intermediate"
# Cut all seconds of a day in the same way. **Guess first.** What length does the axis hour get?

# %% levels="beginner,intermediate"
clock = rearrange(torch.arange(24 * 60 * 60), "(hour minute second) -> hour minute second", minute=60, second=60)
clock.shape, clock[2, 3, 5]

# %% [markdown] levels="beginner,intermediate"
# The hours are 24, since the total fixes one size. At hour 2, minute 3 and second 5 stands second 7385 of the day.

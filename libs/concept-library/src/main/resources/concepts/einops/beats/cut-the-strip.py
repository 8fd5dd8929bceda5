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
# The camera of the shop delivers a strip, and we want the six photos back. A bracket on the left says that one axis is really two. One thing is missing: 72 could be 6 times 12 or 8 times 9. So we give one size.

# %%
cut = rearrange(strip, "row (photo col) hue -> photo row col hue", photo=6)
cut.shape, torch.equal(cut, photos)

# %% [markdown] levels="advanced"
# `True`. In a cut, too, the left name is slow. With `(col photo)` each cut photo would be a tiny copy of the whole strip, and no error would come.

# %% [markdown] levels="beginner,intermediate"
# `True`: all six are back, and the library computed the 12 by itself. **Guess first.** What if we cut with `(col photo)`, although the strip was merged with `(photo col)`? Error, or other photos?

# %% levels="beginner,intermediate"
wrong_cut = rearrange(strip, "row (col photo) hue -> photo row col hue", photo=6)

# %% role="visualisation" levels="beginner,intermediate"
# two cuts of the same strip; both give six photos of 8 x 12
fig, axes = plt.subplots(2, 6, figsize=(11, 3))
for p in range(6):
    show(axes[0, p], cut[p], photo_names[p])
    show(axes[1, p], wrong_cut[p], "")
axes[1, 0].set_title("cut with (col photo)", loc="left", fontsize=11)
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# No error came. Each of the six lower pictures is a tiny copy of the *whole strip*, because it took every sixth column. So the same rule holds for cuts: left is slow, right is fast.

# %% levels="beginner"
refusal_of(lambda: rearrange(strip, "row (photo col) hue -> photo row col hue", photo=7))

# %% [markdown] levels="beginner"
# Seven photos are refused, since 72 is no multiple of 7.

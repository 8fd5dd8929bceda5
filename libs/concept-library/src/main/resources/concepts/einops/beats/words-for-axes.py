# ---
# beat: words-for-axes
# title: The left side says what there is, the right side says what you want
# intent: The learner writes the moves as a pattern, reads its refusals, and sees what names cannot check.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [rearrange-patterns]
# assumes: [why-names, tensor-axes]
# ---

# %% [markdown]
# ## Say it in words
#
# `permute(1, 0, 2, 3)` moves axes by their numbers. It is right, and nobody will know in a month what it meant. A **pattern** says the same in names. On the left stands what there is, in order. On the right stands what you want.

# %%
torch.equal(rearrange(photos, "photo row col hue -> row photo col hue"), photos.permute(1, 0, 2, 3))

# %% [markdown] levels="beginner"
# Brackets on the right take out the wall between two axes. So the whole strip is one pattern, and it reads like a sentence: the rows stay, photo and column become one axis.

# %% levels="beginner"
torch.equal(rearrange(photos, "photo row col hue -> row (photo col) hue"), moved.reshape(8, 72, 3))

# %% [markdown] levels="beginner"
# The names are yours. The library only compares them on both sides, so `b h w c` works as well.

# %% role="visualisation"
# three patterns and what they make of the six photos
patterns = ["photo row col hue -> (photo row) col hue", "photo row col hue -> col (photo row) hue", "photo row col hue -> row (photo col) hue"]
fig, axes = plt.subplots(1, 3, figsize=(11, 3.8), width_ratios=[1, 3, 4])
for ax, pattern in zip(axes, patterns):
    show(ax, rearrange(photos, pattern), pattern.split("->")[1].strip())
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate,advanced"
# From left to right we see a tower, a strip of photos that lie on their side, and the strip for the window. Only the order of four words changed. Now let's make a mistake and forget an axis. A small helper keeps the last line of the error message.

# %% recap="true"
# | export
def refusal_of(call):
    """The last line of the message with which a call is refused, if it is."""
    try:
        call()
    except Exception as error:
        return str(error).splitlines()[-1]
    return "not refused"

# %% levels="beginner,intermediate,advanced"
refusal_of(lambda: rearrange(photos, "photo row col -> row (photo col)"))

# %% [markdown]
# The library refuses, and it says why.
#
# ### Sceptic: does it know what my axes mean?
#
# No. A name is your claim, and the library believes it. What happens if you claim that the columns come before the rows?

# %%
misnamed = rearrange(photos, "photo col row hue -> row (photo col) hue")  # the claim about axes 1 and 2 is false
misnamed.shape

# %% [markdown]
# No refusal came, and the shape has 12 rows instead of 8. A wrong claim stays a wrong claim. But it stands there in words, where you and a colleague can see it. A promised size can catch it. Here is the same claim with a promise of 8 rows:

# %%
refusal_of(lambda: rearrange(photos, "photo col row hue -> row (photo col) hue", row=8))

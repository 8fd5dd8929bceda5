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
# `permute(1, 0, 2, 3)` moves axes by their numbers. A **pattern** says the same in names. On the left stands what there is, in order. On the right stands what you want.

# %%
torch.equal(rearrange(photos, "photo row col channel -> row photo col channel"), photos.permute(1, 0, 2, 3))

# %% [markdown] levels="beginner"
# Brackets on the right take out the wall between two axes. So the whole strip is one pattern, and it reads like a sentence: the rows stay, photo and column become one axis.

# %% levels="beginner"
torch.equal(rearrange(photos, "photo row col channel -> row (photo col) channel"), moved.reshape(8, 72, 3))

# %% [markdown] levels="beginner"
# The names are yours. The library only compares them on both sides.

# %% role="visualisation"
# three patterns and what they make of the six photos
patterns = ["photo row col channel -> (photo row) col channel", "photo row col channel -> col (photo row) channel", "photo row col channel -> row (photo col) channel"]
fig, axes = plt.subplots(1, 3, figsize=(11, 3.8), width_ratios=[1, 3, 4])
for ax, pattern in zip(axes, patterns):
    show(ax, rearrange(photos, pattern), pattern.split("->")[1].strip())
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate,advanced"
# From left to right we see a tower, a strip of photos that lie on their side, and the strip for the window. Only the order of four words changed. Now let's make a mistake and forget an axis. A helper catches the message.

# %% recap="true"
# | export
def refusal_of(call, lines=1):
    """The last lines of the message with which a call is refused, if it is."""
    try:
        call()
    except Exception as error:
        return "\n".join(line.strip() for line in str(error).splitlines()[-lines:])
    return "not refused"

# %%
print(refusal_of(lambda: rearrange(photos, "photo row col -> row (photo col)"), lines=3))

# %% [markdown]
# The library refuses. Its message names the pattern, the shape of the tensor and, in the last line, the reason.
#
# ### Sceptic: does it know what my axes mean?
#
# No. A name is your claim, and the library believes it. What if you claim that the columns come before the rows?

# %%
misnamed = rearrange(photos, "photo col row channel -> row (photo col) channel")  # the claim about axes 1 and 2 is false
misnamed.shape

# %% [markdown]
# No refusal came, and the shape has 12 rows instead of 8. But the wrong claim stands there in words, where a colleague can see it. And a promised size can catch it. Here is the same claim with a promise of 8 rows:

# %%
refusal_of(lambda: rearrange(photos, "photo col row channel -> row (photo col) channel", row=8))

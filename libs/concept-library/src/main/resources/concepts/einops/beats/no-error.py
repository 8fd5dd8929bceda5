# ---
# beat: no-error
# title: Reshape checks the count and nothing else
# intent: The learner explains the torn strip from the queue and sees from which photo each dot comes.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [silent-scramble]
# assumes: [place-in-queue]
# ---

# %% [markdown]
# ## Sceptic: why was there no error?
#
# Because reshape asks only one question. Are there as many numbers as seats?

# %%
6 * 8 * 12 * 3, 8 * 72 * 3

# %% [markdown]
# There are 1728 of each, so reshape is content. It fills the strip from the queue. **Predict.** The strip's first row holds 72 dots. Which photos do they come from, if the queue begins with the whole sun?

# %% levels="advanced"
torch.equal(scrambled[0], photos[0, :6].reshape(72, 3))  # the strip's first row, and six rows of the sun one after the other

# %% [markdown] levels="advanced"
# All of them come from the sun. Its first six rows were laid end to end and form the top line of the torn strip. The right strip needs the first row of *each* photo there.

# %% role="visualisation" levels="beginner,intermediate"
# from which photo does each dot come? each photo has a colour, and its name stands at its first dot
owner = repeat(torch.arange(6), "photo -> photo row col", row=8, col=12)  # for each dot the number of its photo
fig, axes = plt.subplots(2, 1, figsize=(10, 4.6))
for ax, owners, title in zip(axes, [owner.reshape(8, 72), rearrange(owner, "photo row col -> row (photo col)")], ["reshape", "rearrange"]):
    ax.imshow(owners, cmap="cividis", aspect="auto")
    for p in range(6):
        row, col = (owners == p).nonzero()[0].tolist()
        ax.text(col, row, photo_names[p], va="center", color="white" if p < 4 else "black")
    ax.set_title(f"who owns each dot after {title}", fontsize=11)
    ax.axis("off")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# With reshape the whole first row comes from the sun. Its first six rows were laid end to end there. With the right call each photo owns an upright block, and the first row of the strip has a piece of each photo.


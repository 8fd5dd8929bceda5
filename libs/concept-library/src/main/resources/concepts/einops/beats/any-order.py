# ---
# beat: any-order
# title: A fixed shuffle does no harm, a mixture of photos does
# intent: The learner trains on photos with shuffled dots, finds no harm in a plain layer, and learns which scrambling matters.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [harmless-shuffles]
# assumes: [bug-in-training]
# ---

# %% [markdown]
# ## Sceptic: would a network not learn to read scrambled photos anyway?
#
# A fair question. A layer does not know which dots are neighbours. So let's cut rightly and then shuffle the 96 dots of each photo. The shuffle is the same for all photos.

# %% recap="true"
# cut the strip rightly, then shuffle the dots of each photo
shuffle = torch.randperm(96)  # one fixed order of the dots


def cut_and_shuffle(strip_in):
    dots_in = rearrange(strip_in, "row (photo col) channel -> photo (row col) channel", photo=6)
    return rearrange(dots_in[:, shuffle], "photo (row col) channel -> photo row col channel", row=8)

# %% role="visualisation"
fig, axes = plt.subplots(1, 6, figsize=(11, 1.8))
for ax, photo, name in zip(axes, cut_and_shuffle(strip), photo_names):
    show(ax, photo, name)
plt.tight_layout()
plt.show()

# %% [markdown]
# You could hardly name one of them. **Guess first.** What does the model reach: 0.17, about 0.33 or 1?

# %%
share_right(cut_and_shuffle, train(cut_and_shuffle, photos)[0], photos)

# %% [markdown]
# It names them all. So the sceptic has a point. An einsum adds up over all dots, and a sum does not care about its order. If dots and templates are shuffled alike, each score stays the same.
#
# The torn cut is another case. It **mixes photos with each other**, and their order changes with each strip. Our layer judges each torn piece alone and never sees the rows that went to other pieces. So a fixed shuffle inside a photo can be learned by such a layer, and this mixture across photos was not.

# %% [markdown] levels="beginner,intermediate"
# And a layer that relies on neighbours, such as pooling or tiles, would suffer from the shuffle as well. It would average dots that do not belong together.

# %% [markdown] levels="advanced"
# A layer that relies on neighbours is less forgiving. Let's pool to 2 by 3 blocks before the same layer, with and without the shuffle.

# %% levels="advanced"
# pooling after a cut: 2 by 3 blocks for each photo
def pooled(cut_strip):
    return lambda strip_in: reduce(cut_strip(strip_in), "photo (row 4) (col 4) channel -> photo row col channel", "mean")

# %% levels="advanced"
# the same training, on 18 pooled numbers for each photo; each block is repeated so that the templates keep their shape
def as_blocks(cut_strip):
    return lambda strip_in: repeat(pooled(cut_strip)(strip_in), "photo row col channel -> photo (row 4) (col 4) channel")

# %% levels="advanced"
# three trainings each: pooled after the right cut, and pooled after the shuffle
[[round(share_right(way, train(way, photos)[0], photos), 2) for _ in range(3)] for way in (as_blocks(cut_by_name), as_blocks(cut_and_shuffle))]

# %% [markdown] levels="advanced"
# The first three stay close to 1, and the shuffled ones fall visibly behind. Pooling averages dots that are strangers after the shuffle, and this information is lost before any weight sees it.

# %% role="practice" exercise="which-scramble" levels="beginner"
# Which of these can a plain layer, which judges each photo alone, still learn? Answer with a set of letters, for example {"a", "b"}.
# a: every photo is turned upside down.  b: rows of different photos are mixed.  c: red and blue are exchanged in all photos.
test_harmless = ...  # fill in code here
if test_harmless is ...:
    print("Still blank. Is the change the same for all photos, and does each photo keep its own dots?")
else:
    test_code = sum(ord(letter) for letter in test_harmless)  # one number for each set of letters
    assert test_code not in (98, 195, 197, 294), "In one of your changes, photos lose rows to other photos. Can templates bring them back?"
    assert test_code != 97, "Could every template exchange two colours as well?"
    assert test_code == 196, "Could every template change in the same way as the photos?"
    print("Right: these changes can be learned.")

# %% role="answer" exercise="which-scramble"
test_harmless = {"a", "c"}

# %% role="misconception" exercise="which-scramble" name="mixing-is-harmless"
test_harmless = {"a", "b", "c"}

# %% role="misconception" exercise="which-scramble" name="channels-are-fixed"
test_harmless = {"a"}

# %% role="misconception" exercise="which-scramble" name="position-is-fixed"
test_harmless = {"c"}

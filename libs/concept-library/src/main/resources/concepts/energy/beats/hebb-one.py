# ---
# beat: hebb-one
# title: Who burns together becomes friends
# intent: The learner finds the links for one picture, derives that it is at rest, and meets its mirror image.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [hebb-rule]
# assumes: [wish]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## Sceptic: who told the lamps the letters?
#
# So far the links fell from the sky, as `letters.T @ letters`. Suppose the house shall remember the L and nothing else. Lamps that are alike in the L should like to be alike, with a link of $+1$. Its first lamp is lit and its second one is dark, so they should want to differ: a link of $-1$. For any pair, this is the product of the two lamps. A table of all products of two lists is called an **outer product**.

# %% [markdown] levels="advanced"
# ## Sceptic: who told the lamps the letters?
#
# So far the links fell from the sky, as `letters.T @ letters`. Suppose the house shall remember the L alone. Lamps that are alike in the L should like to be alike, and the others should want to differ. The product of the two lamps says which.

# %% recap="true"
# | export
def hebb(pictures):
    """The links that remember some pictures (rows): the products of the lamps, added up over the pictures."""
    links = pictures.T @ pictures
    return links.fill_diagonal_(0)

# %%
only_l = hebb(letters[:1])  # links that know the L and nothing else

# %% role="visualisation" levels="beginner,intermediate"
# the links of 25 lamps when only the L is stored
fig, axes = plt.subplots(1, 2, figsize=(8, 3.4))
draw_house(axes[0], letters[0], "the picture")
axes[1].imshow(only_l, cmap="PuOr_r", vmin=-1.7, vmax=1.7)
axes[1].set_title("its links: orange wants alike, purple wants different", fontsize=10)
axes[1].set_xlabel("lamp")
axes[1].set_ylabel("lamp")
axes[1].grid(False)
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# The table is a plaid, as on a Scottish skirt: every row is the L or its negative. Each row holds the whole picture, from the point of view of one lamp. This rule is called **Hebb's rule**, after the psychologist who wrote that brain cells which fire together become connected.
#
# **Guess first.** The L is shown with 12 of its 25 lamps wrong. Can this house still repair it?

# %% [markdown] levels="advanced"
# Adding up the products of lamps is **Hebb's rule**, after the psychologist who wrote that brain cells which fire together become connected. Now the L is shown with 12 of its 25 lamps wrong. Can this house still repair it?

# %%
twelve_wrong = letters[0].clone()
twelve_wrong[:12] *= -1

# %%
torch.equal(settle(only_l, twelve_wrong), letters[0])

# %% levels="beginner"
# which neighbours vote for what? the wish for the first lamp, which is now wrong
(only_l[0] @ twelve_wrong).item()

# %% [markdown] levels="beginner"
# `True`, although nearly half of the lamps were wrong. The first lamp's wish is $+2$. Among its 24 neighbours, 13 are right and vote for lit, and 11 are wrong and vote for dark. The majority wins. A lamp that is right hears 12 voices of each kind. Its wish is 0, and our rule leaves such a lamp as it is.

# %% [markdown] role="derivation" levels="intermediate,advanced"
# `True`. Here is why, for links $w_{ij} = x_i x_j$ that store one picture $x$, and a house $s$.
#
# - $h_i = \sum_{j \ne i} x_i x_j s_j$ (the wish, with Hebb's links)
# - $h_i = x_i \sum_{j \ne i} x_j s_j$ ($x_i$ does not depend on $j$, so it moves in front)
# - $h_i = x_i \cdot (\text{right} - \text{wrong})$ (each product $x_j s_j$ is $+1$ for a right lamp and $-1$ for a wrong one)
#
# If most of the other lamps are right, the wish has the sign of $x_i$. With 12 wrong lamps, a wrong lamp hears 13 right voices and 11 wrong ones, so it is mended. A right lamp hears 12 of each kind. Its wish is 0, and our rule leaves such a lamp as it is.

# %% role="check" levels="intermediate,advanced"
right_minus_wrong = letters[0] @ twelve_wrong - letters[0] * twelve_wrong  # for each lamp: the others' score, without itself
torch.equal(only_l @ twelve_wrong, letters[0] * right_minus_wrong)

# %% [markdown] levels="beginner,intermediate"
# **Guess again.** With 13 wrong lamps the wrong ones have the majority. Where does the house end now?

# %% levels="beginner,intermediate"
thirteen_wrong = letters[0].clone()
thirteen_wrong[:13] *= -1

# %% levels="beginner,intermediate"
(settle(only_l, thirteen_wrong) * letters[0]).sum().item()  # +25: exactly the L; -25: its mirror image

# %% [markdown] levels="beginner,intermediate"
# It ends at the negative of the L, with each window switched. The links ask only who is *alike*, and in the negative the same lamps are alike. So each memory comes with its mirror image, at the same energy.

# %% [markdown] levels="beginner"
# For several pictures, Hebb's rule adds up their tables. Is that what the opening did?

# %% levels="beginner"
torch.equal(hebb(letters), links)

# %% [markdown] levels="beginner"
# `True`. Three letters share the same 300 links, and each lamp hears three sets of votes. The letter that is shown sends 24 votes in one direction. The others send votes that nearly cancel, since any two of our letters are alike in 13 windows and differ in 12.

# %% role="practice" exercise="store-one" levels="beginner,intermediate"
# Four lamps of a small house shall remember the picture: lit, lit, dark, dark. Write down its links.
test_picture = torch.tensor([1.0, 1.0, -1.0, -1.0])
test_links = ...  # fill in code here
if test_links is ...:
    print("Still blank. Each link is the product of two lamps, and no lamp has a link to itself.")
else:
    assert test_links.shape == (4, 4), "That is one number for each lamp. A link belongs to a pair."
    assert not torch.equal(test_links.diagonal(), torch.ones(4)), "Each lamp has a link to itself. Why did we forbid that?"
    assert not torch.equal(test_links, -hebb(test_picture[None])), "Lamps that are alike in the picture would want to differ."
    assert torch.equal(test_links, hebb(test_picture[None])), "Not yet. Compare with the products of the lamps, pair by pair."
    print("Right: two pairs of friends, and rivals across.")

# %% role="answer" exercise="store-one"
test_links = torch.outer(test_picture, test_picture).fill_diagonal_(0)

# %% role="misconception" exercise="store-one" name="product-of-each-with-itself"
test_links = test_picture * test_picture

# %% role="misconception" exercise="store-one" name="keeps-the-self-link"
test_links = torch.outer(test_picture, test_picture)

# %% role="misconception" exercise="store-one" name="sign-turned-round"
test_links = -torch.outer(test_picture, test_picture).fill_diagonal_(0)

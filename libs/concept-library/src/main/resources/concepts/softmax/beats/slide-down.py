# ---
# beat: slide-down
# title: Slide the scores down until the largest is zero
# intent: The learner repairs softmax with the shift that costs nothing and writes the function.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [stable-softmax]
# assumes: [shift-invariance, overflow]
# ---

# %% [markdown]
# ## The repair is already in our hands
#
# Scores that are too large break the recipe, and so do scores that are all too small. Adding the same number to all scores changes nothing. **Put the two together.** Which number would you add to the sure keyboard's scores, so that neither can happen?

# %%
sure_scores - sure_scores.max()  # now the largest score is exactly 0

# %%
(sure_scores - sure_scores.max()).exp()

# %% [markdown]
# The largest weight is $e^0 = 1$, and all others lie between 0 and 1. Nothing can overflow, whatever the scores are. The total is at least 1, so 0 divided by 0 cannot happen either.

# %% [markdown] recap="true"
# So here is the repaired recipe. It slides the scores down until the largest is zero, raises $e$ to each, and divides by the total.

# %% recap="true"
# | export
def softmax(scores, dim=-1):
    """Shares along `dim` that add up to 1; finite scores may be as large as they like."""
    weights = (scores - scores.max(dim=dim, keepdim=True).values).exp()
    return weights / weights.sum(dim=dim, keepdim=True)

# %%
torch.allclose(softmax(sure_scores), F.softmax(sure_scores, dim=0))

# %% [markdown]
# `True`: our repaired recipe gives what the rescuing call of the opening gave. PyTorch slides the scores down, too.
#
# ### Sceptic: the small weights vanish instead. Is that not just as bad?
#
# Water stood 120 points behind tea, and $e^{-120}$ is smaller than anything that float32 can hold. Its share becomes 0, and that is the right answer to fifty digits. Such a share may be lost, but a share that matters must not become `nan`. Still, keep an eye on that zero.

# %% [markdown] levels="beginner,intermediate"
# Scores often come as a table, with one row for each message. The argument `dim` says in which direction one whole is shared. 0 goes down a column, 1 goes along a row, and -1 means the last direction there is.

# %% role="practice" exercise="softmax-rows"
# Three messages, one row each, with two scores for "tea" and "coffee". Make each ROW into shares.
test_messages = torch.tensor([[2.0, 0.0], [500.0, 501.0], [-3.0, -3.0]])
test_shares = ...  # fill in code here
if test_shares is ...:
    print("Still blank. The function softmax has an argument that says along which axis one whole is shared.")
else:
    assert not test_shares.isnan().any(), "One row is not a number. Which repair is missing?"
    assert not torch.allclose(test_shares.sum(0), torch.ones(2)), "The columns add up to 1, so messages share one whole. Words should."
    assert not torch.isclose(test_shares.sum(), torch.tensor(1.0)), "All six numbers share one whole. Each message needs its own."
    assert torch.allclose(test_shares, F.softmax(test_messages, dim=1), atol=1e-4), "Not yet. Each row should add up to 1, and a lead of 1 should give odds of e to 1."
    print("Right: three rows, three wholes, and 500 is no problem.")

# %% role="answer" exercise="softmax-rows"
test_shares = softmax(test_messages, dim=1)

# %% role="misconception" exercise="softmax-rows" name="shares-columns"
test_shares = softmax(test_messages, dim=0)

# %% role="misconception" exercise="softmax-rows" name="one-whole-for-all"
test_shares = softmax(test_messages.flatten(), dim=0).reshape(3, 2)

# %% role="misconception" exercise="softmax-rows" name="forgets-the-shift"
test_shares = test_messages.exp() / test_messages.exp().sum(1, keepdim=True)

# %% role="misconception" exercise="softmax-rows" name="divides-the-scores"
test_shares = test_messages / test_messages.sum(1, keepdim=True)

# ---
# beat: shares
# title: Scores become shares of one whole
# intent: The beginner meets softmax in one small beat.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [softmax-shares]
# assumes: [attention-scores]
# ---

# %% [markdown]
# ## Scores become shares of one whole
#
# A listener has only so much attention to give. We want shares that are positive and add up to 1. Could we divide each score by the sum of the scores?

# %%
scores / scores.sum()

# %% [markdown]
# That looks fine here. But what if two words *disagree*, and their score is negative? Suppose that the river had the score -2.

# %%
with_quarrel = torch.tensor([0., 0, 3, 0, 0, -2])
with_quarrel / with_quarrel.sum()

# %% [markdown]
# Now the bank has a share of 3, and the river one of minus 2. Nobody can listen minus two times. So first make every score positive, in a way that keeps their order. The exponential does that. It raises the number $e$, about 2.718, to each score.

# %%
with_quarrel.exp()

# %% [markdown]
# All are positive, and the highest score is still the highest. *Now* divide by the sum:

# %%
with_quarrel.exp() / with_quarrel.exp().sum(), F.softmax(with_quarrel, dim=0)

# %% [markdown]
# First the exponential, then the division: this is **softmax**. PyTorch does both steps in one call. The `dim=0` says in which direction one whole is shared.
#
# Both lists are the same. One more thing is worth seeing. Every point of lead multiplies the share by 2.718, so small leads are gentle and large leads are nearly all or nothing.

# %% role="visualisation"
# the river is 1, 3 or 6 points ahead of five words that have the score 0
fig, axes = plt.subplots(1, 3, figsize=(12, 2.8), sharey=True)
for ax, lead in zip(axes, [1.0, 3.0, 6.0]):
    draw_bars(ax, F.softmax(torch.tensor([0., 0, 0, 0, 0, lead]), dim=0), river_text, f"river leads by {lead:.0f}")
axes[0].set_ylabel("share")
plt.tight_layout()
plt.show()

# %% [markdown]
# With a lead of 6 the river has 0.99 of all attention. Remember that picture. Large leads will become a problem.

# ---
# beat: mask
# title: Hide the future before the softmax, not after it
# intent: The learner compares three ways of hiding and finds the leak in two of them.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [causal-mask, attention]
# assumes: [no-order]
# ---

# %% [markdown]
# ## Hide the future, but hide it well
#
# At each place only words up to that place may be seen. Written as a table, this is a triangle. It is called the **causal mask**.

# %% recap="true"
triangle = torch.ones(6, 6).tril().bool()  # rows: who asks, columns: who may be seen; tril keeps the lower left
triangle.int()  # 1: may be seen

# %% [markdown]
# The first word sees only itself, the last one sees all. How do we hide the rest? Most people would compute the shares and set the forbidden ones to zero.

# %%
river_scores = scaled_scores(river_words, river_words)
zero_after = F.softmax(river_scores, dim=1) * triangle
zero_after.sum(1)  # the sum of each row

# %% [markdown] levels="intermediate,advanced"
# The rows no longer add up to 1. The first word has only 0.17 of its attention left. That is a hint, but is it a leak? Here is a good test. **Change the last word, and look at the result of a word before it.** If it moves, it has seen the future.

# %% levels="intermediate,advanced"
other_end = river_words.clone()
other_end[5] = 0.0  # "the old bank by the the": the river is gone
other_scores = scaled_scores(other_end, other_end)
(zero_after @ river_words)[2], ((F.softmax(other_scores, dim=1) * triangle) @ other_end)[2]  # "bank", with and without the river

# %% [markdown] levels="intermediate,advanced"
# The bank comes before the river, and yet it feels that the river has gone. The forbidden word has no share, but it was in the *sum* by which softmax divides. **Second try:** set the forbidden scores to zero, before the softmax. What share does a score of 0 get?

# %% levels="intermediate,advanced"
F.softmax(river_scores * triangle, dim=1)[0]  # the first word may see only itself

# %% [markdown] levels="intermediate,advanced"
# One sixth for every forbidden word! The softmax raises $e$ to each score, and $e^0$ is 1. That is no silence at all. Which score has the exponential 0? None that is finite. So we take minus infinity.

# %% [markdown] levels="beginner"
# The rows no longer add up to 1. The first word has only 0.17 of its attention left, since the hidden words were in the sum by which softmax divides. They have no share, and yet they are felt. So we must hide them *before* the softmax. Which score has the exponential 0? No ordinary number has. We take minus infinity.

# %% levels="beginner"
math.exp(-math.inf)

# %%
F.softmax(river_scores.masked_fill(~triangle, -math.inf), dim=1)  # ~ means "not": where the triangle does not reach

# %% [markdown]
# Every row adds up to 1, and everything to the right of the diagonal is exactly 0. Could one also set shares to zero and then divide each row by its sum once more?

# %%
torch.allclose(zero_after / zero_after.sum(1, keepdim=True), F.softmax(river_scores.masked_fill(~triangle, -math.inf), dim=1))

# %% [markdown]
# `True`. Each share is $e^s / Z$, where $Z$ still contains the hidden words. The second division cancels this $Z$ and leaves $e^s$ divided by the sum over the seen words. Before the softmax it takes one step, so that is how it is done.
#
# Now attention is complete. It gets one more option, the mask.

# %% recap="true"
# | export
def attention(queries, keys, values, mask=None):
    """Scaled dot-product attention; where mask is False, nothing is seen."""
    scores = scaled_scores(queries, keys)
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf)
    return mix(scores, values)

# %% levels="intermediate,advanced"
early_river = torch.tensor([meaning[word] for word in ["by", "the", "river", "the", "old", "bank"]])  # here the river comes first
for vectors, place in [(river_words, 2), (other_end, 2), (early_river, 5)]:
    print(attention(vectors, vectors, vectors, triangle)[place])  # "bank" in three sentences

# %% [markdown] levels="intermediate,advanced"
# The first two lists are the same, so the leak is closed. The bank also cannot hear a river that comes later. In the third sentence, "by the river the old bank", the river comes first. There the bank hears it, with the water 1.04 of the opening.

# %% role="interactive" levels="beginner"
# Task: at which place does the bank (green) get a share for the first time? Which place sees the river (blue)?
def stand_at(place=2):
    fig, ax = plt.subplots(figsize=(6, 2.8))
    rows = F.softmax(scaled_scores(river_words, river_words).masked_fill(~triangle, -math.inf), dim=1)
    draw_bars(ax, rows[place], river_text, f'"{river_text[place]}" at place {place} sees')
    ax.set_ylim(0, 1.15)
    plt.show()


widgets.interact(stand_at, place=widgets.IntSlider(value=2, min=0, max=5));

# %% [markdown] levels="beginner"
# From place 2 on the bank has a share, and only place 5 sees the river, because it *is* the river. Each step to the right opens one more bar.

# %% [markdown] levels="intermediate,advanced"
# Now the honest writer. It has the same size, the same steps, and it listens to the same kind of children. **Predict its loss.**

# %% levels="intermediate,advanced"
honest_look = lambda q, k, v: attention(q, k, v, torch.ones(q.shape[-2], q.shape[-2]).tril().bool())
honest = Writer(honest_look)
honest_losses = train_writer(honest)
print(f"loss at the end: {honest_losses[-1]:.2f}   log of 8: {math.log(8):.2f}")

# %% [markdown] levels="intermediate,advanced"
# The honest writer stays at $\log 8$, as it must on pure chance. A loss far below what is possible is the sign of a leak.

# %% [markdown] levels="advanced"
# One trap is left. A row in which *everything* is hidden has no sum to divide by. It happens with padded texts.

# %% levels="advanced"
F.softmax(torch.full((3,), -math.inf), dim=0)

# %% [markdown] levels="advanced"
# Three times `nan`, and one such row spoils every loss and slope it touches. So let every row see at least itself, or use a large negative number in place of minus infinity. The second choice gives the plain average of forbidden words, which must be thrown away later.

# %% role="practice" exercise="hide-the-future"
# Three words, equal scores. Make the shares under the causal mask.
test_scores = torch.zeros(3, 3)
test_triangle = torch.ones(3, 3).tril().bool()
test_shares = ...  # fill in code here
if test_shares is ...:
    print("Still blank. Hide first, share afterwards.")
else:
    assert not test_shares.isnan().any(), "A row hides everything. Which places does masked_fill overwrite, the True or the False ones?"
    assert (test_shares[~test_triangle] == 0).all(), "A forbidden word still has a share. Which score has the exponential 0?"
    assert torch.allclose(test_shares.sum(1), torch.ones(3)), "The rows do not add up to 1, since the future was in the sum."
    assert torch.allclose(test_shares[2], torch.full((3,), 1 / 3)), "Not yet. The last word sees all three equally."
    print("Right: 1, then halves, then thirds.")

# %% role="answer" exercise="hide-the-future"
test_shares = F.softmax(test_scores.masked_fill(~test_triangle, -math.inf), dim=1)

# %% role="misconception" exercise="hide-the-future" name="zero-after"
test_shares = F.softmax(test_scores, dim=1) * test_triangle

# %% role="misconception" exercise="hide-the-future" name="zero-before"
test_shares = F.softmax(test_scores * test_triangle, dim=1)

# %% role="misconception" exercise="hide-the-future" name="hides-the-past"
test_shares = F.softmax(test_scores.masked_fill(test_triangle, -math.inf), dim=1)

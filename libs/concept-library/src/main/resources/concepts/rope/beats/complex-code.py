# ---
# beat: complex-code
# title: We open the box, and it does what we built
# intent: The learner recognises each call in the box of the opening, and sees it equal to the own code.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [apply-rope]
# assumes: [turn-rows, rope-speeds]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## Shortcut: we open the box
#
# The box of the opening had two lines and no sine or cosine. It uses a kind of number that is an arrow by itself, with two parts. These are called **complex numbers**. Multiplying by a complex number of length 1 *turns* the arrow.

# %% levels="beginner,intermediate"
torch.view_as_complex(torch.tensor([3.0, 2.0])) * torch.polar(torch.tensor(1.0), torch.tensor(0.5)), turn(torch.tensor([3.0, 2.0]), 0.5)

# %% [markdown] levels="beginner,intermediate"
# Both give 1.67 and 3.19. [`view_as_complex`](https://pytorch.org/docs/stable/generated/torch.view_as_complex.html) reads two numbers as one arrow. [`polar`](https://pytorch.org/docs/stable/generated/torch.polar.html) makes an arrow of length 1 at the angle 0.5. So the box does this:
#
# - It makes a hand of length 1 for each word and each speed.
# - It reads the numbers of the words as arrows.
# - It multiplies, which turns them, and reads them as plain numbers again.

# %% [markdown] levels="advanced"
# ## Shortcut: the box is one complex multiplication
#
# For 128 numbers, the matrix of one turn has 16,384 entries, and nearly all are zero. The box does the same in 64 complex products. [`view_as_complex`](https://pytorch.org/docs/stable/generated/torch.view_as_complex.html) reads pairs as complex numbers, and [`polar`](https://pytorch.org/docs/stable/generated/torch.polar.html) makes the hands $e^{i m \theta}$.

# %% [markdown]
# **Predict.** Is the box equal to the function that we built from sines and cosines?

# %% role="shortcut"
torch.allclose(rope(queries, places, speeds), turn_rows(queries, places, speeds), atol=1e-5)

# %% [markdown] levels="beginner"
# It is. From now on you may use the short one, and you know what is inside.

# %% [markdown] levels="intermediate"
# It is. Meta's code for Llama does it in this way. `torch.nn` has no ready call for it, so nearly every model carries its own few lines, in one of the two layouts.

# %% levels="advanced"
# the same as one large matrix for place 3: four 2x2 turns on the diagonal
big_turn = torch.block_diag(*[turn_matrix(3 * speed) for speed in speeds.tolist()])
torch.allclose(queries[0] @ big_turn.T, rope(queries[:1], torch.tensor([3.0]), speeds)[0], atol=1e-5)

# %% [markdown] levels="advanced"
# So RoPE is one linear map for each place, and an orthogonal one: its transpose undoes it. A backward pass through it costs the same as a forward pass.

# %% levels="advanced"
torch.allclose(big_turn.T @ big_turn, torch.eye(8), atol=1e-6)

# %% [markdown] levels="beginner,advanced"
# Now use the box yourself, on three words in the middle of a text.

# %% role="practice" exercise="use-rope" levels="beginner,advanced"
# Three words stand at places 7, 8 and 9. Compute the 3x3 table of their turned scores (rows ask, columns offer).
test_q, test_k, test_places = queries[:3], keys[:3], torch.tensor([7.0, 8.0, 9.0])
test_scores = ...  # fill in code here, with rope and @
if test_scores is ...:
    print("Still blank. What must happen to the queries and the keys before they meet?")
else:
    assert test_scores.shape == (3, 3), "The table should have three rows and three columns. Which side needs .T?"
    assert not torch.allclose(test_scores, test_q @ test_k.T), "That is a bag of words: nothing was turned."
    assert not torch.allclose(test_scores, rope(test_q, test_places, speeds) @ test_k.T, atol=1e-3), "Only the queries were turned. With what can their turn cancel?"
    assert not torch.allclose(test_scores, all_scores(0)[:3, :3].T, atol=1e-3), "Rows should ask and columns should offer. Yours is the other way round."
    assert torch.allclose(test_scores, all_scores(0)[:3, :3], atol=1e-3), "Not yet. Turn both sides by the same places, with the same speeds."
    print("Right, and it equals the table at places 0, 1 and 2. Only distances count.")

# %% role="answer" exercise="use-rope" levels="beginner,advanced"
test_scores = rope(test_q, test_places, speeds) @ rope(test_k, test_places, speeds).T

# %% role="misconception" exercise="use-rope" name="forgets-to-turn" levels="beginner,advanced"
test_scores = test_q @ test_k.T

# %% role="misconception" exercise="use-rope" name="turns-queries-only" levels="beginner,advanced"
test_scores = rope(test_q, test_places, speeds) @ test_k.T

# %% role="misconception" exercise="use-rope" name="rows-offer" levels="beginner,advanced"
test_scores = rope(test_k, test_places, speeds) @ rope(test_q, test_places, speeds).T

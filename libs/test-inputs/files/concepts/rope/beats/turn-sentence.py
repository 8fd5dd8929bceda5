# ---
# beat: turn-sentence
# title: A whole sentence turns, and its scores stay
# intent: The learner turns all four pairs of all words, shifts the sentence by 100 places, and solves who bit whom.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [rope-matrix]
# assumes: [speeds, relative-score, order-blind, added-drifts]
# ---

# %% [markdown]
# ## A whole sentence turns, and its scores stay
#
# Four small rotations on the diagonal of an 8 × 8 matrix, zeros elsewhere: every pair turns at its own speed. A score adds up its four pairs, and each knows only speed times distance, $n - m$ for a query at place $m$ and a key at place $n$. Here is the turn for place 2, the place of "bit"; top left the fast hand, bottom right the slow one, hardly moved. The function turns each row of a sentence by its own place.

# %%
torch.block_diag(*[rotation(2 * speed) for speed in speeds.tolist()])

# %%
def turn_rows(rows, start=0):  # the first word of the sentence stands at place `start`
    return torch.stack([
        torch.block_diag(*[rotation((start + place) * speed) for speed in speeds.tolist()]) @ row
        for place, row in enumerate(rows)
    ])

# %% [markdown]
# Now the test of the wish: all 25 scores of the sentence at place 0, minus all 25 with the sentence at place 100. Then the question that started it all, who bit whom: the share of each word in what "bit" hears, when the dog bites, then when the man does.

# %%
turn_rows(q) @ turn_rows(k).T - turn_rows(q, 100) @ turn_rows(k, 100).T

# %%
shares = torch.softmax(turn_rows(q) @ turn_rows(k).T / 8 ** 0.5, dim=-1)  # each row adds up to 1
shares[2], torch.softmax(turn_rows(q[swap]) @ turn_rows(k[swap]).T / 8 ** 0.5, dim=-1)[2]  # "the dog bit the man"; "the man bit the dog"

# %% [markdown] role="derivation" levels="advanced"
# Could anything but rotations do it? Ask for square matrices with $R(m)^T R(n) = R(n - m)$ for all places, and $R(0) = I$, the matrix $I$ that turns nothing.
#
# $$\begin{aligned}
# R(m)^T R(m) &= R(0) = I && \text{set } n = m\text{: lengths stay, and } R(m)^T = R(m)^{-1} \\
# R(n) &= R(m)\,R(n - m) && \text{multiply by } R(m) \text{ from the left} \\
# R(n) &= R(1)\,R(n-1) = \dots = R(1)^n && \text{set } m = 1 \text{, again and again}
# \end{aligned}$$
#
# So $R(n)$ is a power of one length-keeping matrix, and in suitable axes each of these is made of plane rotations (and perhaps a lone 1 or -1). **The wish leaves little else than hands.** The check: seven single turns are one turn by seven.

# %% role="check" levels="advanced"
assert torch.allclose(torch.matrix_power(torch.block_diag(*[rotation(speed) for speed in speeds.tolist()]), 7) @ q[0], turn_rows(q[:1], 7)[0], atol=1e-5)

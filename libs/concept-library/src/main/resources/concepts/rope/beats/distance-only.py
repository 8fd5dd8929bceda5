# ---
# beat: distance-only
# title: The score knows the words and their distance, nothing else
# intent: The learner tests the law on random words and proves it, one rule a line.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [relative-score]
# assumes: [turned-score]
# ---

# %% [markdown]
# ## Sceptic: does it really depend on the distance alone?
#
# You have seen three starts and one pair of arrows. So let's take 300 random pairs of arrows, with random places up to 1000. Each time, the whole text moves on by another random number of places. Is the score after the move equal to the score before?

# %% role="simulation"
# 300 random queries, keys and places; each dot is one pair, before and after a random move
before, after = [], []
for _ in range(300):
    query, key = torch.randn(2), torch.randn(2)
    m, n, move = torch.randint(0, 1000, (3,)).tolist()
    before.append((turn(query, m) @ turn(key, n)).item())
    after.append((turn(query, m + move) @ turn(key, n + move)).item())
plt.scatter(before, after, s=14, color=utils.BLUE)
plt.xlabel("score before the text moves")
plt.ylabel("score after the move")
plt.show()

# %% [markdown]
# All 300 dots lie on one straight line: before equals after. Dots on a line are no proof, though. Here is one.

# %% [markdown] role="derivation" levels="beginner"
# ### The proof needs only the dial
#
# The question has the angle $\alpha$, and the offer has the angle $\beta$. "Bit" stands at place $m$, and "dog" at place $n$.
#
# - $\alpha + m$ is the new angle of the question (it was turned by its place)
# - $\beta + n$ is the new angle of the offer (it was turned by its place)
# - $(\alpha + m) - (\beta + n)$ is the gap between them (subtract)
# - $= (\alpha - \beta) + (m - n)$ (put the words together, and the places together)
#
# The dot product sees two lengths and this gap. So it knows the words and the distance $m - n$, and nothing else.

# %% role="check" levels="beginner"
alpha, beta = math.atan2(-1.68, 1.08), 0.0  # the angles of the two arrows before they are turned
turn(bit_asks, 12) @ turn(offers[1], 11), bit_asks.norm() * offers[1].norm() * math.cos((alpha - beta) + (12 - 11))

# %% [markdown] role="derivation" levels="intermediate,advanced"
# Let the query have length $a$ and angle $\alpha$, and the key length $b$ and angle $\beta$. They stand at places $m$ and $n$. To save room, write $u = \alpha + m$ and $v = \beta + n$.
#
# - $(a\cos u,\; a\sin u)$ is the turned query (a turn adds to the angle and keeps the length)
# - $(b\cos v,\; b\sin v)$ is the turned key (the same)
# - $ab\cos u\cos v + ab\sin u\sin v$ is the score (the definition of the dot product)
# - $= ab\,(\cos u\cos v + \sin u\sin v)$ (take out the common factor)
# - $= ab\cos(u - v)$ (the angle-addition rule, with $-v$)
# - $= ab\cos\big((\alpha - \beta) + (m - n)\big)$ (put the words together, and the places together)

# %% role="check" levels="intermediate,advanced"
alpha, beta = math.atan2(-1.68, 1.08), 0.0  # the angles of the two arrows before they are turned
turn(bit_asks, 12) @ turn(offers[1], 11), bit_asks.norm() * offers[1].norm() * math.cos((alpha - beta) + (12 - 11))

# %% [markdown]
# Both sides are 3.99. The places $m$ and $n$ occur only as $m - n$. The words decide $\alpha - \beta$ and the two lengths. This is the whole idea of **rotary position embedding**, from 2021 ([Su et al.](https://arxiv.org/abs/2104.09864)).

# %% [markdown] role="derivation" levels="advanced"
# The same in matrices, for those who will read the paper. $R_m$ turns by $m$, and $R^{T}$ is the transpose.
#
# - $(R_m q)\cdot(R_n k) = q^{T} R_m^{T} R_n\, k$ (a dot product is a row times a column)
# - $= q^{T} R_{-m} R_n\, k$ (the transpose changes the sign of the sine, which is a turn back)
# - $= q^{T} R_{n-m}\, k$ (two turns are one turn by the sum)

# %% role="check" levels="advanced"
turn_matrix(12).T @ turn_matrix(11), turn_matrix(11 - 12)

# %% [markdown] role="quote" terms="relative position; relative distance; self-attention; rotary"
# Your source on relative positions, in its own words. Try to find the contents, the distance, and what has dropped out:
#
# {quote}

# %% role="practice" exercise="same-score"
# A query at place 9 meets a key at place 4. Which of these pairs (query place, key place) gives the SAME score?
test_pairs = [(4, 9), (9, 5), (7, 6), (30, 25)]
test_choice = ...  # fill in code here, a number from 0 to 3
if test_choice is ...:
    print("Still blank. What about the two places survives when the text moves?")
else:
    assert test_choice != 0, "The places are as far apart, but the query now stands before the key. Compare 4 - 9 with 9 - 4."
    assert test_choice != 1, "The query stayed where it was. Does that matter for the gap?"
    assert test_choice != 2, "The two places have the same sum. Did we add the angles or subtract them?"
    assert test_choice == 3, "Count the pairs from 0 to 3."
    print("Right: in both cases the key stands 5 places before the query.")

# %% role="answer" exercise="same-score"
test_choice = 3

# %% role="misconception" exercise="same-score" name="loses-direction"
test_choice = 0

# %% role="misconception" exercise="same-score" name="absolute-place"
test_choice = 1

# %% role="misconception" exercise="same-score" name="sum-for-difference"
test_choice = 2

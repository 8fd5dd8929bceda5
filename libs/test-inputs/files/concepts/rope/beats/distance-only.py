# ---
# beat: distance-only
# title: Why only the distance is left
# intent: The learner can derive that the score of a turned query and a turned key equals the query times one rotation by the distance times the key.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [relative-score, complex-rotation]
# assumes: [turned-score]
# ---

# %% [markdown] role="derivation" levels="beginner"
# ## Why only the distance is left
#
# Is it a law, or luck with these numbers? In letters: $q$ is the arrow of "bit" with angle $\alpha$, $k$ that of "dog" with angle $\beta$; $m$ and $n$ are their places. A dot product is length times length times the cosine of the angle between.
#
# $$\begin{aligned}
# \text{score} &= |q|\,|k|\cos(\beta - \alpha) && \text{dot product and angle} \\
# \text{turned score} &= |q|\,|k|\cos\big((\beta + n) - (\alpha + m)\big) && \text{turns add angles, lengths stay} \\
# &= |q|\,|k|\cos\big((\beta - \alpha) + (n - m)\big) && \text{reorder the sum}
# \end{aligned}$$
#
# Add 100 to $m$ and to $n$: it cancels. Only the signed distance $n - m$ is left. Exchange the places and its sign flips; unless the arrows are parallel, the score notices. (`atan2` is the angle of an arrow; a silent assert means equal.)

# %% role="check" levels="beginner"
assert torch.allclose((rotation(m) @ bit) @ (rotation(n) @ dog), bit.norm() * dog.norm() * math.cos(math.atan2(dog[1], dog[0]) - math.atan2(bit[1], bit[0]) + (n - m)), atol=1e-5)

# %% role="practice" exercise="same-score" levels="beginner"
# "bit" at place 2 and "dog" at place 1 have some score. Now "bit" stands at place 40. Predict where "dog" must stand for the same score.
test_place = ...  # fill in code here
if test_place is ...:
    print("Still blank. What has to stay the same, and in which direction?")
else:
    assert test_place != 41, "The distance is right, its direction is not: dog came first."
    assert test_place != 20, "That keeps half of the place of \"bit\". Angles are compared by a difference, not by a ratio."
    assert test_place != 1, "Then one word moved alone, and the angle between the arrows changed."
    assert torch.allclose((rotation(40) @ bit) @ (rotation(test_place) @ dog), (rotation(m) @ bit) @ (rotation(n) @ dog), atol=1e-4), "Another score. By how much did \"bit\" move?"
    print("Right: both moved by the same amount.")

# %% role="answer" exercise="same-score"
test_place = 39

# %% role="misconception" exercise="same-score" name="mirrors-the-distance"
test_place = 41

# %% role="misconception" exercise="same-score" name="ratio-for-difference"
test_place = 20

# %% role="misconception" exercise="same-score" name="moves-one-word"
test_place = 1

# %% [markdown] role="derivation" levels="intermediate, advanced"
# ## Why only the distance is left
#
# $q$ is the arrow of "bit", $k$ that of "dog", $m$ and $n$ are their places, $R$ is `rotation`. A turn by $-\theta$ flips the sign of the sine and keeps the cosine (sine is odd, cosine even), which is what transposing does: $R(\theta)^T = R(-\theta)$, **transposed is backwards**. So
#
# $$\begin{aligned}
# (R(m)q)^T (R(n)k) &= q^T R(m)^T R(n)\, k && \text{transpose of a product} \\
# &= q^T R(-m) R(n)\, k && \text{transposed is backwards} \\
# &= q^T R(n - m)\, k && \text{angles add}
# \end{aligned}$$
#
# The last line entry by entry, first column of $R(-m)R(n)$, row times column:
#
# $$\begin{aligned}
# \cos m\cos n + \sin m\sin n &= \cos(n - m) && \text{cosine of a difference} \\
# -\sin m\cos n + \cos m\sin n &= \sin(n - m) && \text{sine of a difference}
# \end{aligned}$$
#
# The second column is the first, a quarter turn on. The query's turn is undone by the comparison; what remains of the key's turn is the distance. Exchange the places and the sign of $n - m$ flips; unless the arrows are parallel, the score notices.

# %% role="check" levels="intermediate, advanced"
assert torch.allclose((rotation(m) @ bit) @ (rotation(n) @ dog), bit @ rotation(n - m) @ dog, atol=1e-5)

# %% role="practice" exercise="wrong-way" levels="intermediate, advanced"
# What does this bug see? Queries are turned by rotation(m), but keys the wrong way round, by rotation(-n). "bit" stands at
# place 20 and "dog" at place 30. Now "bit" moves on to place 24. Predict where "dog" must stand for the same score.
test_place = ...  # fill in code here
if test_place is ...:
    print("Still blank. Go through the three lines again with -n in place of n. What is left of m and n?")
else:
    assert test_place != 34, "That keeps the distance, as right turns would. Here the two turns have the same sign once the query's is transposed."
    assert test_place != 36, "That keeps the ratio of the places. Angles add, they do not multiply."
    assert test_place != 30, "Then one word moved alone, and the angle in the middle changed."
    assert torch.allclose((rotation(24) @ bit) @ (rotation(-test_place) @ dog), (rotation(20) @ bit) @ (rotation(-30) @ dog), atol=1e-4), "Another score. Which turn stands between q and k now?"
    print("Right: this bug sees the sum of the places, so a move of the whole text changes every score.")

# %% role="answer" exercise="wrong-way"
test_place = 26

# %% role="misconception" exercise="wrong-way" name="keeps-the-distance"
test_place = 34

# %% role="misconception" exercise="wrong-way" name="ratio-for-difference"
test_place = 36

# %% role="misconception" exercise="wrong-way" name="moves-one-word"
test_place = 30

# %% [markdown] role="derivation" levels="advanced"
# Where do the two addition rules come from? Read an arrow $(x, y)$ as the complex number $x + iy$; to multiply by $i$ is a quarter turn, so to multiply by $e^{ia} = \cos a + i\sin a$ is a turn by $a$. Turn by $a$ and by $b$:
#
# $$\begin{aligned}
# e^{ia} e^{ib} &= (\cos a + i\sin a)(\cos b + i\sin b) && \text{length 1, angles } a, b \\
# &= \cos a\cos b + i\cos a\sin b + i\sin a\cos b + i^2\sin a\sin b && \text{distributive rule} \\
# &= (\cos a\cos b - \sin a\sin b) + i\,(\cos a\sin b + \sin a\cos b) && i^2 = -1
# \end{aligned}$$
#
# The result stands at angle $a + b$, so the brackets are $\cos(a + b)$ and $\sin(a + b)$. With $\bar q$ for $q$ mirrored (its angle negated), the dot product is the real part of $\bar q k$, and the law is one line: $\overline{q e^{im}}\, k e^{in} = \bar q k\, e^{i(n - m)}$.

# %% role="check" levels="advanced"
assert torch.allclose(bit @ rotation(n - m) @ dog, (torch.view_as_complex(bit).conj() * torch.view_as_complex(dog) * torch.polar(torch.tensor(1.0), torch.tensor(float(n - m)))).real, atol=1e-5)

# %% [markdown] role="quote" terms="relative position; relative distance; self-attention; rotary"
# Your source on relative positions, in its own words. Try to find the contents, the distance, and what has dropped out:
#
# {quote}

# ---
# beat: length-kept
# title: A turned word is as long as before
# intent: The learner proves with Pythagoras that a turn changes no length.
# kind: derivation
# levels: [beginner, intermediate]
# weight: support
# teaches: [length-kept]
# assumes: [rotation-matrix, turned-score]
# ---

# %% [markdown] role="derivation"
# ## A turned word is as long as before
#
# Moved together, two arrows keep the angle between them. The score also holds their lengths: does a turn to place 500 make "bit" louder, as adding 500 would? Pythagoras measures the turned arrow:
#
# $$\begin{aligned}
# &\; (x\cos\theta - y\sin\theta)^2 + (x\sin\theta + y\cos\theta)^2 && \text{Pythagoras} \\
# =&\; x^2\cos^2\theta - 2xy\cos\theta\sin\theta + y^2\sin^2\theta && \text{square of a difference} \\
# &+ x^2\sin^2\theta + 2xy\sin\theta\cos\theta + y^2\cos^2\theta && \text{square of a sum} \\
# =&\; (x^2 + y^2)(\cos^2\theta + \sin^2\theta) && \text{the middle terms cancel} \\
# =&\; x^2 + y^2 && \text{Pythagoras on the unit circle}
# \end{aligned}$$
#
# A place can never make a word shout.

# %% role="check"
assert torch.allclose((rotation(500) @ bit).norm(), bit.norm())  # silence means equal
bit.norm(), (bit + 500).norm()  # the length, turned or not; the length after adding 500

# ---
# beat: complex-turn
# title: One multiplication is a turn
# intent: The learner sees a turn as the product of two complex numbers and derives it.
# kind: derivation
# levels: [advanced]
# weight: support
# teaches: [complex-rotation]
# assumes: [rotation-matrix]
# ---

# %% [markdown]
# ## One multiplication is a turn
#
# There are numbers that turn when you multiply them. Let $i$ be the number with $i \cdot i = -1$, and read the arrow $(x, y)$ as the **complex number** $x + iy$. Python writes $i$ as `1j`. What does a multiplication by $i$ do to the arrow (3, 2)?

# %%
(3 + 2j) * 1j, (3 + 2j) * 1j * 1j

# %% [markdown]
# (3, 2) became (-2, 3), a quarter of a lap. Twice gives (-3, -2), half a lap. So $i$ is a quarter turn, and $i \cdot i = -1$ says that two quarters point backwards. A hand at any angle does the rest.

# %% [markdown] role="derivation"
# We multiply $x + iy$ by the hand at angle $\theta$.
#
# - $(\cos\theta + i\sin\theta)(x + iy) = x\cos\theta + iy\cos\theta + ix\sin\theta + i^2 y\sin\theta$ (multiply out)
# - $= x\cos\theta + iy\cos\theta + ix\sin\theta - y\sin\theta$ (since $i^2 = -1$)
# - $= (x\cos\theta - y\sin\theta) + i\,(x\sin\theta + y\cos\theta)$ (collect what has an $i$ and what has none)

# %% role="check"
complex(math.cos(0.5), math.sin(0.5)) * (3 + 2j), turn(torch.tensor([3.0, 2.0]), 0.5)

# %% [markdown]
# It is our recipe for turning, both numbers at once. The hand $\cos\theta + i\sin\theta$ is also written $e^{i\theta}$, because angles add when hands are multiplied. The score of two arrows is the real part of $\bar q\,k$, where the bar flips the sign of the imaginary part. So the turned score is the real part of $\bar q\,k\,e^{i(n-m)\theta}$.

# %%
asked, offered = complex(1.08, -1.68), complex(2, 0)  # "bit" and "dog" as complex numbers
(asked.conjugate() * offered * complex(math.cos(1 - 2), math.sin(1 - 2))).real, turned_score(2, 1)

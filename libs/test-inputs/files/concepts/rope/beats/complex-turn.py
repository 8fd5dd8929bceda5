# ---
# beat: complex-turn
# title: A complex number is an arrow that can turn others
# intent: The learner sees multiplication by a complex number of length 1 as a rotation, where angles add.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [complex-rotation]
# assumes: [rotation-matrix]
# ---

# %% [markdown]
# ## A complex number is an arrow that can turn others
#
# Read the arrow (3, 4) as the **complex number** 3 + 4i, with one rule, i · i = -1. Times i it becomes 3i - 4, the arrow (-4, 3): a quarter turn. And times $\cos\theta + i\sin\theta$ (written $e^{i\theta}$)? Multiplied out, (x + iy)(cos θ + i sin θ) has the two coordinates of the rotation: **it adds θ to the angle**. `torch.polar` makes it from length 1 and angle. Compare, for "bit" at place `m`.

# %% levels="beginner"
(3 + 4j) * 1j  # Python writes i as j

# %%
torch.view_as_complex(bit) * torch.polar(torch.tensor(1.0), torch.tensor(float(m))), rotation(m) @ bit

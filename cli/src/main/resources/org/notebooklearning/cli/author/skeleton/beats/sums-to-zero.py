# ---
# beat: sums-to-zero
# title: Why the distances cancel for any numbers
# intent: The learner derives that deviations from the mean sum to zero.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [proof-of-balance]
# assumes: [deviations-cancel]
# ---

# %% [markdown]
# ## Why the distances cancel for any numbers
#
# With 10, 20 and 60 the distances from the mean are $-20$, $-10$ and $30$, and they add up to zero. Does that hold for any walks $x_1, x_2, x_3$ with their mean $m$?

# %% [markdown] role="derivation"
# - $(x_1 - m) + (x_2 - m) + (x_3 - m) = x_1 + x_2 + x_3 - 3m$ (the order of a sum does not matter)
# - $x_1 + x_2 + x_3 = 3m$ (that is what the mean $m$ is: the sum, divided by three)
# - $3m - 3m = 0$ (a number less itself)

# %% [markdown]
# The walks of this lesson are one example, so both sides have to come out equal.

# %% role="check"
(walks - mean).sum().item(), walks.sum().item() - 3 * mean.item()

# %% role="check"
assert (walks - mean).sum() == 0
print("They cancel.")

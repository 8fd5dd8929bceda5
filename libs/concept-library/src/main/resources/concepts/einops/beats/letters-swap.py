# ---
# beat: letters-swap
# title: The gradient of an einsum is an einsum with letters swapped
# intent: The advanced learner derives the gradient rule, checks it with autograd and meets the case where a letter must be repeated.
# kind: derivation
# levels: [advanced]
# weight: core
# teaches: [einsum-gradient]
# assumes: [einsum-notation, chain-rule]
# ---

# %% [markdown]
# ## The gradient is the same loop, told from the other end
#
# Take `np,ph->nh` once more. A loss looks at the result and says for each entry how much it matters. These numbers form a gradient $G$ with the letters nh. How much does each order matter, then? It should have the letters np.

# %%
asked = orders.clone().requires_grad_()
loss = torch.einsum("np,ph->nh", asked, light).pow(2).sum() / 1000  # some loss of the result
loss.backward()

# %%
G = 2 * torch.einsum("np,ph->nh", orders, light) / 1000  # the slope of this loss at each entry of the result

# %% [markdown]
# **Guess first.** Which pattern makes `np` out of `nh` and `ph`?

# %%
torch.allclose(torch.einsum("nh,ph->np", G, light), asked.grad)

# %% [markdown]
# `True`, and one could hardly write anything else that has the right letters. The **output and the input have swapped their places**. Here is why.

# %% [markdown] role="derivation"
# Let $L$ be the loss. The result is $C_{nh} = \sum_p A_{np} B_{ph}$, and $G_{nh} = \partial L / \partial C_{nh}$.
#
# - $\dfrac{\partial L}{\partial A_{np}} = \sum_{m,h} \dfrac{\partial L}{\partial C_{mh}} \dfrac{\partial C_{mh}}{\partial A_{np}}$ (the chain rule, over all entries of $C$)
# - $= \sum_{m,h} G_{mh}\, [m = n]\, B_{ph}$ (only row $n$ of $C$ contains $A_{np}$, with factor $B_{ph}$)
# - $= \sum_{h} G_{nh}\, B_{ph}$ (the bracket keeps $m = n$)
#
# Only h is added up, since it is missing in np. That is the pattern `nh,ph->np`.

# %% role="check"
torch.einsum("nh,ph->np", G, light)[1, 5], asked.grad[1, 5]  # how much Ben's count of moons matters, twice

# %% [markdown]
# The same holds for the scores of the tiles. Let's check the gradient of the scores with respect to the queries.

# %%
queries, keys = heads.clone().requires_grad_(), heads.clone()
scores = torch.einsum("bqhd,bkhd->bhqk", queries, keys)
upstream = torch.randn_like(scores)  # made-up slopes of some loss
scores.backward(upstream)
torch.allclose(torch.einsum("bhqk,bkhd->bqhd", upstream, keys), queries.grad, atol=1e-5)

# %% [markdown]
# ### One catch: a letter that only one tensor has
#
# In `np->p` the letter n stands in the input alone. Swapped, the pattern would be `p->np`, and einsum refuses to invent an axis. **Guess first.** What is the gradient of a sum with respect to each of its terms?

# %%
counted = orders.clone().requires_grad_()
torch.einsum("np,p->", counted, prices).backward()  # what all customers pay together
torch.allclose(counted.grad, repeat(prices, "p -> n p", n=3))

# %% [markdown]
# Each term gets the same slope, so it is a **repeat**. Sum and repeat are a pair. The gradient of `reduce` with "sum" is a `repeat`, and the gradient of a `repeat` is a `reduce` with "sum". A rearrange has its own pattern with the sides swapped.

# %% role="practice" exercise="gradient-for-keys"
# scores = einsum("bqhd,bkhd->bhqk", queries, keys). upstream has the letters bhqk.
# Write the pattern that makes the gradient for the KEYS out of upstream and queries.
test_pattern = ...  # fill in code here
if test_pattern is ...:
    print("Still blank. The gradient must have the letters of the keys.")
else:
    test_gradient = torch.einsum(test_pattern, upstream, queries.detach())
    test_live = keys.clone().requires_grad_()
    torch.einsum("bqhd,bkhd->bhqk", queries.detach(), test_live).backward(upstream)
    assert test_pattern.split(",")[0] == "bhqk", "The first input is upstream, and its letters are bhqk."
    assert test_gradient.shape == test_live.grad.shape, "A gradient has the shape of what it belongs to: b k h d."
    assert not torch.allclose(test_gradient, torch.einsum("bhqk,bkhd->bqhd", upstream, queries.detach()), atol=1e-4), "This is the gradient for the queries: k is added up. Which letter do the keys not have?"
    assert torch.allclose(test_gradient, test_live.grad, atol=1e-4), "Right shape, other numbers. Do all letters of both inputs walk together as in the forward pattern?"
    print("Right: q is missing in the keys, so it is added up.")

# %% role="answer" exercise="gradient-for-keys"
test_pattern = "bhqk,bqhd->bkhd"

# %% role="misconception" exercise="gradient-for-keys" name="gradient-of-the-queries"
test_pattern = "bhqk,bkhd->bqhd"

# %% role="misconception" exercise="gradient-for-keys" name="transposes-the-scores"
test_pattern = "bhkq,bqhd->bkhd"

# %% role="misconception" exercise="gradient-for-keys" name="sums-the-heads"
test_pattern = "bgqk,bqhd->bkhd"

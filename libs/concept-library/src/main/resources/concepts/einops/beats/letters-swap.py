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
# Take `np,pc->nc` once more. A loss looks at the result and says for each entry how much it matters. These numbers form a gradient $G$ with the letters nc. How much does each order matter, then? It should have the letters np.

# %%
asked = orders.clone().requires_grad_()
loss = torch.einsum("np,pc->nc", asked, light).pow(2).sum() / 1000  # some loss of the result
loss.backward()

# %%
G = 2 * torch.einsum("np,pc->nc", orders, light) / 1000  # the slope of this loss at each entry of the result

# %% [markdown]
# **Guess first.** Which pattern makes `np` out of `nc` and `pc`?

# %%
torch.allclose(torch.einsum("nc,pc->np", G, light), asked.grad)

# %% [markdown]
# `True`, and one could hardly write anything else that has the right letters. The **output and the input have swapped their places**. Here is why.

# %% [markdown] role="derivation"
# Let $L$ be the loss. The result is $R_{nc} = \sum_p A_{np} B_{pc}$, and $G_{nc} = \partial L / \partial R_{nc}$.
#
# - $\dfrac{\partial L}{\partial A_{np}} = \sum_{m,c} \dfrac{\partial L}{\partial R_{mc}} \dfrac{\partial R_{mc}}{\partial A_{np}}$ (the chain rule, over all entries of $R$)
# - $= \sum_{m,c} G_{mc}\, [m = n]\, B_{pc}$ (only row $n$ of $R$ contains $A_{np}$, with factor $B_{pc}$)
# - $= \sum_{c} G_{nc}\, B_{pc}$ (the bracket keeps $m = n$)
#
# Only c is added up, since it is missing in np. That is the pattern `nc,pc->np`.

# %% role="check"
torch.einsum("nc,pc->np", G, light)[1, 5], asked.grad[1, 5]  # how much Ben's count of moons matters, twice

# %% [markdown]
# The same holds for the scores of the tiles. Here the head stands before the tile in queries and keys, as PyTorch's own call wants it. Let's check the gradient of the scores with respect to the queries.

# %%
asking = rearrange(queries, "photo tile head feature -> photo head tile feature").requires_grad_()
asked_tiles = rearrange(keys, "photo tile head feature -> photo head tile feature")
scores = torch.einsum("phqd,phkd->phqk", asking, asked_tiles)
upstream = torch.randn_like(scores)  # made-up slopes of some loss
scores.backward(upstream)
torch.allclose(torch.einsum("phqk,phkd->phqd", upstream, asked_tiles), asking.grad, atol=1e-4)

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
# scores = einsum("phqd,phkd->phqk", asking, asked_tiles). upstream has the letters phqk.
# Write the pattern that makes the gradient for asked_tiles out of upstream and asking.
test_pattern = ...  # fill in code here
if test_pattern is ...:
    print("Still blank. The gradient must have the letters of the asked tiles.")
else:
    test_gradient = torch.einsum(test_pattern, upstream, asking.detach())
    test_live = asked_tiles.clone().requires_grad_()
    torch.einsum("phqd,phkd->phqk", asking.detach(), test_live).backward(upstream)
    assert test_gradient.shape == test_live.grad.shape, "A gradient has the shape of what it belongs to: photo, head, tile, feature."
    assert not torch.allclose(test_gradient, upstream @ asking.detach(), atol=1e-4), "This adds up over the asked tiles, as the gradient for the asking ones does. Which letter do the asked tiles not have?"
    assert torch.allclose(test_gradient, test_live.grad, atol=1e-4), "Right shape, other numbers. Do all letters of both inputs walk together as in the forward pattern?"
    print("Right: autograd finds the same gradient.")

# %% role="answer" exercise="gradient-for-keys"
test_pattern = "phqk,phqd->phkd"

# %% role="misconception" exercise="gradient-for-keys" name="gradient-of-the-queries"
test_pattern = "phqk,phkd->phqd"

# %% role="misconception" exercise="gradient-for-keys" name="transposes-the-scores"
test_pattern = "phkq,phqd->phkd"

# %% role="misconception" exercise="gradient-for-keys" name="sums-the-heads"
test_pattern = "pgqk,phqd->phkd"

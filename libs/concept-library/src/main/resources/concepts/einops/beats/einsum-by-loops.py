# ---
# beat: einsum-by-loops
# title: Einsum is a handful of loops
# intent: The learner builds einsum from plain loops and sees it equal torch.einsum on every pattern so far.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [einsum-notation]
# assumes: [einsum-matmul]
# ---

# %% [markdown] levels="advanced"
# ## Sceptic: why does it add up what is missing?
#
# Keep every letter, and nothing is added. Leave one out, and several products are left for one place of the result. To add them is a convention. Einstein made it in 1916, because his formulas added so often that he left out the sign for the sum. Adding makes the result linear in each input.

# %% [markdown]
# ## Build einsum out of loops
#
# Each pattern so far was one loop for each letter. So we can write einsum ourselves. For that we must first find out how long each loop runs. A letter's size stands in the shape of the tensor that carries it.

# %% levels="beginner"
sizes = {}
for letters, tensor in [("np", orders), ("pc", light)]:
    sizes.update(zip(letters, tensor.shape))
sizes

# %% [markdown] levels="beginner"
# Three customers, six photos, three channels. The second task is to run through all combinations of n, p and c. `itertools.product` does that, and it runs like a clock. The right letter is fast.

# %% levels="beginner"
list(itertools.product(range(3), range(6), range(3)))[:5], 3 * 6 * 3  # the first five of 54 combinations

# %% [markdown] levels="beginner"
# In each combination of the letters we multiply one number of each tensor, and add the product to one place of the result. The place is told by the letters on the right.

# %% [markdown] levels="intermediate,advanced"
# In each combination of the letters we multiply one number of each tensor, and add the product to one place of the result. The place is told by the letters on the right. `itertools.product` runs through all combinations, here for a table of 2 by 3.

# %% levels="intermediate,advanced"
torch.zeros(2, 3), list(itertools.product(range(2), range(3)))  # an empty table; all its places

# %% recap="true"
# | export
def einsum_by_loops(pattern, *tensors):
    """torch.einsum as plain loops: one loop for each letter; slow, and easy to read."""
    left, right = pattern.split("->")
    inputs = left.split(",")
    sizes = {}
    for letters, tensor in zip(inputs, tensors):
        for letter, size in zip(letters, tensor.shape):
            assert sizes.setdefault(letter, size) == size, f"letter {letter} has size {sizes[letter]} and size {size}"
    result = torch.zeros([sizes[letter] for letter in right])
    for numbers in itertools.product(*[range(size) for size in sizes.values()]):
        at = dict(zip(sizes, numbers))  # the number of each letter in this round
        product = 1.0
        for letters, tensor in zip(inputs, tensors):
            product = product * tensor[tuple(at[letter] for letter in letters)]
        result[tuple(at[letter] for letter in right)] += product
    return result

# %%
# three bills; and a pattern that gives the letter n to customers and to photos
einsum_by_loops("np,p->n", orders, prices), refusal_of(lambda: einsum_by_loops("np,nc->nc", orders, light))

# %% [markdown]
# These are the three bills, and a letter with two sizes is refused. Does our einsum agree with PyTorch on other patterns, also on those that we have not tried yet?

# %%
for pattern, tensors in [("p,p->", (orders[0], prices)), ("np,pc->nc", (orders, light)), ("np->pn", (orders,)), ("n,p->np", (bills, prices)), ("np,mp->nm", (orders, orders))]:
    print(f"{pattern:12}", torch.allclose(einsum_by_loops(pattern, *tensors), torch.einsum(pattern, *tensors)))

# %% [markdown] recap="true"
# `True` five times. So **a pattern is a set of loops**. One loop runs for each letter. The same letter means the same index, and letters that are missing on the right are added up. `einsum` needs no other rule.
#
# | the name stands in | what becomes of it | example |
# |---|---|---|
# | both inputs and the result | walks together and is kept (**batch**) | p in `pyxc,pyxc->p` |
# | one input and the result | is kept (**free**) | n and c in `np,pc->nc` |
# | both inputs, not the result | walks together and is added up (**contracted**) | p in `np,pc->nc` |
# | one input only | is added up by itself | y and x in `pyxc->pc` |

# %% [markdown]
# `torch.einsum` has two traps. Suppose that only one price has arrived, as a list of size 1. And suppose that somebody forgets the arrow. **Guess first.** Are these refused?

# %%
# one price for six photos; and is the pattern without an arrow the needed light, or its transpose?
torch.einsum("np,p->n", orders, prices[:1]), torch.equal(torch.einsum("np,pc", orders, light), needed), torch.equal(torch.einsum("np,pc", orders, light), needed.T)

# %% [markdown]
# Both run. The axis of size 1 was repeated, so each print costs 2 euros and the bills are wrong. Without an arrow PyTorch sorts the letters, and c comes before n. So the result is the transpose, and here it even has the same shape.

# %% [markdown] role="quote" terms="einsum; Einstein summation; einops; rearrange; summation convention; named axes"
# Your source describes such patterns in these words:
#
# {quote}

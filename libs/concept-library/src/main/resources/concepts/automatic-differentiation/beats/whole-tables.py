# ---
# beat: whole-tables
# title: The walk back through a whole table
# intent: The learner finds the backward of a matrix product by shapes, proves it from single arrows, and sees products of vector and Jacobian.
# kind: derivation
# levels: [advanced]
# weight: core
# teaches: [vector-jacobian]
# assumes: [backward-pass, small-net]
# ---

# %% [markdown]
# ## The walk back through a whole table
#
# PyTorch's boxes hold tables. What does a matrix product send back? Mira's chain has a table of six days and four kinds of bread, and a table that says what each kind brings in three shops.

# %%
loaves = torch.arange(24, dtype=torch.float64).reshape(6, 4).sin().requires_grad_()  # rows: days, columns: kinds of bread
worths = torch.arange(12, dtype=torch.float64).reshape(4, 3).cos().requires_grad_()  # rows: kinds, columns: shops

# %%
takings = loaves @ worths  # rows: days, columns: shops
takings.shape

# %% [markdown]
# Suppose the rest of the graph has told each entry of the takings its own worth. That is a table of slopes, with the shape of the takings.

# %%
told = torch.arange(18, dtype=torch.float64).reshape(6, 3) / 10  # slope of the result for each entry of takings

# %% [markdown]
# **Guess first.** The loaves need slopes in the shape 6 by 4. We have `told` with 6 by 3 and `worths` with 4 by 3. Which product has that shape?

# %%
(told @ worths.T).shape, (loaves.T @ told).shape

# %% [markdown]
# Only one order fits in each case, so shapes alone nearly give the answer. For the proof we need one arrow at a time.

# %% [markdown] role="derivation"
# Let $Y = XW$, let $G_{ij}$ be the slope of the result $L$ for $Y_{ij}$, and ask for the slope for $X_{ik}$.
#
# - $Y_{ij} = \sum_k X_{ik} W_{kj}$ (the matrix product)
# - $\dfrac{\partial Y_{ij}}{\partial X_{ik}} = W_{kj}$ (times: the other factor)
# - $\dfrac{\partial L}{\partial X_{ik}} = \sum_j G_{ij}\, W_{kj}$ ($X_{ik}$ acts on every entry of row $i$, and paths add)
# - $\dfrac{\partial L}{\partial X} = G\,W^\top$ (the same sum, read as a matrix product)
# - $\dfrac{\partial L}{\partial W} = X^\top G$ (in the same way, with the sum over the days $i$)

# %% role="check"
takings.backward(told)  # start the walk with these slopes
torch.allclose(loaves.grad, told @ worths.T), torch.allclose(worths.grad, loaves.detach().T @ told)

# %% [markdown]
# `backward(told)` never builds the table of all 18 times 24 local slopes. That table is the **Jacobian** $J$. The walk only computes the product of one row with it, a **vector-Jacobian product**. Build the big table once, to see that it is true.

# %%
big = torch.autograd.functional.jacobian(lambda x: (x @ worths.detach()).flatten(), loaves.detach())  # rows: 18 takings
big.shape

# %%
torch.allclose((told.flatten()[:, None, None] * big).sum(0), loaves.grad)

# %% role="visualisation"
# the Jacobian as a picture: most of it is zero, and the walk never stores it
plt.figure(figsize=(6, 3.8))
plt.imshow(big.reshape(18, 24), cmap="RdBu", vmin=-1, vmax=1)
plt.xlabel("entry of loaves (6 days, 4 kinds)")
plt.ylabel("entry of takings\n(6 days, 3 shops)")
plt.colorbar(label="local slope")
plt.grid(False)
plt.show()

# %% [markdown]
# Monday's loaves act on Monday's takings only, so there are six blocks, and they are all the same block. The formula $G\,W^\top$ uses that block once. For such boxes one keeps no rates but a small function that knows how to do the product. This is also why a layer's walk back costs two matrix products where the run costs one.

# %% role="practice" exercise="slopes-of-weights"
# takings2 = loaves @ worths @ rates. The slopes for takings2 are in told. What are the slopes for worths?
test_rates = torch.eye(3, dtype=torch.float64) * 2 + 0.5  # rows and columns: shops
test_x, test_w = loaves.detach(), worths.detach()
test_slopes = ...  # fill in code here
if test_slopes is ...:
    print("Still blank. First send told back through the second product, then through the first.")
else:
    assert test_slopes.shape == (4, 3), f"Slopes have the shape of what they belong to, (4, 3). Yours have {tuple(test_slopes.shape)}."
    assert not torch.allclose(test_slopes, test_x.T @ told), "The second product is missing. What is the middle table worth?"
    assert not torch.allclose(test_slopes, test_x.T @ told @ test_rates @ test_rates.T), "The second table stands there twice. Each product is passed once."
    assert torch.allclose(test_slopes, test_x.T @ (told @ test_rates.T)), "Not yet. Two rules: G W^T for the left factor, X^T G for the right one."
    print("Right: one product back, then the other.")

# %% role="answer" exercise="slopes-of-weights"
test_slopes = test_x.T @ (told @ test_rates.T)

# %% role="misconception" exercise="slopes-of-weights" name="skips-a-product"
test_slopes = test_x.T @ told

# %% role="misconception" exercise="slopes-of-weights" name="slopes-for-the-left-factor"
test_slopes = told @ test_rates.T @ test_w.T

# %% role="misconception" exercise="slopes-of-weights" name="passes-twice"
test_slopes = test_x.T @ told @ test_rates @ test_rates.T

# ---
# beat: light-of-orders
# title: A matrix product is a bill in several currencies
# intent: The learner computes the light in each order, sees the matrix product as three loops, and joins two steps in one pattern.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [einsum-matmul]
# assumes: [einsum-matvec]
# ---

# %% [markdown]
# ## A matrix product is a bill in three currencies
#
# Each customer also gets a slide show of the ordered photos. How much red, green and blue light does it need? First the light of each photo. We add up over its rows and columns.

# %% recap="true"
light = torch.einsum("pyxc->pc", photos)  # rows: photos; columns: red, green, blue

# %%
light

# %% [markdown] levels="beginner,intermediate"
# In the pattern, p is the photo, y the row, x the column and c the channel. The letters y and x are missing on the right, so they are added up. Now each photo has three prices instead of one, and they are paid in light.
#
# **Guess first.** The orders have the axes customer and photo, and the light has photo and channel. We want one number for each customer and channel. What is the pattern?

# %% [markdown] levels="advanced"
# **Guess first.** The orders have the axes customer and photo, and the light has photo and channel. We want one number for each customer and channel. What is the pattern?

# %% recap="true"
needed = einops.einsum(orders, light, "customer photo, photo channel -> customer channel")  # rows: customers; columns: red, green, blue
needed

# %% levels="beginner"
# the same as three nested loops: n customers, c channels, p photos
needed_by_loop = torch.zeros(3, 3)
for n, c, p in itertools.product(range(3), range(3), range(6)):
    needed_by_loop[n, c] += orders[n, p] * light[p, c]
torch.allclose(needed_by_loop, needed)

# %%
torch.allclose(torch.einsum("np,pc->nc", orders, light), needed), torch.allclose(orders @ light, needed)  # in letters; and as @

# %% [markdown] levels="beginner"
# `True` each time. So `@` between two tables is called a **matrix product**, and it is this loop. The letter that both tables share walks together and is added up. The letters n and c give the rows and columns of the result.

# %% [markdown] levels="intermediate,advanced"
# `True` each time: this is the matrix product. The shared letter p is added up, and the letters n and c remain. "Columns of the left equal rows of the right" is nothing but the same letter p in both.

# %% role="practice" exercise="one-step" levels="advanced"
# Two patterns were needed: "pyxc->pc", then "np,pc->nc". Write ONE pattern that goes from orders and photos to the same result.
test_pattern = ...  # fill in code here
if test_pattern is ...:
    print("Still blank. Write down the letters of orders, then those of photos, then those you want to keep.")
else:
    test_refusal = refusal_of(lambda: torch.einsum(test_pattern, orders, photos))
    assert test_refusal == "not refused", "PyTorch refuses this pattern. Do the letters fit the two tensors, in their order? " + test_refusal
    test_needed = torch.einsum(test_pattern, orders, photos)
    assert test_needed.shape == needed.shape, "The result should have one number for each customer and channel."
    assert torch.allclose(test_needed, needed), "Right shape, other numbers. Which letter must be the same in both tensors, so that they walk together?"
    print("Right: one pattern for both steps.")

# %% role="answer" exercise="one-step"
test_pattern = "np,pyxc->nc"

# %% role="misconception" exercise="one-step" name="keeps-the-photos"
test_pattern = "np,pyxc->npc"

# %% role="misconception" exercise="one-step" name="own-letter-for-the-photo"
test_pattern = "np,qyxc->nc"

# %% role="misconception" exercise="one-step" name="order-of-inputs"
test_pattern = "pyxc,np->nc"

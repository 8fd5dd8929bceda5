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
light = torch.einsum("prch->ph", photos)  # rows: photos; columns: red, green, blue

# %%
light

# %% [markdown] levels="beginner,intermediate"
# In the pattern, p is the photo, r the row, c the column and h the hue. The letters r and c are missing on the right, so they are added up. Now each photo has three prices instead of one, and they are paid in light.

# %% [markdown]
# **Guess first.** The orders have the axes customer and photo, and the light has photo and hue. We want one number for each customer and hue. What is the pattern?

# %% recap="true"
needed = einops.einsum(orders, light, "customer photo, photo hue -> customer hue")  # rows: customers; columns: red, green, blue
needed

# %% levels="beginner"
# the same as three nested loops: n customers, h hues, p photos
needed_by_loop = torch.zeros(3, 3)
for n, h, p in itertools.product(range(3), range(3), range(6)):
    needed_by_loop[n, h] += orders[n, p] * light[p, h]
torch.allclose(needed_by_loop, needed)

# %%
torch.allclose(torch.einsum("np,ph->nh", orders, light), needed), torch.allclose(orders @ light, needed)  # in letters; and as @

# %% [markdown] levels="beginner"
# `True` each time. So `@` between two tables is called a **matrix product**, and it is this loop. The letter that both tables share walks together and is added up. The letters n and h give the rows and columns of the result.

# %% [markdown] levels="intermediate,advanced"
# `True` each time: this is the matrix product. The shared letter p is added up, and the letters n and h remain. "Columns of the left equal rows of the right" is nothing but the same letter p in both.

# %% role="practice" exercise="one-step" levels="beginner,advanced"
# Two patterns were needed: "prch->ph", then "np,ph->nh". Write ONE pattern that goes from orders and photos to the same result.
test_pattern = ...  # fill in code here
if test_pattern is ...:
    print("Still blank. Write down the letters of orders, then those of photos, then those you want to keep.")
else:
    assert "->" in test_pattern and "," in test_pattern, "A pattern looks like 'ab,bc->ac'."
    assert test_pattern.split("->")[1] == "nh", "The result should have one number for each customer and hue, in this order."
    assert test_pattern.split(",")[0] == "np", "orders has two axes: customer and photo."
    assert "np,p" in test_pattern, "The photo must have the same letter in both tensors, so that they walk together."
    assert torch.allclose(torch.einsum(test_pattern, orders, photos), needed), "Not yet. Compare with the two single patterns."
    print("Right: p, r and c are missing on the right, so all three are added up.")

# %% role="answer" exercise="one-step"
test_pattern = "np,prch->nh"

# %% role="misconception" exercise="one-step" name="keeps-the-photos"
test_pattern = "np,prch->nph"

# %% role="misconception" exercise="one-step" name="own-letter-for-the-photo"
test_pattern = "np,qrch->nh"

# %% role="misconception" exercise="one-step" name="order-of-inputs"
test_pattern = "prch,np->nh"

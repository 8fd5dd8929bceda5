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
light

# %% [markdown] levels="beginner,intermediate"
# In the pattern, p is the photo, r the row, c the column and h the hue. The letters r and c are missing on the right, so they are added up. Now each photo has three prices instead of one, and they are paid in light.

# %% [markdown]
# **Guess first.** The orders are `np` and the light is `ph`. We want one number for each customer and hue. What is the pattern?

# %% recap="true"
needed = torch.einsum("np,ph->nh", orders, light)  # rows: customers; columns: red, green, blue
needed

# %% levels="beginner,intermediate"
# the same as three nested loops
needed_by_loop = torch.zeros(3, 3)
for n, h, p in itertools.product(range(3), range(3), range(6)):
    needed_by_loop[n, h] += orders[n, p] * light[p, h]
torch.allclose(needed_by_loop, needed)

# %%
torch.allclose(orders @ light, needed)

# %% [markdown] levels="beginner"
# `True` twice. So `@` between two tables is called a **matrix product**, and it is this loop. The letter that both tables share walks together and is added up. The letters n and h give the rows and columns of the result.

# %% [markdown] levels="intermediate,advanced"
# `True`: this is the matrix product. The shared letter p is added up, and the letters n and h remain. "Columns of the left equal rows of the right" is nothing but the same letter p in both.

# %% role="visualisation" levels="beginner"
# the light that each customer's slide show needs
fig, ax = plt.subplots(figsize=(7, 2.8))
for h, colour in enumerate([utils.RED, utils.GREEN, utils.BLUE]):
    ax.bar([n + 0.25 * (h - 1) for n in range(3)], needed[:, h], width=0.23, color=colour)
    ax.text(0.25 * (h - 1), needed[0, h] + 5, ["red", "green", "blue"][h], ha="center", fontsize=9)
ax.set_xticks(range(3), customers)
ax.set_ylabel("light (lamps at full power)")
ax.margins(y=0.15)
plt.show()

# %% [markdown] levels="beginner"
# Cleo ordered six photos and needs the most light, and red is always the smallest. Ada has the night among her four photos.

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

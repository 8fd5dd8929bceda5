# ---
# beat: whole-tables
# title: 'From numbers to tables: one product in a box'
# intent: The learner finds the slopes of a table of weights by nudging one entry, sees the sum over paths as a matrix product, and finds PyTorch's gradient equal.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [table-slopes]
# assumes: [backward-pass]
# ---

# %% [markdown] recap="true"
# ## From numbers to tables
#
# PyTorch's boxes hold whole tables. What does such a box send back? Four cafés order loaves and rolls from Mira, and her price sheet has three kinds of days.

# %% recap="true"
orders = torch.tensor([[10.0, 20.0], [5.0, 0.0], [0.0, 30.0], [8.0, 12.0]], dtype=torch.float64)  # rows: cafés, columns: loaves, rolls
sheet = torch.tensor([[4.0, 4.5, 5.0], [0.5, 0.6, 0.8]], dtype=torch.float64)  # rows: loaf, roll; columns: weekday, Saturday, Sunday

# %% recap="true"
bills = orders @ sheet  # rows: cafés, columns: weekday, Saturday, Sunday
bills

# %% [markdown]
# The first café pays for 10 loaves and 20 rolls. On a weekday that is 40 euros and 10 euros, so its bill is 50. All twelve bills come from one product, and that product is one box.
#
# Mira keeps only a part of each bill, because the ways to the cafés differ. What she keeps of all bills together is the result.

# %% recap="true"
kept = torch.tensor([[0.5, 0.5, 0.4], [0.6, 0.5, 0.4], [0.4, 0.3, 0.3], [0.5, 0.4, 0.2]], dtype=torch.float64)  # of each euro; like bills


def mira_keeps(sheet):
    return ((orders @ sheet) * kept).sum()

# %% [markdown]
# So `kept` says what each bill is worth to the result, per euro. It is the table of slopes that comes back to the box. Now nudge *one* entry of the sheet, the price of a roll on Saturday. **Guess first.** On how many paths does that price act, 1, 3 or 4?

# %%
# one cent more in the row of the rolls and the column of Saturday
(mira_keeps(sheet + torch.tensor([[0, 0, 0], [0, 0.01, 0]], dtype=torch.float64)) - mira_keeps(sheet)) / 0.01

# %%
orders[:, 1] * kept[:, 1], (orders[:, 1] * kept[:, 1]).sum()  # rolls of each café, times the worth of its Saturday bill

# %% [markdown]
# There are four paths, one by each café, and the second one brings nothing. Along each path two rates multiply, the rolls ordered and the worth of that bill. The paths add up to 23.8, which is what nudging says.
#
# A row times a column, added up, is what a matrix product does. To get the cafés into the columns, the orders have to be turned over, with `.T`.

# %%
orders.T @ kept  # rows: loaf, roll; columns: weekday, Saturday, Sunday

# %% role="visualisation" levels="intermediate"
# the same product, with the row and the column that make the 23.8
tables = [("orders turned over", orders.T, 0), ("kept", kept, 5), ("slopes of the sheet", orders.T @ kept, 9)]
marked = {0: lambda r, c: r == 1, 5: lambda r, c: c == 1, 9: lambda r, c: r == 1 and c == 1}
fig, ax = plt.subplots(figsize=(10, 3.2))
for name, table, left in tables:
    rows, columns = table.shape
    ax.text(left + columns / 2 - 0.5, -rows / 2 - 0.55, name, ha="center")
    for r in range(rows):
        for c in range(columns):
            colour = utils.RED if marked[left](r, c) else utils.BLUE
            ax.text(left + c, rows / 2 - r - 0.5, f"{table[r, c].item():g}", color="white", ha="center", va="center",
                    bbox={"boxstyle": "round,pad=0.35", "fc": colour, "ec": "none"})
ax.text(4, 0, "@", ha="center", va="center", fontsize=16)
ax.text(8, 0, "=", ha="center", va="center", fontsize=16)
ax.set_xlim(-0.7, 11.7)
ax.set_ylim(-3, 2.3)
ax.axis("off")
plt.show()

# %% [markdown]
# The 23.8 stands in the row of the rolls and in the column of Saturday. One product has found all six slopes. **The slopes of a table of weights are the inputs, turned over, times the slopes that come back.** Does PyTorch say the same?

# %%
live_sheet = sheet.clone().requires_grad_()
mira_keeps(live_sheet).backward()
live_sheet.grad

# %% [markdown] levels="advanced"
# These are the same six slopes. The shapes help to remember the rule. The slopes need the shape of the sheet, 2 by 3, and only the turned orders times `kept` has it.

# %% [markdown] levels="intermediate"
# These are the same six slopes. The shapes help to remember the rule. The slopes need the shape of the sheet, 2 by 3, and only the turned orders times `kept` has it.
#
# A walk back also has to go on to what stands before the box. So what are the *orders* worth? Let the first café order one roll more.

# %% levels="intermediate"
# one roll more in the row of the first café
((orders + torch.tensor([[0, 1], [0, 0], [0, 0], [0, 0]])) @ sheet * kept).sum() - mira_keeps(sheet)

# %% levels="intermediate"
kept @ sheet.T  # rows: cafés, columns: loaf, roll

# %% [markdown] levels="intermediate"
# The same 0.87 stands in the first row. The roll acts on three bills, and its prices are the rates. **The slopes sent on are those that came back, times the turned weights.** In this way a walk passes a layer.

# %% role="practice" exercise="squared-error-of-tables" levels="intermediate"
# Each café has planned 40 euros for each day. The error is the sum of all squared misses, bills minus 40.
# Write the slopes of that error for the sheet, with orders and bills. First find the slopes that come back to bills.
test_slopes = ...  # fill in code here
test_sheet = sheet.clone().requires_grad_()
((orders @ test_sheet - 40) ** 2).sum().backward()  # PyTorch's answer, in test_sheet.grad
if test_slopes is ...:
    print("Still blank. First ask what the error does per euro of one bill.")
else:
    assert test_slopes.shape == (2, 3), f"Slopes have the shape of what they belong to, (2, 3). Yours have {tuple(test_slopes.shape)}."
    assert not torch.allclose(2 * test_slopes, test_sheet.grad), "You are off by one factor. A miss times itself: on how many paths does the miss act?"
    assert not torch.allclose(-test_slopes, test_sheet.grad), "The sign is turned. Does a larger bill raise the miss, or lower it?"
    assert torch.allclose(test_slopes, test_sheet.grad), "Not yet. Take the local slope of a square, and not the square, back to the bills."
    print("Right: the same as PyTorch's.")

# %% role="answer" exercise="squared-error-of-tables"
test_slopes = orders.T @ (2 * (bills - 40))

# %% role="misconception" exercise="squared-error-of-tables" name="one-path-less"
test_slopes = orders.T @ (bills - 40)

# %% role="misconception" exercise="squared-error-of-tables" name="turns-the-sign"
test_slopes = orders.T @ (2 * (40 - bills))

# %% role="misconception" exercise="squared-error-of-tables" name="value-for-slope"
test_slopes = orders.T @ (bills - 40) ** 2

# %% role="misconception" exercise="squared-error-of-tables" name="slopes-for-the-left-factor"
test_slopes = 2 * (bills - 40) @ sheet.T

# %% [markdown] role="derivation" levels="advanced"
# Now in letters, for the left factor. Let $Y = XW$, let $G_{ij}$ be the slope of the result $L$ for $Y_{ij}$, and ask for the slope for $X_{ik}$.
#
# - $Y_{ij} = \sum_k X_{ik} W_{kj}$ (the matrix product)
# - $\dfrac{\partial Y_{ij}}{\partial X_{ik}} = W_{kj}$ (times: the other factor)
# - $\dfrac{\partial L}{\partial X_{ik}} = \sum_j G_{ij}\, W_{kj}$ ($X_{ik}$ acts on every entry of row $i$, and paths add)
# - $\dfrac{\partial L}{\partial X} = G\,W^\top$ (the same sum, read as a matrix product)
# - $\dfrac{\partial L}{\partial W} = X^\top G$ (in the same way, with the sum over the cafés $i$)

# %% role="check" levels="advanced"
live_orders = orders.clone().requires_grad_()
(live_orders @ sheet).backward(kept)  # start the walk with these slopes
torch.allclose(live_orders.grad, kept @ sheet.T), torch.allclose(live_sheet.grad, orders.T @ kept)

# %% [markdown] levels="advanced"
# `backward(kept)` never builds the table of all 12 times 8 local slopes. That table is the **Jacobian** $J$ of the box. The walk only computes the product of one row with it, a **vector-Jacobian product**. Build the big table once, to see that it is true.

# %% levels="advanced"
big = torch.autograd.functional.jacobian(lambda x: (x @ sheet).flatten(), orders)  # rows: the 12 bills
big.shape, torch.allclose((kept.flatten()[:, None, None] * big).sum(0), live_orders.grad)

# %% role="visualisation" levels="advanced"
# the Jacobian as a picture: most of it is zero, and the walk never stores it
plt.figure(figsize=(6, 3.8))
plt.imshow(big.reshape(12, 8), cmap="RdBu", vmin=-5, vmax=5)
plt.xlabel("entry of orders (4 cafés, 2 kinds)")
plt.ylabel("entry of bills\n(4 cafés, 3 days)")
plt.colorbar(label="local slope")
plt.grid(False)
plt.show()

# %% [markdown] levels="advanced"
# A café's orders act on its own bills only, so there are four blocks, and they are all the same block. The formula $G\,W^\top$ uses that block once. For such boxes one keeps no rates but a small function that knows how to do the product. This is also why a layer's walk back costs two matrix products where the run costs one.

# %% role="practice" exercise="slopes-of-weights" levels="advanced"
# A second product follows, orders @ sheet @ test_rates, and kept holds the slopes of its result. What are the slopes for sheet?
test_rates = torch.eye(3, dtype=torch.float64) * 2 + 0.5  # rows and columns: days
test_slopes = ...  # fill in code here
if test_slopes is ...:
    print("Still blank. First send kept back through the second product, then through the first.")
else:
    test_sheet = sheet.clone().requires_grad_()
    (orders @ test_sheet @ test_rates).backward(kept)  # PyTorch's answer, in test_sheet.grad
    assert test_slopes.shape == (2, 3), f"Slopes have the shape of what they belong to, (2, 3). Yours have {tuple(test_slopes.shape)}."
    assert not torch.allclose(test_slopes, live_sheet.grad), "The second product is missing. What is the middle table worth?"
    assert not torch.allclose(test_slopes, test_sheet.grad @ test_rates), "The second table stands there twice. Each product is passed once."
    assert torch.allclose(test_slopes, test_sheet.grad), "Not yet. Two rules: G W^T for the left factor, X^T G for the right one."
    print("Right: one product back, then the other.")

# %% role="answer" exercise="slopes-of-weights"
test_slopes = orders.T @ (kept @ test_rates.T)

# %% role="misconception" exercise="slopes-of-weights" name="skips-a-product"
test_slopes = orders.T @ kept

# %% role="misconception" exercise="slopes-of-weights" name="slopes-for-the-left-factor"
test_slopes = kept @ test_rates.T @ sheet.T

# %% role="misconception" exercise="slopes-of-weights" name="passes-twice"
test_slopes = orders.T @ kept @ test_rates.T @ test_rates

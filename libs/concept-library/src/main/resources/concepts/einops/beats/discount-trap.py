# ---
# beat: discount-trap
# title: Three bills minus three discounts make nine numbers
# intent: The learner sees broadcasting (3,1) with (3,) silently form a table, and what letters do about it.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [broadcasting]
# assumes: [einsum-matvec]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## Three bills minus three discounts make nine numbers
#
# A program somewhere delivers the bills as a column, with shape 3 by 1. The discounts come as a plain list of three. Ada gets 1 euro off, Ben 2 and Cleo 3.

# %% levels="beginner,intermediate"
bill_column = bills[:, None]  # rows: customers, one column
discounts = torch.tensor([1.0, 2.0, 3.0])  # euros off for Ada, Ben, Cleo
bill_column.shape, discounts.shape

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** How many numbers has the difference: 3, 9, or is it an error?

# %% levels="beginner,intermediate"
bill_column - discounts

# %% [markdown] levels="beginner,intermediate"
# Nine numbers came, without an error. PyTorch compares shapes from the right. Where one of the sizes is 1 or missing, that tensor is repeated. This is called **broadcasting**. So every customer met every discount.

# %% role="visualisation" levels="beginner"
# the nine differences; the three that we wanted are framed
fig, ax = plt.subplots(figsize=(7.5, 2.8))
ax.imshow(torch.ones(3, 3), cmap="Greys", vmin=0, vmax=8, aspect="auto")
for n, d in itertools.product(range(3), range(3)):
    ax.text(d, n, f"{bill_column[n, 0]:.0f} - {discounts[d]:.0f} = {bill_column[n, 0] - discounts[d]:.0f}", ha="center", va="center")
    if n == d:
        ax.add_patch(plt.Rectangle((d - 0.46, n - 0.46), 0.92, 0.92, fill=False, edgecolor=utils.GREEN, linewidth=3))
ax.set_xticks(range(3), [f"{name}'s discount" for name in customers], fontsize=8)
ax.set_yticks(range(3), [f"{name}'s bill" for name in customers])
ax.grid(False)
plt.show()

# %% [markdown] levels="advanced"
# ## Three bills minus three discounts make nine numbers
#
# Ada gets 1 euro off, Ben 2 and Cleo 3. The bills arrive as a column, with shape 3 by 1. What does the shop earn?

# %% [markdown] recap="true"
# A column of bills minus a list of discounts makes a table of nine, since a size of 1 is repeated without a word. Only three of them are right. A sum over all would go on unnoticed:

# %% recap="true"
(bills[:, None] - torch.tensor([1.0, 2.0, 3.0])).sum().item(), (bills - torch.tensor([1.0, 2.0, 3.0])).sum().item()

# %% [markdown] recap="true"
# The shop believes that it earned 102 euros, and it earned 34. In a training loop the same happens when a column of predictions meets a list of targets.


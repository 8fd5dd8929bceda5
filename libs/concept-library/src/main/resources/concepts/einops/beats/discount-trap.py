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

# %% [markdown] levels="beginner"
# ## Three bills minus three discounts make nine numbers
#
# Back to the bills in euros. A program somewhere delivers them as a column, with shape 3 by 1. The discounts come as a plain list of three. Ada gets 1 euro off, Ben 2 and Cleo 3.

# %% levels="beginner"
bill_column = bills[:, None]  # rows: customers, one column
discounts = torch.tensor([1.0, 2.0, 3.0])  # euros off for Ada, Ben, Cleo
bill_column.shape, discounts.shape

# %% [markdown] levels="beginner"
# **Guess first.** How many numbers has the difference: 3, 9, or is it an error?

# %% levels="beginner"
bill_column - discounts

# %% [markdown] levels="beginner"
# Nine numbers came, without an error. Every customer met every discount, and only the three on the diagonal are right. **Guess first.** What does the shop earn according to the sum of all nine?

# %% [markdown] levels="intermediate,advanced"
# ## Three bills minus three discounts make nine numbers
#
# Back to the bills in euros. Ada gets 1 euro off, Ben 2 and Cleo 3. The bills arrive as a column, with shape 3 by 1. **Guess first.** What does the shop earn according to this line, and what does it really earn?

# %% recap="true"
(bills[:, None] - torch.tensor([1.0, 2.0, 3.0])).sum().item(), (bills - torch.tensor([1.0, 2.0, 3.0])).sum().item()

# %% [markdown] recap="true"
# The shop believes that it earned 102 euros, and it earned 34. PyTorch compares shapes from the right, and it repeats a tensor where its size is 1 or missing. This is called **broadcasting**. So the column minus the list became a table of nine. In a training loop the same happens when a column of predictions meets a list of targets.
#
# A pattern says what you believe to have. This one takes a column and refuses a plain list:

# %%
rearrange(bills[:, None], "customer 1 -> customer") - torch.tensor([1.0, 2.0, 3.0]), refusal_of(lambda: rearrange(bills, "customer 1 -> customer"))

# ---
# beat: why-sum
# title: Keep every letter, and nothing is added
# intent: The learner keeps all letters to see the products and finds that a missing letter is the sum over its axis.
# kind: derivation
# levels: [beginner, intermediate]
# weight: core
# teaches: [missing-is-summed]
# assumes: [einsum-matvec]
# ---

# %% [markdown]
# ## Sceptic: why does it add up what is missing?
#
# Let's keep every letter and see what there is before anything is added.

# %%
items = torch.einsum("np,p->np", orders, prices)  # rows: customers; columns: photos; euros for each item
items

# %% [markdown]
# This is the itemised bill, with one product for each customer and photo. If p shall disappear, the six products of a row must become one number. One could take their maximum, too. To add is a convention, and it has a use. The sum for two orders together is the sum of both bills, and a maximum would not behave like that.

# %% [markdown] role="derivation"
# In letters, with $a_{np}$ for the orders and $b_p$ for the prices. The bill of customer $n$ is $s_n$.
#
# - $\text{item}_{np} = a_{np}\, b_p$ (the same letter $p$, so they walk together)
# - $s_n = \sum_p \text{item}_{np}$ (the letter $p$ is missing in the result, so it is added up)
# - $s_n = \sum_p a_{np}\, b_p$ (put the first line into the second)
#
# The sign $\sum_p$ says nothing new. We can see which letter is missing.

# %% role="check"
sum(orders[2, p] * prices[p] for p in range(6)), torch.einsum("np,p->n", orders, prices)[2]  # Cleo's bill by the formula and by the pattern

# %% [markdown]
# Albert Einstein noticed this in 1916, while his pages were full of such signs. He left them out, and the habit has been called **Einstein summation** ever since. The name `einsum` comes from there.

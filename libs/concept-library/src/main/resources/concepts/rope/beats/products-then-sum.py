# ---
# beat: products-then-sum
# title: Multiply what belongs together, then add up
# intent: The learner tells the products, the sum of arrows and the dot product apart.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [products-and-sum]
# assumes: [why-positions]
# when: products-not-summed
# ---

# %% [markdown]
# ## Multiply what belongs together, then add up
#
# You buy 2 loaves and 1 cheese. A loaf costs 3 coins, and the cheese is on offer at -1 coin, since you return an empty jar. What do you pay?

# %%
amounts, prices = torch.tensor([2.0, 1.0]), torch.tensor([3.0, -1.0])  # loaves and cheese: how many, and coins for each
amounts * prices

# %% [markdown]
# These are two products, one for each thing. The bill is one number, their sum.

# %%
(amounts * prices).sum(), amounts @ prices  # the sign @ does both steps

# %% [markdown]
# You pay 5 coins. A dot product is a bill: it multiplies what belongs together and adds up.

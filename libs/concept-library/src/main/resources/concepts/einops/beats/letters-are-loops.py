# ---
# beat: letters-are-loops
# title: What is missing on the right is gone from the result
# intent: The learner writes two loops for two patterns that differ in one letter.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [letter-as-loop]
# assumes: [einsum-dot]
# when: sums-the-kept-letter
# ---

# %% [markdown]
# ## What is missing on the right is gone from the result
#
# Let's add up the orders in two ways. The letters on the right are the indices of the result. **Guess first.** Which of the two has three numbers?

# %%
torch.einsum("np->n", orders), torch.einsum("np->p", orders)

# %% [markdown]
# `np->n` keeps the three customers and adds up their prints. `np->p` keeps the six photos. The letter that you *see* on the right is kept, and the one that you miss is added up.

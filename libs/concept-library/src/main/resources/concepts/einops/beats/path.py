# ---
# beat: path
# title: The order of contractions is a search
# intent: The advanced learner searches all orders of a chain, sees how the spread grows, and what library calls do about it.
# kind: intuition
# levels: [advanced]
# weight: extra
# teaches: [contraction-path]
# assumes: [contraction-order]
# ---

# %% [markdown]
# ## With more tensors, the order becomes a search
#
# Four tensors in a chain can be multiplied in five orders. They correspond to the five ways of setting brackets. Let's write down the cheapest one by trying where the last product may sit.

# %%
# | export
def chain_costs(sizes):
    """Multiplications of every bracketing of a chain of tables; table i is sizes[i] x sizes[i + 1]."""
    if len(sizes) == 2:
        return [0]
    costs = []
    for middle in range(1, len(sizes) - 1):  # the axis that the last product adds up
        last = sizes[0] * sizes[middle] * sizes[-1]
        costs += [a + b + last for a in chain_costs(sizes[: middle + 1]) for b in chain_costs(sizes[middle:])]
    return costs

# %%
sorted(chain_costs([3000, 6, 288, 20, 1]))  # customers x photos, photos x numbers, numbers x inks, inks x one price

# %% [markdown]
# The five orders differ by a factor of nearly 900. **Guess first.** How many orders has a chain of eight tables: 8, 56 or 429?

# %%
[len(chain_costs([2] * (tables + 1))) for tables in range(2, 9)]  # for 2, 3, ... 8 tables

# %% [markdown]
# There are 429. These are the Catalan numbers, and they grow nearly fourfold with each table. Networks of tensors that are not chains have more orders still, and the best one is hard to find in general. How much is at stake for random chains?

# %% role="simulation"
# 300 random chains of six tables with sizes from 2 to 200: dearest order against cheapest order
random_chains = torch.randint(2, 201, (300, 7)).tolist()
ratios = torch.tensor([max(costs) / min(costs) for costs in map(chain_costs, random_chains)])
plt.hist(ratios.log10(), bins=30, color=utils.BLUE, edgecolor="white")
plt.xlabel("dearest / cheapest order, as a power of ten")
plt.ylabel("random chains")
plt.show()

# %% [markdown]
# Most chains lose a factor of more than ten in their worst order, and some a factor of a thousand. `torch.einsum` takes its tensors from left to right, unless the package `opt_einsum` is installed. Then it searches for a good order first.

# %%
torch.backends.opt_einsum.is_available()

# %% [markdown]
# `False` says that here nothing searches for you. So with three tensors or more, either write two patterns in the right order, or install the package.

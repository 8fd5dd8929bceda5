# ---
# beat: letter-zoo
# title: Seven old friends in two letters
# intent: The learner predicts what small patterns do on a 3 x 3 table and uses a letter on both inputs and the output.
# kind: intuition
# levels: [intermediate]
# weight: core
# teaches: [pattern-reading]
# assumes: [einsum-notation]
# ---

# %% [markdown]
# ## Old friends in two letters
#
# Here is a small hall of 3 by 3 seats, with ticket numbers. **Guess first.** What do `ij->ji`, `ij->i`, `ii->i` and `ii->` make of it? Remember that the same letter has the same index.

# %% role="visualisation"
# six patterns with the hall as the only input; results are drawn as small tables
square_hall = torch.arange(9.0).reshape(3, 3)  # rows i, seats j
fig, axes = plt.subplots(1, 7, figsize=(12, 2.4))
for ax, pattern in zip(axes, ["hall: ij", "ij->ji", "ij->i", "ij->j", "ij->", "ii->i", "ii->"]):
    result = torch.einsum(pattern, square_hall) if "->" in pattern else square_hall
    table = result.reshape(-1, 1) if pattern.endswith(">i") else torch.atleast_2d(result)
    ax.imshow(torch.ones_like(table), cmap="Blues", vmin=0, vmax=4)
    for row, col in itertools.product(range(table.shape[0]), range(table.shape[1])):
        ax.text(col, row, f"{table[row, col]:.0f}", ha="center", va="center", fontsize=12)
    ax.set_xlim(-0.5, 2.5)
    ax.set_ylim(2.5, -0.5)
    ax.set_title(pattern)
    ax.axis("off")
plt.tight_layout()
plt.show()

# %% [markdown]
# `ij->ji` is the transpose. `ij->i` adds up each row, `ij->j` each column, and `ij->` everything. `ii->i` visits only places where both indices agree, which is the **diagonal**. Its sum `ii->` is called the **trace**.

# %% [markdown] levels="intermediate"
# Two lists without a common letter do not walk together. So each meets each, and nothing is added. This is called the **outer product**, and it is the table of multiplication from school.

# %% levels="intermediate"
torch.einsum("i,j->ij", torch.arange(1.0, 5.0), torch.arange(1.0, 8.0))

# %% role="practice" exercise="own-tariff" levels="intermediate"
# Each customer comes on another day, and prices change from day to day: test_tariffs[n, p] is the price of photo p for customer n.
# Write the pattern for the three bills.
test_tariffs = torch.stack([prices, 2 * prices, 3 * prices])  # rows: customers; columns: photos
test_pattern = ...  # fill in code here
if test_pattern is ...:
    print("Still blank. Which letters do both tables share, and which one do you keep?")
else:
    test_bills = torch.einsum(test_pattern, orders, test_tariffs)
    assert test_bills.shape != (3, 3), "Every customer met every tariff. Each should meet only the own one."
    assert test_bills.shape == (3,), "There should be three bills, one for each customer."
    assert torch.allclose(test_bills, bills * torch.tensor([1.0, 2.0, 3.0])), "Three numbers, but wrong ones. With the same letter twice, both tables use the same customer."
    print("Right: each customer meets only the own tariff.")

# %% role="answer" exercise="own-tariff"
test_pattern = "np,np->n"

# %% role="misconception" exercise="own-tariff" name="everybody-meets-everybody"
test_pattern = "np,mp->nm"

# %% role="misconception" exercise="own-tariff" name="sums-the-kept-letter"
test_pattern = "np,np->p"

# %% role="misconception" exercise="own-tariff" name="sums-over-all-tariffs"
test_pattern = "np,mp->n"

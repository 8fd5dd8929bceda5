# ---
# beat: the-bill
# title: A bill walks through two lists together
# intent: The learner computes a bill by hand, by a loop and by einsum, and reads the pattern.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [einsum-dot]
# assumes: [tensor-axes]
# ---

# %% [markdown]
# ## The shop opens, and Ada orders prints
#
# Moving photos is done. Now the shop sells prints of them. Each photo has a price in euros, and three customers have ordered.

# %% recap="true"
prices = torch.tensor([2.0, 3.0, 1.0, 4.0, 2.0, 5.0])  # euros for one print of sun, boat, hill, house, tree, moon

# %% recap="true"
# rows: customers; columns: how many prints of sun, boat, hill, house, tree, moon
customers = ["Ada", "Ben", "Cleo"]
orders = torch.tensor([[2.0, 0.0, 1.0, 0.0, 0.0, 1.0], [0.0, 3.0, 0.0, 1.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]])

# %% [markdown] levels="beginner"
# Ada wants two suns, one hill and one moon. **Guess first.** Work out her bill in your head.

# %% levels="beginner"
2 * 2 + 1 * 1 + 1 * 5

# %% [markdown] levels="beginner,intermediate"
# How would a shop assistant do that? Take photo after photo, multiply its count by its price, and keep adding.

# %% levels="beginner,intermediate"
ada_bill = 0.0
for p in range(6):  # p: which photo
    ada_bill += orders[0, p] * prices[p]
ada_bill

# %% role="visualisation" levels="beginner"
# Ada's bill as blocks: count times price for each photo
fig, ax = plt.subplots(figsize=(7, 1.8))
left = 0.0
for p, colour in enumerate([utils.ORANGE, utils.BLUE, utils.GREY, utils.RED, utils.GREEN, utils.PURPLE]):
    item = (orders[0, p] * prices[p]).item()
    if item > 0:
        ax.barh(0, item, left=left, color=colour, edgecolor="white")
        ax.text(left + item / 2, 0, f"{photo_names[p]}\n{orders[0, p]:.0f} x {prices[p]:.0f}", ha="center", va="center", color="black", fontsize=9)
    left += item
ax.set_yticks([])
ax.set_xlabel("euros")
plt.show()

# %% [markdown] levels="beginner"
# The blocks stand end to end and reach 10 euros. That is all a bill is. Products are laid end to end.

# %% [markdown]
# Two lists in, one number out. There is a call that takes this loop as a pattern of names. It is called `einsum`, and the pattern comes last.

# %%
einops.einsum(orders[0], prices, "photo, photo ->")

# %% [markdown] recap="true"
# Read `photo, photo ->` aloud. The first tensor has an axis photo, and so has the second. **The same name means that they walk together.** On the right there is no name, so **everything is added up into one number**.
#
# PyTorch has the same call. There each axis is one letter, and the pattern comes first.

# %% recap="true"
torch.einsum("p,p->", orders[0], prices)

# ---
# beat: all-bills
# title: A letter on the right is kept
# intent: The learner gets all bills at once, writes two nested loops, and sees that they are a matrix times a vector.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [einsum-matvec]
# assumes: [tensor-axes]
# ---

# %% [markdown]
# ## A name that stays on the right is kept
#
# Three customers want three bills. The orders have two axes, customer and photo. **Guess first.** Which names must stand on the right, if we want one bill for each customer?

# %% levels="beginner"
bills_by_loop = torch.zeros(3)
for n in range(3):
    for p in range(6):
        bills_by_loop[n] += orders[n, p] * prices[p]
bills_by_loop

# %% recap="true"
bills = einops.einsum(orders, prices, "customer photo, photo -> customer")
dict(zip(customers, bills.tolist()))

# %% [markdown] levels="beginner,intermediate"
# The customer stands on the right, so the bills are kept apart. The photo is missing on the right, so each bill adds up over the photos. In letters we write n for the customer's number and p for the photo:

# %% levels="beginner"
torch.einsum("np,p->n", orders, prices)

# %% levels="intermediate"
torch.einsum("np,p->n", orders, prices), orders @ prices  # the same in letters; and as Python's @

# %% [markdown] levels="beginner"
# The loops say the same: `n` is an index of the result, and `p` is not. You may have met this as "matrix times vector". In Python it is written `@`. It takes each row, multiplies it with the vector place by place, and adds.

# %% levels="beginner"
orders @ prices

# %% [markdown] levels="intermediate"
# So `np,p->n` is what mathematics calls a matrix times a vector, and Python writes it `@`. The pattern says which axes meet, and `@` expects you to know.

# %% [markdown] levels="advanced"
# In letters, with n for the customer's number and p for the photo, this is `np,p->n`. Mathematics calls it a matrix times a vector. The pattern says which axes meet, and `@` expects you to know.

# %% role="practice" exercise="prints-per-photo" levels="beginner"
# How many prints of each photo must be made for all three customers together? Write the einsum pattern for orders alone.
test_pattern = ...  # fill in code here
if test_pattern is ...:
    print("Still blank. orders is n and p. Which of the two should be kept?")
else:
    test_prints = torch.einsum(test_pattern, orders)
    assert test_prints.shape != (3,), "That is how many prints each customer gets. Keep the photos."
    assert test_prints.shape != (), "That is the number of all prints. One letter has to stay."
    assert test_prints.shape == (6,), "There should be six numbers. Does the pattern keep both letters?"
    print("Right:", dict(zip(photo_names, test_prints.int().tolist())))

# %% role="answer" exercise="prints-per-photo"
test_pattern = "np->p"

# %% role="misconception" exercise="prints-per-photo" name="names-what-is-summed"
test_pattern = "np->n"

# %% role="misconception" exercise="prints-per-photo" name="sums-everything"
test_pattern = "np->"

# %% role="misconception" exercise="prints-per-photo" name="only-transposes"
test_pattern = "np->pn"

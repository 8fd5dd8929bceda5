# ---
# beat: order-of-work
# title: The same sum, 300 times cheaper
# intent: The learner counts the multiplications of two orders of the same three-tensor sum, derives why they agree, and times them.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [contraction-order]
# assumes: [einsum-matmul]
# ---

# %% [markdown]
# ## Sceptic: is it only notation, or can it save work?
#
# A pattern says *what* is added up, and not in which order. Now the shop prints the orders of 3000 customers. How much ink does each order need? A photo has 288 numbers. The darker a number is, the more ink it needs, and each number has its own amount in millilitres.

# %% recap="true"
ink = 1 - rearrange(photos, "photo row col channel -> photo (row col channel)")  # rows: photos; columns: the 288 numbers d of a photo
amounts = torch.full((288,), 0.01)  # millilitres for each number d, if it is black
big_crowd = repeat(orders, "customer photo -> (more customer) photo", more=1000)  # 3000 customers: ours, a thousand times

# %%
torch.einsum("np,pd,d->n", big_crowd, ink, amounts)[:3]  # three tensors in one pattern; the ink for Ada, Ben and Cleo

# %% [markdown] levels="intermediate,advanced"
# Whoever computes this must choose an order. One way adds up the ink of every single number for each customer, and takes the amounts afterwards. The other way takes the amounts first, so each photo has one number. **Guess first.** Which needs fewer multiplications, and by how much: 2 times, 20 times, or over 200 times?

# %% [markdown] role="derivation" levels="intermediate,advanced"
# First, both ways give the same sum. Let $a_{np}$ be the orders, $b_{pd}$ the ink and $w_d$ the amounts.
#
# - $s_n = \sum_d \big(\sum_p a_{np}\, b_{pd}\big)\, w_d$ (customers first)
# - $= \sum_p \sum_d a_{np}\, b_{pd}\, w_d$ (multiply out, and add in the other order)
# - $= \sum_p a_{np} \big(\sum_d b_{pd}\, w_d\big)$ (take out $a_{np}$, which has no $d$)

# %% role="check" levels="intermediate,advanced"
# customers first against photos first, for Ada, Ben and Cleo
customers_first = torch.einsum("nd,d->n", torch.einsum("np,pd->nd", big_crowd, ink), amounts)
photos_first = torch.einsum("np,p->n", big_crowd, torch.einsum("pd,d->p", ink, amounts))
customers_first[:3], photos_first[:3]

# %% [markdown] levels="beginner"
# Whoever computes this must choose an order. One way adds up the ink of every single number for each customer, and takes the amounts afterwards. The other way takes the amounts first, so each photo has one number. **Guess first.** Are both the same work, or does one need 20 times or 300 times as many multiplications?

# %% levels="beginner"
torch.allclose((big_crowd @ ink) @ amounts, big_crowd @ (ink @ amounts))  # customers first; photos first

# %% [markdown]
# The results agree. Now let's count multiplications. A pattern for two tensors needs one for each combination of all its letters.

# %% recap="true"
customers_cost = 3000 * 6 * 288 + 3000 * 288  # np,pd->nd, then nd,d->n
photos_cost = 6 * 288 + 3000 * 6  # pd,d->p, then np,p->n
customers_cost, photos_cost, customers_cost / photos_cost

# %% [markdown] levels="beginner"
# Counted in multiplications, one way needs about 300 times as much work as the other.

# %% [markdown] levels="intermediate,advanced"
# One way needs about 300 times as many multiplications as the other. Does the clock agree? We run each way 20 times and compare the best times.

# %% levels="intermediate,advanced"
# the best of 20 runs each
best_seconds = []
for run in (lambda: (big_crowd @ ink) @ amounts, lambda: big_crowd @ (ink @ amounts)):
    seconds = []
    for _ in range(20):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    best_seconds.append(min(seconds))
10 ** int(math.log10(best_seconds[0] / best_seconds[1]))  # how many times slower, rounded down to 1, 10, 100 or 1000

# %% [markdown] levels="intermediate,advanced"
# The 10 stands for something from 10 to 99, so customers first is slower, but by less than the count says. Each call takes some time to start, however little it has to do. And a large product is computed many multiplications at a time. So a count tells which order is better, and only a clock tells by how much.

# %% role="interactive" levels="advanced" recap="true"
# Task: with 20 inks there is a third axis i. Find a number of customers for which customers first is the cheaper way.
def compare(customers_count=3000, inks=20):
    customers_first_cost = customers_count * 6 * 288 + customers_count * 288 * inks  # np,pd->nd, then nd,di->ni
    photos_first_cost = 6 * 288 * inks + customers_count * 6 * inks  # pd,di->pi, then np,pi->ni
    cheaper = "customers first" if customers_first_cost < photos_first_cost else "photos first"
    print(f"customers first {customers_first_cost:,}   photos first {photos_first_cost:,}   cheaper: {cheaper}")


widgets.interact(compare, customers_count=[1, 2, 3, 4, 5, 6, 10, 100, 3000], inks=widgets.IntSlider(value=20, min=1, max=100));

# %% [markdown] levels="advanced" recap="true"
# With up to 4 customers and 20 inks, customers first is cheaper. So there is no order that is always best. It depends on the sizes, and one can count before one computes.

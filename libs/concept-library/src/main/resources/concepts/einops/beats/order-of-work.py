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
# A pattern says *what* is added up, and not in which order. Now 3000 customers order photos, and each gets a slide show of the own order. How bright is each slide show? A photo is a list of 288 numbers here, and each number counts with a weight.

# %% recap="true"
flat_photos = rearrange(photos, "p r c h -> p (r c h)")  # rows: photos; columns: the 288 numbers x of a photo
dot_weights = torch.full((288,), 1 / 288)  # equal weights: the mean brightness

# %% recap="true"
big_crowd = repeat(orders, "n p -> (more n) p", more=1000)  # 3000 customers: ours, a thousand times

# %%
torch.einsum("np,px,x->n", big_crowd, flat_photos, dot_weights)[:3]  # three tensors in one pattern; the brightness for Ada, Ben and Cleo

# %% [markdown] levels="intermediate,advanced"
# Whoever computes this must choose an order. One way is to mix all photos for each customer first, and weigh the numbers afterwards. The other way weighs the numbers of each photo first. **Guess first.** Which needs fewer multiplications, and by how much: 2 times, 20 times, or over 200 times?


# %% [markdown] role="derivation" levels="intermediate,advanced"
# First, both ways give the same sum. Let $a_{np}$ be the orders, $b_{px}$ the photos and $w_x$ the weights.
#
# - $s_n = \sum_x \big(\sum_p a_{np}\, b_{px}\big)\, w_x$ (mix the photos first)
# - $= \sum_x \sum_p a_{np}\, b_{px}\, w_x$ (multiply out the bracket)
# - $= \sum_p \sum_x a_{np}\, b_{px}\, w_x$ (sums may be taken in any order)
# - $= \sum_p a_{np} \big(\sum_x b_{px}\, w_x\big)$ (take out $a_{np}$, which has no $x$)

# %% role="check" levels="intermediate,advanced"
# mix first against weigh first, for Ada, Ben and Cleo
mix_first = torch.einsum("nx,x->n", torch.einsum("np,px->nx", big_crowd, flat_photos), dot_weights)
weigh_first = torch.einsum("np,p->n", big_crowd, torch.einsum("px,x->p", flat_photos, dot_weights))
mix_first[:3], weigh_first[:3]

# %% [markdown] levels="beginner"
# Whoever computes this must choose an order. One way mixes all photos for each customer first, and weighs the numbers afterwards. The other way weighs the numbers of each photo first. **Guess first.** Which needs fewer multiplications: are they equal, or does one need 20 times or 300 times as many?

# %% levels="beginner"
torch.allclose((big_crowd @ flat_photos) @ dot_weights, big_crowd @ (flat_photos @ dot_weights))  # mix first; weigh first

# %% [markdown]
# The results agree. Now let's count multiplications. A pattern for two tensors needs one for each combination of all its letters.

# %% recap="true"
mix_cost = 3000 * 6 * 288 + 3000 * 288  # np,px->nx, then nx,x->n
weigh_cost = 6 * 288 + 3000 * 6  # px,x->p, then np,p->n
mix_cost, weigh_cost, mix_cost / weigh_cost

# %% [markdown] levels="beginner"
# Counted in multiplications, one way needs about 300 times as much work as the other.

# %% [markdown] levels="intermediate,advanced"
# One way needs about 300 times as many multiplications as the other. Does the clock agree? We run each way 20 times and keep the best time.

# %% levels="intermediate,advanced"
# the best of 20 runs each
best_seconds = []
for run in (lambda: (big_crowd @ flat_photos) @ dot_weights, lambda: big_crowd @ (flat_photos @ dot_weights)):
    seconds = []
    for _ in range(20):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    best_seconds.append(min(seconds))
# is mixing first slower by the clock? and is it slower by as much as the count says?
best_seconds[0] > best_seconds[1], best_seconds[0] / best_seconds[1] > mix_cost / weigh_cost

# %% [markdown] levels="intermediate,advanced"
# Mixing first is slower, but by less than the count says. Each call takes some time to start, however little it has to do. And a large product is computed many multiplications at a time. So a count tells which order is better, and only a clock tells by how much.

# %% role="interactive" levels="advanced" recap="true"
# Task: with 20 kinds of weights there is a third axis m. Find a number of customers for which mixing first is the cheaper way.
def compare(customers_count=3000, kinds=20):
    mix_first_cost = customers_count * 6 * 288 + customers_count * 288 * kinds  # np,px->nx, then nx,xm->nm
    weigh_first_cost = 6 * 288 * kinds + customers_count * 6 * kinds  # px,xm->pm, then np,pm->nm
    cheaper = "mix first" if mix_first_cost < weigh_first_cost else "weigh first"
    print(f"mix first {mix_first_cost:,}   weigh first {weigh_first_cost:,}   cheaper: {cheaper}")


widgets.interact(compare, customers_count=[1, 2, 3, 4, 5, 6, 10, 100, 3000], kinds=widgets.IntSlider(value=20, min=1, max=100));

# %% [markdown] levels="advanced" recap="true"
# With up to 4 customers and 20 kinds of weights, mixing first is cheaper. So there is no order that is always best. It depends on the sizes, and one can count before one computes.

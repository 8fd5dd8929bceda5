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
# The pattern says *what* is added up, and not in which order. The shop wants the brightness of each of the 3000 slide shows. Customers n meet photos p, photos meet their dots x, and each dot has one weight.

# %% recap="true"
flat_photos = rearrange(photos, "p r c h -> p (r c h)")  # rows: photos; columns: 288 numbers

# %% recap="true"
dot_weights = torch.full((288,), 1 / 288)  # equal weights: the mean brightness

# %% recap="true"
big_crowd = repeat(orders, "n p -> (more n) p", more=1000)  # 3000 customers: ours, a thousand times

# %% [markdown] levels="intermediate,advanced"
# One way is to mix all photos for each customer first, and weigh the dots afterwards. The other way weighs the dots of each photo first. **Guess first.** Which needs fewer multiplications, and by how much: 2 times, 20 times, or over 200 times?


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
# One way mixes all photos for each customer first, and weighs the dots afterwards. The other way weighs the dots of each photo first. **Guess first.** Which needs fewer multiplications: are they equal, or does one need 20 times or 300 times as many?

# %% levels="beginner"
torch.allclose((big_crowd @ flat_photos) @ dot_weights, big_crowd @ (flat_photos @ dot_weights))  # mix first; weigh first

# %% [markdown]
# The results agree. Now count. A pattern needs one multiplication for each combination of all its letters.

# %% recap="true"
mix_cost = 3000 * 6 * 288 + 3000 * 288  # np,px->nx, then nx,x->n

# %% recap="true"
weigh_cost = 6 * 288 + 3000 * 6  # px,x->p, then np,p->n

# %% recap="true"
mix_cost, weigh_cost, mix_cost / weigh_cost

# %% [markdown] levels="beginner,intermediate"
# Look at the lengths of the two bars. Can you still see the second one?

# %% role="visualisation" levels="beginner,intermediate"
# multiplications of both orders
fig, ax = plt.subplots(figsize=(7, 2))
bars = ax.barh(["mix the photos first", "weigh the dots first"], [mix_cost, weigh_cost], color=[utils.RED, utils.GREEN])
ax.bar_label(bars, labels=[f"{mix_cost:,}", f"{weigh_cost:,}"], padding=4)
ax.set_xlabel("multiplications")
ax.margins(x=0.2)
plt.show()

# %% [markdown]
# One way needs about 300 times as many multiplications as the other.

# %% [markdown] levels="intermediate,advanced"
# Does the clock agree? We run each way 20 times and keep the best time.

# %% levels="intermediate,advanced"
# the best of 20 runs each, in microseconds
ways = {"mix first": lambda: (big_crowd @ flat_photos) @ dot_weights, "weigh first": lambda: big_crowd @ (flat_photos @ dot_weights)}
for way, run in ways.items():
    seconds = []
    for _ in range(20):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    print(f"{way:12} {1e6 * min(seconds):8.0f} us")

# %% [markdown] levels="intermediate,advanced"
# The clock agrees on the winner, though not on the exact factor. A computer also spends time on starting a call and on moving numbers.

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

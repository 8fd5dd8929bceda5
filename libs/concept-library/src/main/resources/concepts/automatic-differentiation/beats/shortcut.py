# ---
# beat: shortcut
# title: 'The shortcut: one word in PyTorch'
# intent: The learner sees PyTorch's slopes equal to the built ones on Mira's whole graph.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [library-calls]
# assumes: [finished-class]
# ---

# %% [markdown]
# ## The shortcut: one word in PyTorch
#
# You never have to write this class again. Mark the knobs, calculate as usual, and call `backward`. Then run the same function with our own boxes, from the same knobs. Are the five slopes equal?

# %%
torch_knob = {name: torch.tensor(value, requires_grad=True) for name, value in [("regulars", 100.0), ("picky", 15.0), ("price", 4.0), ("flour", 2.0), ("kilos", 0.5)]}
day_profit(**torch_knob).backward()

# %% role="shortcut"
our_knob = {name: Value(number.item()) for name, number in torch_knob.items()}
day_profit(**our_knob).backward()
all(our_knob[name].grad == torch_knob[name].grad.item() for name in torch_knob)

# %% [markdown]
# All five are equal, to the last bit. These numbers are so short that nothing had to be rounded. PyTorch's numbers remember how they were made, too. Each result carries a small function for the way back, and you can look at it.

# %%
torch_profit = day_profit(**torch_knob)
torch_profit.grad_fn.name(), torch_profit.is_leaf, torch_knob["price"].is_leaf

# %% [markdown] levels="beginner"
# `MulBackward0` is what times sends back. It is the last box of Mira's graph, where loaves meet the margin. A knob was made by us and not by a calculation, and so it has no such function. It is called a **leaf** of the graph. Only leaves get their slope written into `grad`.

# %% [markdown] levels="intermediate,advanced"
# `MulBackward0` is what times sends back. It is the last box of Mira's graph, where loaves meet the margin. A knob was made by us and not by a calculation, so it is a **leaf** of the graph. Only leaves get their slope written into `grad`. What happens if we walk over one graph twice?

# %% levels="intermediate,advanced"
torch_profit.backward()
try:
    torch_profit.backward()
except RuntimeError:
    print(str(sys.exc_info()[1])[:50])

# %% [markdown] levels="intermediate,advanced"
# The first walk has freed what the run had kept, so the second one refuses. Run the calculation again, and you have a fresh graph. And where no slopes are wanted, `no_grad` draws no graph at all.

# %% levels="intermediate,advanced"
with torch.no_grad():
    quiet_profit = day_profit(**torch_knob)
quiet_profit.requires_grad, quiet_profit.item()  # nobody watches it; item takes the plain number out

# %% [markdown] levels="intermediate,advanced"
# A training loop is made of these parts. An **optimiser** takes the steps, here for one knob that starts at Mira's price. Where will it end?

# %% levels="intermediate,advanced"
best_price = torch.tensor(price, requires_grad=True)  # a leaf, the only knob that learns
optimizer = torch.optim.SGD([best_price], lr=0.02)  # SGD: a small step against the slope
for _ in range(30):
    optimizer.zero_grad()  # clear, since slopes pile up
    loss = -day_profit(price=best_price)  # the run draws a fresh graph; a loss is to become small, hence the minus
    loss.backward()  # the walk back fills best_price.grad
    optimizer.step()  # best_price moves by -0.02 times its slope, and no graph is drawn
best_price.item()

# %% [markdown] levels="intermediate,advanced"
# It ends at 3.83 euros, the top of the hill that the slider has found. Nudging keeps one job, which is checking. `gradcheck` nudges in 64 bits and compares.

# %% levels="intermediate,advanced"
torch.autograd.gradcheck(profit_at, torch.tensor(price, dtype=torch.float64, requires_grad=True))

# %% [markdown] levels="intermediate,advanced"
# Here are the lesson's words beside those of papers and of PyTorch. The [notes on autograd](https://pytorch.org/docs/stable/notes/autograd.html) say in detail what is kept and when.
#
# | in this lesson | in papers | in PyTorch |
# |---|---|---|
# | knob | parameter | leaf with `requires_grad` |
# | slope of the result for a knob | derivative; all of them are the gradient | `grad` |
# | local slope of a box | partial derivative | kept by `grad_fn` |
# | table of rates | Jacobian | `torch.func.jacrev` |
# | walk back | reverse mode, backpropagation | `backward()` |
# | error that is to become small | loss | the box on which `backward()` is called |

# %% [markdown] levels="beginner"
# PyTorch's own [notes on autograd](https://pytorch.org/docs/stable/notes/autograd.html) say in detail what is kept and when. How does one train with it? The loop is the neuron's loop, with other words. Clear the slopes, run, walk back, step.

# %% levels="beginner"
knob = torch.tensor(price, requires_grad=True)
for _ in range(30):
    knob.grad = None  # clear
    (-day_profit(price=knob)).backward()  # minus, because we want the profit to rise
    knob.data -= 0.02 * knob.grad  # a small step
knob.item()

# %% [markdown] levels="beginner"
# The price has walked from 4 to Mira's best one, 3.83 euros, by itself. And what if a path is forgotten? `detach` cuts a path, since it gives the number without its memory. Let's cut the path by the lost people, and train again.

# %% levels="beginner"
half_knob = torch.tensor(price, requires_grad=True)
for _ in range(30):
    half_knob.grad = None
    half_sold = regulars - picky * half_knob.detach()  # the number of loaves, without its memory
    (-half_sold * (half_knob - cost)).backward()
    half_knob.data -= 0.02 * half_knob.grad
half_knob.item()

# %% levels="beginner"
day_profit(price=knob.item()), day_profit(price=half_knob.item())  # euros a day, with both paths and with one

# %% role="visualisation" levels="beginner"
# where the two trainings end on the curve of the profit
axis = torch.linspace(1, 6.7, 100)
plt.plot(axis, day_profit(price=axis), color=utils.BLUE, linewidth=2.5)
plt.scatter([knob.item()], [day_profit(price=knob.item())], color=utils.GREEN, s=90, zorder=3)
plt.scatter([half_knob.item()], [day_profit(price=half_knob.item())], color=utils.RED, s=90, zorder=3)
plt.text(3.1, 128, "both paths", color=utils.GREEN)
plt.text(5.4, 12, "one path", color=utils.RED)
plt.ylim(-5, 145)
plt.xlabel("price of a loaf (euros)")
plt.ylabel("profit of the day (euros)")
plt.show()

# %% [markdown] levels="beginner"
# Without the second path, the slope always says "higher". The price climbs until nearly nobody buys, and the profit is gone. The sum over *all* paths is what makes the slope true.

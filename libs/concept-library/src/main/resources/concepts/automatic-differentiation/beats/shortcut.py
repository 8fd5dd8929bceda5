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
# You never have to write this class again. Mark the knobs, calculate as usual, and call `backward`.

# %%
torch_knob = {name: torch.tensor(value, requires_grad=True) for name, value in [("regulars", 100.0), ("picky", 15.0), ("price", 4.0), ("flour", 2.0), ("kilos", 0.5)]}
day_profit(**torch_knob).backward()

# %% [markdown]
# Now run the same function with our own boxes, from the same knobs. Are the five slopes equal?

# %%
our_knob = {name: Value(number.item()) for name, number in torch_knob.items()}
day_profit(**our_knob).backward()

# %% role="shortcut"
all(our_knob[name].grad == torch_knob[name].grad.item() for name in torch_knob)

# %% [markdown]
# All five are equal, to the last bit. These numbers are so short that nothing had to be rounded. PyTorch's numbers remember how they were made, too. Each result carries a small function for the way back, and you can look at it.

# %%
day_profit(**torch_knob).grad_fn.name()

# %% [markdown]
# `MulBackward0` is what times sends back. It is the last box of Mira's graph, where loaves meet the margin. PyTorch's own [notes on autograd](https://pytorch.org/docs/stable/notes/autograd.html) say in detail what is kept and when.

# %% [markdown] levels="beginner"
# How does one train with it? The loop is the neuron's loop, with other words. Clear the slopes, run, walk back, step.

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

# ---
# beat: where-it-breaks
# title: 'Sceptic: where does it break?'
# intent: 'The learner runs the cases where the machine answers wrongly or refuses: kinks, cut paths, overwritten numbers.'
# kind: intuition
# levels: [intermediate, advanced]
# weight: support
# teaches: [pitfalls]
# assumes: [finished-class, topological-order]
# ---

# %% [markdown]
# ## Sceptic: where does it break?
#
# It breaks in several places, and the worst of them are silent. The first is the kink of relu. Exactly at zero, nudging to the right gives a slope of 1, and nudging to the left gives 0. What does PyTorch answer? `torch.func.grad` makes a function of slopes out of a function.

# %%
torch.func.grad(torch.relu)(torch.tensor(0.0))

# %% [markdown]
# It says 0, by agreement. That is harmless, as a number rarely hits zero exactly. But the agreement can be caught lying. What is `relu(x) - relu(-x)`? It is $x$ itself, for every $x$, so its slope is 1.

# %%
torch.func.grad(lambda x: torch.relu(x) - torch.relu(-x))(torch.tensor(0.0))

# %% [markdown]
# The machine says 0. It applied the rules to each box correctly, and the answer is wrong for the whole. Automatic differentiation is exact for calculations that are smooth where they are run.
#
# The second place is a path that somebody has cut. In PyTorch `detach` gives the number without its history. If Mira's margin is detached, which slope does her price get, minus 5, minus 45 or 40?

# %%
torch.func.grad(lambda p: (regulars - picky * p) * (p - 1.0).detach())(torch.tensor(price))  # a loaf costs 1 euro

# %% [markdown]
# It gets minus 45. The path by the margin is cut, and only the lost people are left. This is used on purpose, for instance to hold a target still. By accident it is hard to find.
#
# The third place is loud. The walk back needs a number from the run, and somebody has overwritten it.

# %%
torch_hours = torch.tensor(1.0, requires_grad=True)
dough = torch_hours.exp()
dough += 1  # overwrites the number that exp needs on the walk back
try:
    dough.backward()
except RuntimeError:
    print(str(sys.exc_info()[1])[:95])

# %% [markdown]
# PyTorch counts how often each number has been overwritten, and refuses. With `dough = dough + 1` a new box is made, and all is well.

# %% [markdown] levels="advanced"
# Here is a last silent one. A square root is infinitely steep at zero. What does a closed gate do to infinity?

# %% levels="advanced"
torch.func.grad(lambda x: 0 * x.sqrt())(torch.tensor(0.0))

# %% [markdown] levels="advanced"
# Zero times infinity is `nan`. The result itself was a harmless zero. So guard the input of the root, for instance with a small number below it, because a guard behind it comes too late on the walk back.

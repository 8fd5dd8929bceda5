# ---
# beat: sure-and-wrong
# title: Surely wrong is where squared error falls asleep
# intent: The learner trains the same wrong keyboard with two honest losses and sees one of them stall.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [vanishing-under-squares]
# assumes: [cross-entropy-gradient, proper-scoring]
# ---

# %% [markdown]
# ## Sceptic: squared error was honest too. Why not use that?
#
# Here is the promised second reason. Take a keyboard that is *surely wrong*. It gives sand 10 points and all others 0, and somebody types tea.

# %%
wrong_start = torch.tensor([0.0, 0.0, 0.0, 0.0, 10.0])  # sand leads by 10 points

# %%
surely_wrong = wrong_start.clone().requires_grad_()
torch.autograd.grad(F.cross_entropy(surely_wrong[None], torch.tensor([0])), surely_wrong)[0]  # tea was typed

# %% [markdown]
# Cross-entropy pushes tea up with a force of almost 1. More is not possible, since the push is the missing share. Now we take the squared error between the shares and the truth. **Guess first.** Is its push stronger or weaker?

# %%
also_wrong = wrong_start.clone().requires_grad_()
(F.softmax(also_wrong, dim=0) - F.one_hot(torch.tensor(0), 5)).pow(2).sum().backward()
also_wrong.grad

# %% [markdown]
# The numbers begin with three zeros or more. The keyboard is almost completely wrong and hardly feels it. On the flat end of the S-curve, moving a score changes the share by almost nothing. Let $p$ be the share of tea, $q$ the share of sand and $s$ the score of tea. By belief minus truth, the slope of $\log p$ is $1 - p$. It is also the slope of $p$, divided by $p$. So the slope of $p$ is $p(1 - p)$. In the same way, the slope of $\log q$ is $-p$, and the slope of $q$ is $-pq$. Both are tiny for a tiny $p$. Now the chain rule shows what each loss makes of them:
#
# - $\dfrac{\partial}{\partial s}(1 - p)^2 = -2\,(1 - p) \cdot p\,(1 - p)$ (the square of tea keeps the tiny factor $p$)
# - $\dfrac{\partial}{\partial s}\,q^2 = 2\,q \cdot (-p\,q)$ (the square of sand keeps it, too)
# - $\dfrac{\partial}{\partial s}(-\log p) = -\dfrac{1}{p} \cdot p\,(1 - p) = -(1 - p)$ (the slope $-1/p$ of the logarithm cancels it)

# %% role="check"
p, q = F.softmax(also_wrong.detach(), dim=0)[[0, 4]]  # detach gives plain numbers
print(f"square of tea {-2 * p * (1 - p) ** 2:.5f}   square of sand {-2 * p * q ** 2:.5f}   together, by PyTorch {also_wrong.grad[0]:.5f}")

# %% [markdown]
# The two squares make up the whole push on tea, about -0.0002. The squares of the three other words are too small to show.

# %%
# two honest losses for "somebody typed tea"
losses = {
    "cross-entropy": lambda s: F.cross_entropy(s[None], torch.tensor([0])),
    "squared error": lambda s: (F.softmax(s, dim=0) - F.one_hot(torch.tensor(0), 5)).pow(2).sum(),
}

# %% [markdown]
# What does that mean for training? One step moves every score a little against its slope. `detach` makes the result forget how it came about. We repeat the step, and write down the share of tea each time.

# %%
# | export
def train_scores(start, loss_of, steps=200, rate=0.5):
    """Plain gradient descent on scores; the share of the first word after each step."""
    live_scores, shares_of_tea = start.clone().requires_grad_(), []
    for _ in range(steps):
        (slope,) = torch.autograd.grad(loss_of(live_scores), live_scores)
        live_scores = (live_scores - rate * slope).detach().requires_grad_()
        shares_of_tea.append(F.softmax(live_scores, dim=0)[0].item())
    return shares_of_tea

# %% role="visualisation"
# two keyboards that start equally wrong, trained with two honest losses
for (name, loss_of), colour in zip(losses.items(), [utils.BLUE, utils.GREY]):
    plt.plot(train_scores(wrong_start, loss_of), color=colour, linewidth=2.5, label=name)
plt.xlabel("training step")
plt.ylabel("share of tea, which was typed")
plt.legend()
plt.show()

# %% [markdown]
# The blue keyboard recovers within some thirty steps. The grey one sleeps through all 200. Both losses are honest, and both were given the same rate. At this rate, only one of them wakes up a keyboard that is surely wrong.

# %% levels="advanced"
train_scores(wrong_start, losses["squared error"], steps=2000, rate=50.0)[-1]  # a hundred times the step size, ten times the steps

# %% [markdown] levels="advanced"
# A sceptic may turn up the step size. With a rate of 50 and ten times the steps, the squared error wakes up, too. So the fair reading is this: from a surely wrong start, the squared error needs a far larger rate than cross-entropy does.

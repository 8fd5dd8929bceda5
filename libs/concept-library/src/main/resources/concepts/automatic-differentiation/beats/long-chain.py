# ---
# beat: long-chain
# title: Thirty small rates leave nothing
# intent: The learner predicts and measures how slopes vanish through thirty sigmoid layers, and what keeps them alive.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [vanishing-slopes]
# assumes: [chain-rule, elementary-slopes]
# ---

# %% [markdown]
# ## Thirty small rates leave nothing
#
# The bicycle has one more lesson. If each of many gears makes things slower, the last wheel hardly moves. News of a price passes along 30 shops in a row. Each shop squeezes what it hears between 0 and 1, with a curve that is called **sigmoid**.

# %% role="visualisation"
# the squeezing curve, and its slope
axis = torch.linspace(-6, 6, 200)
squeezed = torch.sigmoid(axis)
plt.plot(axis, squeezed, color=utils.BLUE, linewidth=2.5)
plt.plot(axis, squeezed * (1 - squeezed), color=utils.RED, linewidth=2.5)
plt.text(2, 0.8, "sigmoid", color=utils.BLUE)
plt.text(1.7, 0.2, "its slope, at most 1/4", color=utils.RED)
plt.xlabel("what the shop hears")
plt.show()

# %% [markdown]
# The red curve is $s(1 - s)$, where $s$ is the value of the sigmoid itself. Is that really its slope? Nudge it once, at 1.

# %%
def squash(x):
    return 1 / (1 + math.exp(-x))

# %%
(squash(1.0001) - squash(1.0)) / 0.0001, squash(1.0) * (1 - squash(1.0))

# %% [markdown]
# Both agree, up to the corner of the nudge. Now $s(1 - s)$ is the area of a rectangle whose two sides add up to 1. It is largest for a square, with sides of one half. So the slope is never above **one quarter**.
#
# **Predict.** Each of 30 shops passes on at most a quarter. How much of a change arrives at the end?

# %%
0.25**30

# %% [markdown]
# Less than a billionth of a billionth can arrive.

# %% role="practice" exercise="sigmoid-layers"
# After how many sigmoid layers (weights of 1) is the slope below one millionth for certain? Each passes on at most 1/4.
test_layers = ...  # fill in code here
if test_layers is ...:
    print("Still blank. Multiply quarters until you are below 0.000001.")
else:
    assert test_layers != 6, "Six would be right if each layer left a tenth."
    assert test_layers != 250_000, "You have divided. Each layer takes its share of what is left, so the quarters multiply."
    assert test_layers != 20, "That is for factors of one half. How large is the slope of a sigmoid at most?"
    assert test_layers == 10, "Not yet. Try a few powers of 0.25."
    print("Right: a quarter to the power of 10 is just below a millionth.")

# %% role="answer" exercise="sigmoid-layers"
test_layers = 10

# %% role="misconception" exercise="sigmoid-layers" name="tenth-each"
test_layers = 6

# %% role="misconception" exercise="sigmoid-layers" name="adds-for-multiplies"
test_layers = 250_000

# %% role="misconception" exercise="sigmoid-layers" name="half-each"
test_layers = 20

# %% [markdown] levels="intermediate,advanced"
# That was the best case. What does the walk back find in a real chain of 30 shops?

# %% levels="intermediate,advanced"
signal = torch.zeros(1, dtype=torch.float64, requires_grad=True)
heard = signal
for _ in range(30):
    heard = torch.sigmoid(heard)
heard.backward()
signal.grad.item()  # the slope of what is heard at the end, for the first news

# %% [markdown] levels="intermediate,advanced"
# It is even less than predicted, because a shop reaches the quarter only when it hears exactly zero. A slope of $10^{-20}$ moves no knob. So the first layers of such a network do not learn.

# %% [markdown] levels="beginner"
# A knob at the start of such a chain has a slope of nearly nothing, so it does not move, and it never learns.

# %% [markdown] levels="beginner"
# Perhaps larger weights between the shops would help? Let each shop multiply the news by a random weight first. We try 500 random chains.

# %% [markdown] levels="intermediate,advanced" recap="true"
# Do slopes survive in real layers, with many numbers and random weights? Let's measure it with 40 random networks, once with sigmoid and once with relu. Each has 30 layers of 50 boxes.

# %% role="simulation" levels="beginner"
# 500 random chains of 30 shops: the middle size of the slope after each shop
heard, slopes_so_far, middle = torch.zeros(500), torch.ones(500), []
for _ in range(30):
    weights = 2 * torch.randn(500)  # one random weight for each chain, mostly between -4 and 4
    heard = torch.sigmoid(weights * heard)
    slopes_so_far = slopes_so_far * weights * heard * (1 - heard)  # the rates multiply along the chain
    middle.append(slopes_so_far.abs().median().item())
plt.semilogy(range(1, 31), middle, "o-", color=utils.RED)
plt.xlabel("shops passed")
plt.ylabel("size of the slope (middle of 500)")
plt.show()

# %% role="simulation" levels="intermediate,advanced" recap="true"
# 40 random networks of each kind: the size of the slope that reaches each layer on the walk back
for bend, scale, colour, name in [(torch.sigmoid, 0.02**0.5, utils.RED, "sigmoid"), (torch.relu, 0.04**0.5, utils.GREEN, "relu")]:
    sizes = []  # rows: networks, columns: layers
    for _ in range(40):
        layers = [torch.randn(8, 50, requires_grad=True)]  # rows: 8 inputs, columns: 50 boxes
        for _ in range(30):
            layers.append(bend(layers[-1] @ (scale * torch.randn(50, 50))))
        sizes.append([slope.norm().item() for slope in torch.autograd.grad(layers[-1].sum(), layers)])
    middle = torch.tensor(sizes).double().median(0).values
    plt.semilogy(range(31), middle / middle[-1], "o-", color=colour, markersize=4, label=name)
plt.xlabel("layer (the result is on the right)")
plt.ylabel("size of the slope,\n1 at the result")
plt.legend()
plt.show()

# %% [markdown] levels="beginner"
# On this axis each grid line is a factor of a thousand or more. Random weights do not help. The middle slope still falls by nearly the same factor at every shop, which is why the dots lie on a straight line.

# %% [markdown] levels="intermediate,advanced" recap="true"
# Read it from right to left, as the walk goes. With sigmoid the slope loses about a factor of four or more at each layer. With relu it stays within a small factor. There about half of the gates are shut, so the random weights were made larger to make up for them. Their spread is 0.20 for relu and 0.14 for sigmoid.
#
# A sceptic may say that sigmoid needs larger weights, too. A weight of 4 would make each rate 1, but only for a box that stays exactly in the middle of its curve. So networks do not rely on such luck. They use relu-like bends, careful starting weights, and paths that skip layers, where the local slope is exactly 1.

# %% [markdown] levels="beginner"
# What would save the chain? Rates of 1 would. So networks use relu-like bends, careful starting weights, and paths that skip layers, where the local slope is exactly 1.

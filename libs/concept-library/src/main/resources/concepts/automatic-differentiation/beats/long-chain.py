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
# The bicycle has one more lesson. If each of many gears makes things slower, the last wheel hardly moves. A deep network is such a chain, of many layers in a row. In older ones each layer ends in a curve that squeezes any number into the range from 0 to 1. It is called **sigmoid**.

# %% role="visualisation"
# the squeezing curve, and its slope
axis = torch.linspace(-6, 6, 200)
squeezed = torch.sigmoid(axis)
plt.plot(axis, squeezed, color=utils.BLUE, linewidth=2.5)
plt.plot(axis, squeezed * (1 - squeezed), color=utils.RED, linewidth=2.5)
plt.text(2, 0.8, "sigmoid", color=utils.BLUE)
plt.text(1.7, 0.2, "its slope, at most 1/4", color=utils.RED)
plt.xlabel("input of the layer")
plt.show()

# %% [markdown]
# The lower curve is $s(1 - s)$, where $s$ is the value of the sigmoid itself. Is that really its slope? Nudge it once, at 1.

# %%
def squash(x):
    return 1 / (1 + math.exp(-x))


(squash(1.0001) - squash(1.0)) / 0.0001, squash(1.0) * (1 - squash(1.0))

# %% [markdown]
# Both agree, up to the corner of the nudge. Now $s(1 - s)$ is the area of a rectangle whose two sides add up to 1. It is largest for a square, with sides of one half. So the slope is never above **one quarter**.
#
# **Predict.** Each of 30 layers passes on at most a quarter. How much of a change arrives at the end?

# %%
0.25**30

# %% [markdown]
# Less than a billionth of a billionth can arrive. A slope like that moves no knob, so the first layers of such a network do not learn.

# %% [markdown] levels="beginner"
# Perhaps larger weights between the layers would help? Let each layer multiply its input by a random weight first. We try 500 random chains. For a second curve each layer also passes its input on unchanged and adds it. That is a path that **skips** the layer, and its local slope is 1.

# %% [markdown] levels="intermediate,advanced" recap="true"
# Do slopes survive in real layers, with many numbers and random weights? Let's measure it with 40 random networks of each kind. Each has 30 layers of 50 boxes. One kind has sigmoids, and one has relus. In the third kind each layer passes its input on and adds the sigmoid to it. So a path **skips** each layer, with the local slope 1.

# %% role="simulation" levels="beginner"
# 500 random chains of 30 layers: the middle size of the slope after each layer, without and with a path that skips
for skip, colour, name in [(0, utils.RED, "sigmoid"), (1, utils.BLUE, "sigmoid and a skip")]:
    signal, slopes_so_far, middle = torch.zeros(500), torch.ones(500), []
    for _ in range(30):
        weights = 2 * torch.randn(500)  # one random weight for each chain, mostly between -4 and 4
        squeezed = torch.sigmoid(weights * signal)
        slopes_so_far = slopes_so_far * (skip + weights * squeezed * (1 - squeezed))  # the two paths of a layer add
        signal = skip * signal + squeezed
        middle.append(slopes_so_far.abs().median().item())
    plt.semilogy(range(1, 31), middle, "o-", color=colour, markersize=4, label=name)
plt.xlabel("layers passed")
plt.ylabel("size of the slope (middle of 500)")
plt.legend()
plt.show()

# %% role="simulation" levels="intermediate,advanced" recap="true"
# 40 random networks of each kind: the size of the slope that reaches each layer on the walk back
for name, bend, spread, skip in [("sigmoid", torch.sigmoid, 0.14, 0), ("relu", torch.relu, 0.2, 0), ("sigmoid and a skip", torch.sigmoid, 0.14, 1)]:
    sizes = []  # rows: networks, columns: layers
    for _ in range(40):
        layers = [torch.randn(8, 50, requires_grad=True)]  # rows: 8 inputs, columns: 50 boxes
        for _ in range(30):
            layers.append(skip * layers[-1] + bend(layers[-1] @ (spread * torch.randn(50, 50))))
        sizes.append([slope.norm().item() for slope in torch.autograd.grad(layers[-1].sum(), layers)])
    middle = torch.tensor(sizes).double().median(0).values
    plt.semilogy(range(31), middle / middle[-1], "o-", markersize=4, label=name)
plt.xlabel("layer (the result is on the right)")
plt.ylabel("size of the slope,\n1 at the result")
plt.legend()
plt.show()

# %% [markdown] levels="beginner"
# On this axis each grid line is a factor of a thousand or more. Random weights do not help the lower curve. Its middle slope falls by nearly the same factor at every layer, which is why the dots lie on a straight line. The upper curve stays near 1, because a rate of 1 loses nothing. So deep networks use such skips, relu-like bends and careful starting weights.

# %% [markdown] levels="intermediate,advanced" recap="true"
# Read it from right to left, as the walk goes. With sigmoid the slope loses about a factor of four or more at each layer. With relu it stays within a small factor. There about half of the gates are shut, so the random weights were made larger to make up for them. Their spread is 0.20 for relu and 0.14 for sigmoid. With a skip the slope arrives, though the sigmoids are the same.
#
# A sceptic may say that sigmoid needs larger weights, too. A weight of 4 would make each rate 1, but only for a box that stays exactly in the middle of its curve. So networks do not rely on such luck. They use relu-like bends, careful starting weights and skips.

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

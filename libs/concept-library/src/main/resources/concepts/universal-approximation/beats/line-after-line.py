# ---
# beat: line-after-line
# title: A line after a line is a line
# intent: The learner feeds a line into a line, derives the collapse, and sees random stacks of linear layers stay straight.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [chain-of-lines]
# assumes: [sum-of-lines]
# ---

# %% [markdown] levels="advanced"
# ## Sceptic: then stack the layers
#
# Width did not help. Does depth? A layer takes many numbers to many numbers, so the slopes are matrices now. The rule does not change.

# %% [markdown] role="derivation" levels="advanced"
# The $W_1, W_2$ are the matrices of the two layers, and $b_1, b_2$ their biases.
#
# - $y = W_1 x + b_1$ and $z = W_2\,y + b_2$ (two linear layers)
# - $z = W_2\,(W_1 x + b_1) + b_2$ (put the first into the second)
# - $= (W_2 W_1)\,x + (W_2 b_1 + b_2)$ (multiply out)
#
# One matrix and one bias are left, and the same step removes any further layer. We check it on a stack of three layers with more than 4000 weights.

# %% [markdown] levels="beginner,intermediate"
# ## Sceptic: then put one line after another
#
# Feed the output of one line into a second one. Mira has such a chain in her bus. The kilometre gives the height of a ramp, and the height gives the temperature of the air. The air is 20 degrees warm at height 0 and loses 6 degrees on each 1000 metres.

# %% levels="beginner,intermediate"
air = 20 - 0.006 * ramp  # degrees outside the bus, along the ramp

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** Is the temperature along the road a line, or does it bend somewhere?

# %% levels="beginner,intermediate"
count_bends(air), slopes_of(air)[0]

# %% [markdown] levels="beginner,intermediate"
# It has no bend, and it loses 0.48 degrees each kilometre. Each kilometre gains 80 metres, and each metre costs 0.006 degrees. So the slopes are multiplied this time.

# %% [markdown] role="derivation" levels="beginner,intermediate"
# First $y = a \cdot km + b$, and then $z = c \cdot y + d$.
#
# - $z = c\,(a \cdot km + b) + d$ (put the first line into the second)
# - $= c a \cdot km + c b + d$ (multiply out)
# - $= (c a) \cdot km + (c b + d)$ (collect what does not depend on $km$)
#
# One slope and one start are left, so it is a line again.

# %% role="check" levels="beginner,intermediate"
# a = 80, b = 500, c = -0.006, d = 20: the air at kilometre 7 by two lines, and by the single one
20 - 0.006 * (500 + 80 * 7), (-0.006 * 80) * 7 + (-0.006 * 500 + 20)

# %% [markdown] levels="intermediate" recap="true"
# In a network the numbers $a$ and $c$ become matrices, and the same rule holds. A stack of linear layers takes many numbers along. Does it stay straight? Let's build one with three layers and more than 4000 weights.

# %% levels="intermediate,advanced" recap="true"
def linear_stack():
    return nn.Sequential(nn.Linear(1, 64), nn.Linear(64, 64), nn.Linear(64, 1))  # one number, 64, 64, one number

# %% levels="intermediate,advanced" recap="true"
stack = linear_stack()

# %% levels="intermediate,advanced"
count_bends(stack(km[:, None])[:, 0].detach())  # detach: we only want to look at the numbers

# %% [markdown] levels="intermediate,advanced"
# It does not bend. Multiply the three matrices, and see whether that single slope is all there is.

# %% role="check" levels="intermediate,advanced"
(stack[2].weight @ stack[1].weight @ stack[0].weight).item(), slopes_of(stack(km[:, None])[:, 0].detach())[0].item()

# %% [markdown] levels="intermediate,advanced" recap="true"
# The product of the matrices is the slope. Was this stack an unlucky one? Let's draw 300 stacks at random and count all of their bends.

# %% role="simulation" levels="intermediate,advanced" recap="true"
# 300 random stacks of three linear layers, each drawn as a curve
bends_found = 0
for _ in range(300):
    curve = linear_stack()(km[:, None])[:, 0].detach()
    bends_found += count_bends(curve)
    plt.plot(km, curve, color=utils.BLUE, alpha=0.15)
plt.title(f"300 stacks with 4,353 weights each: {bends_found} bends")
plt.xlabel("input")
plt.ylabel("output of the stack")
plt.show()

# %% [markdown] levels="beginner" recap="true"
# Chains in a network are longer. Let's build 300 chains of five lines each, with random slopes and starts, and count all of their bends.

# %% role="simulation" levels="beginner" recap="true"
# 300 chains of five random lines, each drawn as a curve
bends_found = 0
for _ in range(300):
    curve = km / 10
    for _ in range(5):
        curve = torch.randn(1) * curve + torch.randn(1)  # a random slope and a random start
    bends_found += count_bends(curve)
    plt.plot(km, curve, color=utils.BLUE, alpha=0.15)
plt.ylim(-6, 6)
plt.title(f"300 chains of five lines: {bends_found} bends")
plt.xlabel("kilometre")
plt.ylabel("output of the chain")
plt.show()

# %% [markdown] levels="advanced" recap="true"
# Every curve is straight, at any width and any depth. In GPT-2 a matrix makes four times as many numbers, a bend follows, and a second matrix leads back. Each of the two is as large as four square matrices. Without the bend, one square matrix could replace both, with an eighth of their weights. So something must break.

# %% [markdown] levels="intermediate" recap="true"
# Every curve is straight. More lines do not help, and more layers of lines do not help. In GPT-2 a matrix makes four times as many numbers, a bend follows, and a second matrix leads back. Each of the two is as large as four square matrices. Without the bend, one square matrix could replace both, with an eighth of their weights. So something must break.

# %% [markdown] levels="beginner" recap="true"
# Every curve is straight. More lines do not help, and longer chains of lines do not help. Something must break.

# %% role="practice" exercise="two-gauges" levels="intermediate,advanced"
# A gauge turns x into 2 * x + 10. A second gauge turns its answer y into 5 * y - 20. Give (slope, start) of the whole.
test_line = ...  # fill in code here
if test_line is ...:
    print("Still blank. Send x = 0 through both gauges, and then x = 1.")
else:
    assert tuple(test_line) != (7, -10), "That adds slopes and starts. Here one gauge reads the other."
    assert tuple(test_line) != (10, -20), "The slope is right. What becomes of the 10 in the second gauge?"
    assert tuple(test_line) != (10, -30), "The slope is right. Which gauge comes first?"
    assert tuple(test_line) == (10, 30), "Not yet. Send x = 0 through both gauges to find the start."
    print("Right: two gauges went in, one came out.")

# %% role="answer" exercise="two-gauges"
test_line = (5 * 2, 5 * 10 - 20)

# %% role="misconception" exercise="two-gauges" name="adds-lines"
test_line = (2 + 5, 10 - 20)

# %% role="misconception" exercise="two-gauges" name="start-not-passed-on"
test_line = (5 * 2, -20)

# %% role="misconception" exercise="two-gauges" name="wrong-order"
test_line = (2 * 5, 2 * -20 + 10)

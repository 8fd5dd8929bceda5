# ---
# beat: nudge-error
# title: 'Sceptic: why not nudge by almost nothing?'
# intent: The learner sees the error of nudging fall, turn and rise again, and knows why half of the digits are lost.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [nudge-error]
# assumes: [slope]
# ---

# %% [markdown] recap="true"
# ## Sceptic: why not nudge by almost nothing?
#
# A nudge leaves the error of the grey corner, 15 times the nudge. With a nudge of 0.001 that is 0.015, and the answers of the shops were too low by just that. So make the nudge tiny, and the error is gone. That sounds right. Let's do it.

# %% recap="true"
# | export
def nudged_slope(f, x, h=1e-6):
    return (f(x + h) - f(x)) / h  # change of the result, per unit of the nudge

# %% recap="true"
def profit_at(price):
    return day_profit(price=price)

# %% levels="beginner"
nudged_slope(profit_at, price, h=1e-6)

# %% [markdown] levels="beginner"
# **Guess first.** That was wrong by 15 millionths. What comes out for a nudge of $10^{-15}$, a number closer to minus 5, or a number further away?

# %% levels="beginner"
nudged_slope(profit_at, price, h=1e-15)

# %% [markdown] levels="beginner"
# That is much worse. What does a nudge give that is a hundred times smaller still?

# %% levels="beginner"
nudged_slope(profit_at, price, h=1e-17)

# %% [markdown] levels="beginner"
# The slope has vanished altogether. Look at the price itself after such a nudge.

# %% levels="beginner"
price + 1e-17 == price

# %% [markdown] levels="intermediate,advanced"
# **Guess first.** Which of these three nudges comes closest to minus 5, and how far off is the last one?

# %% levels="intermediate,advanced"
[nudged_slope(profit_at, price, h) for h in [1e-6, 1e-15, 1e-17]]

# %% [markdown] levels="intermediate,advanced"
# The last nudge gives zero, because $4 + 10^{-17}$ is 4 in 64 bits. And the one before? Look at the change of the price and of the profit. Beside each stands the gap from this number to the next one that the computer can hold.

# %% levels="intermediate,advanced"
(price + 1e-15) - price, math.ulp(price), profit_at(price + 1e-15) - profit_at(price), math.ulp(120.0)  # ulp: the gap

# %% [markdown] levels="beginner"
# A computer keeps about 16 digits of a number. A nudge beyond the last digit is not there. And even a larger nudge changes only the last few digits of the profit, so the difference is made of rounding errors, the **crumbs** of the last digit. Now try all sizes of nudges, and draw the errors.

# %% levels="beginner"
sizes = [10.0**-k for k in range(17)]  # nudges from 1 down to 10 to the power of -16
errors = [abs(nudged_slope(profit_at, price, h) + 5) for h in sizes]  # how far from the true slope

# %% role="visualisation" levels="beginner"
# the error of nudging against the size of the nudge; both axes count in factors of ten
plt.loglog(sizes, errors, "o-", color=utils.BLUE)
plt.text(1e-5, 1e-6, "smaller nudge:\nsmaller corner", color=utils.GREEN)
plt.text(3e-16, 1e-4, "smaller nudge:\nlarger crumbs", color=utils.RED)
plt.xlabel("size of the nudge (euros)")
plt.ylabel("error of the slope")
plt.show()

# %% [markdown] levels="beginner"
# Read it from the right. At first each ten times smaller nudge gives a ten times smaller error. Near $10^{-8}$ the curve turns, and from there it gets worse. The curve is a **V**.

# %% [markdown] levels="intermediate,advanced"
# Both have moved by one gap of their own, whatever we asked for. So the quotient is made of rounding errors, the **crumbs** of the last digit. Where is the best place between crumbs and corner?
#
# One price could be a lucky one. So let's draw 300 prices by chance and take the middle one of their errors, for each size of nudge.

# %% role="simulation" levels="intermediate,advanced"
# 300 random prices between 2 and 5 euros; the true slope is 115 - 30 * price
some_prices = 2 + 3 * torch.rand(300, dtype=torch.float64)
nudges = [10.0 ** (-k / 2) for k in range(33)]
middle_error = [(nudged_slope(profit_at, some_prices, h) - (115 - 30 * some_prices)).abs().median() for h in nudges]
plt.loglog(nudges, middle_error, "o-", color=utils.BLUE, markersize=4)
plt.loglog(nudges[:17], [15 * h for h in nudges[:17]], color=utils.GREEN, linestyle="--")
plt.loglog(nudges[15:], [1e-14 / h for h in nudges[15:]], color=utils.RED, linestyle="--")
plt.text(3e-5, 3e-7, "the corner: 15 h", color=utils.GREEN)
plt.text(3e-15, 3e-6, "the crumbs:\nabout $10^{-14}$ / h", color=utils.RED)
plt.xlabel("size of the nudge h (euros)")
plt.ylabel("error of the slope")
plt.show()

# %% [markdown] levels="intermediate,advanced"
# The curve is a V, and each of its sides has a law. The corner costs $15h$. A profit near 100 is kept to about $10^{-14}$, and dividing that by $h$ makes the crumbs. The two are equal near $3 \cdot 10^{-8}$, and there about half of the 16 digits are lost. Nudging to one side gets no better than that.

# %% [markdown] levels="beginner"
# At the best place the error is about a ten-millionth. So seven or eight digits are right, and the two paths gave all of them. Nudging also costs one run for each knob, and nobody tells us beforehand where the best place is.

# %% [markdown] levels="advanced"
# Could a better formula save nudging? Let's nudge to both sides. The corner then cancels for a parabola, and for other curves it shrinks with $h^2$.

# %% levels="advanced"
[abs((profit_at(4 + h) - profit_at(4 - h)) / (2 * h) + 5) for h in [1e-2, 1e-5, 1e-8]]  # two-sided nudges

# %% [markdown] levels="advanced"
# The corner is gone, and the crumbs stay. In 32-bit numbers, with which models are trained, the crumbs are 500 million times larger.

# %% levels="advanced"
small_price = torch.tensor(4.0)  # a 32-bit number
[nudged_slope(profit_at, small_price, h).item() for h in [1e-1, 1e-3, 1e-5, 1e-7]]

# %% [markdown] levels="advanced"
# With a nudge of $10^{-7}$ the price did not move at all. There is one strange way out. Nudge the price in the *imaginary* direction, and read the imaginary part of the profit.

# %% levels="advanced"
profit_at(4 + 1e-30j).imag / 1e-30

# %% [markdown] levels="advanced"
# The answer is right to the last digit, with a nudge of $10^{-30}$. Nothing is subtracted, so there are no crumbs. The imaginary part has *carried the slope along* through the calculation. Hold on to that idea.

# %% role="practice" exercise="corner-of-a-nudge" levels="advanced"
# Mira nudges her price at 4 euros by h = 0.2. Which slope does she read? No day_profit here: use the law of the corner.
test_read = ...  # fill in code here
if test_read is ...:
    print("Still blank. The true slope is -5, and the corner takes something away.")
else:
    assert abs(test_read + 5) > 0.01, "That is the true slope. The nudge is not tiny here."
    assert abs(test_read + 5.6) > 0.01, "The corner itself is 15 times h squared. The slope divides it by h."
    assert abs(test_read + 2) > 0.01, "The corner has a minus sign, because loaves fall while the margin rises."
    assert abs(test_read + 8) < 0.01, "Not yet. Look at the last but one line of the derivation."
    print("Right: minus 5, and minus 3 for the corner.")

# %% role="answer" exercise="corner-of-a-nudge"
test_read = -5 - 15 * 0.2

# %% role="misconception" exercise="corner-of-a-nudge" name="nudge-is-exact"
test_read = -5

# %% role="misconception" exercise="corner-of-a-nudge" name="corner-not-divided"
test_read = -5 - 15 * 0.2**2

# %% role="misconception" exercise="corner-of-a-nudge" name="loses-the-sign"
test_read = -5 + 15 * 0.2

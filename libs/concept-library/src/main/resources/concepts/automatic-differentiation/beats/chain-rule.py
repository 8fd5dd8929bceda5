# ---
# beat: chain-rule
# title: 'The missing 45 euros: the chain rule on a graph'
# intent: The learner multiplies along both paths, adds them, solves Mira's puzzle, and derives it with nudges.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [chain-rule]
# assumes: [local-slopes, paths-add, rates-multiply]
# ---

# %% [markdown]
# ## The missing 45 euros
#
# Now the bicycle and the barrel come back. Along a path the local slopes multiply, as they did from the pedals to the road. First take the path from the price by the margin to the profit.

# %%
by_margin = 1 * sold  # price to margin, margin to profit
by_lost = picky * -1 * margin  # price to lost, lost to sold, sold to profit
by_margin, by_lost, by_margin + by_lost

# %% [markdown]
# There they are, Mira's 45 euros. Each euro of price drives 15 people away, and each of them would have left 3 euros. The other path brings 40 euros. The two paths add, as the pipes did, and minus 5 remains.

# %% role="visualisation"
# left: the two paths; right: what each brings per euro of price
fig, axes = plt.subplots(1, 2, figsize=(13, 4.8), width_ratios=[3, 1])
left, right = axes
two_paths = {("price", "margin"): utils.GREEN, ("margin", "profit"): utils.GREEN, ("price", "lost"): utils.ORANGE,
             ("lost", "sold"): utils.ORANGE, ("sold", "profit"): utils.ORANGE}
draw_graph(left, mira, mira_arrows, numbers, rates={arrow: mira_rates[arrow] for arrow in two_paths}, paths=two_paths)
bars = right.bar(["by the\nmargin", "by the\nlost people", "together"], [40, -45, -5], color=[utils.GREEN, utils.ORANGE, utils.RED])
right.bar_label(bars, fmt="%+g", padding=2)
right.axhline(0, color="black", linewidth=0.8)
right.set_ylim(-58, 55)
right.set_ylabel("euros per euro of price")
plt.tight_layout()
plt.show()

# %% [markdown] role="derivation"
# This is the **chain rule** on a graph. *The slope of the result for a knob is the sum over all paths of the product of the local slopes along the path.*
#
# Why is that allowed? Let the price rise by a nudge $h$, and follow it. We write $s$ for the loaves sold and $m$ for the margin. At the end of each line stands the same for a nudge of one whole euro.
#
# - $m$ becomes $m + h$ (the margin moves with the price): 3 becomes 4
# - $s$ becomes $s - 15h$ (each euro drives 15 people away): 40 becomes 25
# - $(s - 15h)(m + h)$ (the new profit): 25 times 4, which is 100
# - $= s\,m + s\,h - 15h\,m - 15h^2$ (multiply out): 120 + 40 - 45 - 15
# - $s\,h - 15h\,m - 15h^2$ (subtract the old profit $s\,m$): 40 - 45 - 15
# - $s - 15\,m - 15h$ (divide by the nudge $h$): 40 - 45 - 15, since $h$ is 1
# - $s - 15\,m$ (the derivative, which remains for a tiny nudge): 40 - 45, one term for each path

# %% role="check"
sizes_of_h = torch.tensor([1.0, 0.1, 0.01], dtype=torch.float64)  # three nudges in euros
(day_profit(price=price + sizes_of_h) - day_profit()) / sizes_of_h, sold - 15 * margin - 15 * sizes_of_h  # nudged; by the last but one line

# %% [markdown] levels="beginner"
# Both rows agree, number by number. Here is a whole euro as a picture. The old profit is the outlined rectangle, and the new one is the blue area together with the green strip.

# %% role="visualisation" levels="beginner"
# one euro more on the price: the margin grows from 3 to 4, and the loaves shrink from 40 to 25
fig, ax = plt.subplots(figsize=(8, 3.2))
ax.add_patch(plt.Rectangle((0, 0), 25, 3, color=utils.BLUE, alpha=0.75))
ax.add_patch(plt.Rectangle((0, 3), 25, 1, color=utils.GREEN))
ax.add_patch(plt.Rectangle((25, 0), 15, 3, color=utils.ORANGE))
ax.add_patch(plt.Rectangle((25, 3), 15, 1, color=utils.GREY, alpha=0.6))
ax.add_patch(plt.Rectangle((0, 0), 40, 3, fill=False, edgecolor="black", linewidth=2))
ax.text(12.5, 1.5, "kept: 25 times 3", color="white", ha="center", va="center")
ax.text(12.5, 3.5, "gained", color="white", ha="center", va="center")
ax.text(32.5, 1.5, "lost: 15 times 3", ha="center", va="center")
ax.text(41, 3.5, "corner: 15 times 1, no loaf\nis left here, so subtract it", va="center")
ax.set_xlim(0, 64)
ax.set_ylim(0, 4.3)
ax.set_xlabel("loaves sold")
ax.set_ylabel("margin (euros)")
ax.grid(False)
plt.show()

# %% [markdown]
# For a whole euro both rows say minus 20. The path by the margin counts a strip that is 40 loaves wide. Only 25 loaves are left to bring it, so the corner of 15 has to be taken away again. That is why its term has a minus. The corner is a product of two nudges, so it shrinks faster than the nudge itself.
#
# Does the rule hold for other boxes, too? Take any smooth box $f$ with two inputs $a$ and $b$, whose local slopes are $f_a$ and $f_b$. A knob moves by $h$. Let $u$ and $v$ be the slopes of the two inputs for that knob, so they move by $u\,h$ and $v\,h$. Zoomed in, a smooth box is straight, so
#
# $$f(a + u\,h,\; b + v\,h) = f(a, b) + (f_a\,u + f_b\,v)\,h + \text{corners that shrink faster than } h.$$
#
# So the slope of the box is $f_a\,u + f_b\,v$. It multiplies along each arrow, and it adds where the arrows meet. Box after box, that makes one product for each path. For $f = a \cdot b$ it reads $b\,u + a\,v$, which is the **product rule** of the schoolbooks.
#
# How do the two paths change when Mira stands at another price? Look for the place where they cancel.

# %% role="interactive" recap="true"
# Task: find the price at which the two paths cancel. What is special about the profit there?
def stand_at(my_price=4.0):
    fig, ax = plt.subplots(figsize=(7, 3))
    axis = torch.linspace(1, 6.5, 100)
    slope = (100 - 15 * my_price) - 15 * (my_price - 1)
    ax.plot(axis, day_profit(price=axis), color=utils.BLUE)
    ax.axline((my_price, day_profit(price=my_price)), slope=slope, color=utils.RED)
    ax.set_ylim(0, 155)
    ax.set_xlabel("price of a loaf (euros)")
    ax.set_title(f"{100 - 15 * my_price:+.1f} by the margin, {-15 * (my_price - 1):+.1f} by the lost people, slope {slope:+.1f}")
    plt.show()


widgets.interact(stand_at, my_price=widgets.FloatSlider(value=4.0, min=1.0, max=6.5, step=0.05));

# %% [markdown] recap="true"
# The paths cancel at about 3.83 euros, and there the profit is at its top. At the top of a hill the ground is flat. That is how slopes find the best price, and it is how models are trained.

# %% role="practice" exercise="slope-at-three" levels="beginner,intermediate"
# Mira stands at 3 euros. She then sells 55 loaves, with a margin of 2 euros. What is the slope of her profit there?
test_slope_at_three = ...  # fill in code here
if test_slope_at_three is ...:
    print("Still blank. Two paths: one by the margin, one by the lost people.")
else:
    assert test_slope_at_three != -5, "That is the slope at 4 euros. A slope belongs to a place."
    assert test_slope_at_three != 55, "That is one of the two paths. What do the lost people take away?"
    assert test_slope_at_three != 85, "One of the paths is negative. Which arrow has a minus?"
    assert abs(test_slope_at_three - 25) < 0.1, "Not yet. Multiply along each path, then add."
    print("Right: 55 by the margin, minus 30 by the lost people.")

# %% role="answer" exercise="slope-at-three"
test_slope_at_three = 55 - 15 * 2

# %% role="misconception" exercise="slope-at-three" name="slope-is-constant"
test_slope_at_three = 40 - 15 * 3

# %% role="misconception" exercise="slope-at-three" name="one-path-less"
test_slope_at_three = 55

# %% role="misconception" exercise="slope-at-three" name="loses-the-sign"
test_slope_at_three = 55 + 15 * 2

# ---
# beat: from-the-end
# title: 'Ask from the end, and every knob answers'
# intent: The learner walks Mira's graph from the profit back to the knobs by hand and has all five slopes after one walk.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [backward-pass]
# assumes: [chain-rule]
# ---

# %% [markdown]
# ## Ask from the end
#
# The bicycle could be read from the back as well. There we learned what one metre, one wheel turn and one pedal turn *each* do to the raisins. The short walk over the barrels began at the last one, too. So start at the profit. At every box, ask the same question. **How much does the profit change per unit of me?**

# %% [markdown] levels="beginner,intermediate"
# The profit changes by 1 per unit of itself. It is sold times margin, and each local slope is the other factor. **Guess first.** How much is one more sold loaf worth?

# %% levels="beginner,intermediate"
per_profit = 1.0  # per unit of itself

# %% levels="beginner,intermediate"
per_sold, per_margin = per_profit * margin, per_profit * sold  # times: the other factor
per_sold, per_margin

# %% [markdown] levels="beginner,intermediate"
# One more loaf is worth 3 euros, and one more euro of margin is worth 40. Now go one step further back. The loaves sold are the regulars minus the lost people.

# %% levels="beginner,intermediate"
per_regulars, per_lost = per_sold * 1, per_sold * -1  # minus: the second input with a minus
per_regulars, per_lost

# %% [markdown] levels="beginner,intermediate"
# Nobody had to think about the profit again. The box "sold" knew its own worth, 3 euros, and passed it on, multiplied by its local slopes. The flour side works in the same way.

# %% levels="beginner,intermediate"
per_cost = per_margin * -1  # minus: the cost stands second

# %% levels="beginner,intermediate"
per_flour, per_kilos = per_cost * kilos, per_cost * flour
per_flour, per_kilos

# %% [markdown] levels="beginner,intermediate"
# Dearer flour costs 20 euros per euro, as your nudge has said. Now the other side. The lost people are picky times price. The price acts through the margin as well, and paths add.

# %% levels="beginner,intermediate"
per_picky, price_by_lost = per_lost * price, per_lost * picky
per_price = price_by_lost + per_margin * 1  # what comes by the lost people, and what comes by the margin
per_picky, price_by_lost, per_price

# %% levels="advanced"
per_profit = 1.0  # per unit of itself

# %% levels="advanced"
per_sold, per_margin = per_profit * margin, per_profit * sold  # times: the other factor

# %% levels="advanced"
per_regulars, per_lost = per_sold * 1, per_sold * -1  # minus: 1 and -1

# %% [markdown] levels="advanced"
# Each box passes on its own worth, multiplied by its local slopes. Now the other side.

# %% levels="advanced"
per_cost = per_margin * -1  # minus: the cost stands second

# %% levels="advanced"
per_flour, per_kilos = per_cost * kilos, per_cost * flour  # times again

# %% levels="advanced"
per_picky, per_price = per_lost * price, per_lost * picky + per_margin * 1  # the price has two paths
per_price, per_flour, per_picky

# %% [markdown] levels="beginner,advanced"
# The price has its minus 5 again. All five knobs have their answer after *one* walk. It has listed no path, and it has used each arrow once.

# %% role="practice" exercise="after-tax" levels="beginner,advanced"
# A tax takes a fifth, so Mira keeps 0.8 times her profit. What is the slope of what she keeps for the price?
test_kept_slope = ...  # fill in code here
if test_kept_slope is ...:
    print("Still blank. One new box stands at the end of the graph.")
else:
    assert test_kept_slope != -5, "The walk now starts one box later. What does it start with, and what passes the new arrow?"
    assert abs(test_kept_slope + 4.2) > 1e-6, "The new box lies on the path. Along a path, rates multiply."
    assert abs(test_kept_slope + 1) > 1e-6, "That is the part that the tax takes. What does she keep?"
    assert abs(test_kept_slope + 4) < 1e-6, "Not yet. Every path goes through the new arrow."
    print("Right: every slope is multiplied by 0.8, since all paths pass the tax.")

# %% role="answer" exercise="after-tax"
test_kept_slope = 0.8 * -5

# %% role="misconception" exercise="after-tax" name="forgets-the-new-box"
test_kept_slope = -5

# %% role="misconception" exercise="after-tax" name="adds-along-a-path"
test_kept_slope = -5 + 0.8

# %% role="misconception" exercise="after-tax" name="tax-for-rest"
test_kept_slope = 0.2 * -5

# %% [markdown] levels="intermediate"
# The price has its minus 5 again. All five knobs have their answer after *one* walk. It has listed no path, and it has used each arrow once. Here is the walk as a picture, with the arrows turned round and every box's worth below it. Follow one arrow to the left, and multiply.

# %% [markdown] levels="beginner,advanced"
# Here is the walk as a picture, with the arrows turned round and every box's worth below it. Follow one arrow to the left, and multiply.

# %% role="visualisation"
# the walk back: each arrow passes on the worth of its box, times the local slope that stands on it
worth = {"profit": per_profit, "sold": per_sold, "margin": per_margin, "lost": per_lost, "cost": per_cost, "regulars": per_regulars,
         "picky": per_picky, "price": per_price, "flour": per_flour, "kilos": per_kilos}
fig, ax = plt.subplots(figsize=(9, 4.8))
back_rates = {(box, parent): rate for (parent, box), rate in mira_rates.items()}  # the same rates on the turned arrows
draw_graph(ax, mira, list(back_rates), numbers, slopes=worth, rates=back_rates)
ax.set_title("the profit starts with 1, and slopes flow to the left")
plt.show()

# %% [markdown]
# The arrow from "sold" to "lost" turns 3 into minus 3, for instance. At the price two arrows arrive, with minus 45 and with 40.
#
# This is called **reverse mode**, and the walk is the **backward pass**. In neural networks it has the name **backpropagation**. All slopes of the knobs together are the **gradient**. Do you trust it? Nudge all five knobs and compare.

# %%
knobs = {"regulars": regulars, "picky": picky, "price": price, "flour": flour, "kilos": kilos}
for name, value in knobs.items():
    print(f"{name:9} one walk {worth[name]:6.1f}   nudged {nudged_slope(lambda x: day_profit(**{name: x}), value):12.6f}")

# %% [markdown]
# They agree up to the corner and the crumbs. And Mira learns something. Taking 100 grams of flour out of each loaf would bring her 8 euros a day, and one more regular brings only 3.

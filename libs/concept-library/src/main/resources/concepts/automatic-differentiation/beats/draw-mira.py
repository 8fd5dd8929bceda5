# ---
# beat: draw-mira
# title: 'Mira''s day as a graph'
# intent: The learner writes the profit as five small calculations, draws them, and finds two ways from the price to the profit.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [computation-graph]
# assumes: [paths-add]
# ---

# %% [markdown] recap="true"
# ## Mira's day, one small calculation at a time
#
# Back to Mira's puzzle, the 45 euros that went missing. We write her profit so that each line has only one plus, minus or times.

# %% recap="true"
lost = picky * price  # people who bake at home
sold = regulars - lost  # loaves sold
cost = flour * kilos  # euros of flour in a loaf
margin = price - cost  # euros left from a loaf
profit = sold * margin
lost, sold, cost, margin, profit

# %% [markdown]
# Now draw it, with a box for each number and an arrow from each number to what was made of it. **Guess first.** How many ways lead from the price to the profit?

# %% recap="true"
# where each box is drawn (knobs left, profit right), which arrows there are, and which number each box holds
mira = {"regulars": (0, 4), "picky": (0, 3), "price": (0, 2), "flour": (0, 1), "kilos": (0, 0), "lost": (1.4, 2.6),
        "cost": (1.4, 0.5), "sold": (2.7, 3.2), "margin": (2.7, 1.3), "profit": (4, 2.2)}
mira_arrows = [("picky", "lost"), ("price", "lost"), ("regulars", "sold"), ("lost", "sold"), ("flour", "cost"), ("kilos", "cost"),
               ("price", "margin"), ("cost", "margin"), ("sold", "profit"), ("margin", "profit")]
numbers = {"regulars": regulars, "picky": picky, "price": price, "flour": flour, "kilos": kilos, "lost": lost, "cost": cost,
           "sold": sold, "margin": margin, "profit": profit}

# %% role="visualisation"
# Mira's knobs on the left, her profit on the right
fig, ax = plt.subplots(figsize=(9, 4.4))
draw_graph(ax, mira, mira_arrows, numbers)
plt.show()

# %% [markdown]
# Two ways lead from the price to the profit, one by the margin and one by the people lost. Such a drawing is called a **graph**. Every calculation is one, from a till receipt to a language model.

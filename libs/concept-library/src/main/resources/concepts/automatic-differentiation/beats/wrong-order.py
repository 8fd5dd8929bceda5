# ---
# beat: wrong-order
# title: A box that sends too early tells half the story
# intent: The learner sends in a wrong order, loses a path, and finds the rule.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [order-matters]
# assumes: [accumulate]
# ---

# %% [markdown] recap="true"
# ## A box that sends too early tells half the story
#
# Now build Mira's whole day from boxes. The formulas are the old ones. A helper lets the boxes send in any order that we choose.

# %% recap="true"
# | export
def mira_boxes():
    """Mira's day in fresh boxes: name to box, knobs first."""
    box = {name: Value(value) for name, value in [("regulars", 100.0), ("picky", 15.0), ("price", 4.0), ("flour", 2.0), ("kilos", 0.5)]}
    box["lost"] = box["picky"] * box["price"]
    box["sold"] = box["regulars"] - box["lost"]
    box["cost"] = box["flour"] * box["kilos"]
    box["margin"] = box["price"] - box["cost"]
    box["profit"] = box["sold"] * box["margin"]
    return box

# %%
# | export
def mira_slopes(order):
    """Lets the boxes send in this order, and reads the slopes of the five knobs."""
    box = mira_boxes()
    box["profit"].grad = 1.0
    for name in order:
        box[name].send_back()
    return [box[name].grad for name in ["regulars", "picky", "price", "flour", "kilos"]]

# %%
mira_slopes(["profit", "margin", "cost", "sold", "lost"])

# %% [markdown]
# The price, in the middle, has its minus 5. Now the people lost send before the loaves sold. Does the price get minus 5, minus 45 or 40?

# %%
mira_slopes(["profit", "margin", "cost", "lost", "sold"])

# %% [markdown]
# It gets 40. When "lost" sent, nobody had told it yet what it was worth. So it passed on a zero, and a whole path went missing. Again no error was raised.
#
# So the rule is this. **A box may send only after every box that uses it has sent.**

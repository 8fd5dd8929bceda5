# ---
# beat: right-order
# title: 'Parents first, then backwards'
# intent: The learner builds the topological order with one small recursive function and writes backward in three lines.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [topological-order]
# assumes: [order-matters]
# ---

# %% [markdown] recap="true"
# ## Parents first, then backwards
#
# How can the computer find a right order by itself? Turn the rule around. List every box *after* its parents, and then read the list backwards.

# %% [markdown] levels="beginner"
# Here is the trick. To list a box, first list its parents, if they are not in the list yet. Then write down the box itself. The parents do the same with *their* parents. It is how one lists a family, the oldest first.

# %% recap="true"
# | export
def in_order(box, listed):
    """Lists all boxes that lead to this one, each one after its parents."""
    if box not in listed:
        for parent in box.parents:
            in_order(parent, listed)
        listed[box] = len(listed)  # its place in the list
    return listed

# %% [markdown]
# Let's try it on a fresh graph of Mira's day. Which box will come first, and which one last?

# %%
today = mira_boxes()
names = {box: name for name, box in today.items()}  # how each box is called
[names[box] for box in in_order(today["profit"], {})]

# %% [markdown]
# Follow it once. The profit asks its parents first, and "sold" is the first of them. "Sold" asks the regulars, who have no parents and are written down. Then it asks "lost", which asks picky and the price. These two are written down, then "lost", and then "sold". Only now comes the margin with its parents, and the profit is last.
#
# Every name comes after the names it was made from. So if we read from the end, no box sends too early. Such a list is called a **topological order**. With it, the walk back is three lines.

# %%
# | export
def walk_back(result):
    """One walk back from this result over all boxes that lead to it."""
    result.grad = 1.0  # the result is worth 1 per unit of itself
    for box in reversed(in_order(result, {})):
        box.send_back()

# %%
walk_back(today["profit"])
{name: today[name].grad for name in ["regulars", "picky", "price", "flour", "kilos"]}

# %% [markdown]
# All five slopes came from one call. You have built what the opening showed. A calculation draws its own graph, and one walk goes back over it.

# %% role="visualisation" levels="beginner"
# the graph that the boxes have drawn themselves, with their slopes
fig, ax = plt.subplots(figsize=(9, 4.8))
drawn_arrows = [(names[parent], names[box]) for box in names for parent in box.parents]
draw_graph(ax, mira, drawn_arrows, {name: today[name].data for name in mira}, slopes={name: today[name].grad for name in mira})
ax.set_title("drawn from the boxes' own memory")
plt.show()

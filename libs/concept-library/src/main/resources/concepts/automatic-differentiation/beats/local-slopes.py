# ---
# beat: local-slopes
# title: Every box has slopes of its own
# intent: The learner nudges plus, minus and times, reads their slopes off a rectangle, and writes them on the arrows.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [local-slopes]
# assumes: [slope]
# ---

# %% [markdown] recap="true"
# ## Every box has slopes of its own
#
# We do not look at the whole graph yet. We ask each box only about its own inputs. If one input rises by 1, by how much does *this box* rise?

# %% levels="beginner,intermediate"
(regulars + 1) - lost - sold, regulars - (lost + 1) - sold  # the box "sold": nudge its first input, then its second

# %% [markdown] levels="beginner,intermediate"
# For a minus, the first input has the slope 1, and the second one has the slope minus 1. For a plus, both would have the slope 1. How does a product answer? **Guess first.** The profit is 40 loaves times 3 euros. If the margin rises by 1, does the profit rise by 1, by 3 or by 40?

# %% levels="beginner,intermediate"
sold * (margin + 1) - profit, (sold + 1) * margin - profit

# %% [markdown] levels="beginner,intermediate"
# For a product, the slope of one factor is *the other factor*. A picture shows why. Draw the profit as an area, 40 loaves wide and 3 euros high.

# %% [markdown] levels="advanced"
# For plus and minus the slopes are 1 and minus 1. For a product, the slope of one factor is the other factor, as the area shows.

# %% role="visualisation"
# the profit as a rectangle, and the strips that two nudges add
fig, ax = plt.subplots(figsize=(8, 3.2))
ax.add_patch(plt.Rectangle((0, 0), 40, 3, color=utils.BLUE, alpha=0.75))
ax.add_patch(plt.Rectangle((0, 3), 40, 0.4, color=utils.GREEN))
ax.add_patch(plt.Rectangle((40, 0), 2.5, 3, color=utils.ORANGE))
ax.add_patch(plt.Rectangle((40, 3), 2.5, 0.4, color=utils.GREY))
ax.text(20, 1.5, "40 loaves times 3 euros = 120", color="white", ha="center", va="center", fontsize=13)
ax.text(20, 3.55, "more margin adds a strip that is 40 wide", color=utils.GREEN, ha="center")
ax.text(43, 1.5, "one more loaf adds\na strip that is 3 high", va="center")
ax.text(43, 3.2, "both at once: a tiny corner", va="center", color=utils.GREY)
ax.set_xlim(0, 60)
ax.set_ylim(0, 4)
ax.set_xlabel("loaves sold")
ax.set_ylabel("margin (euros)")
ax.grid(False)
plt.show()

# %% [markdown]
# Each strip is as long as the other factor. Keep the grey corner in mind, too. It explains something later.
#
# Now every arrow gets its own rate, its **local slope**. Books call it a **partial derivative** and write a round d. So $\partial\,\text{profit} / \partial\,\text{margin}$ is 40, where the loaves are held still.

# %% recap="true"
mira_rates = {("picky", "lost"): price, ("price", "lost"): picky, ("regulars", "sold"): 1, ("lost", "sold"): -1,
              ("flour", "cost"): kilos, ("kilos", "cost"): flour, ("price", "margin"): 1, ("cost", "margin"): -1,
              ("sold", "profit"): margin, ("margin", "profit"): sold}

# %% role="visualisation"
# the same graph, with the local slope on each arrow
fig, ax = plt.subplots(figsize=(9, 4.4))
draw_graph(ax, mira, mira_arrows, numbers, rates=mira_rates)
plt.show()

# %% [markdown] levels="beginner"
# Read one arrow aloud to check it. From the picky people to the people lost it says plus 4. If `picky` rises by 1, one more person is lost for each euro of price, and the price is 4 euros.

# ---
# beat: two-pipes
# title: 'Two ways to the same place: rates add'
# intent: The learner sees that the effects of two paths add, with signs, and draws the first graph.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [paths-add]
# assumes: [rates-multiply]
# ---

# %% [markdown] recap="true"
# ## One tap, two pipes
#
# In the bakery's yard one tap fills a barrel through two pipes. With each notch of the tap, the left pipe brings 3 litres a minute more, and the right pipe brings 2 litres more.

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** By how much does the barrel's inflow rise with one notch, 5 litres a minute or 6?

# %% levels="beginner,intermediate"
(3 * 5 + 2 * 5) - (3 * 4 + 2 * 4)  # litres a minute by the left and the right pipe, at notch 5 and at notch 4

# %% [markdown]
# Here no pipe drives the other one. Both pipes end in the same barrel, so what they bring is added. Here is a picture of it, with a box for each quantity and an arrow for each "acts on". You need not read how it is drawn. The picture will come back with Mira's numbers in it.

# %% role="visualisation" recap="true"
# a small drawing helper, and its first picture
def draw_graph(ax, places, arrows, numbers, slopes={}, rates={}, paths={}):
    """Numbers in boxes (blue); rates of arrows and slopes of the result (red); some arrows may be coloured paths."""
    for pair in arrows:
        (x0, y0), (x1, y1) = places[pair[0]], places[pair[1]]
        line = {"arrowstyle": "-|>", "lw": 3 if pair in paths else 1.4, "color": paths.get(pair, utils.GREY), "shrinkA": 26, "shrinkB": 26}
        ax.annotate("", (x1, y1), (x0, y0), arrowprops=line)
        if pair in rates:
            ax.text(0.55 * x0 + 0.45 * x1, 0.55 * y0 + 0.45 * y1, f"{rates[pair]:+g}", color=utils.RED, ha="center", va="center",
                    bbox={"boxstyle": "round,pad=0.15", "fc": "white", "ec": "none"})
    for name, (x, y) in places.items():
        shown = f"{name}\n{numbers[name]:g}" if name in numbers else name
        ax.text(x, y, shown, color="white", ha="center", va="center", fontsize=10, bbox={"boxstyle": "round,pad=0.35", "fc": utils.BLUE, "ec": "none"})
        if name in slopes:
            ax.text(x, y - 0.52, f"{slopes[name]:+g}", color=utils.RED, ha="center", va="center", fontsize=12, weight="bold")
    ax.set_xlim(min(x for x, y in places.values()) - 0.6, max(x for x, y in places.values()) + 0.6)
    ax.set_ylim(min(y for x, y in places.values()) - 0.75, max(y for x, y in places.values()) + 0.5)
    ax.axis("off")


pipes = {"tap": (0, 1), "left pipe": (1.5, 2), "right pipe": (1.5, 0), "barrel": (3, 1)}
pipe_rates = {("tap", "left pipe"): 3, ("tap", "right pipe"): 2, ("left pipe", "barrel"): 1, ("right pipe", "barrel"): 1}
fig, ax = plt.subplots(figsize=(6.5, 3))
draw_graph(ax, pipes, list(pipe_rates), {}, rates=pipe_rates)
plt.show()

# %% [markdown]
# Each path from the tap to the barrel is a chain, so its rates multiply. The two paths then add up to 5. What if the barrel leaks, and the leak grows by 4 litres a minute with each notch, because the pressure rises?

# %%
3 * 1 + 2 * 1 + 4 * -1  # left pipe, right pipe, leak

# %% [markdown]
# Only 1 litre is left. A path may be negative, and it may eat up all the others. **Along a path, rates multiply. Over several paths, they add.**

# %% role="practice" exercise="advert-paths"
# One advert brings 4 walkers, who buy 2 loaves each, and 3 cyclists, who buy 1 each. It annoys 1 neighbour, who
# then buys 2 loaves fewer. How many loaves per advert?
test_loaves = ...  # fill in code here
if test_loaves is ...:
    print("Still blank. Count the paths first. Then multiply along each one, and add.")
else:
    assert test_loaves != 13, "One of the paths takes loaves away."
    assert test_loaves != -48, "You have multiplied the paths with each other. They end in the same basket."
    assert test_loaves != 11, "One path is missing. Somebody is annoyed."
    assert test_loaves == 9, "Not yet. Write one product for each path, with its sign."
    print("Right: 8 by the walkers, 3 by the cyclists, and 2 lost.")

# %% role="answer" exercise="advert-paths"
test_loaves = 4 * 2 + 3 * 1 + 1 * -2

# %% role="misconception" exercise="advert-paths" name="loses-the-sign"
test_loaves = 4 * 2 + 3 * 1 + 1 * 2

# %% role="misconception" exercise="advert-paths" name="multiplies-paths"
test_loaves = (4 * 2) * (3 * 1) * (1 * -2)

# %% role="misconception" exercise="advert-paths" name="one-path-less"
test_loaves = 4 * 2 + 3 * 1

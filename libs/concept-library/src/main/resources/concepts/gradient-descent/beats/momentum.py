# ---
# beat: momentum
# title: A heavy knob remembers where it was going
# intent: The learner adds a memory of slopes, sees the zigzag cancel and the creeping add up.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [momentum]
# assumes: [running-average, narrow-valley]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## A memory for slopes
#
# Look at the zigzag once more. Across the valley the slopes change their sign at each step. Along the valley they all point the same way. **What would a fading memory do with both?** It keeps nine tenths of itself and adds each new slope whole.

# %% levels="beginner,intermediate"
zigzag, creeping = [10, -9, 8, -7, 6, -5], [1, 1, 1, 1, 1, 1]  # slopes of the touchy and of the lazy knob

# %% levels="beginner,intermediate"
# | export
def fading_sum(slopes_seen, keep=0.9):
    """A memory that keeps 0.9 of itself and adds each new slope whole."""
    memory, history = 0.0, []
    for one in slopes_seen:
        memory = keep * memory + one
        history.append(round(memory, 2))
    return history

# %% levels="beginner,intermediate"
fading_sum(zigzag)

# %% [markdown] levels="beginner"
# Follow the first three numbers by hand. It holds 10. Then 0.9 · 10 - 9 = 0. Then 0.9 · 0 + 8 = 8. The old and the new nearly cancel, again and again. And the slopes that all point the same way?

# %% [markdown] levels="intermediate"
# And the slopes that all point the same way:

# %% levels="beginner,intermediate"
fading_sum(creeping)

# %% [markdown] levels="beginner,intermediate"
# The memory of the zigzag never grows beyond its first slope, since the signs cancel. The memory of the creeping grows with every step.

# %% [markdown] levels="advanced"
# ## A memory for slopes
#
# Across the narrow valley the slopes alternate in sign, and along it they all agree. A fading sum of slopes treats the two differently. For a constant slope $g$ it settles at $g / (1 - \beta)$. For alternating slopes $\pm g$ it settles at $\pm g / (1 + \beta)$.

# %% levels="advanced"
memories = torch.zeros(2)
for step in range(200):
    memories = 0.9 * memories + torch.tensor([1.0, (-1.0) ** step])  # a slope that stays, and one that alternates
memories.abs(), 1 / (1 - 0.9), 1 / (1 + 0.9)

# %% [markdown] levels="advanced"
# One is amplified ten times, and the other is almost halved. A larger rate would enlarge both. So this is no larger rate.

# %% [markdown] recap="true"
# A fading memory of slopes cancels what changes its sign, and adds up what keeps it. So we move by the *memory* instead of by the slope. This is called **momentum**, as if the knob were heavy and rolled on.

# %% recap="true"
# | export
def roll(slopes, start, rate, steps, keep=0.9):
    """The places visited by gradient descent with momentum, the start included."""
    places, memory = [start], 0 * start
    for _ in range(steps):
        memory = keep * memory + slopes(places[-1])  # fade, then add the new slope
        places.append(places[-1] - rate * memory)
    return places

# %% [markdown]
# **Guess first.** After 20 steps, plain gradient descent had almost a whole mark left for the lazy knob. We take the memory 0.7 and half of the rate. Will it be closer or further away?

# %% recap="true"
rolled = torch.stack(roll(slopes, both, 0.018, 20, keep=0.7))
rolled[-1] - BEST

# %% role="visualisation"
# both paths from above
fig, ax = plt.subplots(figsize=(8, 3.6))
draw_map(ax, [(path, utils.BLUE, "gradient descent"), (rolled, utils.PURPLE, "with momentum")])
plt.show()

# %% [markdown]
# The lazy knob is much closer, although the rate is only half as large. The pink path swings widely at first, and then it runs along the valley.

# %% role="interactive" recap="true"
# Task: find the share of memory that arrives fastest. What goes wrong beyond 0.9?
def try_memory(keep=0.7):
    places = torch.stack(roll(slopes, both, 0.018, 40, keep=keep))
    fig, ax = plt.subplots(figsize=(7, 3))
    draw_map(ax, [(places, utils.PURPLE, f"memory {keep:.2f}")])
    ax.set_title(f"left after 40 steps: {(places[-1] - BEST).norm():.4f} marks")
    plt.show()


widgets.interact(try_memory, keep=widgets.FloatSlider(value=0.7, min=0.0, max=0.97, step=0.01));

# %% [markdown] recap="true"
# With too much memory the knob overshoots the star, turns, and overshoots again, like a bowling ball in a bath tub.

# %% role="practice" exercise="fading-memory" levels="beginner"
# A memory keeps HALF of itself and adds each new slope whole. It starts at 0 and sees the slopes 8, -2 and 4. What does it hold then?
test_memory = ...  # fill in code here
if test_memory is ...:
    print("Still blank. After the first slope it holds 8. Halve that, and add the second slope.")
else:
    assert abs(test_memory - 10) > 0.01, "You added all slopes up. Old slopes fade: only half of the memory is kept at each step."
    assert abs(test_memory - 4) > 0.01, "That is the last slope alone. What is left of the two before?"
    assert abs(test_memory - 3.5) > 0.01, "You halved the new slopes as well. This memory adds them whole."
    assert abs(test_memory - 5) < 0.01, "Not yet. Halve, then add, three times."
    print("Right: 8, then 4 - 2 = 2, then 1 + 4 = 5.")

# %% role="answer" exercise="fading-memory"
test_memory = 0.5 * (0.5 * 8 - 2) + 4

# %% role="misconception" exercise="fading-memory" name="never-fades"
test_memory = 8 - 2 + 4

# %% role="misconception" exercise="fading-memory" name="remembers-nothing"
test_memory = 4

# %% role="misconception" exercise="fading-memory" name="averages-new-and-old"
test_memory = 3.5

# %% [markdown] levels="intermediate"
# ### Sceptic: is momentum not the same as a larger rate?
#
# Along a constant slope it is. The memory settles at a fixed multiple of the slope. **Guess first.** Which multiple, for a memory that keeps 0.9?

# %% levels="intermediate"
fading_sum([1] * 200)[-1]

# %% [markdown] role="derivation" levels="intermediate"
# - $m = \beta\, m + g$ (the memory no longer changes)
# - $m - \beta\, m = g$ (bring the memory to one side)
# - $m = \dfrac{g}{1 - \beta}$ (take $m$ out and divide)

# %% role="check" levels="intermediate"
fading_sum([1] * 200)[-1], round(1 / (1 - 0.9), 2)

# %% [markdown] levels="intermediate"
# Ten times. But across the valley the signs alternate. There each slope takes back what the one before it gave, and the memory stays about as large as a single slope. A larger rate would multiply both. That is the difference, and the narrow valley needs exactly this difference.

# %% role="practice" exercise="settles-at" levels="intermediate"
# A memory that keeps 0.99 rolls along a constant slope of 3. At which value does it settle?
test_memory = ...  # fill in code here
if test_memory is ...:
    print("Still blank. At rest, one percent of the memory is lost at each step. What replaces it?")
else:
    assert abs(test_memory - 3) > 0.01, "That is the slope. The memory adds slopes up until as much is lost as is added."
    assert abs(test_memory - 30) > 0.01, "That would be so for a memory that keeps 0.9."
    assert abs(test_memory - 3 / 0.99) > 0.01, "You divided by the part that is kept. Which part is lost at each step?"
    assert abs(test_memory - 300) < 0.01, "Not yet. Slope divided by the part that is lost."
    print("Right: a hundred times the slope. Heavy things are hard to stop.")

# %% role="answer" exercise="settles-at"
test_memory = 3 / (1 - 0.99)

# %% role="misconception" exercise="settles-at" name="memory-adds-nothing"
test_memory = 3

# %% role="misconception" exercise="settles-at" name="usual-memory"
test_memory = 3 / (1 - 0.9)

# %% role="misconception" exercise="settles-at" name="divides-by-what-is-kept"
test_memory = 3 / 0.99

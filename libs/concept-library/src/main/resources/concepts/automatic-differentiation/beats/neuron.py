# ---
# beat: neuron
# title: 'The same graph predicts tomorrow''s bread'
# intent: The learner builds a neuron from boxes, reads its slopes on the graph, and trains it on six days of sales.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [neuron]
# assumes: [finished-class]
# ---

# %% [markdown]
# ## The same graph predicts tomorrow's bread
#
# Mira wants to know in the evening how many loaves to bake. She has notes of six days. The sun matters, and so does the market in front of her door.

# %%
# each row is a day: its name, share of sunny hours, 1 for a market day, loaves sold in tens
week = [("Mon", 0.2, 0.0, 2.2), ("Tue", 0.9, 0.0, 3.7), ("Wed", 0.5, 1.0, 4.9), ("Thu", 0.7, 0.0, 3.2), ("Fri", 0.1, 0.0, 2.1), ("Sat", 0.8, 1.0, 5.6)]

# %% [markdown]
# A simple guess takes the sun times one knob, plus the market times another knob, plus a base. Nobody buys fewer than no loaves, so relu stands at the end. These few boxes are called a **neuron**.

# %%
# | export
def guess_of(knobs, sun, market):  # knobs and guess are boxes, sun and market are numbers
    return (knobs[0] * Value(sun) + knobs[1] * Value(market) + knobs[2]).relu()

# %%
start = [0.5, 0.5, 1.0]  # worth of the sun, worth of the market, base; a bad first try

# %%
guess_of([Value(k) for k in start], sun=0.5, market=1.0).data  # Wednesday, in tens of loaves

# %% [markdown]
# She would bake 17.5 loaves on Wednesday and could have sold 49. How bad are the knobs for the whole week? Take each miss times itself, so that too many and too few both count. Then take the average of the six. An error that is to become small is called a **loss**.

# %%
# | export
def week_error(knobs, week):
    """The mean of the squared misses over the days, as a box."""
    total = Value(0.0)
    for name, sun, market, sold in week:
        miss = guess_of(knobs, sun, market) - Value(sold)
        total = total + miss * miss
    return total * Value(1 / len(week))

# %%
knobs = [Value(k) for k in start]  # fresh boxes

# %%
error = week_error(knobs, week)
error.data

# %% [markdown]
# The error is one number at the end of a graph, just like the profit. **Guess first.** All guesses are too low. Which signs will the slopes of the three knobs have?

# %%
error.backward()

# %%
[knob.grad for knob in knobs]

# %% [markdown]
# All three are negative. Raising any knob lowers the error, since the guesses are too low. Here is Wednesday's part of the graph, with the numbers that each box knows about itself.

# %% role="visualisation"
# Wednesday alone: from the knobs to the squared miss
box = dict(zip(["w sun", "sun", "w market", "market", "base", "sold"], [Value(x) for x in start[:1] + [0.5] + start[1:2] + [1.0] + start[2:] + [4.9]]))
box["sun part"], box["market part"] = box["w sun"] * box["sun"], box["w market"] * box["market"]
box["sum"] = box["sun part"] + box["market part"] + box["base"]
box["guess"] = box["sum"].relu()
box["miss"] = box["guess"] - box["sold"]
box["squared"] = box["miss"] * box["miss"]
box["squared"].backward()
spots = {"w sun": (0, 5.6), "sun": (0, 4.3), "w market": (0, 3.2), "market": (0, 1.9), "base": (0, 0.7), "sun part": (1.5, 5), "market part": (1.5, 2.9),
         "sum": (2.7, 3.2), "guess": (3.8, 3.2), "sold": (3.8, 1.4), "miss": (4.9, 2.6), "squared": (6, 2.6)}
wires = ["w sun>sun part", "sun>sun part", "w market>market part", "market>market part", "sun part>sum", "market part>sum", "base>sum",
         "sum>guess", "guess>miss", "sold>miss", "miss>squared"]
fig, ax = plt.subplots(figsize=(11, 5.4))
draw_graph(ax, spots, [tuple(wire.split(">")) for wire in wires], {n: round(b.data, 2) for n, b in box.items()},
           slopes={n: round(b.grad, 2) for n, b in box.items() if n not in ("sun", "market", "sold")})
plt.show()

# %% [markdown]
# The blue numbers flow to the right and the red ones to the left, as on Mira's day. Now each knob takes a small step against its slope. Then we start again, with the slopes cleared.

# %%
knobs = [Value(k) for k in start]
errors_seen = []
for step in range(200):
    error = week_error(knobs, week)
    errors_seen.append(error.data)
    for knob in knobs:
        knob.grad = 0.0  # the famous zero_grad
    error.backward()
    for knob in knobs:
        knob.data -= 0.2 * knob.grad  # a small step downhill
[round(knob.data, 2) for knob in knobs], round(errors_seen[-1], 3)

# %% [markdown]
# The sun is worth 20 loaves a day, and the market is worth another 20. Mira has known this for years. The boxes have found it in 200 steps.

# %% role="practice" exercise="one-step" levels="beginner"
# A knob stands at 3.0, and the error has the slope 4.0 for it. With the rate 0.1, where does one step take the knob?
test_knob = ...  # fill in code here
if test_knob is ...:
    print("Still blank. Which way is downhill, and how far does the rate let you go?")
else:
    assert abs(test_knob - 3.4) > 1e-9, "That goes uphill. The error rises with this knob, so which way should it go?"
    assert abs(test_knob + 1.0) > 1e-9, "The rate is missing. A full slope is a large step."
    assert abs(test_knob - 0.4) > 1e-9, "That is the length of the step. From where does it start?"
    assert abs(test_knob - 2.6) < 1e-9, "Not yet. Subtract rate times slope from the knob."
    print("Right: 0.4 downhill from 3.0.")

# %% role="answer" exercise="one-step"
test_knob = 3.0 - 0.1 * 4.0

# %% role="misconception" exercise="one-step" name="steps-uphill"
test_knob = 3.0 + 0.1 * 4.0

# %% role="misconception" exercise="one-step" name="forgets-the-rate"
test_knob = 3.0 - 4.0

# %% role="misconception" exercise="one-step" name="step-for-place"
test_knob = 0.1 * 4.0

# %% role="interactive" levels="beginner"
# Task: be the training yourself. Turn the three knobs until the error is below 0.05. The red bars are the slopes: use them.
def by_hand(sun=0.5, market=0.5, base=1.0):
    mine = [Value(sun), Value(market), Value(base)]
    error = week_error(mine, week)
    error.backward()
    fig, ax = plt.subplots(figsize=(7, 2.4))
    ax.barh(["sun", "market", "base"], [knob.grad for knob in mine], color=utils.RED)
    ax.set_xlim(-6, 6)
    ax.set_xlabel("slope of the error")
    ax.set_title(f"error {error.data:.3f}")
    plt.show()


widgets.interact(by_hand, sun=widgets.FloatSlider(value=0.5, min=0, max=4, step=0.1), market=widgets.FloatSlider(value=0.5, min=0, max=4, step=0.1), base=widgets.FloatSlider(value=1.0, min=0, max=4, step=0.1));

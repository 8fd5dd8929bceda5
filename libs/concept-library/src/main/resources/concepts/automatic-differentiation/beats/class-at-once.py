# ---
# beat: class-at-once
# title: Four bugs of a small class
# intent: The learner builds the recording class in one go and runs into overwriting, wrong order, deep recursion, piled-up slopes and stale inner boxes.
# kind: intuition
# levels: [advanced]
# weight: core
# teaches: [value-class, accumulate, order-matters, topological-order, zero-grad]
# assumes: [backward-pass]
# ---

# %% [markdown] recap="true"
# ## A number that records its own graph
#
# Now let the computer do the bookkeeping. A number goes into a box that also keeps its parents and the local slopes on the arrows to them. `grad` is PyTorch's word for the slope of the result.

# %%
# | export
class Value:
    """A number with its slope, its parents, and the local slope for each of them."""

    def __init__(self, data, parents=(), rates=()):
        self.data, self.grad = data, 0.0
        self.parents, self.rates = parents, rates

# %% [markdown]
# Mira's graph has three kinds of boxes. Each kind is one operator, which knows its own local slopes.

# %%
Value.__add__ = lambda self, other: Value(self.data + other.data, (self, other), (1.0, 1.0))  # plus: 1 and 1

# %%
Value.__sub__ = lambda self, other: Value(self.data - other.data, (self, other), (1.0, -1.0))  # minus: 1 and -1

# %%
Value.__mul__ = lambda self, other: Value(self.data * other.data, (self, other), (other.data, self.data))  # times: the other factor

# %% [markdown]
# On the way back, each box tells its parents what they are worth. Here is a first version.

# %%
def send_first(self):
    for parent, rate in zip(self.parents, self.rates):
        parent.grad = self.grad * rate  # worth of this box, times the rate of the arrow

# %% [markdown]
# Here the first of four bugs waits, and it raises no error. **Guess first.** A tray has the side 3, and its area is side times side. The slope should be 6. Which slope does `send_first` give?

# %%
side = Value(3.0)  # a tray with a side of 3
area = side * side
area.grad = 1.0
send_first(area)
side.grad

# %% [markdown]
# It gives 3, because the second path overwrites the first one. Paths add, so the line needs `+=`.

# %%
def send_back(self):
    for parent, rate in zip(self.parents, self.rates):
        parent.grad += self.grad * rate  # multiply along the arrow, add at the box


Value.send_back = send_back

# %% [markdown]
# The second bug is the order. Here is Mira's day in boxes, with a helper that lets them send in any order that we choose.

# %%
# | export
def mira_boxes():
    """Mira's day in fresh boxes: name to box, knobs first."""
    start = {"regulars": 100.0, "picky": 15.0, "price": 4.0, "flour": 2.0, "kilos": 0.5}
    box = {name: Value(value) for name, value in start.items()}
    box["lost"], box["cost"] = box["picky"] * box["price"], box["flour"] * box["kilos"]
    box["sold"], box["margin"] = box["regulars"] - box["lost"], box["price"] - box["cost"]
    box["profit"] = box["sold"] * box["margin"]
    return box

# %%
# | export
def mira_slopes(order):
    """Sends in this order; the slopes of regulars, picky, price, flour and kilos."""
    box = mira_boxes()
    box["profit"].grad = 1.0
    for name in order:
        box[name].send_back()
    return [box[name].grad for name in ["regulars", "picky", "price", "flour", "kilos"]]

# %%
mira_slopes(["profit", "margin", "cost", "sold", "lost"]), mira_slopes(["profit", "margin", "cost", "lost", "sold"])

# %% [markdown]
# The second order gives the price 40 instead of minus 5. "Lost" has sent before it knew its own worth. Of the 120 orders of these five boxes only 6 are right. The profit comes first, and then two pairs with a fixed order inside can be mixed in $\binom{4}{2} = 6$ ways.

# %% [markdown] recap="true"
# A box may send only after every box that uses it has sent. So the right orders are the reversed **topological orders** of the graph. One of them is found by listing parents first.

# %% recap="true"
# | export
def in_order(box, listed):
    """Lists all boxes that lead to this one, each one after its parents."""
    if box not in listed:
        for parent in box.parents:
            in_order(parent, listed)
        listed[box] = len(listed)
    return listed

# %%
def walk_back(self):
    self.grad = 1.0  # the seed of the walk
    for box in reversed(in_order(self, {})):
        box.send_back()


Value.backward = walk_back

# %% [markdown]
# Now the walk is one call, in the right order by itself.

# %%
today = mira_boxes()  # a fresh graph
today["profit"].backward()
{name: box.grad for name, box in today.items()}

# %% [markdown]
# All slopes are right, for knobs and for everything in between. The list is made by recursion, though. What happens after a calculation of 5,000 steps in a row?

# %%
long_sum = Value(0.0)
for _ in range(5000):
    long_sum = long_sum + Value(1.0)  # a chain of 5,000 boxes
try:
    long_sum.backward()
except RecursionError:
    print("RecursionError: the chain is deeper than Python's stack")

# %% [markdown]
# PyTorch keeps counts instead. Each box knows how many of its users have not sent yet, and it is ready when that count is zero. That is Kahn's way to a topological order, and it needs no recursion.
#
# The third bug is a habit. **Guess first.** The same price box is used for Monday's calculation and for Tuesday's. What is its slope after both calls?

# %%
my_price = Value(price)
for day in ["Monday", "Tuesday"]:
    (my_price * Value(40.0)).backward()  # 40 loaves, a fresh graph each day
    print(day, my_price.grad)

# %% [markdown]
# It is 80. The `+=` cannot know that a new graph has begun. PyTorch does the same, which is why there is `zero_grad`. People use it on purpose to add up the slopes of several small batches.

# %% [markdown]
# A fourth bug waits in a second call on the *same* result. Then the inner boxes still hold their old worth, and they send it on once more.

# %%
again = mira_boxes()
again["profit"].backward()
again["profit"].backward()
{name: again[name].grad for name in ["sold", "lost", "margin", "price"]}

# %% [markdown]
# Two calls should add up to twice minus 5, and the price says minus 60. "Sold" kept its 3 and sent with 6 the second time, so "lost" sent with minus 9. PyTorch raises an error at the second call, because it has freed the numbers that the walk needs. Ours needs a cleaner.

# %% role="practice" exercise="cleaner-for-boxes"
# Write the cleaner. After backward was called, it sets grad to 0.0 where needed, so that a new call starts afresh.
def test_clean(result):
    ...  # fill in code here, a loop over boxes; in_order(result, {}) may help

test_day = mira_boxes()
test_day["profit"].backward()
test_clean(test_day["profit"])
if test_day["profit"].grad == 1.0 and test_day["price"].grad == -5.0:
    print("Nothing is cleaned yet. Which boxes hold a slope from the first call?")
else:
    test_day["profit"].backward()
    test_read = test_day["price"].grad
    assert test_read != -55, "The knobs are clean. Who else still holds an old worth, and sends it on?"
    assert test_read != -10, "The inner boxes are clean. What stood in the price before the second call?"
    assert test_read == -5, f"Not yet. After cleaning and a new call the price should say -5, and it says {test_read}. Who sends too much?"
    print("Right: the second call says -5, as the first one did.")

# %% role="answer" exercise="cleaner-for-boxes"
for box in in_order(result, {}):
    box.grad = 0.0

# %% role="misconception" exercise="cleaner-for-boxes" name="knobs-only"
for box in in_order(result, {}):
    if not box.parents:
        box.grad = 0.0

# %% role="misconception" exercise="cleaner-for-boxes" name="result-only"
result.grad = 0.0

# %% role="misconception" exercise="cleaner-for-boxes" name="inner-boxes-only"
for box in in_order(result, {}):
    if box.parents:
        box.grad = 0.0

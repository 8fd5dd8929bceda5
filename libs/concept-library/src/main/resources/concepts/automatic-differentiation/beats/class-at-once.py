# ---
# beat: class-at-once
# title: Three silent bugs of a small class
# intent: The learner builds the recording class in one go and runs into overwriting, wrong order, deep recursion and piled-up slopes.
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

# %% recap="true"
# | export
class Value:
    """A number with its slope, its parents, and the local slope for each of them."""

    def __init__(self, data, parents=(), rates=()):
        self.data, self.grad = data, 0.0
        self.parents, self.rates = parents, rates

# %% [markdown] recap="true"
# Mira's graph has three kinds of boxes. Each kind is one operator, which knows its own local slopes.

# %% recap="true"
Value.__add__ = lambda self, other: Value(self.data + other.data, (self, other), (1.0, 1.0))  # plus: 1 and 1

# %% recap="true"
Value.__sub__ = lambda self, other: Value(self.data - other.data, (self, other), (1.0, -1.0))  # minus: 1 and -1

# %% recap="true"
Value.__mul__ = lambda self, other: Value(self.data * other.data, (self, other), (other.data, self.data))  # times: the other factor

# %% [markdown]
# On the way back, each box tells its parents what they are worth. Here is a first version.

# %%
def send_first(self):
    for parent, rate in zip(self.parents, self.rates):
        parent.grad = self.grad * rate  # worth of this box, times the rate of the arrow

# %% [markdown]
# Three bugs wait here, and none of them raises an error. **Guess first.** A tray has the side 3, and its area is side times side. The slope should be 6. Which slope does `send_first` give?

# %%
side = Value(3.0)  # a tray with a side of 3

# %%
area = side * side

# %%
area.grad = 1.0
send_first(area)
side.grad

# %% [markdown] recap="true"
# It gives 3, because the second path overwrites the first one. Paths add, so the line needs `+=`.

# %% recap="true"
def send_back(self):
    for parent, rate in zip(self.parents, self.rates):
        parent.grad += self.grad * rate  # multiply along the arrow, add at the box

# %% recap="true"
Value.send_back = send_back  # hang it on the class

# %% [markdown] recap="true"
# The second bug is the order. Here is Mira's day in boxes, with a helper that lets them send in any order that we choose.

# %% recap="true"
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
# The second order gives the price 40 instead of minus 5. "Lost" has sent before it knew its own worth. **Guess first.** Of the 120 orders of these five boxes, how many are right?

# %% role="simulation"
# all slopes right, or not? 4,000 random orders
senders, truth = ["lost", "sold", "cost", "margin", "profit"], [3.0, -12.0, -5.0, -20.0, -80.0]
right = torch.tensor([float(mira_slopes([senders[k] for k in torch.randperm(5)]) == truth) for _ in range(4000)])
plt.semilogx(range(1, 4001), right.cumsum(0) / torch.arange(1, 4001), color=utils.BLUE)
plt.axhline(6 / 120, color=utils.RED, linestyle="--")
plt.text(200, 0.085, "dashed: 6 of 120", color=utils.RED)
plt.ylim(0, 0.2)
plt.xlabel("random orders so far")
plt.ylabel("share with all slopes right")
plt.show()

# %% [markdown] recap="true"
# Six are right. The profit comes first, and then two pairs with a fixed order inside can be mixed in $\binom{4}{2} = 6$ ways. In general the right orders are the reversed **topological orders** of the graph. One of them is found by listing parents first.

# %% recap="true"
# | export
def in_order(box, listed):
    """Lists all boxes that lead to this one, each one after its parents."""
    if box not in listed:
        for parent in box.parents:
            in_order(parent, listed)
        listed[box] = len(listed)
    return listed

# %% recap="true"
def walk_back(self):
    self.grad = 1.0  # the seed of the walk
    for box in reversed(in_order(self, {})):
        box.send_back()

# %% recap="true"
Value.backward = walk_back  # hang it on the class

# %% [markdown]
# Now the walk is one call, in the right order by itself.

# %%
today = mira_boxes()  # a fresh graph

# %%
today["profit"].backward()

# %%
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

# %% role="practice" exercise="three-days-twice"
# A price box of 4 euros is cleared. Three fresh graphs use it: price * 10, then price * 20, then price * price * 30.
# backward is called on each of them. What is the grad of the price after the three calls?
test_total = ...  # fill in code here
if test_total is ...:
    print("Still blank. Three slopes, and the last graph uses the price twice.")
else:
    assert test_total != 240, "Nobody has cleared the slope between the calls."
    assert test_total != 150, "In the last graph the price enters on two paths."
    assert test_total != 510, "30 times 4 times 4 is the value of the last graph. What is its slope?"
    assert test_total == 270, "Not yet. Add 10, 20, and the slope of 30 times the square at 4."
    print("Right: 10, 20 and twice 120.")

# %% role="answer" exercise="three-days-twice"
test_total = 10 + 20 + 30 * 2 * 4

# %% role="misconception" exercise="three-days-twice" name="last-call-only"
test_total = 30 * 2 * 4

# %% role="misconception" exercise="three-days-twice" name="one-path-less"
test_total = 10 + 20 + 30 * 4

# %% role="misconception" exercise="three-days-twice" name="value-for-slope"
test_total = 10 + 20 + 30 * 4 * 4

# ---
# beat: box-that-remembers
# title: A number that remembers how it was made
# intent: The learner builds a Value class with plus, times and minus that records the graph while it calculates.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [value-class]
# assumes: [backward-pass]
# ---

# %% [markdown] recap="true"
# ## A number that remembers how it was made
#
# Nobody wants to write the walk by hand for every calculation. The computer should draw the graph itself, *while it calculates*. So we put each number into a box with four drawers. They hold the number, its slope, the boxes it was made from, and the local slopes on those arrows.

# %% recap="true"
# | export
class Value:
    """A number that knows its slope, the boxes it was made from, and its local slopes."""

    def __init__(self, data, parents=(), rates=()):
        self.data, self.grad = data, 0.0
        self.parents, self.rates = parents, rates

# %% [markdown] levels="beginner"
# `grad` is PyTorch's word for the slope of the result. It starts at zero. Try a first box, the loaves of one morning.

# %% levels="beginner"
morning = Value(40.0)
morning.data, morning.grad

# %% [markdown] levels="intermediate"
# `grad` is PyTorch's word for the slope of the result, and it starts at zero.

# %% [markdown]
# So far a box is a number in a coat. Now teach it to add. Python calls `__add__` when it meets a plus, and we may hang our own function there. For a plus, both local slopes are 1.

# %% recap="true"
def plus(self, other):  # a sum moves one to one with both
    return Value(self.data + other.data, (self, other), (1.0, 1.0))

# %% recap="true"
Value.__add__ = plus  # hang it on the class

# %%
whole_day = Value(40.0) + Value(25.0)  # loaves of the morning, and of the noon
whole_day.data, [parent.data for parent in whole_day.parents], whole_day.rates

# %% [markdown]
# The sum knows that it was made from 40 and 25, and how it moves with each. The graph has drawn itself. **Guess first.** Times is written in the same way. Which two rates does it keep?

# %% recap="true"
def times(self, other):  # each factor moves the product by the other one
    return Value(self.data * other.data, (self, other), (other.data, self.data))

# %% recap="true"
Value.__mul__ = times  # hang it on the class

# %%
(Value(40.0) * Value(3.0)).rates  # loaves times margin

# %% [markdown]
# They are 3 and 40, in this order, since the slope of each factor is the *other* factor. Mira's day also needs a minus. **Guess first.** Which rates does it keep?

# %% role="practice" exercise="rates-of-minus" levels="beginner"
# Which two rates does the box of 100 - 60 keep, for the 100 and for the 60?
test_rates = ...  # fill in code here, for example (2.0, 5.0)
if test_rates is ...:
    print("Still blank. If one of the two numbers rises by 1, what does the result do?")
else:
    assert tuple(test_rates) != (1, 1), "If the second number rises, the result falls."
    assert tuple(test_rates) not in [(60, 100), (-60, 100), (60, -100)], "The numbers themselves matter for times. A minus does not look at them."
    assert tuple(test_rates) != (-1, 1), "That is 60 - 100. Which of the two carries the minus?"
    assert tuple(test_rates) == (1, -1), "Not yet. Nudge each of the two numbers by 1 in your head."
    print("Right: 1 for the first, minus 1 for the second.")

# %% role="answer" exercise="rates-of-minus"
test_rates = (1.0, -1.0)

# %% role="misconception" exercise="rates-of-minus" name="loses-the-sign"
test_rates = (1.0, 1.0)

# %% role="misconception" exercise="rates-of-minus" name="times-for-minus"
test_rates = (60.0, 100.0)

# %% role="misconception" exercise="rates-of-minus" name="swaps-the-inputs"
test_rates = (-1.0, 1.0)

# %% [markdown] recap="true"
# The first number has the rate 1, and the second one has minus 1.

# %% recap="true"
def minus(self, other):  # the second number counts against
    return Value(self.data - other.data, (self, other), (1.0, -1.0))

# %% recap="true"
Value.__sub__ = minus  # hang it on the class

# %% [markdown] recap="true"
# Now the way back. Each box knows its own worth, `grad`, and the rates on its arrows. It sends each parent the product of the two.

# %% recap="true"
def send_back(self):
    for parent, rate in zip(self.parents, self.rates):
        parent.grad = self.grad * rate  # worth of this box, times the rate of the arrow

# %% recap="true"
Value.send_back = send_back  # hang it on the class

# %% [markdown]
# Try it on the last box of Mira's day. The profit is worth 1, and it sends the rest.

# %%
sold_box, margin_box = Value(40.0), Value(3.0)  # fresh boxes, all slopes zero

# %%
profit_box = sold_box * margin_box

# %%
profit_box.grad = 1.0
profit_box.send_back()
sold_box.grad, margin_box.grad

# %% [markdown]
# These are the 3 and the 40 that we found by hand. The box has answered without knowing anything about bread.

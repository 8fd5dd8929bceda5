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
# Nobody wants to walk by hand each time. The computer should draw the graph itself, *while it calculates*. So we put each number into a box with four drawers. They hold the number, its slope, the boxes it was made from, and the local slopes on the arrows from those.

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

# %% [markdown] levels="beginner"
# Now teach it to add. Python calls `__add__` when it meets a plus, and we may hang our own function there, a `lambda` of one line. For a plus, both local slopes are 1.

# %% [markdown] levels="intermediate"
# `grad` is PyTorch's word for the slope of the result, and it starts at zero. Now teach the box to add. Python calls `__add__` for a plus, and we may hang our own function there, a `lambda` of one line. For a plus, both local slopes are 1.

# %% recap="true"
Value.__add__ = lambda self, other: Value(self.data + other.data, (self, other), (1.0, 1.0))  # a sum moves one to one with both

# %%
whole_day = Value(40.0) + Value(25.0)  # loaves of the morning, and of the noon
whole_day.data, [parent.data for parent in whole_day.parents], whole_day.rates

# %% [markdown]
# The sum knows that it was made from 40 and 25, and how it moves with each. The graph has drawn itself. Times is written in the same way. Which two rates does it keep?

# %% recap="true"
Value.__mul__ = lambda self, other: Value(self.data * other.data, (self, other), (other.data, self.data))  # Python calls it for a star

# %%
(Value(40.0) * Value(3.0)).rates  # loaves times margin

# %% [markdown]
# They are 3 and 40, in this order, since the slope of each factor is the *other* factor. Mira's day also needs a minus. There the first number has the rate 1, and the second one has minus 1.

# %% recap="true"
Value.__sub__ = lambda self, other: Value(self.data - other.data, (self, other), (1.0, -1.0))  # the second number counts against

# %% [markdown] recap="true"
# Now the way back. Each box knows its own worth, `grad`, and the rates on its arrows. It sends each parent the product of the two.

# %% recap="true"
def send_back(self):
    for parent, rate in zip(self.parents, self.rates):
        parent.grad = self.grad * rate  # worth of this box, times the rate of the arrow

# %% recap="true"
Value.send_back = send_back  # every box can do it now

# %% [markdown]
# Try it on the last box of Mira's day. The profit is worth 1. By hand, one more loaf was worth 3 and one more euro of margin 40.

# %%
sold_box, margin_box = Value(40.0), Value(3.0)  # fresh boxes, all slopes zero
profit_box = sold_box * margin_box
profit_box.grad = 1.0
profit_box.send_back()
sold_box.grad, margin_box.grad

# %% role="practice" exercise="divide-boxes"
# Teach the boxes to divide, for euros per kilo. Which two rates does the quotient keep? Nudge 6 / 2 in your head first.
def test_divide(first, second):
    test_rates = ...  # fill in code here, two rates made of first.data and second.data
    return Value(first.data / second.data, (first, second), test_rates)

test_result = test_divide(Value(6.0), Value(2.0))
if test_result.rates is ...:
    print("Still blank. What does 6 / 2 do if the 6 rises a little, and what if the 2 does?")
else:
    test_read = tuple(round(rate, 6) for rate in test_result.rates)
    assert test_read != (2, 6), "Those are the rates of times. A quotient falls when the kilos rise."
    assert test_read != (0.5, 1.5), "The sizes are right. Do more kilos raise the euros per kilo?"
    assert test_read != (0.5, -3), "The first is right. For the second, compare with (6 / 2.01 - 6 / 2) / 0.01."
    assert test_read == (0.5, -1.5), f"Not yet. Your rates are {test_read}. Nudge each of the two numbers by 0.01."
    print("Right: your boxes can divide.")

# %% role="answer" exercise="divide-boxes"
test_rates = (1 / second.data, -first.data / second.data**2)

# %% role="misconception" exercise="divide-boxes" name="times-for-divide"
test_rates = (second.data, first.data)

# %% role="misconception" exercise="divide-boxes" name="loses-the-sign"
test_rates = (1 / second.data, first.data / second.data**2)

# %% role="misconception" exercise="divide-boxes" name="forgets-the-square"
test_rates = (1 / second.data, -first.data / second.data)

# ---
# beat: one-page
# title: The whole class on one page
# intent: The learner reads the finished class with exp and relu and sees it agree with the walk by hand.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [finished-class]
# assumes: [backward-pass, elementary-slopes]
# ---

# %% [markdown] recap="true"
# ## The whole class on one page
#
# Two rules are missing, growth and leftovers. The local slope of `exp` is its own result. The gate of relu has the slope 1 where its input is above zero, and otherwise 0. Here is everything together. The walk back is a part of the class and is called `backward`, as in PyTorch. Only `in_order` stays outside. **Is there a line that you could not explain to a friend?**

# %% recap="true"
# | export
class Value:
    """A number that knows its slope, the boxes it was made from, and what to do on the walk back."""

    def __init__(self, data, parents=(), rates=()):
        self.data, self.grad = data, 0.0
        self.parents, self.rates = parents, rates  # the boxes it was made from, and its local slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __sub__(self, other):
        return Value(self.data - other.data, (self, other), (1.0, -1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        grown = math.e**self.data
        return Value(grown, (self,), (grown,))

    def relu(self):
        return Value(max(0.0, self.data), (self,), (float(self.data > 0),))

    def backward(self):
        self.grad = 1.0
        for box in reversed(in_order(self, {})):
            for parent, rate in zip(box.parents, box.rates):
                parent.grad += box.grad * rate  # the chain rule: multiply along the arrow, add at the box

# %% [markdown]
# These few lines are the whole machine. Do the new rules work? Yeast grows, 1.5 litres of the dough are baked, and the rest is left over.

# %%
hours, used = Value(1.0), Value(1.5)
rest = (hours.exp() - used).relu()
rest.backward()
hours.grad, nudged_slope(lambda t: max(0.0, math.exp(t) - 1.5), 1.0)  # by one walk, and by nudging

# %% [markdown] role="quote" terms="backpropagation; reverse mode; chain rule; gradient; automatic differentiation; computational graph; backward pass"
# Your source uses these words for what you have built:
#
# {quote}

# %% [markdown] role="image"
# **Please paste an image here:** a computational graph as a framework draws it, with operations as nodes and gradient functions beside them. Search for "PyTorch autograd graph torchviz". Replace this line with `![computational graph](IMAGE_URL)`. Compare its arrows with Mira's.

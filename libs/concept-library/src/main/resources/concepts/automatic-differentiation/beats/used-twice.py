# ---
# beat: used-twice
# title: 'Sceptic: what if a number is used twice?'
# intent: The learner runs the square, gets half of the slope, and mends the class with plus-equals.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [accumulate]
# assumes: [value-class]
# ---

# %% [markdown]
# ## Sceptic: what if a number is used twice?
#
# Mira's price is used twice, so let's test that. The smallest such case is a square tray with a side of 3. Its area is side times side. **Guess first.** The slope of $x^2$ is $2x$, so it should be 6. What will our class say?

# %%
side = Value(3.0)  # a tray with a side of 3
area = side * side
area.grad = 1.0
area.send_back()
side.grad

# %% [markdown]
# It says 3, which is half. The class is wrong, and no error was raised. **Where is the other half?** Look into `send_back`. It first writes 3 for one path. Then it writes 3 for the other path, *over the first one*.

# %% [markdown] recap="true"
# But paths add, as the two pipes showed. The box has to **add** to what is already there. In Python the mend is one character, `+=` instead of `=`.

# %% recap="true"
def send_back(self):
    for parent, rate in zip(self.parents, self.rates):
        parent.grad += self.grad * rate  # multiply along the arrow, add at the box

# %% recap="true"
Value.send_back = send_back  # in place of the old one

# %%
side = Value(3.0)
area = side * side
area.grad = 1.0
area.send_back()
side.grad

# %% [markdown]
# The square has its 6. That one line is the whole chain rule. It multiplies along the arrow, and it adds at the box. So a sum on the run becomes copies on the way back, since a plus sends its worth to both inputs. And a number that is copied into two places becomes a sum.

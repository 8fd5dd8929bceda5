# ---
# beat: no-formula
# title: 'Sceptic: does the computer secretly do algebra?'
# intent: The learner differentiates a calculation with a loop and an if, for which there is no one formula, and compares with nudging.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [not-symbolic]
# assumes: [finished-class]
# ---

# %% [markdown] recap="true"
# ## Sceptic: does the computer secretly do algebra?
#
# If it did, it would need a formula. So give it a week that has none. Each day another number of regulars comes by. And when the shop is full, with more than 38 customers, Mira gives away jam. It costs her half a euro for each loaf. So there is a loop over the days, and an `if` for the jam.

# %%
# | export
def week_profit(price):
    """The profit of six days as a box, from the price as a box."""
    total = Value(0.0)
    for people in [80.0, 90.0, 95.0, 100.0, 120.0, 130.0]:  # regulars from Monday to Saturday
        sold = Value(people) - Value(15.0) * price
        jam = 0.5 if sold.data > 38 else 0.0  # euros for each loaf
        total = total + sold * (price - Value(1.0 + jam))
    return total

# %% [markdown]
# On three days there is jam. Does the walk back cope with the `if`, or does it fail?

# %%
week_price = Value(price)
week_profit(week_price).backward()
week_price.grad, nudged_slope(lambda p: week_profit(Value(p)).data, price)  # by one walk, and by nudging

# %% [markdown]
# It copes. The walk back never sees the loop or the `if`. It sees only the boxes that were *really made* on this run.
#
# That has a catch. With 20 cents more on the price, only 37 customers come on Thursday, and their free jam is saved. By the slope of 7.5 the profit should rise by about 1.50 euros. **Guess first.** Does it rise by less, by about that, or by more?

# %%
week_profit(Value(price + 0.2)).data - week_profit(Value(price)).data, 0.5 * 37  # the rise; the jam that is saved on Thursday

# %% [markdown]
# It rises by 16.40 euros. Thursday's profit *jumps* by the jam of 18.50 euros, and no slope at 4 euros knows of that jump. The smooth rest has even fallen by 2.10 euros. It bends downwards, so its slope of 7.5 does not last for 20 cents. The walk back is right for the branch that was taken, as long as no `if` flips.
#
# And what if there is a formula? Square a number ten times in a row, which takes eleven boxes. Let's write out the formula, and its slope by the product rule.

# %% recap="true"
# x squared ten times in a row, as a formula, and the formula of its slope
formula, slope_of_it = "x", "1"
for _ in range(10):
    formula, slope_of_it = f"({formula}*{formula})", f"({slope_of_it}*{formula}+{formula}*{slope_of_it})"
len(formula), len(slope_of_it)  # letters

# %% [markdown] recap="true"
# Eleven boxes square a number ten times in a row. Written out they become a formula of 4,093 letters, and its slope has 40,961. Algebra turns a formula into another formula, and such formulas can get very long. Nudging compares two runs. This method takes **one run and its numbers**, and applies the chain rule to each step. That is called **automatic differentiation**.

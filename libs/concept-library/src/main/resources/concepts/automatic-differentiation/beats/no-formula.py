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
# If it did, it would need a formula. So give it a week that has none. Each day the number of regulars differs, and on days with more than 38 customers, jam for half a euro comes free with each loaf. That is a loop with an `if` inside.

# %%
# | export
def week_profit(price, number=Value):
    """Works with boxes, or with plain numbers if `number` is float."""
    total = number(0.0)
    for people in [80.0, 90.0, 95.0, 100.0, 120.0, 130.0]:  # regulars from Monday to Saturday
        sold = number(people) - number(15.0) * price
        extra = 0.5 if (sold.data if number is Value else sold) > 38 else 0.0  # euros of jam
        total = total + sold * (price - number(1.0 + extra))
    return total

# %%
week_price = Value(price)

# %%
week_total = week_profit(week_price)
week_total.data

# %% [markdown]
# **Guess first.** On three days there is jam. Does the walk back cope with the `if`, or does it fail?

# %%
week_total.backward()
week_price.grad

# %%
nudged_slope(lambda p: week_profit(p, number=float), price)  # the same with plain numbers, by nudging

# %% [markdown]
# It copes. The walk back never sees the loop or the `if`. It sees only the boxes that were *really made* on this run.
#
# That has a catch. With 20 cents more on the price, only 37 customers come on Thursday, and their free jam is saved. By the slope of 7.5 the profit should rise by about 1.50 euros. **Guess first.** Does it rise by less, by about that, or by more?

# %%
week_profit(price + 0.2, number=float) - week_profit(price, number=float)

# %% [markdown]
# It rises by 16.40 euros. How much of that is the jam for Thursday's 37 customers?

# %%
0.5 * 37  # euros of jam that are saved

# %% [markdown]
# So Thursday's profit *jumps* by 18.50 euros, and no slope at 4 euros knows of that jump. The smooth rest has even fallen by 2.10 euros. It bends downwards, so its slope of 7.5 does not last for 20 cents. The walk back is right for the branch that was taken, as long as no `if` flips.

# %% [markdown] recap="true"
# So it is neither algebra nor nudging. Algebra turns a formula into another formula, which may grow very long. Nudging compares two runs. This method takes **one run and its numbers**, and applies the chain rule to each step. That is called **automatic differentiation**.

# ---
# beat: slope-of-slope
# title: 'A walk over the walk: the slope of a slope'
# intent: The learner keeps the graph of the walk back, finds Mira's best price in one step, and multiplies by a Hessian.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [higher-slopes]
# assumes: [backward-pass, chain-rule]
# ---

# %% [markdown]
# ## A walk over the walk
#
# The walk back consists of products and sums. So it is a calculation, and it has a graph of its own. **What happens if we walk back over the walk back?** PyTorch keeps that graph if asked with `create_graph`.

# %%
live_price = torch.tensor(price, dtype=torch.float64, requires_grad=True)

# %%
(first_slope,) = torch.autograd.grad(day_profit(price=live_price), live_price, create_graph=True)
(second_slope,) = torch.autograd.grad(first_slope, live_price)
first_slope.item(), second_slope.item()

# %% [markdown]
# The slope is minus 5, and it falls by 30 for each euro of price. Two paths lose 15 each. Where does a slope of minus 5 that falls by 30 per euro reach zero? It does so a sixth of a euro *to the left*.

# %%
(live_price - first_slope / second_slope).item()

# %% [markdown]
# That is Mira's best price, 3.83, in one step and without a slider. It is Newton's method. It is exact here because her profit is a parabola.
#
# With many knobs the slopes of slopes form a table, the **Hessian**. For 3,000 shops it has 9 million entries. Its product with one direction needs no table, only a walk over a walk.

# %% recap="true"
direction = torch.ones(3000, dtype=torch.float64)  # all shops raise their price together

# %% recap="true"
(road_slopes,) = torch.autograd.grad(chain_profit(live_prices), live_prices, create_graph=True)

# %% recap="true"
(bending,) = torch.autograd.grad(road_slopes @ direction, live_prices)
bending[:3]  # how each shop's slope changes when all prices rise together

# %% [markdown]
# For each shop it is minus 20, namely minus 30 by its own price, and plus 5 by each of its two neighbours. Check it with the formula. A shop's own price enters twice with 15. Its neighbours' prices enter once each with 5.

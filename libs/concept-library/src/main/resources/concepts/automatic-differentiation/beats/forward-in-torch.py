# ---
# beat: forward-in-torch
# title: Carrying along in PyTorch
# intent: The learner sees the built pairs equal to torch.func.jvp and combines both directions.
# kind: shortcut
# levels: [advanced]
# weight: support
# teaches: [jvp]
# assumes: [forward-mode, higher-slopes]
# ---

# %% [markdown]
# ## Carrying along, in PyTorch
#
# Forward mode has its uses. It needs no memory of the run, and it is the cheaper one if there are few knobs and many results. PyTorch calls it `jvp`, for Jacobian-vector product. Compare it with our pairs.

# %% role="shortcut"
value, carried = torch.func.jvp(profit_at, (torch.tensor(4.0),), (torch.tensor(1.0),))
(value.item(), carried.item()) == day_in_pairs((regulars, 0.0), (picky, 0.0), (price, 1.0), (flour, 0.0), (kilos, 0.0))

# %% [markdown]
# The direction need not be a single knob. What if all 3,000 prices rise together? One run forward says it, and so does the sum of all slopes from the walk back.

# %%
torch.func.jvp(chain_profit, (prices,), (direction,))[1], road_slopes.sum().item()

# %% [markdown]
# Both directions can be combined. Carry along *through* a walk back, and you have a Hessian-vector product, with no second graph to keep.

# %%
torch.allclose(torch.func.jvp(torch.func.grad(chain_profit), (prices,), (direction,))[1], bending)

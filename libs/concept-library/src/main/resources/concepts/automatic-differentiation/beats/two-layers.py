# ---
# beat: two-layers
# title: A small net learns the rush hours
# intent: The learner trains a two-layer net with the built class, and sees PyTorch give the same slopes.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [small-net]
# assumes: [finished-class]
# ---

# %% [markdown] recap="true"
# ## A small net learns the rush hours
#
# How many loaves does Mira sell in each hour? There is a rush in the morning and another one at lunch. A straight guess cannot draw two hills. So let six small units work side by side. Each takes the hour times a weight, adds a shift, and ends in a relu. Such a unit is called a **neuron**. Then add up what they say, each times its worth.

# %% recap="true"
clock, hourly = range(7, 15), [0.6, 1.4, 1.1, 0.5, 0.4, 1.2, 1.5, 0.3]  # hours of the day; loaves sold in each hour, in tens
scaled = [(hour - 10.5) / 3.5 for hour in clock]  # the same hours, between -1 and 1

# %% [markdown] recap="true"
# The net has 19 knobs. At the start all weights are 2. A neuron bends where its sum is zero, so a bend at the place $p$ needs the shift $-2p$. We spread the six bends over the morning. The worths start small, and the base is 8 loaves.

# %% recap="true"
# weights, shifts for the bends at -1, -0.66, ... up to 0.7, worths, base
first_knobs = [2.0] * 6 + [-2.0 * (-1 + 0.34 * j) for j in range(6)] + [0.1, -0.1] * 3 + [0.8]

# %% recap="true"
Value(-1.0).relu().data, Value(2.0).relu().data  # a relu shuts for what is below zero, and passes on the rest

# %% recap="true"
# | export
def net(knobs, hour):
    """Six neurons side by side, each with its weight, shift and worth; then a base."""
    out = knobs[18]
    for j in range(6):
        out = out + knobs[12 + j] * (knobs[j] * Value(hour) + knobs[6 + j]).relu()
    return out

# %% [markdown] recap="true"
# Such a net knows nothing yet. How bad is it? Take each miss times itself, so that too many and too few both count. The mean of these squares is the error, and it is one box. An error that is to become small is called a **loss**.

# %% recap="true"
# | export
def net_error(knobs, hours, loaves):
    """The mean of the squared misses over the hours, as a box."""
    total = Value(0.0)
    for hour, sold in zip(hours, loaves):
        miss = net(knobs, hour) - Value(sold)
        total = total + miss * miss
    return total * Value(1 / len(hours))

# %%
net_knobs = [Value(k) for k in first_knobs]  # fresh boxes

# %%
before_training = net_error(net_knobs, scaled, hourly)
len(in_order(before_training, {}))  # boxes in the graph of that one number

# %% [markdown]
# There are hundreds of boxes, and only 19 of them are knobs. One call walks back over all of them.

# %%
before_training.backward()
[round(knob.grad, 3) for knob in net_knobs[:6]]  # the slopes of the six weights

# %% [markdown]
# ### Sceptic: is this really what PyTorch does?
#
# Write the same net for PyTorch, with the same start. There the eight hours and the six neurons are done at once, as a table.

# %%
torch_knobs = torch.tensor(first_knobs, dtype=torch.float64, requires_grad=True)  # the same 19 knobs

# %%
# the hours as a table of one column, and the loaves, in 64 bits
hours_column, sold_column = torch.tensor(scaled, dtype=torch.float64)[:, None], torch.tensor(hourly, dtype=torch.float64)

# %%
def torch_error(knobs):
    hidden = torch.relu(hours_column * knobs[:6] + knobs[6:12])  # rows: hours, columns: neurons
    return (hidden @ knobs[12:18] + knobs[18] - sold_column).pow(2).mean()

# %% [markdown]
# One call is enough for PyTorch, too. **Guess first.** How far are the two sets of slopes apart at most, about a hundredth, a millionth, or a rounding error?

# %%
torch_error(torch_knobs).backward()

# %%
(torch_knobs.grad - torch.tensor([knob.grad for knob in net_knobs], dtype=torch.float64)).abs().max().item()  # the largest of 19 differences

# %% [markdown]
# It is a rounding error, because PyTorch adds the same numbers in another order. Count the calculations in `torch_error`. Four pieces are cut out of the knobs, and eight operations follow. So twelve boxes of tables do the work of 342 boxes of numbers, and the walk is the same.
#
# Now train the net for 1,500 steps. Will six bends be enough for two hills?

# %%
def train_net(steps, rate=0.05):
    # run, note the error, walk back, step, clear
    knobs, history = [Value(k) for k in first_knobs], []
    for _ in range(steps):
        error = net_error(knobs, scaled, hourly)
        history.append(error.data)
        error.backward()
        for knob in knobs:
            knob.data, knob.grad = knob.data - rate * knob.grad, 0.0
    return knobs, history

# %%
trained_knobs, history = train_net(1500)
history[0], history[-1]  # error before and after

# %% role="visualisation"
# the curve before and after training, over the hours
axis = torch.linspace(-1.05, 1.05, 120).tolist()
real_hours = [10.5 + 3.5 * t for t in axis]
plt.plot(real_hours, [10 * net([Value(k) for k in first_knobs], t).data for t in axis], color=utils.GREY, linestyle="--", label="before")
plt.plot(real_hours, [10 * net(trained_knobs, t).data for t in axis], color=utils.GREEN, linewidth=2.5, label="after 1,500 steps")
plt.scatter(clock, [10 * y for y in hourly], color=utils.BLUE, zorder=3, label="loaves sold")
plt.ylim(-5, 25)
plt.xlabel("hour of the day")
plt.ylabel("loaves in an hour")
plt.legend()
plt.show()

# %% [markdown]
# Six bends have made two hills. Exact slopes do not promise such a good end, though. They only say which way is down from here.

# ---
# beat: two-layers
# title: A small net learns the rush hours
# intent: The learner trains a two-layer net with the built class, sees PyTorch give the same slopes, and compares with nudging at equal cost.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [small-net]
# assumes: [finished-class, cost-of-modes]
# ---

# %% [markdown] recap="true"
# ## A small net learns the rush hours
#
# How many loaves does Mira sell in each hour? There is a rush in the morning and another one at lunch. A straight guess cannot draw two hills. So let six small units work side by side. Each takes the hour times a weight, adds a shift, and ends in a relu. Such a unit is called a **neuron**. Then add up what they say, each times its worth.

# %% recap="true"
clock = [7, 8, 9, 10, 11, 12, 13, 14]  # hours of the day

# %% recap="true"
hourly = [0.6, 1.4, 1.1, 0.5, 0.4, 1.2, 1.5, 0.3]  # loaves sold in each hour, in tens

# %% recap="true"
times = [(hour - 10.5) / 3.5 for hour in clock]  # the same hours, between -1 and 1

# %% [markdown] recap="true"
# The net has 19 knobs. At the start all weights are 2, the bends are spread over the morning, the worths are small with changing signs, and the base is 8 loaves.

# %% recap="true"
bends = [-1 + 0.34 * j for j in range(6)]  # where the six relus bend

# %% recap="true"
first_knobs = [2.0] * 6 + [-2.0 * place for place in bends] + [0.1, -0.1] * 3 + [0.8]  # weights, shifts, worths, base

# %% recap="true"
# | export
def net(knobs, hour):
    """Six neurons side by side, each with its weight, shift and worth; then a base."""
    out = knobs[18]
    for j in range(6):
        out = out + knobs[12 + j] * (knobs[j] * Value(hour) + knobs[6 + j]).relu()
    return out

# %% [markdown]
# What does this net say for the eight hours?

# %%
[round(net([Value(k) for k in first_knobs], t).data, 2) for t in times]  # what it says before training, in tens of loaves

# %% [markdown] recap="true"
# It knows nothing yet. Its error is the mean of the squared misses, again as one box.

# %% recap="true"
# | export
def net_error(knobs, times, loaves):
    """The mean of the squared misses over the hours, as a box."""
    total = Value(0.0)
    for hour, sold in zip(times, loaves):
        miss = net(knobs, hour) - Value(sold)
        total = total + miss * miss
    return total * Value(1 / len(times))

# %%
net_knobs = [Value(k) for k in first_knobs]  # fresh boxes

# %%
before_training = net_error(net_knobs, times, hourly)

# %% [markdown]
# How large is the graph that has just been drawn?

# %%
len(in_order(before_training, {}))  # boxes in this graph

# %% [markdown]
# There are hundreds of boxes, and only 19 of them are knobs. Nobody wants to list the paths. One call is enough.

# %%
before_training.backward()

# %%
[round(knob.grad, 3) for knob in net_knobs[:6]]  # the slopes of the six weights

# %% [markdown]
# ### Sceptic: is this really what PyTorch does?
#
# Write the same net for PyTorch, with the same start. Here the eight hours and the six neurons are done at once, as a table.

# %%
torch_knobs = torch.tensor(first_knobs, dtype=torch.float64, requires_grad=True)  # the same 19 knobs

# %%
hours_column = torch.tensor(times, dtype=torch.float64)[:, None]  # rows: hours, one column

# %%
def torch_error(knobs):
    hidden = torch.relu(hours_column * knobs[:6] + knobs[6:12])  # rows: hours, columns: neurons
    return (hidden @ knobs[12:18] + knobs[18] - torch.tensor(hourly)).pow(2).mean()

# %% [markdown]
# One call for PyTorch. **Guess first.** Do the slopes agree in all digits, or only roughly?

# %%
torch_error(torch_knobs).backward()
torch.allclose(torch_knobs.grad, torch.tensor([knob.grad for knob in net_knobs], dtype=torch.float64))

# %% [markdown]
# All 19 slopes are equal. PyTorch's boxes hold tables where ours hold single numbers. That makes it thousands of times faster, and the walk is the same.

# %% [markdown]
# Now train it for 1,500 steps. **Guess first.** Will six bends be enough for two hills?

# %%
def train_net(steps, rate=0.05):
    # run, note the error, walk back, step, clear
    knobs, history = [Value(k) for k in first_knobs], []
    for _ in range(steps):
        error = net_error(knobs, times, hourly)
        history.append(error.data)
        error.backward()
        for knob in knobs:
            knob.data, knob.grad = knob.data - rate * knob.grad, 0.0
    return knobs, history

# %%
trained_knobs, by_walking = train_net(1500)
by_walking[0], by_walking[-1]  # error before and after

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
# Six bends have made two hills. Be honest about luck, too. With other starts or larger steps, some relus close for good on all hours, and the net stays flat. Exact slopes do not promise a good end. They only say which way is down from here.

# %% [markdown]
# What would nudging have done in the same time? Let's be fair and pay in runs. One walk with its run costs as much as five runs, generously counted. Nudging 19 knobs costs 20 runs a step.

# %%
def nudged_slopes(numbers):  # all 19 slopes, by 20 runs of the net
    def error_at(values):
        return net_error([Value(v) for v in values], times, hourly).data
    now = error_at(numbers)
    return [(error_at(numbers[:k] + [numbers[k] + 1e-6] + numbers[k + 1:]) - now) / 1e-6 for k in range(19)]

# %%
# 75 steps by nudging, from the same start and with the same rate: 1,500 runs
numbers_now, by_nudges = list(first_knobs), []
for _ in range(75):
    by_nudges.append(net_error([Value(k) for k in numbers_now], times, hourly).data)
    numbers_now = [k - 0.05 * slope for k, slope in zip(numbers_now, nudged_slopes(numbers_now))]

# %% role="visualisation"
# the same descent, paid in runs
plt.plot([20 * k for k in range(75)], by_nudges, color=utils.BLUE, linewidth=2.5)
plt.plot([5 * k for k in range(300)], by_walking[:300], color=utils.RED, linewidth=2.5)
plt.text(800, by_nudges[40] + 0.005, "nudging, 20 runs a step", color=utils.BLUE)
plt.text(300, by_walking[100] - 0.05, "walking back, 5 runs a step", color=utils.RED)
plt.ylim(0, 0.22)
plt.xlabel("runs paid")
plt.ylabel("mean squared miss")
plt.show()

# %% [markdown]
# Nudging goes down the same road, four times more slowly. Are you disappointed? With 19 knobs, four is all there is to gain. With 8 billion knobs the same count gives a factor of more than a billion, and there nudging is no method at all.

# ---
# beat: warm-up
# title: Small steps first, and small steps last
# intent: The learner measures that Adam's first steps are long and random, and sees a schedule calm both ends.
# kind: derivation
# levels: [advanced]
# weight: core
# teaches: [schedules]
# assumes: [adam, gradient-noise]
# ---

# %% [markdown]
# ## Sceptic: why do people start with small steps?
#
# Suppose that the slopes are pure noise, so that there is nothing to follow. A good method should hardly move. **Guess first.** How long are Adam's steps then, compared with the rate: 0, about a quarter, or 1?

# %% role="simulation"
# 2000 knobs that feel nothing but noise: typical length of each step, in units of the rate
lost_adam, lengths = Adam(torch.zeros(2000), 1.0), []
for step in range(60):
    lengths.append(lost_adam.moved(torch.zeros(2000), torch.randn(2000)).pow(2).mean().sqrt().item())
plt.plot(range(1, 61), lengths, "o-", color=utils.GREEN, markersize=4)
plt.axhline(math.sqrt(0.1 / 1.9), color=utils.ORANGE, linestyle="--")
plt.ylim(0, 1.1)
plt.xlabel("step")
plt.ylabel("length of the step / rate")
plt.show()

# %% [markdown]
# In the long run it is about a quarter, at the dashed line. But the first step has the full length 1, in a random direction. The memory of slopes has not yet seen anything that could cancel. Where is the dashed line?

# %% [markdown] role="derivation"
# Let the slopes be independent with mean 0 and variance $v$, and let the memory keep $\beta$.
#
# - $\mathrm{Var}(m) = \beta^2\, \mathrm{Var}(m) + (1 - \beta)^2\, v$ (at rest; independent variances add up)
# - $\mathrm{Var}(m) = \dfrac{(1 - \beta)^2}{1 - \beta^2}\, v$ (collect and divide)
# - $= \dfrac{1 - \beta}{1 + \beta}\, v$ (since $1 - \beta^2 = (1 - \beta)(1 + \beta)$)
# - typical step $= \sqrt{\dfrac{1 - \beta}{1 + \beta}}$ (divide by the typical slope $\sqrt v$)

# %% role="check"
round(sum(lengths[40:]) / 20, 2), round(math.sqrt((1 - 0.9) / (1 + 0.9)), 2)  # measured late, and by the formula

# %% [markdown]
# So the first steps are about four times too long, just when Adam knows least. Raising the rate slowly during the first steps repairs this, and it is called **warm-up**. The noise of later steps asks for a small rate at the end. Both together are one curve. Its falling half is a cosine, which goes from 1 to -1.

# %%
[round(0.5 * (1 + math.cos(math.pi * part)), 2) for part in (0, 0.25, 0.5, 0.75, 1)]  # at the start, a quarter, half ... of the way down

# %%
# | export
# the share of the rate: a ramp at the start, half a cosine to the end
def schedule(step, steps, warm=20):
    if step < warm:
        return (step + 1) / warm
    return 0.5 * (1 + math.cos(math.pi * (step - warm) / (steps - warm)))

# %% [markdown]
# Does it pay? The four flatmates choose again, one drawn by chance for each step. In 500 showers Adam turns the knob, once with a constant rate of 0.1 and once with this schedule.

# %%
# typical distance from 38 degrees after 300 steps
def shower_evening(scheduled):
    knobs = torch.full((500,), start)
    adam = Adam(knobs, 0.1)
    for step in range(300):
        adam.rate = 0.1 * (schedule(step, 300) if scheduled else 1)
        knobs = adam.moved(knobs, one_opinion(knobs, likes[torch.randint(0, 4, (500,))]))
    return (temperature(knobs) - 38).pow(2).mean().sqrt().item()

# %%
shower_evening(False), shower_evening(True)  # degrees: constant rate, and schedule

# %% [markdown]
# The same number of steps, the same rate at its height, and the dance is less than half as large. In this round valley the falling end does nearly all of it. The gentle start pays in deep networks, where a few wild first steps can do lasting harm. Other cures for the start exist as well (search "RAdam").

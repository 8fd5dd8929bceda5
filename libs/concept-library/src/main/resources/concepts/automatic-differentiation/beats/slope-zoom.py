# ---
# beat: slope-zoom
# title: A slope is what is left when you zoom in
# intent: The learner sees that a slope belongs to a place, and that small nudges settle on it.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [slope-at-a-place]
# assumes: [slope]
# ---

# %% [markdown] levels="beginner"
# ## A slope is what is left when you zoom in
#
# How can one curve have one slope at 4 euros, and another one elsewhere? Let's walk along the curve in steps of one euro. Here are the profits at 2, 3, 4 and 5 euros.

# %% levels="beginner"
[day_profit(price=p) for p in [2.0, 3.0, 4.0, 5.0]]

# %% [markdown] levels="beginner"
# The first step climbs by 40 euros, the second one by 10, and the third one falls by 20. So a slope belongs to a place. It is like the speed of a bicycle, which is 10 kilometres an hour here and 25 there.
#
# **Guess first.** We stand at 4 euros and make the step smaller and smaller. Do the slopes run off to zero, or do they settle?

# %% [markdown] levels="intermediate"
# ## A slope is what is left when you zoom in
#
# A whole euro gave minus 20, and a cent gave minus 5.15. **Guess first.** Make the nudge smaller and smaller. Do the slopes run off to zero, or do they settle?

# %% recap="true"
for nudge in [1.0, 0.1, 0.01, 0.001, 0.0001]:
    print(f"nudge {nudge:6}   slope {(day_profit(price=price + nudge) - day_profit()) / nudge:9.4f}")

# %% [markdown]
# They settle at minus 5. The change gets smaller, but so does the step, and their quotient stays. Why does it settle? Zoom in on the curve and look.

# %% role="visualisation"
# the same curve in three windows around 4 euros, each ten times smaller
fig, axes = plt.subplots(1, 3, figsize=(11, 3))
for ax, width in zip(axes, [1.5, 0.15, 0.015]):
    near = torch.linspace(4 - width, 4 + width, 50, dtype=torch.float64)
    ax.plot(near, day_profit(price=near), color=utils.BLUE, linewidth=3)
    ax.plot(near, 120 - 5 * (near - 4), color=utils.RED, linestyle="--")
    ax.ticklabel_format(useOffset=False)
    ax.locator_params(axis="x", nbins=3)
    ax.set_title(f"window of {2 * width:g} euros")
    ax.set_xlabel("price")
axes[0].set_ylabel("profit")
plt.tight_layout()
plt.show()

# %% [markdown]
# The more we zoom in, the straighter the curve looks. In the third window it can hardly be told from the dashed straight line, which has the slope minus 5. **A slope is the steepness of that straight line.** The number on which the quotients settle is called the **derivative** of the profit for the price. Books write it as $d\,\text{profit} / d\,\text{price}$.

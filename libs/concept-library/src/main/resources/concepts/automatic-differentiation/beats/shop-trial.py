# ---
# beat: shop-trial
# title: 'Sceptic: why not try the new price in the shop?'
# intent: The learner simulates thousands of days and sees how long real trials take to show a slope.
# kind: intuition
# levels: [beginner, intermediate]
# weight: support
# teaches: [noise-hides-slopes]
# assumes: [slope]
# ---

# %% [markdown]
# ## Sceptic: why not try the new price in the shop?
#
# Mira could sell at 4.00 euros today and at 4.10 tomorrow, and compare. But people decide by chance. Each of the 100 regulars buys with a chance of 0.40 at the old price, and of 0.385 at the new one. **Guess first.** How many days does she need until the slope shows, 10, a year or a lifetime?

# %% [markdown] recap="true"
# Let's try Mira's prices in a simulated shop. On each day, 100 people decide by chance whether they buy, once at 4.00 euros and once at 4.10.

# %% role="simulation" recap="true"
# 30,000 pairs of days: the slope that Mira would believe so far
days = 30_000
at_old = 3.0 * (torch.rand(30_000, 100) < 0.4).sum(1)  # profit on each day at 4.00 euros
at_new = 3.1 * (torch.rand(30_000, 100) < 0.385).sum(1)  # profit on each day at 4.10 euros
believed = ((at_new - at_old) / 0.1).cumsum(0) / torch.arange(1, days + 1)
plt.semilogx(range(1, days + 1), believed, color=utils.BLUE)
plt.axhline(-6.5, color=utils.RED, linestyle="--")
plt.text(50, 100, "dashed: what the calculation says, -6.5", color=utils.RED)
plt.ylim(-150, 150)
plt.xlabel("pairs of days so far")
plt.ylabel("believed slope\n(euros per euro)")
plt.show()

# %% [markdown] recap="true"
# In the first year the belief swings by tens of euros. It takes a lifetime of days until it lies still. A calculation has no such luck in it. So from here on we ask the calculation, and never the shop.

# ---
# beat: condition-number
# title: The ratio of the curvatures sets the speed
# intent: The learner derives the best common rate and its factor, and sees the law hold on random bowls.
# kind: derivation
# levels: [advanced]
# weight: core
# teaches: [condition-number]
# assumes: [narrow-valley, error-factor]
# ---

# %% [markdown]
# ## How slow is the best common rate?
#
# Each rate has two factors, one for curvature 50 and one for curvature 2. The worse of both decides. **Guess first.** Where is the best rate: near 1/50, near 1/2, or just below 2/50?

# %% role="visualisation"
# size of the factor for the touchy and the lazy knob; the upper one of both lines decides
rates = torch.linspace(0, 0.06, 200)
plt.plot(rates, (1 - 50 * rates).abs(), color=utils.RED)
plt.plot(rates, (1 - 2 * rates).abs(), color=utils.BLUE)
plt.plot(rates, torch.maximum((1 - 50 * rates).abs(), (1 - 2 * rates).abs()), color="black", linewidth=3, alpha=0.4)
plt.text(0.002, 0.35, "touchy", color=utils.RED)
plt.text(0.012, 1.03, "lazy", color=utils.BLUE)
plt.axvline(2 / 52, color=utils.GREY, linestyle=":")
plt.xlabel("learning rate")
plt.ylabel("size of the factor")
plt.show()

# %% [markdown]
# The grey band is lowest where both lines cross, just below 2/50. There the touchy knob flips its side and shrinks as slowly as the lazy one creeps.

# %% [markdown] role="derivation"
# Let $\mu$ be the smallest curvature, $L$ the largest, and $\kappa = L / \mu$.
#
# - $1 - \eta \mu = -(1 - \eta L)$ (equal sizes, opposite signs)
# - $\eta = \dfrac{2}{L + \mu}$ (collect $\eta$)
# - $1 - \eta\mu = \dfrac{L - \mu}{L + \mu}$ (put in)
# - $= \dfrac{\kappa - 1}{\kappa + 1}$ (divide above and below by $\mu$)

# %% role="check"
crossing = torch.stack(descend(slopes, both, 2 / 52, 20)) - BEST  # the walk at the best rate
crossing[-1].norm() / crossing[-2].norm(), (25 - 1) / (25 + 1)  # factor of the last step, and the formula

# %% [markdown]
# The number $\kappa$ is called the **condition number**. For our shower it is 25, and each step leaves 92 percent of the error. How many steps is that until a hundredth is left, and how many for $\kappa = 10{,}000$?

# %%
[round(math.log(0.01) / math.log((kappa - 1) / (kappa + 1))) for kappa in (25, 10_000)]

# %% [markdown]
# The second is about 23,000. For large $\kappa$ the factor is about $1 - 2/\kappa$, so the number of steps grows *in proportion to* $\kappa$. Does that hold for bowls with many knobs, whose curvatures were drawn by chance?

# %% role="simulation" recap="true"
# 60 random bowls of ten knobs: how many steps until a hundredth of the error is left, at the best common rate
kappas = torch.logspace(0.3, 3, 60)
bowls = 1 + (kappas[:, None] - 1) * torch.rand(60, 10)  # rows: bowls, columns: curvatures of the knobs
bowls[:, 0], bowls[:, 1] = 1, kappas  # the smallest and the largest one
distances = torch.randn(60, 10)  # errors at the start
first, needed = distances.norm(dim=1), torch.zeros(60)
for step in range(3000):
    distances = distances * (1 - 2 / (1 + kappas[:, None]) * bowls)
    needed += distances.norm(dim=1) > 0.01 * first
plt.loglog(kappas, needed + 1, "o", color=utils.BLUE, markersize=4)
plt.loglog(kappas, kappas * math.log(100) / 2, "--", color=utils.ORANGE)
plt.text(2.2, 300, "condition number * log(100) / 2", color=utils.ORANGE)
plt.xlabel("largest curvature / smallest curvature")
plt.ylabel("steps to 1 %")
plt.show()

# %% [markdown] recap="true"
# The dots lie below the line, since only a part of the error sits in the worst directions, but they run along it. Gradient descent pays in proportion to the ratio of the curvatures. Can anything pay less?

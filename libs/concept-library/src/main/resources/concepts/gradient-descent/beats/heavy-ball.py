# ---
# beat: heavy-ball
# title: Momentum takes the root of the condition number
# intent: The learner derives the factor of momentum from a quadratic equation, and the best share of memory.
# kind: derivation
# levels: [advanced]
# weight: core
# teaches: [momentum-rate]
# assumes: [momentum, condition-number]
# ---

# %% [markdown]
# ## Sceptic: what can the memory win at best?
#
# Let's measure the factor of each knob with momentum. The error swings, so we take the average factor over 60 steps.
#
# **Guess first.** For plain descent the lazy knob was the slow one. Which knob is slower now?

# %%
long_roll = torch.stack(roll(slopes, both.double(), 0.036, 60, keep=0.7)) - BEST  # 64 bits, since the errors get tiny
(long_roll[-1] / long_roll[0]).abs() ** (1 / 60), math.sqrt(0.7)  # average factors of warmth and force, and a root

# %% [markdown]
# Neither is slower. Both factors lie near 0.83, although the curvatures are 50 and 2. And that is the root of the share 0.7. Why would the curvature vanish from the speed?

# %% [markdown] role="derivation"
# Take one knob with curvature $c$. Write $e_t$ for its error and $m_t$ for its memory.
#
# - $m_{t+1} = \beta\, m_t + c\, e_t$ (fade, then add the slope)
# - $e_{t+1} = e_t - \eta\, m_{t+1}$ (move by the memory)
# - $\eta\, m_t = e_{t-1} - e_t$ (the same line, one step earlier)
# - $e_{t+1} = (1 + \beta - \eta c)\, e_t - \beta\, e_{t-1}$ (put both into the second line)
# - $r^2 - (1 + \beta - \eta c)\, r + \beta = 0$ (try $e_t = r^t$ and divide by $r^{t-1}$)
# - $r_1 r_2 = \beta$ (Vieta: the product of the roots is the last number)
# - $|r_1| = |r_2| = \sqrt{\beta}$ (if the roots are complex, they are mirror images, so they have equal size)

# %%
# | export
def momentum_factor(rate_times_curvature, keep):
    """Size of the larger root: the factor on the error in the long run."""
    step = torch.tensor([[1 + keep - rate_times_curvature, -keep], [1.0, 0.0]], dtype=torch.float64)
    return torch.linalg.eigvals(step).abs().max().item()

# %% role="check"
momentum_factor(0.036 * 50, 0.7), momentum_factor(0.036 * 2, 0.7), math.sqrt(0.7)

# %% role="visualisation"
# the factor for all curvatures at once, without memory and with two shares of memory
products = torch.linspace(0.001, 4.2, 300)  # rate times curvature
for keep, colour in [(0.0, utils.BLUE), (0.44, utils.PURPLE), (0.81, utils.RED)]:
    step_matrix = torch.zeros(300, 2, 2, dtype=torch.float64)
    step_matrix[:, 0, 0], step_matrix[:, 0, 1], step_matrix[:, 1, 0] = 1 + keep - products, -keep, 1
    plt.plot(products, torch.linalg.eigvals(step_matrix).abs().amax(dim=1), color=colour, linewidth=2.5, label=f"memory {keep}")
plt.axhline(1, color="black", linewidth=0.8)
plt.ylim(0, 1.5)
plt.xlabel("rate * curvature")
plt.ylabel("factor on the error")
plt.legend(loc="lower right")
plt.show()

# %% [markdown]
# Without memory the factor is a V, and only one curvature is served well. With memory the V becomes a bath tub with a flat floor at $\sqrt\beta$. All curvatures over the floor shrink alike, and the walk even settles beyond a product of 2.
#
# So choose the tub just wide enough for all knobs. A small share gives a low floor, and a narrow one.

# %% [markdown] role="derivation"
# - $|1 + \beta - \eta c| \le 2\sqrt\beta$ (the roots are complex or equal)
# - $(1 - \sqrt\beta)^2 \le \eta c \le (1 + \sqrt\beta)^2$ (add or subtract $1 + \beta$, then complete the square)
# - $\eta\mu = (1 - \sqrt\beta)^2,\quad \eta L = (1 + \sqrt\beta)^2$ (the tub fits exactly)
# - $\sqrt\kappa = \dfrac{1 + \sqrt\beta}{1 - \sqrt\beta}$ (divide, and take the root)
# - $\sqrt\beta = \dfrac{\sqrt\kappa - 1}{\sqrt\kappa + 1}$ (solve for $\sqrt\beta$)

# %% role="check"
best_keep, best_rate = (4 / 6) ** 2, (2 / (math.sqrt(50) + math.sqrt(2))) ** 2  # the root of 25 is 5
momentum_factor(best_rate * 50, best_keep), momentum_factor(best_rate * 2, best_keep), 4 / 6

# %% [markdown]
# Plain descent had $(\kappa - 1)/(\kappa + 1) = 0.92$ at best, and momentum has 0.67. It is the same formula with a root.
#
# Does the root also hold for the random bowls with ten knobs? Each bowl gets its own best share and rate.

# %%
# best memory and best rate of each bowl
roots = kappas[:, None].sqrt()
shares, paces = ((roots - 1) / (roots + 1)) ** 2, (2 / (roots + 1)) ** 2

# %% role="simulation"
# the 60 random bowls again: steps to a hundredth of the error, for plain descent and for momentum
off, memory = torch.randn(60, 10), torch.zeros(60, 10)  # errors at the start, and no memory yet
first, counted = off.norm(dim=1), torch.zeros(60)
for step in range(400):
    memory = shares * memory + bowls * off
    off = off - paces * memory
    counted += off.norm(dim=1) > 0.01 * first
plt.loglog(kappas, needed + 1, "o", color=utils.BLUE, markersize=4, label="gradient descent")
plt.loglog(kappas, counted + 1, "o", color=utils.PURPLE, markersize=4, label="momentum")
plt.loglog(kappas, kappas.sqrt() * math.log(100) / 2, "--", color=utils.ORANGE, label="root of the ratio * log(100) / 2")
plt.xlabel("largest curvature / smallest curvature")
plt.ylabel("steps to 1 %")
plt.legend()
plt.show()

# %% [markdown]
# The pink dots climb half as steeply as the blue ones, along the root. They lie somewhat above the line, which counts only the long run. For $\kappa = 10{,}000$ plain descent needed 23,000 steps. **Guess first.** How many does momentum need by the formula?

# %%
math.log(0.01) / math.log((100 - 1) / (100 + 1))

# %% [markdown]
# About 230, a hundred times fewer. For very many knobs, no method that only combines slopes can promise a better factor for all bowls (search "Nesterov lower bound"). The catch is that one must know $\mu$ and $L$.

# %% role="practice" exercise="best-memory"
# Which share of memory is best for a condition number of 10,000?
test_keep = ...  # fill in code here
if test_keep is ...:
    print("Still blank. Which number is the root of 10,000? The formula gives the root of the share.")
else:
    assert abs(test_keep - 99 / 101) > 1e-4, "That is the factor on the error, the ROOT of the share."
    assert abs(test_keep - (9999 / 10001) ** 2) > 1e-5, "That would be the tub for a condition number of a hundred million. Where does the root of kappa go?"
    assert abs(test_keep - 0.9) > 1e-6, "The usual share fits another condition number. Compute it for this one."
    assert abs(test_keep - (99 / 101) ** 2) < 1e-4, "Not yet. Solve the last line of the derivation for the share."
    print(f"Right: {test_keep:.3f}. The usual 0.9 belongs to a condition number of about 1,400.")

# %% role="answer" exercise="best-memory"
test_keep = ((100 - 1) / (100 + 1)) ** 2

# %% role="misconception" exercise="best-memory" name="factor-for-share"
test_keep = 99 / 101

# %% role="misconception" exercise="best-memory" name="forgets-the-root-of-kappa"
test_keep = (9999 / 10001) ** 2

# %% role="misconception" exercise="best-memory" name="usual-share"
test_keep = 0.9

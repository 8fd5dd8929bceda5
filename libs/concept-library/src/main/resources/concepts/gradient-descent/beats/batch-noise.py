# ---
# beat: batch-noise
# title: The dance grows with the rate and shrinks with the batch
# intent: The learner derives the variance of the dance and checks it for rates and batch sizes.
# kind: derivation
# levels: [advanced]
# weight: core
# teaches: [gradient-noise]
# assumes: [stochastic-gradient, error-factor]
# ---

# %% [markdown]
# ## How large is the dance?
#
# One asks $B$ people before each turn and follows the mean of their slopes. The people asked in one step are called a **batch**. Near the goal each step multiplies the error by $1 - 50\,\eta$ and kicks it by $\eta$ times the noise. Let $v$ be the **variance** of one person's slope there, the mean square of its distance from the mean.
#
# **Guess first.** Someone makes the rate ten times smaller. By how much does the typical size of the dance shrink: by 10, by about 3, or not at all?

# %% [markdown] role="derivation"
# - $\mathrm{Var}(e) = (1 - 50\eta)^2\,\mathrm{Var}(e) + \eta^2\, v / B$ (at rest; independent variances add up)
# - $\mathrm{Var}(e)\,\big(1 - (1 - 50\eta)^2\big) = \eta^2\, v / B$ (collect)
# - $\mathrm{Var}(e)\,(100\,\eta - 2500\,\eta^2) = \eta^2\, v / B$ (multiply out)
# - $\mathrm{Var}(e) = \dfrac{\eta}{B} \cdot \dfrac{v}{100 - 2500\,\eta}$ (divide by $\eta$ and by the bracket)

# %%
opinions = torch.stack([one_opinion(5.6, liked) for liked in likes])  # slopes of the four people at the best mark
noise = opinions.pow(2).mean()  # their mean is 0, so this is the variance
opinions, noise, opinions.var(correction=0)  # four slopes, their mean square, and their variance

# %%
torch.full((3,), 5.6)  # three showers that stand at the best mark

# %% [markdown]
# The four slopes are 20, 10, -10 and -20, so their variance is 250. Now thousands of showers dance at once, and we measure the variance of their errors.

# %%
# | export
def dance(wishes, rate, people, steps=400, showers=2000):
    """Variance of the error in many showers that each ask some people in every step."""
    knobs = torch.full((showers,), 5.6)
    for _ in range(steps):
        asked = wishes[torch.randint(0, 4, (showers, people))]  # rows: showers, columns: people
        knobs = knobs - rate * one_opinion(knobs[:, None], asked).mean(dim=1)
    return (knobs - 5.6).var().item()

# %% role="check"
[round(dance(likes, rate_tried, 1, showers=20_000) / (rate_tried * noise.item() / (100 - 2500 * rate_tried)), 1) for rate_tried in (0.003, 0.01, 0.03)]  # measured / formula

# %% [markdown]
# The quotients are 1. For small rates the *variance* is proportional to the rate, so the typical size shrinks by a root. A rate ten times smaller gives a dance about three times smaller. Now the batch:

# %% role="simulation"
# measured variance of the dance (dots) and the formula (lines), for three rates and five batch sizes
crowd = torch.tensor([1, 2, 4, 8, 16])
for rate_tried, colour in [(0.002, utils.GREEN), (0.008, utils.PURPLE), (0.02, utils.RED)]:
    plt.loglog(crowd, [dance(likes, rate_tried, int(people), 200) for people in crowd], "o", color=colour)
    plt.loglog(crowd, rate_tried / crowd * noise / (100 - 2500 * rate_tried), color=colour, label=f"rate {rate_tried}")
plt.axhline(0.002 * noise / (100 - 2500 * 0.002), color=utils.GREY, linestyle=":")
plt.xlabel("people asked in each step (batch)")
plt.ylabel("variance of the error (marks squared)")
plt.legend()
plt.show()

# %% [markdown]
# Follow the dotted line. The rate 0.002 with one person dances about as much as 0.008 with four. Only the quotient of rate and batch counts, as long as the rate is far below its limit. So a batch four times as large allows a rate four times as large, and a quarter of the steps. The practice of large clusters rests on this **linear scaling rule**.

# ---
# beat: price-of-z
# title: The total is the expensive part
# intent: The learner measures the cost of Z, and derives that log Z holds all averages and their fluctuations.
# kind: derivation
# levels: [advanced]
# weight: support
# teaches: [partition-function]
# assumes: [energy-based-model]
# ---

# %% [markdown]
# ## What does $Z$ cost, and what does it know?
#
# The energy of one state is cheap. The partition function $Z$ runs over all states. **Predict.** A computer does a billion states a second. How long does it take for 25 lamps, and how long for a picture with 784 black and white pixels?

# %%
for lamps_in_all in [25, 60, 784]:
    print(f"{lamps_in_all:4d} lamps: 10 to the power of {lamps_in_all * math.log10(2) - 9:.1f} seconds")

# %% [markdown]
# 25 lamps take a thirtieth of a second. 60 lamps take about 37 years. A picture of 784 pixels is out of the question. That is why learning by dreams exists. Yet $\log Z$ is worth knowing, because its slopes are all averages one may want.

# %% [markdown] role="derivation"
# Let $\beta = 1/T$, and let $\langle \cdot \rangle$ be averages over the machine's shares.
#
# - $\log Z = \log \sum_s e^{-\beta E(s)}$ (by definition)
# - $\dfrac{d \log Z}{d\beta} = \dfrac{1}{Z} \sum_s -E(s)\, e^{-\beta E(s)}$ (chain rule for logarithm and exponential)
# - $\dfrac{d \log Z}{d\beta} = -\langle E \rangle$ (weights divided by $Z$ are shares)
# - $\dfrac{d^2 \log Z}{d\beta^2} = \langle E^2 \rangle - \langle E \rangle^2$ (differentiate once more, with the quotient rule)
#
# The second slope is the variance of the energy.

# %% role="check"
beta = torch.tensor(0.5, dtype=torch.float64, requires_grad=True)  # temperature 2
(first,) = torch.autograd.grad(torch.logsumexp(-beta * evening_energies.double(), 0), beta, create_graph=True)
(second,) = torch.autograd.grad(first, beta)
mean_energy = (evening_shares * evening_energies).sum()
variance = (evening_shares * (evening_energies - mean_energy).pow(2)).sum()
torch.stack([first, -mean_energy, second, variance]).detach()  # slope, minus mean energy; second slope, variance

# %% role="visualisation"
# mean energy of the landing and its fluctuation, against the temperature
heat_line = torch.logspace(-0.7, 1.5, 150)
family_shares = F.softmax(-evening_energies / heat_line[:, None], dim=1)  # rows: temperatures; columns: evenings
mean_line = family_shares @ evening_energies
variance_line = family_shares @ evening_energies.pow(2) - mean_line.pow(2)
plt.semilogx(heat_line, mean_line, color=utils.GREEN, linewidth=2.5, label="mean energy")
plt.semilogx(heat_line, variance_line / heat_line.pow(2), color=utils.RED, linewidth=2.5, label="variance / T²: slope of the mean energy")
plt.xlabel("temperature")
plt.legend(loc="lower right", fontsize=9)
plt.show()

# %% [markdown]
# Where the red curve peaks, the landing changes its mind: below it is ordered, above it is not. A cooling schedule should be slow there. In large systems the peak becomes sharp and is called a **phase transition**.

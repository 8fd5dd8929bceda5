# ---
# beat: honest-grade
# title: The logarithm rewards honesty
# intent: The learner sweeps a keyboard's belief and sees that grading by the missing belief rewards exaggeration while the logarithm rewards the truth.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [proper-scoring]
# assumes: [surprise]
# ---

# %% [markdown]
# ## Sceptic: why not grade with one minus the share?
#
# Counting errors cannot guide training, since a tiny change of a score mostly leaves that count as it is. The dashed grade feels every change, and it is simpler than the logarithm. Let's ask of both: **which grade makes the keyboard tell the truth?**
#
# At a bus stop seven of ten people want tea, and three want coffee. The keyboard may claim any share for tea. Which claim gets the best grade on average?
#
# Suppose the keyboard claims 0.6 for tea. For a tea drinker, 0.4 is missing. For a coffee drinker, 0.6 is missing, which went to tea.

# %%
claims = torch.linspace(0.01, 0.99, 99)  # the share that the keyboard claims for tea

# %%
missing = 0.7 * (1 - claims) + 0.3 * claims  # average of 1 - share: seven tea drinkers, three coffee drinkers

# %%
surprises = 0.7 * -claims.log() + 0.3 * -(1 - claims).log()  # average of -log(share) of the same ten people

# %% [markdown]
# **Guess first.** Under each grade, which claim is best: 0.5, 0.7 or as near to 1 as possible?

# %%
claims[missing.argmin()], claims[surprises.argmin()]

# %% role="visualisation"
# the average penalty against the claim; a dot marks the best claim
for grade, colour, style, name in [(missing, utils.GREY, "--", "1 - share"), (surprises, utils.BLUE, "-", "surprise")]:
    plt.plot(claims, grade, style, color=colour, linewidth=2.5, label=name)
    plt.scatter(claims[grade.argmin()], grade.min(), color=colour, s=70, zorder=3)
plt.axvline(0.7, color="black", linestyle=":", linewidth=1)
plt.text(0.71, 2.2, "the truth")
plt.ylim(0, 2.6)
plt.xlabel("share that the keyboard claims for tea")
plt.ylabel("average penalty")
plt.legend()
plt.show()

# %% [markdown]
# Under the dashed grade it pays to exaggerate. The keyboard should claim 0.99 and ignore the coffee drinkers. Under the surprise the best claim is 0.70, the truth. A loss that rewards honesty is called a **proper** scoring rule.

# %% [markdown] levels="intermediate,advanced"
# ### Sceptic: is the logarithm the only honest grade?
#
# No. The squared error is honest as well, and we can see it in the same way.

# %% levels="intermediate,advanced"
squares = 0.7 * (1 - claims) ** 2 + 0.3 * claims**2  # average squared error of the claim
claims[squares.argmin()]

# %% [markdown] levels="intermediate,advanced"
# So honesty alone does not choose the logarithm. It has two more things to offer. It adds up over the words of a message, as we saw. And it never stops pushing when the keyboard is badly wrong, as we will see when we look at its slopes.

# %% [markdown] role="derivation" levels="advanced"
# The minimum can be found by hand. Let $q$ be the true share of tea, and $c$ the claim.
#
# - $G(c) = -q \log c - (1 - q) \log (1 - c)$ (the average surprise)
# - $G'(c) = -\dfrac{q}{c} + \dfrac{1 - q}{1 - c}$ (the slope of $\log u$ is $1/u$, with the chain rule in the second term)
# - $G'(c) = \dfrac{c - q}{c\,(1 - c)}$ (common denominator)
#
# The slope is zero at $c = q$ alone, negative before it and positive after it.

# %% role="check" levels="advanced"
claim = torch.tensor(0.4, requires_grad=True)
(slope_at_claim,) = torch.autograd.grad(-0.7 * claim.log() - 0.3 * (1 - claim).log(), claim)
slope_at_claim, (0.4 - 0.7) / (0.4 * 0.6)  # autograd, and the last line

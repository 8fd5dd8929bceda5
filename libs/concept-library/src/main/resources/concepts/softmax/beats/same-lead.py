# ---
# beat: same-lead
# title: Only one kind of curve treats equal leads equally
# intent: The learner tests three positive curves, finds that only the exponential gives the same odds for the same lead, and sees why no other kind can.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [exponential-by-leads]
# assumes: [lead-and-odds, shares-from-scores]
# ---

# %% [markdown]
# ## Sceptic: why the exponential? There are many positive curves
#
# A keyboard's scores work like chess ratings. Tea leads over coffee by 1 point. Soup leads over water by 1 point as well. The same lead should mean the same odds, wherever it happens. So let's put that demand to the test.
#
# Here are three curves that rise and are positive for scores above -3. Each turns a score into a **weight**, and the odds of two words are the quotient of their weights.

# %%
# three ways to make a positive weight of a score
curves = {
    "straight line": lambda s: s + 3,
    "square": lambda s: (s + 3) ** 2,
    "exponential": torch.exp,
}

# %%
square = curves["square"]
square(scores[0]) / square(scores[1]), square(scores[2]) / square(scores[3])  # tea to coffee, soup to water

# %% [markdown]
# The square calls the first lead 1.36 to 1 and the second 1.78 to 1. That is the same lead, judged in two ways. **Guess first.** Which of the other two curves passes the test?

# %%
torch.exp(scores[0]) / torch.exp(scores[1]), torch.exp(scores[2]) / torch.exp(scores[3])

# %% role="visualisation"
# the odds of a lead of 1 point, wherever the weaker word stands
weaker = torch.linspace(-2, 6, 60)
places = {"straight line": (-1.9, 1.15), "square": (-1.6, 3.4), "exponential": (2.5, 2.85)}  # where the names stand
for (name, curve), colour in zip(curves.items(), [utils.BLUE, utils.GREY, utils.RED]):
    plt.plot(weaker, curve(weaker + 1) / curve(weaker), color=colour, linewidth=3)
    plt.text(*places[name], name, color=colour)
plt.ylim(0.9, 4.2)
plt.xlabel("score of the weaker word")
plt.ylabel("odds of a word that leads by 1")
plt.show()

# %% [markdown]
# Among the three that we tried, only the exponential draws a level line. A lead of 1 always means odds of 2.718 to 1, which is $e$ to 1.

# %% [markdown] levels="beginner"
# We tried three curves and not all. Is there another kind that passes? Two lines of thought say no.
#
# - Suppose a lead of 1 always means odds of $f$ to 1. A lead of 2 is a lead of 1, taken twice, so its odds are $f \cdot f = f^2$.
# - A lead of 3 gives $f^3$, and so on. Half a point must give the square root of $f$, as in chess.
#
# So every such curve is made of powers of one fixed number. Only the number is free, and for `exp` it is $e$. Does the rule hold for tea and soup, where the lead is 3?

# %% levels="beginner"
torch.exp(scores[0]) / torch.exp(scores[2]), math.e ** 3  # the odds of tea to soup, and the cube of e

# %% [markdown] role="derivation" levels="intermediate,advanced"
# Is it the *only* such curve? Let $w$ be the curve that turns scores into weights, and demand that odds depend on the lead alone.
#
# - $\dfrac{w(a + t)}{w(b + t)} = \dfrac{w(a)}{w(b)}$ for every shift $t$ (the same lead, the same odds)
# - $\dfrac{w(t)}{w(0)} = \dfrac{w(a + t)}{w(a)}$ (choose $b = 0$ and swap two factors)
# - $w(a + t) = w(a)\,w(t)$ (choose the unit so that $w(0) = 1$)
#
# Adding scores multiplies weights. The only smooth positive curves that do this are $w(s) = e^{c s}$, where each step multiplies by one fixed factor.

# %% role="check" levels="intermediate,advanced"
torch.exp(scores[0] + scores[2]), torch.exp(scores[0]) * torch.exp(scores[2])  # w(a + t) and w(a) times w(t)

# %% [markdown] levels="advanced"
# The number $c$ remains free. It says how much odds one point of lead buys, and it will return under a name of its own.

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
# Nothing fixes the zero of a keyboard's scores. So we make a choice and read them like chess ratings, where only the lead counts. The same lead should mean the same odds, wherever it happens. Tea leads over coffee by 1 point, and soup leads over water by 1 point as well. Which curves meet our demand?
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
# The square calls the first lead 1.36 to 1 and the second 1.78 to 1. That is the same lead, judged in two ways. **Guess first.** Will the straight line or the exponential pass the test?

# %%
for name in ["straight line", "exponential"]:
    curve = curves[name]
    print(f"{name:13}   tea to coffee {curve(scores[0]) / curve(scores[1]):.4f}   soup to water {curve(scores[2]) / curve(scores[3]):.4f}")

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
# We tried three curves and not all. Is there another kind that passes? Let's see what the wish alone demands. Suppose that a lead of 1 always means odds of 3 to 1. A lead of 2 is a lead of 1, taken twice. **Guess first.** Are its odds 6 to 1 or 9 to 1?

# %% levels="beginner"
3 * 3, 3 * 3 * 3  # a lead of 2, and a lead of 3

# %% [markdown] levels="beginner"
# Each further point multiplies the odds by 3 once more. What about half a point? Taken twice, it makes one point. So its odds, multiplied by themselves, must give 3.

# %% levels="beginner"
print(f"half a point: {math.sqrt(3):.4f} to 1   taken twice: {math.sqrt(3) * math.sqrt(3):.4f} to 1")

# %% [markdown] levels="beginner"
# The wish leaves no choice, not even between the whole points. Only the number 3 was ours, and it had to be more than 1, so that a lead is an advantage. So every such curve is made of powers of one fixed number, and for `exp` this number is $e$. Does that hold for tea and soup, where the lead is 3?

# %% levels="beginner"
torch.exp(scores[0]) / torch.exp(scores[2]), math.e ** 3  # the odds of tea to soup, and the cube of e

# %% [markdown] role="derivation" levels="intermediate,advanced"
# Is it the *only* kind of curve that does so? Let $w$ be the curve that turns scores into weights, and demand that odds depend on the lead alone.
#
# - $\dfrac{w(a + t)}{w(b + t)} = \dfrac{w(a)}{w(b)}$ for every shift $t$ (the same lead, the same odds)
# - $\dfrac{w(t)}{w(0)} = \dfrac{w(a + t)}{w(a)}$ (choose $b = 0$ and swap two factors)
# - $w(a + t) = w(a)\,w(t)$ (choose the unit so that $w(0) = 1$)
#
# Adding scores multiplies weights. How much choice does this rule leave? Let $k$ be the weight of the score 1, and try $k = 3$. **Guess first.** What must the scores 2 and 3 weigh?

# %% role="check" levels="intermediate,advanced"
k = 3.0  # the weight of the score 1; any number above 1 would do, since the curve has to rise
k * k, k * k * k  # w(2) = w(1 + 1) and w(3) = w(2 + 1)

# %% [markdown] levels="intermediate,advanced"
# So $w(2) = k^2$ and $w(3) = k^3$. What about the scores between them? Half a point, taken twice, makes one point. So $w(\frac12)$ times itself is $k$, and $w(\frac12)$ is the square root of $k$. A quarter is half of that half, and its weight is the root of the root. With such pieces we can build the score 1.375, which is one point, a quarter and an eighth. Does its weight lie on the curve of powers?

# %% levels="intermediate,advanced"
half = math.sqrt(k)  # w(1/2)
quarter, eighth = math.sqrt(half), math.sqrt(math.sqrt(half))  # w(1/4) and w(1/8)
print(f"from the rule alone: {k * quarter * eighth:.5f}   as a power: {k ** 1.375:.5f}")

# %% [markdown] levels="intermediate,advanced"
# It does. Halves of halves come as near to any score as we like, and a curve without jumps has no choice in between. So $w(s) = k^s$, and only the number $k$ is free. It must be larger than 1, since a better word needs a larger weight. For `exp` it is $e$.

# %% [markdown] levels="advanced"
# Every $k^s$ can also be written as $e^{c s}$. The number $c$ is the logarithm of $k$. It says how much odds one point of lead buys, and it will return under a name of its own.

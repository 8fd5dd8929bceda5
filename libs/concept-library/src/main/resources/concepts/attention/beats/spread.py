# ---
# beat: spread
# title: Wide words agree by chance, and the chance grows like a root
# intent: The learner meets the strangers again in scores of random words, derives the root of d and checks it.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [score-spread]
# assumes: [chance-agreement]
# ---

# %% [markdown]
# ## The strangers come back
#
# Our queries had width 2. Real ones have 64 or 128 numbers, because words have many things to seek. The width is called $d$. Before training all tables are random, so a query and a key are two strangers with a long questionnaire.

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** The answers are no longer exactly +1 or -1, but they have that size on average. With 64 questions, how large is the score typically: 1, 8 or 64?

# %% [markdown] levels="advanced"
# **Predict** the standard deviation of the score, if all entries of a query and a key of width 64 are independent with mean 0 and variance 1.

# %%
chance_scores = (torch.randn(20_000, 64) * torch.randn(20_000, 64)).sum(1)  # the scores of 20,000 pairs
chance_scores.pow(2).mean().sqrt()  # typical size: root of the mean square

# %% [markdown]
# About 8, the root of 64. It is the law of the two people who filled in forms by coin. Let's see it for many widths.

# %% role="simulation" recap="true"
# 2000 random pairs for each width: the typical size of their score
widths = [4, 16, 64, 256, 1024]
typical = [(torch.randn(2000, d) * torch.randn(2000, d)).sum(1).pow(2).mean().sqrt().item() for d in widths]
plt.loglog(widths, typical, "o", color=utils.RED, markersize=8)
plt.loglog(widths, [math.sqrt(d) for d in widths], "--", color=utils.GREY)
plt.text(40, 4.3, "dashed: root of the width", color=utils.GREY)
plt.xlabel("width d of query and key")
plt.ylabel("typical size of a score")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# All dots lie on the line. Why a root? Take two of the products in the sum, $p_1$ and $p_2$. Each has the mean square 1. What is the mean square of their sum?

# %% levels="beginner,intermediate"
p = torch.randn(100_000, 2) * torch.randn(100_000, 2)  # rows: pairs of strangers, columns: the products of two questions
p[:, 0].pow(2).mean(), p[:, 1].pow(2).mean(), (p[:, 0] + p[:, 1]).pow(2).mean()

# %% [markdown] levels="beginner,intermediate"
# It is 1, 1 and about 2. The squares added up. It was not so sure that they would, since $(p_1 + p_2)^2$ has a third part, $2\,p_1 p_2$. In that part, positive and negative values cancel on average. It is Pythagoras for unrelated things. Now the same for $d$ products.

# %% [markdown] levels="advanced"
# All dots lie on the line. The reason is the one for which variances of independent numbers add up. Here is every step of it.

# %% [markdown] role="derivation"
# The score is $p_1 + p_2 + \dots + p_d$, where $p_i = q_i k_i$. All $q_i$ and $k_i$ are independent, with mean 0 and mean square 1.
#
# - $(p_1 + \dots + p_d)^2 = \sum_i p_i^2 + \sum_{i \ne j} p_i\, p_j$ (multiply out)
# - the mean of $p_i$ is the mean of $q_i$ times the mean of $k_i$, which is $0 \cdot 0 = 0$ (they are independent)
# - the mean of $p_i\, p_j$ is the mean of $p_i$ times the mean of $p_j$, which is again 0 (independent as well)
# - the mean of $p_i^2$ is the mean of $q_i^2$ times the mean of $k_i^2$, which is $1 \cdot 1 = 1$ (independent again)
# - so the mean square of the score is $1 + 1 + \dots + 1 = d$, and its typical size is $\sqrt d$ (take the root)

# %% role="check"
print(f"mean square measured: {chance_scores.pow(2).mean():.0f}   derived: 64")

# %% [markdown]
# The two numbers agree up to a few hundredths of their size, which is what 20,000 pairs can show.
#
# ### Sceptic: trained words are no strangers. Does the rule still hold?
#
# No, and it need not. Training may make scores as large as it likes. The rule is about the *start*. If the start is bad, training does not get going, and that is what we look at now.

# %% role="practice" exercise="predict-spread"
# A head has the width 256. How large is a score typically, before training?
test_size = ...  # fill in code here
if test_size is ...:
    print("Still blank. The mean square grows with the width. What about the size itself?")
else:
    assert abs(test_size - 256) > 1, "That is the mean square. The typical size is what you square."
    assert abs(test_size - 4) > 0.5, "You have taken the root twice."
    assert abs(test_size - 1) > 0.1, "One product has size 1. Do 256 of them cancel completely?"
    assert abs(test_size - 16) < 0.5, "Not yet. Take the picture of the widths and read off the line."
    print("Right: 256 strangers' answers agree by about 16.")

# %% role="answer" exercise="predict-spread"
test_size = math.sqrt(256)

# %% role="misconception" exercise="predict-spread" name="square-for-size"
test_size = 256

# %% role="misconception" exercise="predict-spread" name="root-twice"
test_size = 256 ** 0.25

# %% role="misconception" exercise="predict-spread" name="chance-cancels"
test_size = 1

# ---
# beat: shift-for-free
# title: Adding the same number to every score changes nothing
# intent: The learner predicts and proves that softmax does not feel a shift.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [shift-invariance]
# assumes: [softmax, lead-and-odds]
# ---

# %% [markdown]
# ## Sceptic: where is zero? Nobody told us
#
# We demanded that only leads count. So the zero of the scores must not matter, wherever somebody puts it. Let's check that softmax keeps this promise. A colleague adds 2 to all five scores, and tea becomes $e^2 \approx 7.4$ times as heavy.

# %%
F.softmax(scores + 2, dim=0), F.softmax(scores, dim=0)  # after, and before

# %% [markdown]
# The promise is kept. Every weight grew by the same factor, so the total grew by it, too. It is like counting cups in pairs instead of one by one. Every count is halved, and the shares stay.

# %% [markdown] role="derivation"
# Here are the steps, one rule a line, for a shift by any number $c$.
#
# - $\mathrm{softmax}(s + c)_i = \dfrac{e^{s_i + c}}{\sum_j e^{s_j + c}}$ (the definition)
# - $= \dfrac{e^{c}\,e^{s_i}}{\sum_j e^{c}\,e^{s_j}}$ (adding exponents multiplies powers)
# - $= \dfrac{e^{c}\,e^{s_i}}{e^{c}\sum_j e^{s_j}}$ (take the common factor out of the sum)
# - $= \dfrac{e^{s_i}}{\sum_j e^{s_j}}$ (cancel it)

# %% role="check"
(scores + 2).exp() / scores.exp(), (scores + 2).exp().sum() / scores.exp().sum()  # five weights and their total: the factor that cancels

# %% role="visualisation" levels="beginner,intermediate"
# the weights change by a factor, the shares stay
fig, axes = plt.subplots(1, 2, figsize=(10, 3))
for shift, x, alpha in [(0, -0.2, 0.45), (2, 0.2, 1.0)]:
    axes[0].bar(torch.arange(5) + x, (scores + shift).exp(), width=0.4, color=word_colours, alpha=alpha)
    axes[1].bar(torch.arange(5) + x, F.softmax(scores + shift, dim=0), width=0.4, color=word_colours, alpha=alpha)
for ax, title in zip(axes, ["weights: pale before, full after adding 2", "shares: before and after are equal"]):
    ax.set_xticks(range(5), words)
    ax.set_title(title)
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate,advanced"
# ### With two words, softmax is the sigmoid
#
# Since a shift changes nothing, five scores carry only four facts. With two words, just one number is left, the lead. Call the scores $a$ and $b$, and divide top and bottom by $e^{a}$:
#
# $$\frac{e^{a}}{e^{a} + e^{b}} = \frac{1}{1 + e^{b - a}}$$
#
# With the lead $d = a - b$ this is the S-curve $\sigma(d) = 1 / (1 + e^{-d})$, which you may know as the **sigmoid**.

# %% levels="intermediate,advanced"
F.softmax(torch.tensor([4.0, 3.0]), dim=0)[0], torch.sigmoid(torch.tensor(4.0 - 3.0))  # two words: only the lead of 1 counts

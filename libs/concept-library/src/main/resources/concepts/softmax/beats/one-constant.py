# ---
# beat: one-constant
# title: The logarithm of softmax subtracts one number from every score
# intent: The learner sees log of a zero share fail, and derives that log-softmax only shifts all scores.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [log-softmax]
# assumes: [surprise, shift-invariance]
# ---

# %% [markdown]
# ## The zero comes back to bite us
#
# We want the surprise, so we take the logarithm of the shares. The sure keyboard gave water a share that was too small to hold. **Guess first.** What happens if somebody types "water"?

# %%
softmax(sure_scores).log()

# %% [markdown]
# The last two logarithms are minus infinity, so the surprise at these words is infinite. Training asks PyTorch how fast the surprise at "water" changes with each score. What is the answer?

# %%
lost_scores = sure_scores.clone().requires_grad_()  # PyTorch keeps track of these scores
torch.autograd.grad(-softmax(lost_scores).log()[3], lost_scores)

# %% [markdown]
# Five times "not a number" is the answer, and a training step would turn every score into `nan`. The true surprise at water must be near 120, since water is 120 points behind tea. The number existed all the time. We crushed it with `exp` and then could not bring it back with `log`.
#
# So let's do the algebra first. Here are the numbers of the young keyboard:

# %%
scores, softmax(scores).log()  # the scores, and the logarithms of the shares

# %% [markdown]
# Subtract the second list from the first. **Guess first.** Will you see five different numbers?

# %%
scores - softmax(scores).log()

# %% [markdown]
# It is the same number five times, about 4.36. So `log` and softmax together do something very plain. They slide all scores down by **one constant**.

# %% [markdown] role="derivation"
# Here is why, one rule a line.
#
# - $\log \mathrm{softmax}(s)_i = \log \dfrac{e^{s_i}}{\sum_j e^{s_j}}$ (the definition)
# - $= \log e^{s_i} - \log \sum_j e^{s_j}$ (the logarithm of a quotient is a difference)
# - $= s_i - \log \sum_j e^{s_j}$ (the logarithm undoes the exponential)
#
# The last term does not mention $i$. It is the same for all words.

# %% role="check"
scores.exp().sum().log(), (scores - softmax(scores).log())[0]  # the constant from the formula, and the one we saw

# %% role="visualisation" levels="beginner,intermediate"
# the same comb twice: scores, and logarithms of the shares
fig, ax = plt.subplots(figsize=(7, 3.6))
constant = scores.exp().sum().log()
for place, word in enumerate(words):
    ax.plot([0, 1], [scores[place], scores[place] - constant], color=word_colours[place], marker="o", linewidth=2)
    ax.text(-0.04, scores[place], word, color=word_colours[place], ha="right", va="center")
ax.plot([0, 1.15], [0, 0], color="black", linewidth=1)  # the zero line
ax.set_xticks([0, 1], ["scores", "log of the shares"])
ax.set_xlim(-0.3, 1.2)
ax.set_title("all five lines fall by the same 4.36")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# All lines are parallel. Nothing about the *shape* of the scores changes. Only the zero line is put where it must be, so that the shares add up to one.

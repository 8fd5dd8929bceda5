# ---
# beat: nudge-each-score
# title: Each score is blamed with belief minus truth
# intent: The learner lifts each score by a hair, reads belief minus truth off the five answers, and derives it in single steps.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [blame-of-scores]
# assumes: [cross-entropy, logarithm]
# ---

# %% [markdown]
# ## Sceptic: how do the scores know where to move?
#
# Somebody typed coffee. The loss is the soft maximum minus coffee's score. Let's lift one score by a hair, a thousandth of a point, and see how the loss answers.

# %%
hair = 0.001  # a thousandth of a point

# %%
exact_scores = scores.double()  # the same scores with more digits, since the changes will be tiny
before = log_sum_exp(exact_scores) - exact_scores[1]  # the loss for "coffee"

# %% [markdown]
# Tea comes first. **Guess first.** Does the loss rise or fall when tea's score rises?

# %%
lifted = exact_scores.clone()
lifted[0] += hair  # only tea's score rises
print(f"before {before:.5f}   after {log_sum_exp(lifted) - lifted[1]:.5f}")

# %% [markdown]
# It rises by 0.0007, for a thousandth of a point. That makes 0.7 for a whole point. This quotient is called the **slope** of the loss for tea's score. The list of all five slopes is called the **gradient**.
#
# **Guess first.** Which of the five slopes will be negative, so that lifting that score lowers the loss?

# %%
for place, word in enumerate(words):
    lifted = exact_scores.clone()
    lifted[place] += hair  # only this word's score rises
    rise = log_sum_exp(lifted) - lifted[1] - before
    print(f"{word:6}   slope {rise / hair:7.3f}   share {softmax(scores)[place]:.3f}")

# %% [markdown]
# Only coffee's slope is negative. The four others are the shares, and coffee's slope is its share minus 1. That is what we see. But why is it so? Let's follow the hair on its way, one step at a time, for tea.
#
# First, tea's weight. Adding to a score multiplies its weight, here by $e^h$, where $h$ is the hair. **Guess first.** How large is $e^{0.001}$?

# %%
print(f"with e: {math.exp(hair):.6f}   with 2 in place of e: {2 ** hair:.6f}")

# %% [markdown]
# It is almost exactly $1 + h$. With 2 it would be $1 + 0.693\,h$, so $e$ spares us a factor. That is the reward for choosing $e$. Tea's weight therefore grows by $h$ times itself. The other weights stay, so the total grows by that much, too.

# %%
growth = hair * scores.exp()[0]  # h times tea's weight
growth, scores.exp().sum()  # what is added, and the total

# %% [markdown]
# Which part of the total is that? The growth is $h$ times tea's weight. Divided by the total, it is $h$ times tea's *share*. Here the share comes in.

# %%
growth / scores.exp().sum(), hair * softmax(scores)[0]

# %% [markdown]
# So the total is multiplied by 1.0007. The logarithm turns that factor into something that is added. **Guess first.** What is the logarithm of 1.0007?

# %%
print(f"{math.log(1.0007):.6f}")

# %% [markdown]
# It is 0.0007. A step of 0.0007 multiplies by 1.0007, as we have just seen for the hair, and the logarithm counts steps. So the soft maximum rises by $h$ times tea's share, and so does the loss. One thing is missing. If the lifted word is coffee itself, the loss also subtracts its score, which takes away a whole $h$.

# %% [markdown] role="derivation"
# Here is the same way in letters. $Z$ is the total of the weights, $p_i$ is the share $e^{s_i} / Z$, and score number $i$ rises by a tiny $h$.
#
# - $e^{s_i + h} = e^{h}\,e^{s_i} \approx (1 + h)\,e^{s_i}$ (adding to the score multiplies the weight)
# - $Z + h\,e^{s_i} = Z\,(1 + h\,p_i)$ (the total grows by as much, and $e^{s_i} = Z\,p_i$)
# - $\log \big(Z\,(1 + h\,p_i)\big) \approx \log Z + h\,p_i$ (the logarithm of a product is a sum, and $\log(1 + h\,p_i)$ is about $h\,p_i$)
# - $h\,p_i - h \cdot \mathrm{truth}_i$ (the rise of the loss, since the typed word's own score is subtracted)
# - $p_i - \mathrm{truth}_i$ (divide by $h$, and this is the slope)

# %% role="check"
truth = torch.tensor([0.0, 1.0, 0.0, 0.0, 0.0])  # one-hot: coffee was typed
softmax(scores) - truth  # the last line, for all five words

# %% role="visualisation"
# belief, truth and their difference
fig, axes = plt.subplots(1, 3, figsize=(12, 3), sharey=True)
for ax, values, title in zip(axes, [softmax(scores), truth, softmax(scores) - truth], ["belief", "truth: coffee was typed", "slope: belief minus truth"]):
    ax.bar_label(ax.bar(words, values, color=word_colours), fmt="%.2f", padding=2)
    ax.axhline(0, color="black", linewidth=0.8)
    ax.set_title(title)
axes[0].set_ylim(-1, 1.2)
plt.tight_layout()
plt.show()

# %% [markdown]
# The third panel holds the slopes that we measured. Each score is blamed with **belief minus truth**. The beliefs add up to 1, and so do the truths, so the five slopes add up to 0.
#
# Training moves each score against its slope. Coffee goes up, and each other word goes down by the belief that it wrongly took, times a small rate.

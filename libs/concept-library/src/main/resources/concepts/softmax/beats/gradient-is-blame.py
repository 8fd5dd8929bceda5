# ---
# beat: gradient-is-blame
# title: The gradient is belief minus truth
# intent: The learner reads the gradient off autograd, derives it, and sees it in a picture.
# kind: derivation
# levels: [intermediate, advanced]
# weight: core
# teaches: [cross-entropy-gradient]
# assumes: [cross-entropy]
# ---

# %% [markdown]
# ## How do the scores know where to move?
#
# Training asks in which direction each score should go. The **slope** for a score says how fast the loss rises when that score rises. The list of all five slopes is the **gradient**. Let's ask PyTorch for it, for the message where somebody typed coffee. `requires_grad_` makes PyTorch keep track of the scores, and `backward` computes the slopes.

# %%
live = scores.clone().requires_grad_()
F.cross_entropy(live[None], torch.tensor([1])).backward()  # live[None] is a batch of one row
live.grad

# %% [markdown]
# Four numbers are positive and one is negative. **Have you seen the four positive ones before?** Compare them with the shares:

# %%
softmax(scores)

# %% [markdown]
# They are the shares. Only coffee differs. Its share is 0.26, and its gradient is that minus 1. So the whole gradient is **belief minus truth**, where the truth is 1 for the typed word and 0 for the others.

# %% role="visualisation" levels="intermediate"
# belief, truth and their difference
truth = F.one_hot(torch.tensor(1), 5).float()
fig, axes = plt.subplots(1, 3, figsize=(12, 3), sharey=True)
for ax, values, title in zip(axes, [softmax(scores), truth, live.grad], ["belief", "truth: coffee was typed", "gradient: belief minus truth"]):
    ax.bar_label(ax.bar(words, values, color=word_colours), fmt="%.2f", padding=2)
    ax.axhline(0, color="black", linewidth=0.8)
    ax.set_title(title)
axes[0].set_ylim(-1, 1.2)
plt.tight_layout()
plt.show()

# %% [markdown]
# A step against the gradient lifts coffee and lowers the others, each in proportion to the belief that it wrongly took. The beliefs add up to 1, and so do the truths. So the five slopes add up to zero.

# %% [markdown] role="derivation"
# The loss is $L = \log \sum_j e^{s_j} - s_t$ with the typed word $t$. The sign $\frac{\partial L}{\partial s_i}$ means the slope of $L$ when only $s_i$ moves. The chain rule says that the slopes of two steps, one after the other, are multiplied.
#
# - $\dfrac{\partial}{\partial s_i} \sum_j e^{s_j} = e^{s_i}$ (only one term contains $s_i$, and the exponential is its own slope)
# - $\dfrac{\partial}{\partial s_i} \log \sum_j e^{s_j} = \dfrac{e^{s_i}}{\sum_j e^{s_j}}$ (chain rule: the slope of $\log u$ is $1/u$)
# - $= \mathrm{softmax}(s)_i$ (we have met this quotient)
# - $\dfrac{\partial s_t}{\partial s_i} = 1$ for $i = t$, else $0$ (a score moves only with itself)
# - $\dfrac{\partial L}{\partial s_i} = \mathrm{softmax}(s)_i - [i = t]$ (subtract, where $[i = t]$ is 1 for the typed word and else 0)

# %% role="check" levels="intermediate"
nudged = scores.double()  # more digits, since the change will be tiny
nudged[0] += 0.001  # only tea's score rises, by a thousandth
rise = (log_sum_exp(nudged) - nudged[1]) - (log_sum_exp(scores.double()) - scores[1])
print(f"slope from the nudge: {rise / 0.001:.3f}   from the formula: {softmax(scores)[0] - truth[0]:.3f}")

# %% role="check" levels="advanced"
live.grad, softmax(scores) - F.one_hot(torch.tensor(1), 5)

# %% [markdown]
# The first three lines explain why the short lines with the shares as slopes touched the soft maximum: *softmax is the gradient of log-sum-exp*.

# %% role="practice" exercise="gradient-by-hand"
# Two words with equal scores, and the first one was typed. What is the gradient of the loss for both scores?
test_gradient = ...  # fill in code here, for example torch.tensor([0.1, 0.2])
if test_gradient is ...:
    print("Still blank. Write down the two beliefs, then the two truths, then subtract.")
else:
    assert not torch.allclose(test_gradient, torch.tensor([0.5, -0.5])), "Belief minus truth. You have it the other way round, and training would make things worse."
    assert not torch.allclose(test_gradient, torch.tensor([-1.0, 1.0])), "A full step would need complete certainty. How large are the beliefs?"
    assert not torch.allclose(test_gradient, torch.tensor([0.5, 0.5])), "Those are the beliefs alone. What was true?"
    assert torch.allclose(test_gradient, torch.tensor([-0.5, 0.5])), "Not yet. The two numbers must add up to zero."
    print("Right: up for the typed word, down for the other, and no net push.")

# %% role="answer" exercise="gradient-by-hand"
test_gradient = torch.tensor([-0.5, 0.5])

# %% role="misconception" exercise="gradient-by-hand" name="truth-minus-belief"
test_gradient = torch.tensor([0.5, -0.5])

# %% role="misconception" exercise="gradient-by-hand" name="full-step"
test_gradient = torch.tensor([-1.0, 1.0])

# %% role="misconception" exercise="gradient-by-hand" name="belief-alone"
test_gradient = torch.tensor([0.5, 0.5])

# ---
# beat: jacobian
# title: How every share answers every score
# intent: The learner builds the Jacobian of softmax and reads competition off its signs.
# kind: derivation
# levels: [advanced]
# weight: support
# teaches: [softmax-jacobian]
# assumes: [softmax]
# ---

# %% [markdown]
# ## How every share answers every score
#
# The slider showed that one score moves all shares. Let's collect all 25 answers in one table. Row $i$, column $j$ says how fast share $i$ changes when score $j$ rises.

# %%
answers = torch.autograd.functional.jacobian(softmax, scores)  # rows: shares, columns: scores

# %% role="visualisation"
# the table of answers: red is a loss of share, blue is a gain
fig, ax = plt.subplots(figsize=(5, 4))
picture = ax.imshow(answers, cmap="RdBu", vmin=-0.25, vmax=0.25)
ax.set_xticks(range(5), words)
ax.set_yticks(range(5), words)
ax.set_xlabel("score that rises")
ax.set_ylabel("share that answers")
ax.grid(False)
fig.colorbar(picture)
plt.show()

# %% [markdown]
# Only the diagonal is blue. Whoever rises takes from all others. Each column adds up to zero, because the whole stays one.

# %% [markdown] role="derivation"
# Write $p_i$ for the shares and use the constant of the logarithm.
#
# - $\log p_i = s_i - \log \sum_k e^{s_k}$ (log-softmax)
# - $\dfrac{\partial \log p_i}{\partial s_j} = [i = j] - p_j$ (softmax is the gradient of log-sum-exp)
# - $\dfrac{\partial p_i}{\partial s_j} = p_i \big([i = j] - p_j\big)$ (the slope of $\log p$ is the slope of $p$ divided by $p$)

# %% role="check"
torch.allclose(answers, torch.diag(softmax(scores)) - torch.outer(softmax(scores), softmax(scores)), atol=1e-6)

# %% [markdown]
# The diagonal is $p(1 - p)$, which is the variance of a coin with the chance $p$. It is largest at one half and dies out at 0 and 1. That is the flatness in which the squared error fell asleep.

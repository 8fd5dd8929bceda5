# ---
# beat: soft-maximum
# title: The constant is a maximum with soft edges
# intent: The learner studies log-sum-exp as a smooth maximum whose slope is a share, with exact bounds.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [log-sum-exp]
# assumes: [log-softmax]
# ---

# %% [markdown]
# ## What is this constant? A maximum with soft edges
#
# The number 4.36 is the logarithm of the sum of the exponentials, so it is called **log-sum-exp**. Let's get a feeling for it. The largest score is 4. Now we make tea's lead larger and larger:

# %%
for tea in [4.0, 6.0, 9.0]:
    print(f"largest score {tea:.0f}   log-sum-exp {torch.logsumexp(torch.tensor([tea, 3.0, 1.0, 0.0, -2.0]), dim=0):.4f}")

# %% [markdown]
# It follows the maximum from above and comes closer the further the winner is ahead. **Guess first.** What is it for two equal scores of 4?

# %%
torch.logsumexp(torch.tensor([4.0, 4.0]), dim=0), 4 + math.log(2)

# %% [markdown] levels="beginner,intermediate"
# Two equal words weigh twice as much as one, and twice the weight is $\log 2 \approx 0.69$ more on the scale of scores. Remember the slider for water. One half was reached at 4.35, where water weighed as much as the four others together. So 4.35 should be the log-sum-exp of those four.

# %% levels="beginner,intermediate"
torch.logsumexp(torch.tensor([4.0, 3.0, 1.0, -2.0]), dim=0)  # tea, coffee, soup and sand, without water

# %% role="visualisation"
# the maximum of x and 0, its soft version, and three short lines whose slope is the share of x
line = torch.linspace(-5, 5, 200)
plt.plot(line, line.relu(), color=utils.GREY, linestyle="--", linewidth=2)
plt.plot(line, torch.logsumexp(torch.stack([line, torch.zeros(200)]), dim=0), color=utils.BLUE, linewidth=2.5)
for x, at in [(-2.0, (-3.2, 0.4)), (0.0, (0.45, 0.0)), (2.0, (2.3, 1.6))]:
    share, height = softmax(torch.tensor([x, 0.0]))[0], torch.logsumexp(torch.tensor([x, 0.0]), dim=0)
    plt.plot([x - 0.7, x, x + 0.7], [height - 0.7 * share, height, height + 0.7 * share], ".-", color="black")
    plt.text(*at, f"slope {share:.2f}")
plt.text(-4.5, 2.2, "log 2 = 0.69 at x = 0,\nwhere both are equal")
plt.text(1.9, 0.75, "max(x, 0), the ReLU", color=utils.GREY)
plt.text(-1.0, 3.4, "log-sum-exp of x and 0", color=utils.BLUE)
plt.xlabel("x")
plt.ylabel("value")
plt.show()

# %% [markdown]
# You may know the dashed line as the ReLU of neural networks, and its soft version as softplus. So the name "softmax" would fit log-sum-exp much better.
#
# Each short black line was drawn with the *share* of $x$ as its slope, by softmax of $x$ and 0. Each one touches the blue curve. So the soft maximum rises with a score as fast as that score's share says. We will use this when we ask how a score should move.

# %% [markdown] role="derivation" levels="intermediate,advanced"
# How far above the maximum can it be? Call the largest score $m$, and let there be $n$ scores.
#
# - $e^{m} \le \sum_j e^{s_j}$ (the winner is one of the terms, and no term is negative)
# - $\sum_j e^{s_j} \le n\,e^{m}$ (there are $n$ terms, and none is larger than the winner)
# - $m \le \log \sum_j e^{s_j} \le m + \log n$ (take the logarithm of all three, which keeps their order)
#
# So log-sum-exp is the maximum plus a bonus for company. The bonus is never negative, and it is largest, namely $\log n$, when all $n$ scores are equal.

# %% role="check" levels="intermediate,advanced"
scores.max(), torch.logsumexp(scores, dim=0), scores.max() + math.log(5)  # lower bound, value, upper bound

# ---
# beat: slope-formula
# title: A score is pulled by how much its value differs
# intent: The learner derives the gradient of attention in a score and checks it.
# kind: derivation
# levels: [advanced]
# weight: support
# teaches: [attention-gradient]
# assumes: [saturation]
# ---

# %% [markdown]
# ## How does the bank learn to whom to listen?
#
# We measured one slope. What is the slope of the *result* in each score? Suppose that the loss wants more water at "bank". Which scores should rise?

# %%
live_scores = (scores / 2).clone().requires_grad_()  # the scaled scores of "bank"
water_heard = F.softmax(live_scores, dim=0) @ river_words[:, 0]
(water_slopes,) = torch.autograd.grad(water_heard, live_scores)

# %% role="visualisation"
# how much the water of "bank" rises when each score rises
fig, ax = plt.subplots(figsize=(6.4, 3))
draw_bars(ax, water_slopes, river_text, "slope of the water in each score")
ax.axhline(0, color="black", linewidth=0.8)
plt.show()

# %% [markdown]
# The river should be heard more. The small words should be heard less, although the loss says nothing about them. And bank itself is close to zero, although it has a third of the shares. What rule is behind this?

# %% [markdown] role="derivation"
# Let $a_i = e^{s_i} / Z$ be the shares, with the total $Z = \sum_j e^{s_j}$, and $o = \sum_i a_i v_i$ the result. The bracket $[i = j]$ is 1 where $i = j$, and 0 elsewhere.
#
# - $\dfrac{\partial a_i}{\partial s_j} = \dfrac{[i = j]\, e^{s_i}}{Z} - \dfrac{e^{s_i}\, e^{s_j}}{Z^2}$ (quotient rule; the slope of $Z$ is $e^{s_j}$)
# - $\phantom{\dfrac{\partial a_i}{\partial s_j}} = a_i\,([i = j] - a_j)$ (each $e^s / Z$ is a share)
# - $\dfrac{\partial o}{\partial s_j} = \sum_i a_i\,([i = j] - a_j)\, v_i$ (the result is linear in the shares)
# - $\phantom{\dfrac{\partial o}{\partial s_j}} = a_j v_j - a_j \sum_i a_i v_i$ (multiply out)
# - $\phantom{\dfrac{\partial o}{\partial s_j}} = a_j\,(v_j - o)$ (the sum is the result)

# %% role="check"
heard_shares = F.softmax(scores / 2, dim=0)
print("by the formula ", heard_shares * (river_words[:, 0] - water_heard.detach()))
print("by autograd    ", water_slopes)

# %% [markdown]
# A score is pulled in proportion to its share, times how much its value *differs from the mixture*. Bank's own water is 1, and the mixture has 1.04, so there is nothing to gain. And when one share is 1, its value *is* the mixture. Every slope is then zero, from both sides.
#
# The formula also spares memory. To go backwards one needs shares and one number $o \cdot \partial L / \partial o$ for each word, where $L$ is the loss. A fast program called **FlashAttention** computes the shares anew rather than keep them.

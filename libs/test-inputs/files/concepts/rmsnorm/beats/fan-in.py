# ---
# beat: fan-in
# title: Divide the weights by the root of the fan-in
# intent: The learner knows why new weights are divided by the root of the fan-in, and that it holds only on average.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [fan-in-scale]
# assumes: [weight-scale, rms]
# ---

# %% [markdown] levels="beginner"
# ## Divide the weights by the root of the fan-in
#
# The slider holds only near 0.125, which is 1/8, and 8 is the root of 64. Why? A new feature sums 64 products of random sign: 64 steps of size about 1, left or right. Many cancel. For independent steps the *squares* add up, as in Pythagoras' theorem: you end about root of 64 = 8 away, not 64. That 64 is the **fan-in**.

# %% [markdown] levels="intermediate,advanced" role="derivation"
# ## Divide the weights by the root of the fan-in
#
# One new feature is $y = \sum_i x_i w_i$ with $n$ terms (the **fan-in**) and independent weights $w_i$ of mean 0 and standard deviation $\sigma$. Write $E$ for the average over all random weights.
#
# - $y^2 = \sum_i \sum_k x_i x_k w_i w_k$ (square of a sum)
# - $E[y^2] = \sum_i \sum_k x_i x_k\, E[w_i w_k]$ (average of a sum)
# - $E[w_i w_k] = 0$ for $i \ne k$ (independent, mean 0: no cross terms, as in Pythagoras)
# - $E[y^2] = \sigma^2 \sum_i x_i^2$ (only $i = k$ is left, $E[w_i^2] = \sigma^2$)
# - $E[y^2] = \sigma^2\, n \cdot \mathrm{rms}(x)^2$ (definition of RMS)
#
# The volume is kept for $\sigma = 1/\sqrt{n}$.

# %% [markdown] recap="true"
# Only within about 5 % of 1/8 does "cat" arrive: weights must be divided by the root of the fan-in, here 64. Does that hold every time, or on average? Call volume out / volume in the *factor* of a layer. Here are 1,000 fresh layers, weights divided by 8. Look where the heap stands and how wide it is.

# %% role="simulation" recap="true"
# 1,000 fresh layers, weights divided by 8: how much louder does each make "cat"?
factors = torch.stack([rms(cat @ torch.randn(64, 64) / 8) / rms(cat) for layer_number in range(1000)])
plt.hist(factors.flatten(), bins=40, color=utils.BLUE, alpha=0.6, zorder=2)
plt.axvline(1, color=utils.GREEN, linestyle="--", zorder=3)  # the factor we would like
plt.xlabel("factor of one layer (volume out / volume in)")
plt.ylabel("layers (of 1,000)")
plt.show()

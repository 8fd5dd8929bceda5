# ---
# beat: coin-strangers
# title: Two strangers agree more often than you think
# intent: The advanced reader meets chance agreement early, without a word of attention.
# kind: intuition
# levels: [advanced]
# weight: core
# teaches: [dot-product-as-agreement, chance-agreement]
# assumes: [why-attention]
# ---

# %% [markdown]
# ## How much do two strangers agree?
#
# Two people fill in a form of 100 questions. Each flips a coin for each answer, +1 or -1. Multiply their answers in pairs and add up. **Guess first.** How far from 0 is the sum usually: about 1, about 10 or about 50?

# %% role="simulation"
# the agreement of 2000 pairs of strangers, for three lengths of the form
fig, axes = plt.subplots(1, 3, figsize=(11, 3), sharex=True)
for ax, count in zip(axes, [4, 100, 400]):
    one, other = (torch.randint(0, 2, (2000, count)) * 2.0 - 1 for _ in range(2))  # rows: pairs, columns: questions
    ax.hist((one * other).sum(1), bins=range(-71, 72, 2), color=utils.GREY)
    for side in (-1, 1):
        ax.axvline(side * math.sqrt(count), color=utils.RED, linestyle="--")
    ax.set_title(f"{count} questions")
    ax.set_xlabel("agreement of a pair")
axes[0].set_ylabel("pairs of strangers")
plt.tight_layout()
plt.show()

# %% [markdown]
# For 100 questions the sum is often near 0, but its usual distance from 0 is about 10. The red lines stand at plus and minus the root of the number of questions. The sum of products is a dot product, our measure of agreement. Remember that chance alone spreads it, and that the spread grows with the length of the form.

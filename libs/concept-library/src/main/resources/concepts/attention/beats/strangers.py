# ---
# beat: strangers
# title: Two strangers agree more often than you think
# intent: The learner meets the dot product as agreement on a questionnaire and sees that chance agreement grows like a root.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [dot-product-as-agreement, chance-agreement]
# assumes: [why-attention]
# ---

# %% [markdown]
# ## How much do two people agree?
#
# Forget words for a moment. Anna and Ben fill in a questionnaire with four questions, and write +1 for yes and -1 for no. How could one number say how much they agree?

# %%
anna = torch.tensor([+1., +1, -1, +1])  # do you like tea, ducks, queues, rain?
ben = torch.tensor([+1., +1, +1, +1])
anna * ben  # question by question

# %% [markdown]
# The product is +1 where they agree, and -1 where they do not. "No" times "no" is also +1, and rightly so. Add up the four products. This is called the **dot product** of two lists, and PyTorch writes it with `@`.

# %%
(anna * ben).sum(), anna @ ben  # three agreements minus one disagreement, written in two ways

# %% role="practice" exercise="agreement"
# Cleo says the opposite of Anna to every question. How much do the two agree?
test_cleo = -anna
test_agreement = ...  # fill in code here
if test_agreement is ...:
    print("Still blank. Anna's answers are +1, +1, -1, +1. Multiply in pairs, then add up.")
else:
    assert torch.as_tensor(test_agreement).numel() == 1, "Those are the products, question by question. One number should say how much they agree."
    assert float(test_agreement) != 4, "That would be perfect agreement. What does a plus times a minus give?"
    assert float(test_agreement) != 0, "Zero would be neither for nor against. These two quarrel about everything."
    assert float(test_agreement) == -4, "Not yet. How many of the four products are +1?"
    print("Right: four quarrels and no agreement.")

# %% role="answer" exercise="agreement"
test_agreement = anna @ test_cleo

# %% role="misconception" exercise="agreement" name="products-for-dot"
test_agreement = anna * test_cleo

# %% role="misconception" exercise="agreement" name="drops-the-sign"
test_agreement = (anna * test_cleo).abs().sum()

# %% role="misconception" exercise="agreement" name="counts-agreements"
test_agreement = (anna == test_cleo).sum()

# %% [markdown] recap="true"
# Scores are sums of many small agreements. A game shows how large such sums become. Two strangers answer 100 questions, and each flips a coin for each answer. Take agreement minus disagreement. It may fall on either side of 0. **Guess first.** How far from 0 will it usually be: about 1, about 10 or about 50?

# %% recap="true"
torch.randint(0, 2, (10,)) * 2 - 1  # ten answers by coin: randint draws 0 or 1, and the rest makes -1 or +1

# %% recap="true"
# | export
def strangers_agree(questions, pairs=2000):
    """Agreement of many pairs of strangers who answer +1 or -1 by coin."""
    first = torch.randint(0, 2, (pairs, questions)) * 2.0 - 1
    second = torch.randint(0, 2, (pairs, questions)) * 2.0 - 1
    return (first * second).sum(1)

# %% role="simulation" recap="true"
# 2000 pairs for each of three questionnaires: how is their agreement spread?
fig, axes = plt.subplots(1, 3, figsize=(11, 3), sharex=True)
for ax, questions in zip(axes, [4, 100, 400]):
    ax.hist(strangers_agree(questions), bins=range(-71, 72, 2), color=utils.GREY)
    for side in (-1, 1):
        ax.axvline(side * math.sqrt(questions), color=utils.RED, linestyle="--")
    ax.set_title(f"{questions} questions")
    ax.set_xlabel("agreement of a pair")
axes[0].set_ylabel("pairs of strangers")
plt.tight_layout()
plt.show()

# %% [markdown] recap="true"
# For 100 questions the sum is often near 0, but its usual distance from 0 is about 10. The red lines stand at plus and minus the root of the number of questions, and most pairs lie between them. The more you ask, the wider the sums spread, by chance alone. Keep this picture in mind. It will break our first attention, and it will also say how to mend it.

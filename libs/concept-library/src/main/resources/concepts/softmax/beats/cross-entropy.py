# ---
# beat: cross-entropy
# title: The loss is the soft maximum minus the score of the typed word
# intent: The learner assembles cross-entropy from log-sum-exp and one score and meets it on a batch.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [cross-entropy]
# assumes: [log-sum-exp, log-softmax]
# ---

# %% [markdown] recap="true"
# ## The whole loss in one subtraction
#
# Now we have all parts. Somebody types "coffee". The keyboard's surprise is minus the logarithm of coffee's share. With one constant for all words, that is a plain subtraction.

# %% recap="true"
typed = 1  # coffee
log_sum_exp(scores) - scores[typed]

# %% levels="intermediate,advanced"
-softmax(scores).log()[typed]  # the long way round

# %% [markdown] recap="true"
# Read it aloud: **how far does the typed word lag behind the soft maximum?** It needs no share at all, and as long as the scores are finite, so is the result. This is **cross-entropy**, the loss that nearly every classifier and language model is trained with.

# %% [markdown] levels="beginner"
# ### Sceptic: why is it called *cross*-entropy?
#
# Because two lists meet in it, the truth and the belief. Somebody typed coffee, so the truth is a list with a 1 for coffee and a 0 for each other word. Such a list is called **one-hot**.

# %% levels="beginner" recap="true"
truth = torch.tensor([0.0, 1.0, 0.0, 0.0, 0.0])  # one-hot: coffee was typed

# %% [markdown] levels="beginner"
# Now multiply, word by word, the truth by the surprise that the belief would bring. **Guess first.** How many of the five products are not zero?

# %% levels="beginner"
truth * -softmax(scores).log()

# %% [markdown] levels="beginner"
# Only coffee is left, since the four zeros wipe out the rest. The sum of all five products is what textbooks call cross-entropy, $-\sum_i \mathrm{truth}_i \log \mathrm{belief}_i$.

# %% levels="beginner"
(truth * -softmax(scores).log()).sum()  # the same 1.36 as the subtraction

# %% [markdown] recap="true"
# Real training looks at many messages at once. Here are three, with a row of scores each.

# %% recap="true"
batch = torch.tensor([[4.0, 3.0, 1.0, 0.0, -2.0],   # "a cup of ..."
                      [0.0, 1.0, 5.0, 2.0, -3.0],   # "a bowl of ..."
                      [-1.0, 0.0, 0.0, 3.0, 4.0]])  # "a bucket of ..."
typed_words = torch.tensor([1, 2, 3])  # people typed coffee, soup and water

# %% [markdown] recap="true"
# First the score of the typed word in each row: place 1 in the first row, place 2 in the second, place 3 in the third. Then how far it lags behind the soft maximum of its row.

# %% recap="true"
typed_scores = batch[torch.arange(3), typed_words]  # the score of the typed word in each row
typed_scores

# %% recap="true"
log_sum_exp(batch, dim=1) - typed_scores  # one surprise for each message

# %% [markdown]
# The soup was expected, so its surprise is small. Coffee and water were in second place, and each costs more than one unit. The loss of a batch is the mean. The smaller it is, the likelier are all typed words together. The search for its smallest value is called **maximum likelihood**.

# %% role="shortcut"
torch.isclose((log_sum_exp(batch, dim=1) - typed_scores).mean(), F.cross_entropy(batch, typed_words)).item()

# %% role="visualisation" levels="beginner,intermediate"
# three messages: the bars are scores, the line is the soft maximum, the hatched piece between them is the loss
fig, axes = plt.subplots(1, 3, figsize=(12, 3.3), sharey=True)
for ax, row, place, title in zip(axes, batch, typed_words.tolist(), ["a cup of ...", "a bowl of ...", "a bucket of ..."]):
    ax.bar(range(5), row, color=word_colours)
    ax.bar(place, log_sum_exp(row) - row[place], bottom=row[place], width=0.4, color="white", edgecolor="black", hatch="////", zorder=3)
    ax.axhline(log_sum_exp(row), color="black", linewidth=1.2)
    ax.text(4.5, log_sum_exp(row) + 0.15, f"soft maximum {log_sum_exp(row):.2f}", ha="right")
    ax.set_xticks(range(5), [f"{word}\n{score:.0f}" for word, score in zip(words, row)])  # each score below its word
    ax.set_title(f"{title} {words[place]}: loss {log_sum_exp(row) - row[place]:.2f}")
axes[0].set_ylim(-3.5, 6)
axes[0].set_ylabel("score")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# The black line is the soft maximum of each row, and the hatched piece between bar and line is the loss. There are only two ways to make a piece smaller. Lift the bar of the typed word, which lifts the line by less, or lower the line by pushing the other bars down.
#
# Now write the whole loss yourself, from nothing. Your function gets the scores and the place of the typed word, and it returns the surprise. Use `exp`, `sum`, `log` and `max`, and neither `softmax` nor `log_sum_exp`. It has to survive the sure keyboard, too.

# %% role="practice" exercise="write-the-cost" levels="beginner,intermediate"
# test_cost(scores, typed) returns the surprise at the word in place `typed`, for the young keyboard and the sure one.
test_cost = ...  # fill in code here: def test_cost(scores, typed): and the lines below it
if test_cost is ...:
    print("Still blank. Which number comes first, which one is subtracted, and what must not overflow?")
else:
    assert test_cost(scores, 3) is not None, "The function returns nothing. Which word hands a result back?"
    test_young = torch.as_tensor(test_cost(scores, 3))  # somebody typed water
    test_sure = torch.as_tensor([test_cost(sure_scores, 0), test_cost(sure_scores, 3)])  # tea, then water
    assert not torch.isclose(test_young, softmax(scores)[3]), "That is the share of the typed word. Which two operations make a share a surprise?"
    assert not torch.isclose(test_young, softmax(scores).log()[3]), "The size is right, and the sign is not. A surprise is never negative."
    assert torch.isclose(test_young, log_sum_exp(scores) - scores[3]), "Wrong for the young keyboard. Was anything taken out of the scores that did not come back?"
    assert torch.isfinite(test_sure[0]), "Right for the young keyboard, but not finite for the sure one. What has to happen before the exponential?"
    assert torch.isfinite(test_sure[1]), "Water's share was crushed to zero before the logarithm could see it. Which order avoids shares altogether?"
    assert torch.allclose(test_sure, torch.tensor([0.0, 120.0])), "Wrong for the sure keyboard. There, water is 120 points behind tea."
    print("Right: 4.36 for the young keyboard and 120 for the sure one. You have written the loss that trains language models.")

# %% role="answer" exercise="write-the-cost"
def test_cost(scores, typed):
    top = scores.max()
    return top + (scores - top).exp().sum().log() - scores[typed]

# %% role="misconception" exercise="write-the-cost" name="prints-for-return"
def test_cost(scores, typed):
    print(scores.exp().sum().log() - scores[typed])

# %% role="misconception" exercise="write-the-cost" name="share-for-surprise"
def test_cost(scores, typed):
    weights = (scores - scores.max()).exp()
    return weights[typed] / weights.sum()

# %% role="misconception" exercise="write-the-cost" name="loses-the-sign"
def test_cost(scores, typed):
    return scores[typed] - scores.exp().sum().log()

# %% role="misconception" exercise="write-the-cost" name="forgets-to-add-back"
def test_cost(scores, typed):
    return (scores - scores.max()).exp().sum().log() - scores[typed]

# %% role="misconception" exercise="write-the-cost" name="no-shift-at-all"
def test_cost(scores, typed):
    return scores.exp().sum().log() - scores[typed]

# %% role="misconception" exercise="write-the-cost" name="logarithm-after-crushing"
def test_cost(scores, typed):
    weights = (scores - scores.max()).exp()
    return -(weights[typed] / weights.sum()).log()

# %% [markdown] role="quote" terms="cross-entropy; softmax; log-likelihood; logits; negative log likelihood; log-softmax"
# Your source uses these words for what you have built:
#
# {quote}

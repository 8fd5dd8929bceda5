# ---
# beat: build-softmax
# title: 'Exponential, then divide: that is softmax'
# intent: The learner builds softmax from the two steps and reads odds off the scores.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [softmax]
# assumes: [exponential-by-leads]
# ---

# %% [markdown]
# ## Exponential, then divide
#
# Now the recipe from the opening has reasons. First give each word a positive weight, so that equal leads get equal odds:

# %%
weights = scores.exp()
weights

# %% [markdown]
# Then make the weights into shares of one whole, as one does with any counts:

# %%
shares = weights / weights.sum()
shares

# %%
shares.sum()

# %% [markdown]
# These two steps are called **softmax**:
#
# $$\mathrm{softmax}(s)_i = \frac{e^{s_i}}{\sum_j e^{s_j}}$$
#
# Read it from the inside. $s_i$ is the score of word number $i$. The sign $\sum_j$ says that the weights of all words are added up.

# %% [markdown]
# In machine learning the scores are called **logits**, and the shares are used as probabilities. Here are all three stages next to each other. Look at the gap between tea and coffee in each panel.

# %% role="visualisation"
# scores, weights and shares of the same five words
fig, axes = plt.subplots(1, 3, figsize=(12, 3.2))
titles = ["scores", "weights: exp(score)", "shares: weight / total"]
for ax, values, title, digits in zip(axes, [scores, weights, shares], titles, ["%.0f", "%.1f", "%.2f"]):
    ax.bar_label(ax.bar(words, values, color=word_colours), fmt=digits, padding=2)
    ax.axhline(0, color="black", linewidth=0.8)
    ax.margins(y=0.12)
    ax.set_title(title)
plt.tight_layout()
plt.show()

# %% [markdown]
# On the left the two are close, and in the middle tea is 2.7 times as high. The third panel has the same shape as the second, only measured in another unit. Tea leads over coffee by 1 point. So the quotient of their shares should be $e$. Is it?

# %%
shares[0] / shares[1], math.e

# %% role="practice" exercise="odds-from-lead" levels="beginner,intermediate"
# Soup has the score 1 and sand has -2. How many times larger is soup's share? Use math.exp and no softmax.
test_times = ...  # fill in code here
if test_times is ...:
    print("Still blank. How many points does soup lead by? Leads turn into odds by one function.")
else:
    assert abs(test_times - 3) > 0.1, "3 is the lead itself. What turns a lead into odds?"
    assert abs(test_times - math.exp(-1)) > 0.1, "Check the sign: from -2 up to 1, how many steps is that?"
    assert abs(test_times - 3 * math.e) > 0.1, "Three steps multiply three times. You have added them."
    assert abs(test_times - (shares[2] / shares[4]).item()) < 0.1, "Not yet. Count the steps from -2 to 1 first."
    print("Right: three steps up, and each multiplies by e.")

# %% role="answer" exercise="odds-from-lead"
test_times = math.exp(3)

# %% role="misconception" exercise="odds-from-lead" name="lead-for-odds"
test_times = 3

# %% role="misconception" exercise="odds-from-lead" name="loses-the-sign"
test_times = math.exp(1 - 2)

# %% role="misconception" exercise="odds-from-lead" name="adds-for-multiplies"
test_times = 3 * math.exp(1)

# ---
# beat: first-loss
# title: You can predict the loss before any training
# intent: The learner predicts the loss of an untrained model from the number of its words alone.
# kind: practice
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [loss-of-ignorance]
# assumes: [cross-entropy]
# ---

# %% [markdown]
# ## You can predict a model's first loss
#
# A keyboard that was never trained gives all words the same score. With our five words, every word has a share of one fifth.

# %%
print(f"loss {F.cross_entropy(torch.zeros(3, 5), typed_words):.4f}   log of 5: {math.log(5):.4f}")

# %% [markdown]
# The loss of complete ignorance is $\log n$ for $n$ words. So the first loss that a new model prints should be close to this number. If it is far away, look for a bug before you train on.

# %% role="practice" exercise="first-loss"
# GPT-2 chooses among 50,257 pieces of words. Which loss should it print before its first training step?
test_loss = ...  # fill in code here
if test_loss is ...:
    print("Still blank. What share does each piece have when nothing was learned, and how surprising is that?")
else:
    assert abs(test_loss - math.log2(50257)) > 0.01, "That counts yes-no questions. PyTorch's loss uses the natural logarithm."
    assert abs(test_loss - 1 / 50257) > 0.01, "That is the share of each piece. Which function turns a share into a surprise?"
    assert test_loss > 0, "A surprise is never negative. Check the sign."
    assert abs(test_loss - math.log(50257)) < 0.01, "Not yet. All shares are equal. Minus the logarithm of one of them is asked for."
    print(f"Right: {math.log(50257):.2f}. You knew it before the model was run.")

# %% role="answer" exercise="first-loss"
test_loss = math.log(50257)

# %% role="misconception" exercise="first-loss" name="counts-in-bits"
test_loss = math.log2(50257)

# %% role="misconception" exercise="first-loss" name="share-for-surprise"
test_loss = 1 / 50257

# %% role="misconception" exercise="first-loss" name="loses-the-sign"
test_loss = math.log(1 / 50257)

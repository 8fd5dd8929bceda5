# ---
# beat: repair-axis
# title: A norm that runs and is wrong
# intent: The learner repairs a norm over the wrong axis, the most common real bug.
# kind: practice
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [rms-norm]
# ---

# %% role="practice" exercise="repair-axis"
test_words = words * torch.tensor([[1.0], [10.0], [0.1]])  # the same words: normal, shouted, whispered
# Repair a colleague's norm. It runs, and the model learns badly: test_words / test_words.pow(2).mean(0).sqrt()
# Every word should leave with RMS 1; eps may stay out.
test_normed = ...  # fill in code here
if test_normed is ...:
    print("Still blank. How many volumes should there be for three words?")
else:
    assert test_normed.shape == test_words.shape, "The table changed its shape: 3 words x 64 features go in and come out."
    test_squares = test_normed.pow(2)
    assert not torch.allclose(test_squares.mean(0), torch.ones(64), atol=0.01), "Each *feature* has volume 1 across the words now. Which way do the features of one word lie?"
    assert not torch.allclose(test_squares.mean(), torch.ones(()), atol=0.01) or torch.allclose(test_squares.mean(-1), torch.ones(3), atol=0.01), "The table as a whole has volume 1, and the whisper is still a whisper. Each word needs its own divisor."
    assert not torch.allclose(test_squares.sum(-1), torch.ones(3), atol=0.01), "Every word has *length* 1 now, so each feature is far smaller than 1. Sum or mean?"
    assert torch.allclose(test_squares.mean(-1), torch.ones(3), atol=0.01), "Not every word has RMS 1 yet. Print the mean of the squares of each row."
    print("Right: three words, three divisors.")

# %% role="answer" exercise="repair-axis"
test_normed = test_words / test_words.pow(2).mean(-1, keepdim=True).sqrt()

# %% role="misconception" exercise="repair-axis" name="averages-over-the-words"
test_normed = test_words / test_words.pow(2).mean(0).sqrt()

# %% role="misconception" exercise="repair-axis" name="one-volume-for-all"
test_normed = test_words / test_words.pow(2).mean().sqrt()

# %% role="misconception" exercise="repair-axis" name="takes-the-norm"
test_normed = test_words / test_words.norm(dim=-1, keepdim=True)

# %% role="misconception" exercise="repair-axis" name="forgets-the-root"
test_normed = test_words / test_words.pow(2).mean(-1, keepdim=True)

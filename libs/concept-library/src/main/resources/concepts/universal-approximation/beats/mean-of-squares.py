# ---
# beat: mean-of-squares
# title: A loss is a mean of squares
# intent: The learner computes a mean squared miss on four posts and nudges one hinge downhill.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [mean-squared-miss]
# assumes: [error-quarters]
# ---

# %% [markdown]
# ## One number for all misses
#
# Training needs one number that says how bad a drawing is. Here are the misses of a drawing at four posts, in metres.

# %%
misses = torch.tensor([2.0, -2.0, 4.0, -4.0])  # drawing minus road

# %% [markdown]
# **Guess first.** What is their mean?

# %%
misses.mean(), (misses**2).mean()

# %% [markdown]
# The mean is 0, because misses above and below cancel. That would praise a bad drawing. So we square first. A square is never negative, and the **mean squared miss** is 10. It is zero only for a perfect drawing.

# %% role="practice" exercise="three-misses"
# A drawing misses three posts by 3, -1 and -2 metres. What is its mean squared miss?
test_loss = ...  # fill in code here
if test_loss is ...:
    print("Still blank. Square each miss first. Then share the sum among the three posts.")
else:
    assert test_loss != 0, "That is the plain mean, where misses above and below cancel."
    assert test_loss != 14, "That is the sum of the squares. The mean shares it among three posts."
    assert test_loss != 2, "That is the mean of the sizes. Here each miss is squared first."
    assert abs(test_loss - 14 / 3) < 0.01, "Not yet. The squares are 9, 1 and 4."
    print("Right: 14 shared among three posts.")

# %% role="answer" exercise="three-misses"
test_loss = (3**2 + 1**2 + 2**2) / 3

# %% role="misconception" exercise="three-misses" name="misses-cancel"
test_loss = (3 - 1 - 2) / 3

# %% role="misconception" exercise="three-misses" name="sum-for-mean"
test_loss = 9 + 1 + 4

# %% role="misconception" exercise="three-misses" name="sizes-for-squares"
test_loss = (3 + 1 + 2) / 3

# %% [markdown]
# Now nudge one hinge. The drawing below has two hinges, and the second one may stand at kilometre 3.5, 4 or 4.5. Which place has the smallest number?

# %%
for place in [3.5, 4.0, 4.5]:
    drawing = 510 + 150 * torch.relu(km - 1.8) - 230 * torch.relu(km - place)
    print(f"second hinge at {place}   mean squared miss on the first 5 km: {(drawing - height)[:100].pow(2).mean():7.0f}")

# %% [markdown]
# Kilometre 4 is best. **Gradient descent** does the same for all numbers at once. It asks for each of them in which direction the loss falls, moves a little that way, and repeats.

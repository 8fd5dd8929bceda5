# ---
# beat: second-call
# title: A second call adds to the first
# intent: The learner calls backward for two days with the same knob, sees slopes pile up, and clears them.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [zero-grad]
# assumes: [topological-order]
# ---

# %% [markdown]
# ## A second call adds to the first
#
# On Tuesday Mira calculates again. She keeps her price box and makes the rest anew. For brevity, let the rest be 40 loaves that are sold whatever happens.

# %%
my_price = Value(price)
(my_price * Value(40.0)).backward()
my_price.grad

# %% [markdown]
# On Monday the slope is 40, since each of the 40 loaves brings a euro more. **Guess first.** On Tuesday the same is done again with the same price box. What does the box say, 40, 80 or 1,600?

# %%
(my_price * Value(40.0)).backward()
my_price.grad

# %% [markdown]
# It says 80. The `+=` that saved us in the square cannot know that a new day has begun. It adds Tuesday's path to Monday's.
#
# PyTorch has the same habit, and it is wanted at times. The slopes of ten batches may be summed before one step is taken. If you do not want it, set `grad` to zero first. In PyTorch that is the famous `zero_grad`.

# %%
my_price.grad = 0.0  # a new day begins
(my_price * Value(40.0)).backward()
my_price.grad

# %% role="practice" exercise="three-days" levels="intermediate"
# A price box is cleared. Then backward is called on three days, with 10, 20 and 30 loaves times the price. Its grad?
test_grad = ...  # fill in code here
if test_grad is ...:
    print("Still blank. Who clears the slope between the days?")
else:
    assert test_grad != 30, "That would be so if each call started from zero."
    assert test_grad != 20, "Nobody divides by the number of days."
    assert test_grad != 6000, "Calls are paths that end in the same box. Do paths multiply?"
    assert test_grad == 60, "Not yet. Each call adds its own slope."
    print("Right: 10, 20 and 30 pile up.")

# %% role="answer" exercise="three-days"
test_grad = 10 + 20 + 30

# %% role="misconception" exercise="three-days" name="last-call-only"
test_grad = 30

# %% role="misconception" exercise="three-days" name="mean-of-calls"
test_grad = 20

# %% role="misconception" exercise="three-days" name="multiplies-calls"
test_grad = 10 * 20 * 30

# ---
# beat: reading-torch
# title: Three calls of PyTorch make one step
# intent: The learner reads the three calls of a training loop and sees what each leaves behind.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [torch-step]
# assumes: [gradient-descent]
# ---

# %% [markdown]
# ## What were the three calls in the opening?
#
# There was a line with three calls: `zero_grad`, `backward` and `step`. Now you know enough to read it. First we tell PyTorch that a number is a knob, so that it watches what we compute with it.

# %%
live = torch.tensor(start, requires_grad=True)  # a number that PyTorch watches
live

# %% [markdown]
# We compute the discomfort with it, and call `backward`. Nothing is printed, but the knob now carries its slope, under the name `grad`.

# %%
discomfort(live).backward()
live.grad

# %% [markdown]
# It is -180, the same as by hand. When there are many knobs, the list of all their slopes is called the **gradient**, hence the short name. **Guess first.** What does `grad` hold if we call `backward` once more?

# %%
discomfort(live).backward()
live.grad

# %% [markdown]
# It holds -360. PyTorch *adds* each new slope to the old one. So one must wipe the slate before each step. That is what `zero_grad` does. The third call, `step`, moves the knob. Here are all three, with plain gradient descent, which PyTorch calls `SGD`.

# %%
stepper = torch.optim.SGD([live], lr=0.01)  # lr is short for learning rate
stepper.zero_grad()  # forget the old slopes
discomfort(live).backward()  # find the new slope
stepper.step()  # move the knob against it
live

# %% [markdown]
# The knob stands at 3.8, just as in our step by hand. The method of the opening makes the same three calls. Only its `step` is smarter.

# %% role="practice" exercise="forgotten-zero"
# Somebody forgot zero_grad. The knob is not moved, it stays at mark 3, and backward is called THREE times. What does grad hold?
test_grad = ...  # fill in code here
if test_grad is ...:
    print("Still blank. At mark 3 the water is 13 degrees too cold. Which slope is that, and how often is it written down?")
else:
    assert abs(test_grad + 130) > 0.01, "That is one slope. What does PyTorch do with the slopes that were there before?"
    assert abs(test_grad - 390) > 0.01, "The size is right. Does the discomfort rise or fall when the knob is turned up?"
    assert abs(test_grad + 540) > 0.01, "You used the slope at mark 2. The knob stands at mark 3."
    assert abs(test_grad + 390) < 0.01, "Not yet. Find the slope at mark 3, then add it up."
    print("Right: three times -130. With a forgotten zero_grad each step would be too long.")

# %% role="answer" exercise="forgotten-zero"
test_grad = 3 * slope(3)

# %% role="misconception" exercise="forgotten-zero" name="replaces-the-slope"
test_grad = slope(3)

# %% role="misconception" exercise="forgotten-zero" name="loses-the-sign"
test_grad = -3 * slope(3)

# %% role="misconception" exercise="forgotten-zero" name="slope-of-another-place"
test_grad = 3 * slope(2)

# ---
# beat: double-exposure
# title: A mixture of photos is a bill as well
# intent: The learner turns photos grey and mixes them with einsum and moves the weights.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [einsum-mixtures]
# assumes: [einsum-notation]
# ---

# %% [markdown]
# ## Grey photos and double exposures
#
# Our eyes are more sensitive to green than to blue. So a grey photo is a sum in which green has the largest weight and blue the smallest. **Guess first.** Which letter disappears from `pyxc`?

# %% recap="true"
grey = torch.einsum("pyxc,c->pyx", photos, torch.tensor([0.3, 0.6, 0.1]))  # weights for red, green, blue
grey.shape

# %% [markdown]
# A **double exposure** is a mixture of photos. It has one weight for each photo, as a bill has one count. So p is the letter to disappear.

# %%
ghost = torch.einsum("p,pyxc->yxc", torch.tensor([0.0, 0.5, 0.0, 0.0, 0.0, 0.5]), photos)  # half boat, half moon

# %% role="visualisation"
# two grey photos and three mixtures
fig, axes = plt.subplots(1, 5, figsize=(13, 2.4))
show(axes[0], grey[0], "sun: pyxc,c->pyx")
show(axes[1], grey[5], "moon: pyxc,c->pyx")
show(axes[2], ghost, "half boat, half moon")
show(axes[3], 0.2 * photos[1] + 0.8 * photos[5], "0.2 boat, 0.8 moon")
show(axes[4], torch.einsum("p,pyxc->yxc", torch.full((6,), 1 / 6), photos), "one sixth of each")
plt.tight_layout()
plt.show()

# %% [markdown] recap="true"
# With one sixth of each photo, the pattern `p,pyxc->yxc` gives the mean over photos. A mean is a mixture with equal weights. Mix two photos yourself.

# %% role="interactive" recap="true"
# Task: let the boat sail into the night. How much moon can you add before the sail is hard to see?
def mix(moon=0.3):
    weights = torch.tensor([0.0, 1 - moon, 0.0, 0.0, 0.0, moon])  # sun, boat, hill, house, tree, moon
    fig, ax = plt.subplots(figsize=(4.5, 3.2))
    show(ax, torch.einsum("p,pyxc->yxc", weights, photos), f"{1 - moon:.2f} boat + {moon:.2f} moon")
    plt.show()


widgets.interact(mix, moon=widgets.FloatSlider(value=0.3, min=0, max=1, step=0.05));

# %% [markdown] recap="true"
# Beyond about 0.8 the sail is a pale shadow. The pattern never changed, only the six weights did.

# %% role="practice" exercise="grey-mixture"
# Make a GREY double exposure in one step: test_weights (p) weigh the photos, photos have p y x c, and test_grey (c) weighs the channels.
# Write the pattern for these three tensors, in this order. The result is one grey picture.
test_weights, test_grey = torch.tensor([0.0, 0.5, 0.0, 0.0, 0.0, 0.5]), torch.tensor([0.3, 0.6, 0.1])
test_pattern = ...  # fill in code here
if test_pattern is ...:
    print("Still blank. Write down the letters of the three tensors. Which letters has a grey picture?")
else:
    test_refusal = refusal_of(lambda: torch.einsum(test_pattern, test_weights, photos, test_grey))
    assert test_refusal == "not refused", "PyTorch refuses this pattern. Do the letters fit the three tensors? " + test_refusal
    test_picture = torch.einsum(test_pattern, test_weights, photos, test_grey)
    assert test_picture.shape != (6, 8, 12), "The photos are still apart. A mixture adds them up."
    assert test_picture.shape != (8, 12, 3), "The picture still has colours. A grey picture has no channels."
    assert test_picture.shape == (8, 12), "The picture should have 8 rows and 12 columns."
    assert torch.allclose(test_picture, (grey[1] + grey[5]) / 2, atol=1e-5), "Right shape, other numbers. Does each weight walk together with its photo or its channel?"
    print("Right: a mixture and a grey photo in one step.")

# %% role="answer" exercise="grey-mixture"
test_pattern = "p,pyxc,c->yx"

# %% role="misconception" exercise="grey-mixture" name="keeps-the-photos"
test_pattern = "p,pyxc,c->pyx"

# %% role="misconception" exercise="grey-mixture" name="keeps-the-channels"
test_pattern = "p,pyxc,c->yxc"

# %% role="misconception" exercise="grey-mixture" name="own-letter-for-the-weights"
test_pattern = "q,pyxc,c->yx"

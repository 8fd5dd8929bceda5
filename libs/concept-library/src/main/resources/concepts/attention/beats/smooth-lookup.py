# ---
# beat: smooth-lookup
# title: A lookup that has slopes
# intent: The advanced reader reads attention as a dictionary made smooth and sees why smooth is needed.
# kind: intuition
# levels: [advanced]
# weight: core
# teaches: [soft-lookup]
# assumes: [dot-product-as-agreement]
# ---

# %% [markdown]
# ## A dictionary is all or nothing
#
# A duck watcher keeps notes on how many ducks she saw where. What we ask for is the **query**. What an entry is found by is its **key**, and what it hands over is its **value**. A Python dictionary has no answer for "stream". A soft one compares features:

# %%
# keys, one row each for river, lake and office; columns: wet, flowing, has desks
place_keys = torch.tensor([[2., 2, 0], [2., 0, 0], [0., 0, 2]])
place_ducks = torch.tensor([20., 30, 0])  # values: ducks seen at each place
stream = torch.tensor([1., 1, 0])  # the query: wet and flowing

# %%
F.softmax(place_keys @ stream, dim=0), F.softmax(place_keys @ stream, dim=0) @ place_ducks

# %% [markdown]
# About 21 ducks, 0.87 of the say with the river. **Predict.** Is the hard lookup a special case of this? And the plain average? Multiply all scores by a sharpness and look at both ends.

# %% role="interactive" recap="true"
# Task: find the sharpness at which the answer is the plain average, and one at which only the river answers.
def sharpen(sharpness=1.0):
    place_scores = torch.tensor([4., 2, 0])  # how well river, lake and office fit the stream
    mixed = F.softmax(sharpness * place_scores, dim=0)
    fig, ax = plt.subplots(figsize=(6, 2.8))
    ax.bar(["river", "lake", "office"], mixed, color=[utils.BLUE, utils.GREEN, utils.GREY])
    ax.set_ylim(0, 1.05)
    ax.set_ylabel("share")
    ax.set_title(f"sharpness {sharpness:.1f}: {mixed @ torch.tensor([20., 30, 0]):.1f} ducks")
    plt.show()


widgets.interact(sharpen, sharpness=widgets.FloatSlider(value=1.0, min=0, max=5, step=0.1));

# %% role="visualisation"
# the answer and its slope in the query's wetness, for every sharpness
sharpnesses = torch.linspace(0, 5, 60)
wetness = torch.ones(60, requires_grad=True)
answers = F.softmax(sharpnesses[:, None] * (wetness[:, None] * place_keys[:, 0] + place_keys[:, 1]), dim=1) @ place_ducks
(answer_slopes,) = torch.autograd.grad(answers.sum(), wetness)
fig, axes = plt.subplots(1, 2, figsize=(10, 3), sharex=True)
axes[0].plot(sharpnesses, answers.detach(), color=utils.BLUE, linewidth=2.5)
axes[0].set_title("ducks reported")
axes[1].plot(sharpnesses, answer_slopes, color=utils.RED, linewidth=2.5)
axes[1].set_title("slope in the wetness of the query")
for ax in axes:
    ax.set_xlabel("sharpness")
plt.tight_layout()
plt.show()

# %% [markdown]
# At sharpness 0 the answer is the plain average, 16.7, and at 5 it is the dictionary's 20. In between, the lake's 30 ducks lift it to about 21. On the right is what training can use. At both ends the slope is zero: the average does not hear the query, and the dictionary does not feel a nudge. **Only a mixture can learn.**

# %% role="practice" exercise="kernel-lookup"
# The same lookup by distance: scores are MINUS the squared distance from each key to the stream. Report the ducks.
test_distances = (place_keys - stream).pow(2).sum(1)  # 2, 2, 6
test_ducks = ...  # fill in code here
if test_ducks is ...:
    print("Still blank. Near places should have a large say.")
else:
    assert abs(float(test_ducks) - float(F.softmax(test_distances, dim=0) @ place_ducks)) > 0.01, "The office is farthest away and has the largest say. Check the sign."
    assert abs(float(test_ducks) - 20) > 0.01, "River and lake are equally near. A winner hides that there are two."
    assert abs(float(test_ducks) - 50 / 3) > 0.01, "That is the plain average. The distances are not used."
    assert abs(float(test_ducks) - 24.77) < 0.02, "Not yet. Scores, shares, mixture."
    print("Right: by distance the lake counts as much as the river. A dot product also rewards long keys.")

# %% role="answer" exercise="kernel-lookup"
test_ducks = F.softmax(-test_distances, dim=0) @ place_ducks

# %% role="misconception" exercise="kernel-lookup" name="far-is-good"
test_ducks = F.softmax(test_distances, dim=0) @ place_ducks

# %% role="misconception" exercise="kernel-lookup" name="winner-takes-all"
test_ducks = place_ducks[test_distances.argmin()]

# %% role="misconception" exercise="kernel-lookup" name="forgets-the-shares"
test_ducks = place_ducks.mean()

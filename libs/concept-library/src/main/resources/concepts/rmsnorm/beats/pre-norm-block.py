# ---
# beat: pre-norm-block
# title: One room of a real model
# intent: The learner writes a pre-norm room and tells it from its three usual mistakes.
# kind: practice
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [pre-norm-block]
# assumes: [pre-norm, rms-norm]
# ---

# %% [markdown]
# ### Now build one room of a real model
#
# Here is a corridor that is already loud, as it is late in a deep model. And here is a room. It has one table of weights, a ReLU, which sets negative numbers to 0, and a second table.

# %% recap="true"
loud_corridor = 30 * message  # four words in a corridor of volume 30

# %% recap="true"
def small_room(x):
    """Mix, set negative numbers to 0, mix again."""
    return F.relu(x @ (loud_rooms[0] / 20)) @ (loud_rooms[1] / 20)

# %% role="practice" exercise="one-block"
# Let the four words pass this room in the pre-norm way, with small_room and rms_norm.
test_passed = ...  # fill in code here
if test_passed is ...:
    print("Still blank. What enters the room, and to what is its sound added?")
else:
    test_added = test_passed - loud_corridor
    assert not torch.allclose(rms(test_passed), torch.ones(4, 1), atol=1e-2), "The corridor was turned down to 1. That is post-norm."
    assert not torch.allclose(test_added, small_room(loud_corridor), atol=1e-2), "The room heard the loud corridor. It should hear a copy at volume 1."
    assert rms(test_passed).mean() > 10, "The corridor has lost its message. The room's sound is added, it replaces nothing."
    assert torch.allclose(test_added, small_room(rms_norm(message)), atol=1e-2), "Not yet. The corridor stays as it is, and one thing is added."
    print(f"Right: the corridor has volume {rms(loud_corridor).mean():.0f}, and the room added {rms(test_added).mean():.2f}.")

# %% role="answer" exercise="one-block"
test_passed = loud_corridor + small_room(rms_norm(loud_corridor))

# %% role="misconception" exercise="one-block" name="post-norm"
test_passed = rms_norm(loud_corridor + small_room(loud_corridor))

# %% role="misconception" exercise="one-block" name="no-norm-at-the-door"
test_passed = loud_corridor + small_room(loud_corridor)

# %% role="misconception" exercise="one-block" name="replaces-the-corridor"
test_passed = small_room(rms_norm(loud_corridor))

# %% role="misconception" exercise="one-block" name="normalises-the-corridor"
test_passed = rms_norm(loud_corridor) + small_room(rms_norm(loud_corridor))

# %% [markdown] role="image"
# **Please paste an image here:** Figure 1 of *On Layer Normalization in the Transformer Architecture* (arXiv 2002.04745) shows post-norm and pre-norm side by side. Compare it with our two drawings. Replace this line with `![post-norm and pre-norm](IMAGE_URL)`.

# ---
# beat: predict-rms
# title: Four features, one volume
# intent: The learner works out an RMS by head and is told apart from mean, length and mean square.
# kind: practice
# levels: [beginner]
# weight: core
# teaches: []
# assumes: [rms]
# ---

# %% role="practice" exercise="predict-rms"
# How loud is a word with the features 6, 0, -8, 0? Work out its RMS by head and put in the number.
test_features = torch.tensor([6.0, 0.0, -8.0, 0.0])
test_rms = ...  # fill in code here
if test_rms is ...:
    print("Still blank. The name read backwards is the recipe.")
else:
    assert not math.isclose(test_rms, test_features.mean().item()), "That is the mean: plus and minus have cancelled. What removes the signs?"
    assert not math.isclose(test_rms, test_features.norm().item()), "That is the length of the arrow. It still counts features: a sum where a mean should be."
    assert not math.isclose(test_rms, test_features.pow(2).mean().item()), "Square and mean are done. These are squared units: one step leads back."
    assert math.isclose(test_rms, rms(test_features).item(), abs_tol=0.01), "Not yet. Silent features count in the mean as well."
    print("Right.")

# %% role="answer" exercise="predict-rms"
test_rms = 5.0

# %% role="misconception" exercise="predict-rms" name="mean-for-rms"
test_rms = -0.5

# %% role="misconception" exercise="predict-rms" name="norm-for-rms"
test_rms = 10.0

# %% role="misconception" exercise="predict-rms" name="forgets-the-root"
test_rms = 25.0

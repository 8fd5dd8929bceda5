# ---
# beat: what-survives
# title: What a word keeps to itself
# intent: The learner decides which changes of the input RMSNorm cannot see, and says why.
# kind: practice
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [scale-invariance, per-token, mean-is-optional]
# ---

# %% role="practice" exercise="what-survives"
# Four things happen to the text. After which does "cat" leave RMSNorm exactly as it did before?
# Choose a set of names, such as {"sign", "shift"}, and say the reason for each aloud before you check.
test_changes = {"volume": 10 * words, "shift": words + 5, "company": louder_sat, "sign": -words}
test_unseen = ...  # fill in code here
if test_unseen is ...:
    print("Still blank. Which of the four changes only make all features of cat larger together, or leave cat alone?")
else:
    assert "shift" not in test_unseen, "A shift disappears where a mean is subtracted. Is one subtracted here?"
    assert "company" in test_unseen, "Which numbers does the RMS of cat read? Its neighbours are not among them."
    assert "sign" not in test_unseen, "The RMS is never negative. So what happens to a minus in front of every feature?"
    test_before = rms_norm(words)[1]
    test_after = {test_name for test_name in test_changes if torch.allclose(rms_norm(test_changes[test_name])[1], test_before, atol=1e-3)}
    assert set(test_unseen) == test_after, "Close. Try one change at a time with rms_norm and look at row 1."
    print("Right. Which of them would LayerNorm decide differently?")

# %% role="answer" exercise="what-survives"
test_unseen = {"volume", "company"}

# %% role="misconception" exercise="what-survives" name="rms-removes-mean"
test_unseen = {"volume", "shift", "company"}

# %% role="misconception" exercise="what-survives" name="batch-for-token"
test_unseen = {"volume"}

# %% role="misconception" exercise="what-survives" name="sign-is-volume"
test_unseen = {"volume", "company", "sign"}

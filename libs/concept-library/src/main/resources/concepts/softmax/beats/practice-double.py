# ---
# beat: practice-double
# title: Find the double softmax
# intent: The learner repairs a training step that applies softmax twice.
# kind: practice
# levels: [intermediate, advanced]
# weight: support
# teaches: [double-softmax]
# assumes: [library-calls]
# ---

# %% role="practice" exercise="double-softmax"
# This loss came from a code review. It never gets below 0.9. Write the right one, with the same three messages.
test_broken_loss = F.cross_entropy(F.softmax(batch, dim=1), typed_words)
test_loss = ...  # fill in code here
if test_loss is ...:
    print(f"Still blank. The broken loss is {test_broken_loss:.3f}. How often is softmax applied?")
else:
    assert not torch.isclose(test_loss, test_broken_loss), "Softmax is still applied twice."
    assert test_loss > 0, "A surprise is never negative. Which sign does the logarithm of a share have?"
    assert not torch.isclose(test_loss, (log_sum_exp(batch, dim=1) - typed_scores).sum()), "That is the sum over the messages. The mean does not depend on how many there are."
    assert torch.isclose(test_loss, (log_sum_exp(batch, dim=1) - typed_scores).mean()), "Not yet. It should equal the mean lag behind the soft maximum."
    print("Right: raw scores in, one softmax inside.")

# %% role="answer" exercise="double-softmax"
test_loss = F.cross_entropy(batch, typed_words)

# %% role="misconception" exercise="double-softmax" name="softmax-twice"
test_loss = F.cross_entropy(batch.softmax(1), typed_words)

# %% role="misconception" exercise="double-softmax" name="loses-the-sign"
test_loss = F.log_softmax(batch, dim=1)[torch.arange(3), typed_words].mean()

# %% role="misconception" exercise="double-softmax" name="sum-for-mean"
test_loss = F.cross_entropy(batch, typed_words, reduction="sum")

# ---
# beat: pre-norm-block
# title: A block that leaves the stream alone
# intent: The learner builds a pre-norm block and proves it by a layer that stays silent.
# kind: practice
# levels: [intermediate, advanced]
# weight: core
# teaches: []
# assumes: [pre-norm, rms-norm]
# ---

# %% role="practice" exercise="pre-norm-block"
# Build the block that Llama repeats: pre-norm, a stream that goes through, and any test_layer on the branch.
# A silent layer must change nothing; every layer hears volume 1, however loud the stream is.
def test_block(test_stream, test_layer):
    return ...  # fill in code here


test_loud = 10 * words  # a loud stream: 3 words x 64 features
test_silent = test_block(test_loud, torch.zeros_like)  # a layer that answers only zeros
if test_silent is ...:
    print("Still blank. What passes by the layer, and what does the layer hear?")
else:
    assert not torch.allclose(test_silent, torch.zeros_like(test_loud)), "With a silent layer nothing comes out: the stream has no way past the layer."
    assert torch.allclose(test_silent, test_loud), "A silent layer, and yet the stream has changed its volume: the norm sits on the road."
    test_added = test_block(test_loud, torch.clone) - test_loud  # a layer that repeats what it hears
    assert torch.allclose(test_added, rms_norm(words), atol=0.01), "The road is clear, but the layer still hears the full volume of the stream."
    print("Right: clear road, quiet side street.")

# %% role="answer" exercise="pre-norm-block"
return test_stream + test_layer(rms_norm(test_stream))

# %% role="misconception" exercise="pre-norm-block" name="post-norm"
return rms_norm(test_stream + test_layer(test_stream))

# %% role="misconception" exercise="pre-norm-block" name="no-stream"
return test_layer(rms_norm(test_stream))

# %% role="misconception" exercise="pre-norm-block" name="no-norm"
return test_stream + test_layer(test_stream)

# ---
# beat: pre-norm-block
# title: One sublayer of a transformer
# intent: The learner writes a pre-norm sublayer and tells it from its three usual mistakes.
# kind: practice
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [pre-norm-block]
# assumes: [pre-norm, rms-norm]
# ---

# %% [markdown]
# ### Now build one sublayer of a transformer
#
# A transformer has two kinds of sublayers. **Attention** carries something from token to token, and a **feed-forward** sublayer works on each token by itself. The norm stands at the door of both. We build the second kind. It has one weight matrix, a ReLU, which sets negative numbers to 0, and a second weight matrix. The stream is already loud, as it is late in a deep model.

# %% recap="true"
loud_stream = 30 * message  # four tokens in a residual stream of volume 30

# %% recap="true"
into, out = torch.randn(2, 400, 400) / 20  # two weight matrices that keep the volume


def feed_forward(x):
    """Mix, set negative numbers to 0, mix again."""
    return F.relu(x @ into) @ out

# %% role="practice" exercise="one-block"
# Let the four tokens pass this sublayer in the pre-norm way, with feed_forward and rms_norm.
test_passed = ...  # fill in code here
if test_passed is ...:
    print("Still blank. What enters the sublayer, and to what is its output added?")
else:
    test_added = test_passed - loud_stream
    assert not torch.allclose(rms(test_passed), torch.ones(4, 1), atol=1e-2), "The stream was turned down to 1. That is post-norm."
    assert not torch.allclose(test_added, feed_forward(loud_stream), atol=1e-2), "The sublayer read the loud stream. It should read a copy at volume 1."
    assert rms(test_passed).mean() > 10, "The stream has lost its message. The output is added, it replaces nothing."
    assert torch.allclose(test_added, feed_forward(rms_norm(message)), atol=1e-2), "Not yet. The stream stays as it is, and one thing is added."
    print(f"Right: the stream has volume {rms(loud_stream).mean():.0f}, and the sublayer added {rms(test_added).mean():.2f}.")

# %% role="answer" exercise="one-block"
test_passed = loud_stream + feed_forward(rms_norm(loud_stream))

# %% role="misconception" exercise="one-block" name="post-norm"
test_passed = rms_norm(loud_stream + feed_forward(loud_stream))

# %% role="misconception" exercise="one-block" name="no-norm-at-the-door"
test_passed = loud_stream + feed_forward(loud_stream)

# %% role="misconception" exercise="one-block" name="replaces-the-stream"
test_passed = feed_forward(rms_norm(loud_stream))

# %% role="misconception" exercise="one-block" name="normalises-the-stream"
test_passed = rms_norm(loud_stream) + feed_forward(rms_norm(loud_stream))

# %% [markdown] role="image"
# **Please paste an image here:** Figure 1 of *On Layer Normalization in the Transformer Architecture* (arXiv 2002.04745) shows post-norm and pre-norm side by side. Compare it with our two drawings. Replace this line with `![post-norm and pre-norm](IMAGE_URL)`.

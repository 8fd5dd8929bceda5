# ---
# beat: shortcut
# title: The whole lesson is one call
# intent: The learner uses the library call and has seen it agree with what was built.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [library-call]
# assumes: [rms-norm]
# ---

# %% [markdown]
# ## The whole lesson is one call
#
# PyTorch has it as a function and as a layer, [torch.nn.RMSNorm](https://pytorch.org/docs/stable/generated/torch.nn.RMSNorm.html), whose learned `weight` is our gain. `(64,)` says over how many features to measure. Left alone, eps is the smallest relative step of the number type, so pass the one of your model. Silence from an assert means equal.

# %% role="shortcut"
assert torch.allclose(F.rms_norm(words, (64,), weight=torch.full((64,), 2.0), eps=1e-6), rms_norm(words, gain=2.0), atol=1e-5)

# %% role="shortcut"
assert torch.allclose(nn.RMSNorm(64, eps=1e-6)(words), rms_norm(words), atol=1e-5)  # as a layer: its gain starts at 1

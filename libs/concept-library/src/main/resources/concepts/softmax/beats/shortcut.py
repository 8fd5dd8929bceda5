# ---
# beat: shortcut
# title: Which call to use when
# intent: The learner sees the four library calls equal to what was built, and the trap of softmax before the loss.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [library-calls]
# assumes: [cross-entropy]
# ---

# %% [markdown]
# ## Shortcuts: you never have to write it again
#
# PyTorch has one call for each thing that you have built.

# %% role="shortcut"
print(torch.allclose(softmax(batch, dim=1), F.softmax(batch, dim=1)))
print(torch.allclose(batch - log_sum_exp(batch, dim=1)[:, None], F.log_softmax(batch, dim=1)))
print(torch.allclose(log_sum_exp(batch, dim=1), torch.logsumexp(batch, dim=1)))

# %% [markdown]
# `True` three times. What no call can know is which direction makes one whole. Here are the sums of the three rows, first with the wrong `dim` and then with the right one.

# %%
F.softmax(batch, dim=0).sum(dim=1), F.softmax(batch, dim=1).sum(dim=1)

# %% [markdown]
# With the wrong `dim` each word is shared out among the messages, and no row is a whole. No error is raised, so look at the sums.
#
# ### Sceptic: why does the loss want raw scores? I have the shares already
#
# Because it applies the softmax itself, in the safe form. If you give it shares, they are treated as scores. **Guess first.** A keyboard is perfect and has the shares 1, 0, 0, 0, 0. What loss do you get if you pass these *shares*?

# %%
perfect_shares = torch.tensor([[1.0, 0.0, 0.0, 0.0, 0.0]])
F.cross_entropy(perfect_shares, torch.tensor([0]))

# %% [markdown]
# It is 0.90 instead of 0, and no other shares could get below that. No error is raised. The second softmax weakens the slopes, too, so learning is slower.

# %% levels="intermediate,advanced"
# the slopes for the typed word "coffee", with the mistake and without it
raw = scores.clone().requires_grad_()
for given in [F.softmax(raw, dim=0), raw]:
    print(torch.autograd.grad(F.cross_entropy(given, torch.tensor(1)), raw)[0])

# %% [markdown] levels="intermediate,advanced"
# With the mistake, coffee is pushed up with less than a third of the force. The logarithms of the shares may be passed, however. They are the scores after a shift, and a shift changes nothing.

# %% [markdown] role="image"
# **Please paste an image here:** the documentation of `torch.nn.CrossEntropyLoss` shows the formula with weights and the options for classes to ignore. A screenshot of it is a good reminder. Replace this line with `![CrossEntropyLoss](IMAGE_URL)`.

# ---
# beat: shortcut
# title: The calls that do it for you
# intent: The learner sees the library calls equal to what was built, and the one default to know.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [library-call]
# assumes: [rms-norm, epsilon]
# ---

# %% [markdown]
# ## Shortcuts: you never have to write it again
#
# PyTorch has the function, and a module that owns its gain.

# %% role="shortcut"
function, module = F.rms_norm(message, (400,), eps=1e-6), nn.RMSNorm(400, eps=1e-6)(message)  # the module's gain starts at 1
torch.allclose(rms_norm(message), function, atol=1e-6), torch.allclose(rms_norm(message), module, atol=1e-6)

# %% [markdown] levels="beginner,intermediate"
# `(400,)` is the width, the number of features of one token. If you leave `eps` out, [PyTorch takes](https://pytorch.org/docs/stable/generated/torch.nn.RMSNorm.html) a very small number that depends on the format. Write it down, so that everybody computes the same.

# %% [markdown] levels="advanced"
# If you leave `eps` out, [PyTorch takes](https://pytorch.org/docs/stable/generated/torch.nn.RMSNorm.html) the machine epsilon of the format. For float32 that is about $1.2 \cdot 10^{-7}$. Compare with what a faint token of volume 0.0003 becomes:

# %% levels="advanced"
rms(F.rms_norm(0.0003 * message[:1], (400,))), rms(F.rms_norm(0.0003 * message[:1], (400,), eps=1e-6))  # default eps, usual eps

# %% [markdown] levels="advanced"
# The two differ by more than a factor of two. On faint tokens, the wrong eps changes a loaded model, and nothing warns you.

# %% [markdown] levels="intermediate,advanced"
# In many libraries you will read a line like `variance = x.pow(2).mean(-1, keepdim=True)`. **Guess first.** One word in that line is not true. Which?
#
# <details><summary>Open after your guess</summary>
#
# The name. Nobody subtracted the mean, so this is the mean of the squares and not the variance. It was copied from code for LayerNorm.
#
# </details>


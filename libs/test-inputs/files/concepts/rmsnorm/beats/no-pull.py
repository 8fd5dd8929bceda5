# ---
# beat: no-pull
# title: The gradient stands at a right angle to the word
# intent: The learner derives that no gradient pulls along the input, and that loud inputs get small gradients.
# kind: derivation
# levels: [intermediate, advanced]
# weight: core
# teaches: [perpendicular-gradient]
# assumes: [scale-invariance, norm-sphere]
# ---

# %% [markdown]
# ## The gradient stands at a right angle to the word
#
# If volume changes nothing, can a loss ask for more of it? Let a loss weigh the normalised features by any numbers `u`, and let autograd say in which direction each word `x` should move. Predict the angle between that direction and the word itself (cosine 0: a right angle).

# %%
x, u = words.clone().requires_grad_(), torch.randn(64)  # the three words; what a made-up loss wants of each feature

# %%
(rms_norm(x, eps=0.0) * u).sum().backward()

# %%
F.cosine_similarity(x.grad, words, dim=-1)

# %% [markdown] role="derivation"
# Zero, up to rounding. Why: write $L(x)$ for the loss of a word and $g_i = \partial L/\partial x_i$.
#
# - $L(c\,x) = L(x)$ for every $c > 0$ (the factor cancels)
# - $\frac{d}{dc} L(c\,x) = 0$ (a constant has slope 0)
# - $\sum_i \frac{\partial L}{\partial (c\,x_i)} \cdot x_i = 0$ (chain rule: $c\,x_i$ grows by $x_i$ for each unit of $c$)
# - $\sum_i g_i\,x_i = 0$ (put $c = 1$)
#
# A dot product of 0 is a right angle: **on its sphere, a word can only be turned.**

# %% role="check" levels="intermediate"
assert torch.allclose((x.grad * words).sum(-1), torch.zeros(3), atol=1e-3)  # silence means equal

# %% [markdown] role="derivation" levels="advanced"
# The gradient itself, with $r = \mathrm{rms}(x)$, $y = x/r$ and $u_i = \partial L/\partial y_i$:
#
# - $r^2 = \frac1n \sum_j x_j^2$ (definition)
# - $2r\,\frac{\partial r}{\partial x_j} = \frac{2 x_j}{n}$ (power rule on both sides), so $\frac{\partial r}{\partial x_j} = \frac{y_j}{n}$ (divide by $2r$)
# - $\frac{\partial y_i}{\partial x_j} = \frac{\delta_{ij}}{r} - \frac{x_i}{r^2}\cdot\frac{y_j}{n}$ (quotient rule; $\delta_{ij}$ is 1 for $i=j$, else 0)
# - $g_j = \sum_i u_i \frac{\partial y_i}{\partial x_j}$ (chain rule)
# - $g_j = \frac1r\big(u_j - y_j \cdot \mathrm{mean}(u\,y)\big)$ (put in, $x_i/r = y_i$)
#
# RMSNorm's backward pass removes from $u$ its part along $y$, then divides by the volume. That $1/r$ is a brake: weights before a norm are in the position of $x$, so a gradient step at a right angle makes them longer (Pythagoras), and longer weights get smaller gradients.

# %% role="check" levels="advanced"
r = rms(words)
y = words / r
assert torch.allclose(x.grad, (u - y * (u * y).mean(-1, keepdim=True)) / r, atol=1e-5)

# ---
# beat: shortcut
# title: The calls behind what you built
# intent: The learner sees einsum, sigmoid and softmax equal to what was built.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [library-calls]
# assumes: [energy-based-model]
# ---

# %% [markdown]
# ## Shortcuts
#
# There is no library call named "Boltzmann machine" in PyTorch, and none is needed. The sigmoid of the wishes is one call, and so is the energy. The energy of many states at once is an `einsum`, which names the axes and sums over those that vanish.

# %% role="shortcut"
torch.allclose(energy(links, letters), -0.5 * torch.einsum("ki,ij,kj->k", letters, links, letters))

# %% role="shortcut"
torch.allclose(1 / (1 + (-2 * letters @ links).exp()), torch.sigmoid(2 * letters @ links))  # the chance of each lamp at temperature 1

# %% [markdown] role="image"
# **Please paste an image here:** Hopfield's paper of 1982 ([doi.org/10.1073/pnas.79.8.2554](https://doi.org/10.1073/pnas.79.8.2554)) and the popular-science pages of the Nobel Prize 2024 have drawings of the landscape with a ball in a valley. Replace this line with `![memory as a landscape](IMAGE_URL)`.

# %% [markdown] role="quote" terms="Hopfield; associative memory; attractor; stable states; energy function; recall"
# Your source puts it in these words:
#
# > {quote}

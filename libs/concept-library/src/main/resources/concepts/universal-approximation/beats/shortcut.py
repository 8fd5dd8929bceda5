# ---
# beat: shortcut
# title: The network in one library call
# intent: The learner loads the handmade weights into nn.Sequential and sees the same road.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [library-network]
# assumes: [write-the-weights]
# ---

# %% [markdown] levels="advanced"
# ## Shortcut: what you will really type
#
# A layer of hinges is `nn.Linear`, the bend, and another `nn.Linear`. We fill in the ten weights that we wrote down, instead of training them.

# %% [markdown] levels="beginner,intermediate"
# ## Shortcut: what you will really type
#
# In PyTorch, a layer of hinges is three parts in a row: a linear layer, the bend, and another linear layer. We put our ten weights into it.

# %%
network = nn.Sequential(nn.Linear(1, 10), nn.ReLU(), nn.Linear(10, 1)).requires_grad_(False)  # no training here

# %%
network[0].weight.fill_(1.0)  # every hinge looks at the kilometre itself
network[0].bias.copy_(-posts[:-1])  # and wakes up at its post
network[2].weight.copy_(torch.diff(torch.diff(post_heights), prepend=torch.zeros(1))[None])  # changes of slope
network[2].bias.copy_(post_heights[:1]);  # the height at the start

# %% [markdown]
# Is it the road that we built by hand?

# %% role="shortcut"
torch.allclose(network(km[:, None])[:, 0], hinge_road(km, posts, post_heights))

# %% [markdown] levels="advanced"
# They are equal. The module [torch.nn.ReLU](https://pytorch.org/docs/stable/generated/torch.nn.ReLU.html) has no parameters, so one instance may serve many layers.

# %% [markdown] levels="beginner,intermediate"
# They are the same. The call [torch.nn.ReLU](https://pytorch.org/docs/stable/generated/torch.nn.ReLU.html) has no weights of its own, so it can stand wherever a bend is needed. From here you would train `network` instead of filling it in.

# %% [markdown] role="image"
# **Please paste an image here:** the figures of [Montúfar and others 2014](https://arxiv.org/abs/1402.1869) show how folding a sheet of paper copies a drawing into many regions. It fits well beside our folded strip. Replace this line with `![folding a sheet](IMAGE_URL)`.

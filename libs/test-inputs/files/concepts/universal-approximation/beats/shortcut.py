# ---
# beat: shortcut
# title: Three words of torch are the hinges by hand
# intent: The learner sees that Sequential(Linear, ReLU, Linear) with hand-set weights is the curve of the opening.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [sequential-is-hinges]
# assumes: [weight-is-slope-change]
# ---

# %% [markdown]
# ## The curve of the opening, in three words
#
# The bouncing ball: 23 corners, 0.2 s apart (none at the landing at 3.7 s, which is cut off). In torch it is `Linear`, [`ReLU`](https://pytorch.org/docs/stable/generated/torch.nn.ReLU.html), `Linear`: the first subtracts the corners,
# the last holds the changes of slope. (The plain t is the hinge with its corner at 0.) Untrained: `lstsq` computes the weights at once.

# %% role="shortcut"
network = torch.nn.Sequential(torch.nn.Linear(1, 23), torch.nn.ReLU(), torch.nn.Linear(23, 1))
with torch.no_grad():  # set the numbers by hand instead of training them
    network[0].weight.fill_(1.0)
    network[0].bias.copy_(-bounce_corners)
    network[2].weight.copy_(bounce_weights[1:][None])
    network[2].bias.fill_(bounce_weights[0])
assert torch.allclose(network(bounce_t[:, None])[:, 0], bent, atol=1e-3)

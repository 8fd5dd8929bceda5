# ---
# beat: adjacent
# title: Neighbours of the hinge
# intent: The learner knows three neighbouring ideas and what to search for.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: []
# assumes: [universal-approximation]
# ---

# %% [markdown]
# ## Neighbouring ideas
#
# - Gradient descent is the search that we used for the hinges. Why it finds good places so often, and when it gets stuck, is a lesson of its own. *Search: "gradient descent momentum Adam".*
# - **Fourier series** draw any road out of waves instead of hinges. They are good at smooth and repeating things. *Search: "Fourier series Gibbs phenomenon".*
# - **Kolmogorov-Arnold networks** put a small learnable curve on each connection, and only add in between. Those curves are made of bumps like ours ([Liu and others 2024](https://arxiv.org/abs/2404.19756)). *Search: "KAN B-splines".*
#
# Engineers who compute bridges build their solutions from the same bumps. *Search: "finite elements hat functions".*

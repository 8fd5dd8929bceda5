# ---
# beat: adjacent
# title: Neighbours of attention
# intent: The learner knows neighbouring ideas and what to search for.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: []
# assumes: [attention]
# ---

# %% [markdown]
# ## Neighbouring ideas
#
# - **Rotary embedding** turns queries and keys by an angle for each place, so that scores feel distance. It mends the lost order. *Search: "rotary position embedding".* The lesson on it is called "rope".
# - **Linear attention** leaves out the softmax. Then the products can be done in another order, and the cost no longer grows like a square ([Katharopoulos and others 2020](https://arxiv.org/abs/2006.16236)). *Search: "linear attention kernel trick".*
# - **State-space models** carry one memory of fixed size along the text, and choose what to keep ([Mamba](https://arxiv.org/abs/2312.00752)). They are cheap, and worse at looking up a name from far back. *Search: "Mamba selective state space".*
# - **Nadaraya-Watson regression** is a soft lookup from 1964. It predicts by a weighted mean of known values, with weights by nearness. *Search: "kernel regression attention".*

# ---
# beat: adjacent
# title: Other bends, other neighbours
# intent: The learner knows which bends are in use today and which neighbouring ideas to look up.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [other-activations]
# assumes: [relu]
# ---

# %% [markdown]
# ## The bends of today are rounded, or multiply
#
# [GELU](https://arxiv.org/abs/1606.08415) (GPT-2) rounds the corner: a nearly shut hinge still gets a slope. [SwiGLU](https://arxiv.org/abs/2002.05202) (Llama) multiplies two
# branches; a [KAN](https://arxiv.org/abs/2404.19756) learns a curve on each connection. Neighbours: **splines**, when corners hurt (search "cubic spline knots"); **Fourier features**,
# when curves repeat (search "random Fourier features"); **overfitting**, what 40 knobs do to 40 readings (search "double descent").

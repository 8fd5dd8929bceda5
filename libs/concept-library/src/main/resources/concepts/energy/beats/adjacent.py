# ---
# beat: adjacent
# title: Neighbours of energy
# intent: The learner knows neighbouring ideas and what to search for.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: []
# assumes: [energy-based-model]
# ---

# %% [markdown]
# ## Neighbouring ideas
#
# - **Diffusion models** draw today's pictures. They learn the *slope* of the log share at every place and let noise climb along it, so that $Z$ never has to be known. *Search: "score matching" and "Langevin dynamics".*
# - **Softmax** and cross-entropy are the same mathematics with a short list of states, so that the total is cheap. *Search: "Boltzmann distribution softmax".*
# - **Attention** is one step of a modern Hopfield network. *Search: "Hopfield Networks is All You Need".*
# - **The Ising model** is our house on a grid in physics, where each lamp is a tiny magnet. *Search: "Ising model phase transition".*
#
# Plain Boltzmann machines are rarely trained now, since dreaming is slow. What stayed is the idea: give each state one number, and let data pull it down where they are.

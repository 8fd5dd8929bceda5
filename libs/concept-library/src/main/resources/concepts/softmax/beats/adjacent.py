# ---
# beat: adjacent
# title: Neighbours of softmax
# intent: The learner knows three neighbouring ideas and what to search for.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: []
# assumes: [softmax]
# ---

# %% [markdown] levels="advanced"
# ## Neighbouring ideas
#
# - **The Gumbel-max trick** draws from a softmax without computing a single share. Add Gumbel noise to the scores, and take the largest. *Search: "Gumbel max trick".*
# - **Sparsemax and entmax** project scores onto the simplex in other ways and give exact zeros ([Martins and Astudillo 2016](https://arxiv.org/abs/1602.02068)). *Search: "entmax".*
# - **Energy-based models** are softmax over so many states that nobody can add them all up. What then? *Search: "partition function, contrastive divergence".*

# %% [markdown] levels="beginner,intermediate"
# ## Neighbouring ideas
#
# - **The Boltzmann distribution** is softmax in physics. The scores are negative energies, and the temperature is a real one. *Search: "Boltzmann distribution softmax".*
# - **Attention** uses a softmax to decide how much each word listens to each other word. *Search: "scaled dot-product attention".*
# - **The Gumbel-max trick** draws a word without computing a single share. Add a certain kind of noise to the scores, and take the largest. *Search: "Gumbel max trick".*
#
# There are other ways from scores to shares, too. **Sparsemax** can give exact zeros, at the price of a less gentle slope ([Martins and Astudillo 2016](https://arxiv.org/abs/1602.02068)).

# ---
# beat: why-cross
# title: 'Two lists of shares: what people do, and what the keyboard believes'
# intent: The learner separates entropy from the extra price of wrong beliefs, and proves that the price is never negative.
# kind: intuition
# levels: [intermediate, advanced]
# weight: support
# teaches: [entropy-and-kl]
# assumes: [cross-entropy, proper-scoring]
# ---

# %% [markdown]
# ## Sceptic: why is it called *cross* entropy?
#
# Because two lists cross in it. One list says what people really type. The other one says what the keyboard believes.

# %%
habits = torch.tensor([0.5, 0.3, 0.1, 0.08, 0.02])  # what people type: tea, coffee, soup, water, sand

# %%
beliefs = softmax(scores)  # what our keyboard believes

# %%
-(habits * beliefs.log()).sum()  # average surprise: habits decide how often, beliefs decide how much

# %% [markdown]
# That is the cross-entropy of the two lists, $-\sum_i \mathrm{truth}_i \log \mathrm{belief}_i$. What has it to do with the loss of one typed word? There the truth is **one-hot**, a 1 for the typed word and a 0 for each other one.

# %%
one_typed = torch.tensor([0.0, 1.0, 0.0, 0.0, 0.0])  # one-hot: coffee was typed
-(one_typed * beliefs.log()).sum(), log_sum_exp(scores) - scores[1]

# %% [markdown]
# Four terms vanish, and coffee's surprise is left. The loss is the same sum for a truth without any doubt.
#
# Back to the habits. Could the keyboard do better? Yes, if it believed exactly what people do. But even then some surprise is left, since people are not predictable. **Guess first.** Is the rest 0, about 0.5, or more than 1?

# %%
-(habits * habits.log()).sum()

# %% [markdown]
# This floor is the **entropy** of the habits, the surprise that nobody can avoid. The difference is the price of wrong beliefs. It is called the **Kullback-Leibler divergence**, KL for short.

# %%
-(habits * beliefs.log()).sum() + (habits * habits.log()).sum()  # cross-entropy minus entropy

# %% [markdown] role="derivation"
# Can this price ever be negative? Let $q$ be the habits and $p$ the beliefs. The curve of the logarithm touches the straight line $x - 1$ at $x = 1$. Everywhere else it stays below that line.
#
# - $-\mathrm{KL} = \sum_i q_i \log \dfrac{p_i}{q_i}$ (entropy minus cross-entropy, and a difference of logarithms is the logarithm of a quotient)
# - $\le \sum_i q_i \left(\dfrac{p_i}{q_i} - 1\right)$ (use $\log x \le x - 1$ in each term)
# - $= \sum_i p_i - \sum_i q_i = 1 - 1 = 0$ (multiply out, and each list adds up to 1)
#
# So KL is never negative, and it is zero where the two lists agree. In the long run, no keyboard gets below the floor. Here are both sides of $\log x \le x - 1$ for our five words:

# %% role="check"
(beliefs / habits).log(), beliefs / habits - 1  # each number of the first list is the smaller one

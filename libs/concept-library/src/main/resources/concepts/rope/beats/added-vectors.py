# ---
# beat: added-vectors
# title: What is added drowns the words, or drifts
# intent: The learner sees that adding a vector for each place makes the score depend on where the sentence starts, and what is wished for instead.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [added-drifts, wish]
# assumes: [order-blind]
# minutes: 5
# ---

# %% [markdown] levels="beginner"
# ## What is added drowns the words, or drifts
#
# The cheapest rescue: add its place to every feature of a word. How alike are the keys of "dog" and "man" then? The cosine is 1 for arrows in the same direction, 0 for unrelated ones. First the bare keys, then both words near place 500.

# %% levels="beginner"
F.cosine_similarity(k[1], k[4], dim=0), F.cosine_similarity(k[1] + 500, k[4] + 504, dim=0)

# %% [markdown] levels="beginner"
# Near 500 dog and man are the same word: features of size 1 drown. So add something small instead. The [first transformer](https://arxiv.org/abs/1706.03762) added waves of the place, from fast to slow, to its words (here: to `q` and `k`): the **sinusoidal** position embedding. Now move the sentence down by 100 places. "Bit" still follows "dog"; should its score change?

# %% [markdown] levels="intermediate, advanced"
# ## What is added drifts
#
# Adding the bare place would drown the features: a 500 on top of numbers of size 1. The [first transformer](https://arxiv.org/abs/1706.03762) added waves of the place, from fast to slow, to its words (here: to `q` and `k`): the **sinusoidal** position embedding. Now move the sentence down by 100 places. "Bit" still follows "dog"; should its score change?

# %%
# rows: 200 places; columns: 4 waves, once as sine and once as cosine
waves = torch.arange(200)[:, None] * torch.tensor([1, 0.1, 0.01, 0.001])
places = torch.cat([waves.sin(), waves.cos()], dim=-1)
(q[2] + places[2]) @ (k[1] + places[1]), (q[2] + places[102]) @ (k[1] + places[101])

# %% [markdown] levels="beginner"
# It changed, although the two words stand side by side both times: the score mixes contents with *absolute* places. (Vectors learned for each place drift too, and a table of 200 has no row for place 200.) **What we wish for: a score made of contents and signed distance alone.** Does anything in there know the distance alone? Multiply the waves by each other, without words.

# %% levels="beginner"
places[2] @ places[1], places[102] @ places[101]

# %% [markdown] role="derivation" levels="intermediate, advanced"
# It changed. (The mixing that makes queries and keys of a word and its wave is left out here; it does not stop the drift.) To see which part drifts, call the added vectors $a$ and $b$ and multiply out:
#
# $$\begin{aligned}
# (q + a)\cdot(k + b) &= q\cdot(k + b) + a\cdot(k + b) && \text{distributive rule} \\
# &= q\cdot k + q\cdot b + a\cdot k + a\cdot b && \text{distributive rule, twice}
# \end{aligned}$$
#
# **We wish for a score made of contents and signed distance alone.** Here are the four terms at the start, then 100 places later; each row adds up to a score you have seen. Which columns move, and which one could be a model for us?

# %% role="check" levels="intermediate, advanced"
# rows: the sentence at place 0, at place 100; columns: q.k, q.b, a.k, a.b
torch.tensor([[q[2] @ k[1], q[2] @ b, a @ k[1], a @ b] for a, b in [(places[2], places[1]), (places[102], places[101])]])

# %% [markdown] role="quote" terms="sinusoidal; position embedding; positional encoding; absolute"
# Your source on embeddings that are added to the words. Look for what they are added to, and ask what then happens to a score when the whole text moves:
#
# {quote}

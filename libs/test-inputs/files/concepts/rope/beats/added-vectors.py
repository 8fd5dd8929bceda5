# ---
# beat: added-vectors
# title: What is added drowns the words, or drifts
# intent: The learner sees, over many sentences, that adding a vector for each place lets the start decide whom a word listens to, and what is wished for instead.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [added-drifts, wish]
# assumes: [order-blind]
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

# %% [markdown]
# It changed, although the two words stand side by side both times. A sceptic shrugs: "bit" may still prefer the same word. So make up
# 1,000 sentences and move each of them down the page, place by place. In how many does the third word give its largest score to the
# same word as at the start? Guess for 3 places and for 6.

# %% role="simulation"
# 1000 made-up sentences of 5 words: what the third word asks for, what all five offer (8 features each)
wanted, offered = torch.randn(1000, 1, 8), torch.randn(1000, 5, 8)
favourites = []
for start in range(64):
    scores = ((wanted + places[start + 2]) * (offered + places[start : start + 5])).sum(-1)  # 1000 sentences x 5 words
    favourites.append(scores.argmax(-1))
plt.plot((torch.stack(favourites) == favourites[0]).sum(-1), ".-", color=utils.RED)
plt.ylim(0, 1050)
plt.xlabel("the sentence has moved down by (places)")
plt.ylabel("sentences with their old favourite")
plt.show()

# %% [markdown] levels="beginner"
# Three places down, half of the third words have another favourite: the score mixes contents with *absolute* places. (The bumps: every 6 places the fastest wave is back. Learned vectors drift too, and a table of 200 has no row for place 200.) **What we wish for: a score made of contents and signed distance alone.** Does anything in there know the distance alone? Multiply the waves by each other, without words.

# %% levels="beginner"
places[2] @ places[1], places[102] @ places[101]

# %% [markdown] role="derivation" levels="intermediate, advanced"
# Three places down, half of the third words have another favourite. (The bumps: every 6 places the fastest wave is back. The mixing that makes queries and keys of a word and its wave is left out; it does not stop the drift.) To see which part drifts, call the added vectors $a$ and $b$ and multiply out:
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

# ---
# beat: blocks
# title: Attention in blocks, joined by log-sum-exp
# intent: The learner splits the keys into blocks and merges the results exactly, which is the idea of FlashAttention.
# kind: derivation
# levels: [advanced]
# weight: support
# teaches: [online-attention]
# assumes: [attention]
# ---

# %% [markdown]
# ## The table need not exist: attention in blocks
#
# Suppose that only three keys fit on the workbench at a time. We compute attention over words 0 to 2, and over words 3 to 5. **Guess first.** Is the mean of the two results the right answer?

# %%
left = attention(river_words, river_words[:3], river_words[:3])  # every word is its own query, key and value
right = attention(river_words, river_words[3:], river_words[3:])
((left + right) / 2)[5], attention(river_words, river_words, river_words)[5]  # row of "river"

# %% [markdown]
# It is not. The water should be 1.40, and the mean says 1.20. A block with high scores deserves more weight. How much does a block weigh in all? Its exponentials add up to a number, and the logarithm of that number is the log-sum-exp of its scores.

# %%
left_lse = scaled_scores(river_words, river_words[:3]).logsumexp(1)  # one number for each of the six asking words
right_lse = scaled_scores(river_words, river_words[3:]).logsumexp(1)

# %% [markdown] role="derivation"
# Let $\ell_1$ and $\ell_2$ be the log-sum-exps of two blocks, and $o_1$, $o_2$ their results.
#
# - $o_1 = \sum_{j \in 1} e^{s_j} v_j \,/\, e^{\ell_1}$ (the sum of the exponentials is $e^{\ell_1}$)
# - $\sum_{j \in 1} e^{s_j} v_j = e^{\ell_1} o_1$ (multiply by the sum)
# - $o = \dfrac{e^{\ell_1} o_1 + e^{\ell_2} o_2}{e^{\ell_1} + e^{\ell_2}}$ (add both blocks, divide by the whole sum)
# - so the weights of $o_1$ and $o_2$ are $\mathrm{softmax}(\ell_1, \ell_2)$ (that is what this quotient is)

# %% role="check"
block_weights = F.softmax(torch.stack([left_lse, right_lse]), dim=0)  # rows: blocks, columns: asking words
merged = block_weights[0][:, None] * left + block_weights[1][:, None] * right
print(merged[5], attention(river_words, river_words, river_words)[5])

# %% [markdown]
# Equal. Blocks are merged by a softmax of their log-sum-exps, so a softmax is made of softmaxes. The rule can be used again and again, one block after the other. Then only a running result and one running number must be kept for each word.
#
# **FlashAttention** does this with blocks that fit into the fastest memory of a GPU ([Dao and others 2022](https://arxiv.org/abs/2205.14135)). It does not approximate. It computes as many products as before, and saves the reading and writing of the table, which was what took the time.

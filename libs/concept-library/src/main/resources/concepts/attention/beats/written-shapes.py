# ---
# beat: written-shapes
# title: Every shape said aloud
# intent: The advanced reader fixes names and shapes that the rest of the lesson uses.
# kind: intuition
# levels: [advanced]
# weight: core
# teaches: [attention-shapes]
# assumes: [attention-scores]
# ---

# %% [markdown]
# ## Every shape said aloud
#
# All six words now make a query and a key of width 2 and a value of width 3, with random tables, as before training. **Predict** the shapes of the scores and of the result.

# %% recap="true"
W_q, W_k, W_v = torch.randn(4, 2), torch.randn(4, 2), torch.randn(4, 3)  # rows: the four features
queries, keys, values = river_words @ W_q, river_words @ W_k, river_words @ W_v  # rows: the six words

# %% [markdown] recap="true"
# The last two of the three steps get a name. Shares are made along each row, since each row is one word that has one whole to give.

# %% recap="true"
# | export
def mix(scores, values):
    """Shares along each row of scores, then the values mixed by them."""
    return F.softmax(scores, dim=-1) @ values

# %%
(queries @ keys.T).shape, mix(queries @ keys.T, values).shape

# %% [markdown]
# The width 2 vanishes in the dot product, and one of the two sixes vanishes in the mixture.
#
# $$\underset{6\times 2}{Q}\;\; \underset{2\times 6}{K^\top} \;\to\; \underset{6\times 6}{\text{scores}} \;\to\; \underset{6\times 6}{\text{shares}}\;\; \underset{6\times 3}{V} \;\to\; \underset{6\times 3}{\text{result}}$$
#
# Query and key must be equally wide. The value may have any width.

# ---
# beat: bag-of-words
# title: Attention hears a bag of words
# intent: The learner sees that swapping two words changes nothing for the word between them.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [order-blind, attention-score]
# assumes: [dot-product, matrix-product]
# ---

# %% [markdown]
# ## Attention hears a bag of words
#
# In **attention** each word asks all words. Its **query** `q` meets their **keys** `k` in dot products, the **scores**. **Softmax** makes shares of each row of scores (divided by √8, to keep them mild), and in these shares a word hears the **values** `v`.

# %% [markdown] recap="true"
# Now let the man bite the dog. "Bit" (row 2) stands in the middle both times. First what it hears when the dog bites, then when the man does: will it notice?

# %% recap="true"
# what "bit" hears: from "the dog bit the man", then from "the man bit the dog"
swap = [0, 4, 2, 3, 1]  # the same five rows in the other order
torch.softmax(q[2] @ k.T / 8 ** 0.5, dim=-1) @ v, torch.softmax(q[2] @ k[swap].T / 8 ** 0.5, dim=-1) @ v[swap]

# %% [markdown] recap="true"
# The two rows agree: to "bit" it is all the same whether the dog bites or the man. A score sees the contents of two words and nothing else, and a weighted sum ignores order, as 2 + 3 is 3 + 2. **Attention hears a bag of words.** (Llama looks only backwards: a bag of earlier words.)

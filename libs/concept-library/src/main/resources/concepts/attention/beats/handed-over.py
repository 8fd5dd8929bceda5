# ---
# beat: handed-over
# title: A value is what is handed over
# intent: The learner sees that being found and what one says must be different lists.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [value]
# assumes: [weighted-mean-of-words]
# ---

# %% [markdown]
# ## A value is what is handed over
#
# "Old" has found its noun. What does it receive? Suppose that the bank hands over its key, the thing by which it was found.

# %% recap="true"
phrase_shares = F.softmax((phrase_words @ to_query) @ (phrase_words @ to_key).T, dim=1)  # rows: the, old, bank

# %%
phrase_shares[1] @ (phrase_words @ to_key)  # what "old" receives

# %% [markdown]
# It receives 0.96, which means "I am a noun". But it *knew* that, since it was looking for a noun. It wants to know what kind of thing is old. In a library, you do not read the catalogue card that you searched by. You read the book.
#
# So a word gets a third list, the **value**. Ours will hand over water and money, and nothing else.

# %% recap="true"
# rows: water, money, noun, adjective; columns of the value: water, money
to_value = torch.tensor([[1., 0], [0, 1], [0, 0], [0, 0]])

# %%
phrase_shares[1] @ (phrase_words @ to_value)  # water and money that "old" receives

# %% [markdown]
# Now "old" has learned that it describes something with water 0.96 and money 0.96. The key was made for being found, and the value for being useful.
#
# ### Sceptic: but then "old" has forgotten that it means old!
#
# It would have, if this were all. In a transformer the mixture is **added** to what the word already was. Nothing is overwritten.

# %%
phrase_words[1] + F.pad(phrase_shares[1] @ (phrase_words @ to_value), (0, 2))  # "old" plus the news, which gets two zeros for noun and adjective

# %% [markdown]
# The adjective is still 1, and water and money have come on top. So there are three roles. The query says what I seek, the key says by what I am found, and the value is what I hand over.

# ---
# beat: bag-of-words
# title: Attention hears a bag of words
# intent: The learner shuffles the words, sees that nothing changes, and knows that no other numbers could help.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [order-blind]
# assumes: [dot-product]
# ---

# %% [markdown] levels="beginner"
# ## Attention hears a bag of words
#
# We keep what each word passes on, and call it by the name that the books use. Then we exchange dog and man, as in the newspaper. **Guess first.** What arrives at "bit" now?

# %% [markdown] levels="intermediate,advanced"
# ## Attention hears a bag of words
#
# What arrives at "bit" in the end? Each word passes some numbers on, weighted by its share. We let the dog pass on (1, 0) and the man (0, 1), so we can read off how much of each arrives.

# %% recap="true"
values = torch.tensor([[0.0, 0.0], [1.0, 0.0], [0.0, 0.0], [0.0, 0.0], [0.0, 1.0]])  # rows: the words; columns: dog, man

# %%
F.softmax(offers @ bit_asks, dim=0) @ values, F.softmax(offers[swapped] @ bit_asks, dim=0) @ values[swapped]

# %% [markdown] levels="intermediate"
# The question of a word is called its **query**, the offer its **key**, and what is passed on its **value**. "Bit" receives 0.47 of dog and 0.47 of man in both sentences.

# %% [markdown] levels="beginner"
# "Bit" receives 0.47 of dog and 0.47 of man in both sentences. So what leaves the attention is the same, and nothing that comes after it can tell them apart.

# %% [markdown]
# ### Sceptic: you made dog and man offer the same arrow
#
# That is fair. So let's take random numbers. Eight words get keys, a query and values by chance, and we shuffle the words 1000 times. **Guess first.** How many different answers will the asking word receive: 1, about 10, or 1000?

# %% role="simulation"
# 8 random words with 4 numbers each; shuffle keys and values together, and count the different answers
random_keys, random_values, random_query = torch.randn(8, 4), torch.randn(8, 4), torch.randn(4)
answers = []
for _ in range(1000):
    shuffle = torch.randperm(8)
    answers.append(F.softmax(random_keys[shuffle] @ random_query, dim=0) @ random_values[shuffle])
len(torch.unique(torch.stack(answers).round(decimals=4) + 0.0, dim=0))

# %% [markdown] levels="beginner"
# There is one answer for 1000 orders. The reason is that the mix is a sum. A bill is the same in whatever order the goods pass the till. So attention hears a **bag of words**: it knows what is in the bag and not in which order it went in.

# %% [markdown] levels="intermediate"
# There is one answer for 1000 orders, whatever the numbers are. The reason is exact. Each word brings its share and its value, and both depend on its contents alone. Then everything is added, and a sum does not know order. Attention hears a **bag of words**.

# %% [markdown] levels="advanced"
# There is one answer for 1000 orders. The reason is exact. The rows of the matrix $K$ are the keys, and those of $V$ are the values. The matrix $P$ puts rows into another order.
#
# - $\mathrm{softmax}(P K q) = P\,\mathrm{softmax}(K q)$ (each entry is treated alike, and the total is a sum)
# - $\big(P\,\mathrm{softmax}(K q)\big)^{T} P V = \mathrm{softmax}(K q)^{T} P^{T} P\, V$ (transpose of a product)
# - $= \mathrm{softmax}(K q)^{T}\, V$ (a permutation undone: $P^{T}P$ is the identity)

# %% role="check" levels="advanced"
shuffle = torch.randperm(8)
F.softmax(random_keys[shuffle] @ random_query, 0) @ random_values[shuffle], F.softmax(random_keys @ random_query, 0) @ random_values

# %% role="practice" exercise="bag"
# Attention without places reads "man the dog the bit" (same arrows as before). What share does "bit" give to "dog"?
test_share = ...  # fill in code here, a number from 0 to 1
if test_share is ...:
    print("Still blank. What does the order of the words change?")
else:
    assert abs(test_share - 0.95) > 0.02, "That needs a model that knows what is near. This one has no places yet."
    assert abs(test_share - 0.2) > 0.02, "Equal shares would need equal scores. Nouns score higher than the others."
    assert abs(test_share - 0.5) > 0.01, "Close. Dog and man share, but the other three words get a little, too."
    assert abs(test_share - 0.47) < 0.01, "Not yet. The share is one of the five numbers in the first output of the lesson."
    print("Right: another order, the same bag.")

# %% role="answer" exercise="bag"
test_share = 0.47

# %% role="misconception" exercise="bag" name="near-by-nature"
test_share = 0.95

# %% role="misconception" exercise="bag" name="equal-for-all"
test_share = 0.2

# %% role="misconception" exercise="bag" name="forgets-the-rest"
test_share = 0.5

# ---
# beat: two-tables
# title: Three roles, two tables
# intent: The advanced reader proves that one list admires itself, and reads query-key and value-output as two tables.
# kind: intuition
# levels: [advanced]
# weight: core
# teaches: [symmetric-scores, query-and-key, value]
# assumes: [soft-lookup]
# ---

# %% [markdown]
# ## Sceptic: why three lists for each word, and not one?
#
# Let random words of equal length score each other with one list for both roles. **Predict** how often a word's largest score is its own.

# %% role="simulation" recap="true"
# 1000 groups of eight random words with 16 features, each of length 1: who gets the largest score of each word?
groups = F.normalize(torch.randn(1000, 8, 16), dim=-1)
favourites = (groups @ groups.transpose(1, 2)).argmax(-1)  # rows: groups, columns: the favourite of each word
(favourites == torch.arange(8)).float().mean().item()  # share of words that chose themselves

# %% [markdown] role="derivation"
# In all of 8000 cases, and it must be so. For any two words $a$ and $b$ of the same length:
#
# - $0 \le (a - b) \cdot (a - b)$ (a squared length is never negative)
# - $0 \le a \cdot a - 2\, a \cdot b + b \cdot b$ (multiply out)
# - $2\, a \cdot b \le 2\, a \cdot a$ (equal lengths: $b \cdot b = a \cdot a$)
#
# So no other word of the same length scores higher than I do myself. This is the inequality of Cauchy and Schwarz.

# %% role="check"
a, b = groups[0, 0], groups[0, 1]  # two words of the first group
print(f"a with b: {a @ b:.2f}   a with itself: {a @ a:.2f}   a with b is smaller: {bool(a @ b < a @ a)}")

# %% [markdown]
# The scores are also symmetric. If bank looks at the river, the river looks back just as hard. But "old" seeks a noun and *is* none. So each word makes a query $W_q^\top x$ and a key $W_k^\top x$. Here adjectives seek and nouns offer.

# %% recap="true"
phrase, phrase_words = ["the", "old", "bank"], river_words[:3]  # rows: the, old, bank
to_query = torch.tensor([[0.], [0], [0], [4]])  # rows: water, money, noun, adjective; adjectives seek
to_key = torch.tensor([[0.], [0], [1], [0]])  # nouns offer

# %% role="visualisation"
# to whom each of the three words listens, with one list and with two
fig, axes = plt.subplots(1, 2, figsize=(9, 3.2))
draw_map(axes[0], F.softmax(phrase_words @ phrase_words.T, dim=1), phrase, phrase, "one list for both roles")
draw_map(axes[1], F.softmax(phrase_words @ to_query @ to_key.T @ phrase_words.T, dim=1), phrase, phrase, "query and key")
plt.tight_layout()
plt.show()

# %% [markdown]
# On the right, "old" gives 0.96 to the bank. The bank seeks nothing, so its row is one third each. The score of two words is $x_i^\top W_q W_k^\top x_j$, so one table decides it all:

# %%
to_query @ to_key.T  # rows: feature of the asking word, columns: feature of the found word

# %% [markdown]
# It has a single entry, from "adjective" to "noun". Its rank is at most the width of the query, here 1. With one list for both roles this table would be $W W^\top$, which is symmetric and never negative on the diagonal.
#
# What does "old" receive? If bank handed over its key, the answer would be "a noun", which "old" knew before it asked. So there is a third table for the **value**, and a fourth that brings it back to the width of a word.

# %%
to_value = torch.tensor([[1., 0], [0, 1], [0, 0], [0, 0]])  # rows: features; columns: water and money are handed over
old_shares = F.softmax(phrase_words @ to_query @ to_key.T @ phrase_words.T, dim=1)[1]  # to whom "old" listens

# %%
phrase_words[1] + old_shares @ phrase_words @ to_value @ to_value.T  # "old" and the news, added

# %% [markdown]
# "Old" is still an adjective, and now it knows of water 0.96 and money 0.96. The mixture is *added* to the word, and nothing is overwritten. Value table and output table act as one, $W_v W_o$. It says *what* is moved, while $W_q W_k^\top$ says *from where to where*.

# %% role="practice" exercise="one-table"
# Build ONE table of scores x_i^T M x_j: nouns seek adjectives (strength 4), and nothing else happens. Rows ask.
test_M = ...  # fill in code here
if test_M is ...:
    print("Still blank. Rows and columns: water, money, noun, adjective. Which single entry is not zero?")
else:
    test_scores = phrase_words @ test_M @ phrase_words.T
    assert not (test_scores[1, 2] > 1 and test_scores[2, 1] == 0), "Here the adjective asks and the noun is found. Rows ask."
    assert test_scores[1, 2] == 0, "A symmetric table makes the adjective look back, which was not wanted."
    assert test_scores[2, 2] == 0, "The noun also finds itself. Which feature does it seek?"
    assert test_scores[2, 1] == 4, "Not yet. The bank's score for 'old' should be 4."
    print("Right: one entry, one wish.")

# %% role="answer" exercise="one-table"
test_M = torch.outer(torch.tensor([0., 0, 1, 0]), torch.tensor([0., 0, 0, 4]))

# %% role="misconception" exercise="one-table" name="transposed-roles"
test_M = torch.outer(torch.tensor([0., 0, 0, 1]), torch.tensor([0., 0, 4, 0]))

# %% role="misconception" exercise="one-table" name="symmetric-is-wanted"
test_M = torch.tensor([[0., 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 4], [0, 0, 4, 0]])

# %% role="misconception" exercise="one-table" name="seeks-its-like"
test_M = torch.diag(torch.tensor([0., 0, 4, 0]))

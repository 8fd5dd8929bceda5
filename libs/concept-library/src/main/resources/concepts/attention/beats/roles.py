# ---
# beat: roles
# title: A query asks, a key advertises
# intent: The learner gives words one list to ask with and another to be found by, and sees the adjective find its noun.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [query-and-key]
# assumes: [attention-scores]
# ---

# %% [markdown]
# ## A query asks, a key advertises
#
# Think of a noticeboard. A card says "I *seek* a flat", and another says "I *offer* a flat". They match, although the two people are quite different. So let each word hang up two cards. We take three words first.

# %% recap="true"
phrase = ["the", "old", "bank"]
phrase_words = river_words[:3]  # rows: the, old, bank

# %% [markdown]
# The first card is the **query**: what I seek. We want "whoever is an adjective seeks a noun". The second is the **key**: what I offer. We want "whoever is a noun offers a noun". A table with four rows and one column turns the four features into that one number.

# %% recap="true"
# rows: water, money, noun, adjective; one column: how strongly "a noun" is sought or offered
to_query = torch.tensor([[0.], [0], [0], [4]])  # adjectives seek
to_key = torch.tensor([[0.], [0], [1], [0]])  # nouns offer

# %%
phrase_words @ to_query, phrase_words @ to_key  # what the, old and bank seek; then what they offer

# %% [markdown]
# Only "old" seeks, and only "bank" offers. **Guess first.** In the table of scores, which of the nine numbers is not zero?

# %%
(phrase_words @ to_query) @ (phrase_words @ to_key).T  # rows: who asks, columns: who is found

# %% role="visualisation"
# to whom each of the three words listens, with one list and with two cards
fig, axes = plt.subplots(1, 2, figsize=(9, 3.2))
draw_map(axes[0], F.softmax(phrase_words @ phrase_words.T, dim=1), phrase, phrase, "one list for both roles")
draw_map(axes[1], F.softmax((phrase_words @ to_query) @ (phrase_words @ to_key).T, dim=1), phrase, phrase, "query and key")
plt.tight_layout()
plt.show()

# %% [markdown]
# Row 1 tells the story. On the left, "old" listened mostly to itself. On the right it gives 0.96 to the bank. The bank does not look back. It seeks nothing, so all its scores are 0 and its shares are one third each. The tables `to_query` and `to_key` are the same for all words, and in a real model training finds them.

# %% role="interactive"
# Task: how strongly must "old" seek so that the bank gets more than nine tenths of its attention? What does a negative strength do?
def seek(strength=1.0):
    asks = phrase_words @ (strength * to_query / 4)
    fig, ax = plt.subplots(figsize=(5, 2.8))
    draw_bars(ax, F.softmax(asks @ (phrase_words @ to_key).T, dim=1)[1], phrase, f'shares of "old", strength {strength:.1f}')
    ax.set_ylim(0, 1.15)
    plt.show()


widgets.interact(seek, strength=widgets.FloatSlider(value=1.0, min=-4, max=6, step=0.2));

# %% [markdown]
# From about 3 on, the bank has more than nine tenths. A negative strength makes "old" avoid the noun. So the *size* of a query says how sure it is, and its *direction* says what it seeks.

# %% role="practice" exercise="noun-seeks"
# The other way round: let the NOUN seek its adjective. Rows: water, money, noun, adjective.
test_to_key = torch.tensor([[0.], [0], [0], [1]])  # adjectives offer
test_to_query = ...  # fill in code here
if test_to_query is ...:
    print("Still blank. Which feature must a word have so that it seeks?")
else:
    test_shares = F.softmax((phrase_words @ test_to_query) @ (phrase_words @ test_to_key).T, dim=1)
    assert test_shares[1, 1] < 0.5, "Now the adjective seeks an adjective, so old finds itself. Who should ask?"
    assert test_shares[2, 1] > 0.34, "The bank avoids or ignores the adjective. Which row is 'noun', and which sign attracts?"
    assert test_shares[2, 1] > 0.8, "The bank asks, but too timidly. A size of 4 was enough before."
    print("Right: the bank listens to 'old', with a share of", round(test_shares[2, 1].item(), 2))

# %% role="answer" exercise="noun-seeks"
test_to_query = torch.tensor([[0.], [0], [4], [0]])

# %% role="misconception" exercise="noun-seeks" name="seeks-its-like"
test_to_query = torch.tensor([[0.], [0], [0], [4]])

# %% role="misconception" exercise="noun-seeks" name="negative-attracts"
test_to_query = torch.tensor([[0.], [0], [-4], [0]])

# %% role="misconception" exercise="noun-seeks" name="size-does-not-matter"
test_to_query = torch.tensor([[0.], [0], [0.5], [0]])

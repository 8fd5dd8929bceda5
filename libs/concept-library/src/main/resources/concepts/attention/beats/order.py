# ---
# beat: order
# title: Attention reads a bag of words
# intent: The learner sees that shuffled words give shuffled results, and adds a signal of place.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [no-order]
# assumes: [attention-shapes]
# ---

# %% [markdown]
# ## Sceptic: does the sentence still have an order?
#
# Two headlines: "River flooded bank" and "Bank flooded river". The second one would be a scandal.

# %% recap="true"
headline = ["river", "flooded", "bank"]
headline_words = torch.tensor([meaning[word] for word in headline])  # rows: river, flooded, bank
turned_words = headline_words.flip(0)  # rows: bank, flooded, river

# %% [markdown]
# Each word listens to all three. "Flooded" stands in the middle of both. **Guess first.** Does it notice who did it?

# %%
mix(scaled_scores(headline_words, headline_words), headline_words)[1], mix(scaled_scores(turned_words, turned_words), turned_words)[1]

# %% [markdown]
# Both headlines give the same four numbers. A weighted mean is a sum, and a sum does not know in which order it was added. Let's try to catch attention with 500 random shuffles of our six words, and with the random tables from before.

# %% role="simulation" recap="true"
# does shuffling the words do anything but shuffle the results? 500 random orders
in_order = mix(scaled_scores(queries, keys), values)
same = 0
for _ in range(500):
    shuffle = torch.randperm(6)
    shuffled = mix(scaled_scores(queries[shuffle], keys[shuffle]), values[shuffle])
    same += torch.allclose(shuffled, in_order[shuffle], atol=1e-5)
same  # of 500

# %% [markdown] levels="beginner,intermediate"
# In 500 of 500 orders, each word receives what it received before. Attention reads a *bag* of words. The long name is **permutation equivariance**: shuffle what goes in, and what comes out is shuffled in the same way.

# %% [markdown] role="derivation" levels="advanced"
# In 500 of 500. The property is called **permutation equivariance**. Let $P$ be the table that shuffles rows, so that $P^\top P = I$, the identity. Softmax works on each row and does not care about the order within a row.
#
# - $(PQ)(PK)^\top = P\,QK^\top P^\top$ (transpose a product)
# - $\mathrm{softmax}(P S P^\top) = P\,\mathrm{softmax}(S)\,P^\top$ (rows and columns change places, nothing else)
# - $P A P^\top P V = P\,(A V)$ (because $P^\top P = I$)

# %% role="check" levels="advanced"
P = torch.eye(6)[shuffle]  # the last shuffle as a table
print(mix(scaled_scores(P @ queries, P @ keys), P @ values)[0], (P @ mix(scaled_scores(queries, keys), values))[0])

# %% [markdown] levels="intermediate"
# So place must be added by hand. Could we take points off a score when two words stand far apart? River and bank both stand one place away from "flooded", so both would lose the same. It must count who stands *before*. Let a word gain points for each place before me, and lose points for each place after me:

# %% [markdown] levels="advanced"
# So place must be added. Could scores lose points with distance? River and bank are both one place away from "flooded", so both would lose the same. Let a word gain points for each place before me, and lose points for each place after me:

# %% [markdown] levels="beginner"
# So place must be added to the words. The simplest way is to give each place a list of numbers of its own, and add it to the word that stands there. Then a query can seek "the word before me". Today most models rotate each query and key instead, by an angle that depends on its place. The lesson named "rope" shows it.

# %% recap="true" levels="intermediate,advanced"
places = torch.arange(3)
before = places[:, None] - places[None, :]  # rows: who asks, columns: who answers; 1 means "one place before me"
before

# %% levels="advanced"
mix(scaled_scores(headline_words, headline_words) + before, headline_words)[1], mix(scaled_scores(turned_words, turned_words) + before, turned_words)[1]

# %% [markdown] levels="advanced"
# Now the two headlines differ. Points for signed distance are the idea of ALiBi. Most models today rotate queries and keys by an angle for each place, so that the score itself feels the distance. The lesson named "rope" shows it.

# %% role="visualisation" levels="intermediate"
# to whom "flooded" listens in both headlines, without and with a signal of place
fig, axes = plt.subplots(2, 2, figsize=(9, 4.6), sharey=True)
for column, (vectors, names) in enumerate([(headline_words, headline), (turned_words, headline[::-1])]):
    for row, bonus, title in [(0, 0 * before, "no place"), (1, before, "points for standing before")]:
        draw_bars(axes[row, column], F.softmax(scaled_scores(vectors, vectors) + bonus, dim=1)[1], names, title)
axes[0, 0].set_ylabel("share")
axes[1, 0].set_ylabel("share")
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate"
# In the top row each word keeps its share wherever it stands. In the bottom row the first word is preferred, so "flooded" can tell the two headlines apart. Today most models rotate each query and key, like the hand of a clock, by an angle that depends on its place. The lesson named "rope" shows it.

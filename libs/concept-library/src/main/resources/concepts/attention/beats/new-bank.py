# ---
# beat: new-bank
# title: The new bank is a weighted mean of the sentence
# intent: The learner mixes the words by their shares, and sees bank move towards the river.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [weighted-mean-of-words]
# assumes: [attention-scores]
# ---

# %% [markdown]
# ## The new bank is a mixture of its sentence
#
# The scores become shares by softmax, as in the duck watcher's notebook.

# %% recap="true"
shares = F.softmax(scores, dim=0)  # to whom "bank" listens; six shares that add up to 1
shares

# %% [markdown]
# Bank listens to itself and to the river with 0.45 each, and a little to the rest. Then each word hands over its features, in proportion to its share:

# %% recap="true"
new_bank = shares @ river_words  # the weighted mean of the six rows
new_bank

# %% [markdown]
# Water 1.36, money 0.45. The bank is wet now. Draw the words on a plane, with water to the right and money upwards, and watch where "bank" goes in each sentence.

# %% role="visualisation"
# the same word moves to different places in the two sentences
new_money_bank = F.softmax(money_words @ bank, dim=0) @ money_words
fig, ax = plt.subplots(figsize=(5.6, 4.4))
for word in ["river", "money", "bank", "the"]:
    x, y = meaning[word][:2]
    ax.plot(x, y, "o", color=word_colours.get(word, utils.GREY), markersize=10)
    ax.text(x + 0.07, y + 0.07, "old, by, the, with" if word == "the" else word, color=word_colours.get(word, utils.GREY))
for target, name, shift in [(new_bank, "by the river", (-0.1, -0.22)), (new_money_bank, "with the money", (-0.42, 0.1))]:
    ax.annotate("", xy=target[:2].tolist(), xytext=(1, 1), arrowprops={"arrowstyle": "->", "color": utils.GREEN, "linewidth": 2})
    ax.text(target[0] + shift[0], target[1] + shift[1], f"bank, {name}", color=utils.GREEN)
ax.set_xlim(-0.2, 2.5)
ax.set_ylim(-0.2, 2.4)
ax.set_xlabel("water")
ax.set_ylabel("money")
ax.set_title("Bank moves towards its neighbour")
plt.show()

# %% [markdown]
# One start led to two arrows and two meanings. That is the whole idea: **scores, shares, mixture**. And the second fault of the average, does it still hurt? Put the 194 small words behind the sentence again. The average kept a water of 0.015.

# %%
F.softmax(long_text @ bank, dim=0) @ long_text  # bank listens to 200 words

# %% [markdown]
# The water is 0.25, about seventeen times the average's. It has still suffered, since 198 small words with tiny shares add up to a crowd. A larger lead of the river would help. So the size of the scores matters. We will ask again how large it must be, once our recipe is complete.

# %%
torch.allclose(shares @ river_words, river_heard[2])  # is this what the call of the opening gave?

# %% [markdown]
# `False`! The call said water 1.04, and we have 1.36. Something is still missing in our recipe. It is a single division, and you will find it yourself.

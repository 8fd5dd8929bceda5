# ---
# beat: two-places
# title: One head looks at one mixture, two heads at two places
# intent: The learner sees one set of shares smear two needed places, and two sets keep them apart.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [heads]
# assumes: [no-order]
# ---

# %% [markdown]
# ## Sceptic: what are several heads good for?
#
# In the headline, "flooded" needs two things. *Who* did it, and *to whom*? It needs the word before and the word after. Suppose that places are known, and that it gives one half to each.

# %% recap="true"
both_sides = torch.tensor([0.5, 0, 0.5])  # shares of "flooded": the word before, itself, the word after
both_sides @ headline_words, both_sides @ turned_words  # "River flooded bank" and "Bank flooded river"

# %% [markdown] levels="intermediate"
# The scandal is lost again. Half of one plus half of the other is the same in both orders. The average is back, this time between only two words. Would uneven shares help? The plane is the one you know, with water to the right and money upwards.

# %% role="visualisation" recap="true" levels="intermediate"
# what "flooded" hears at three settings; the line joins the two nouns
fig, axes = plt.subplots(1, 3, figsize=(12, 3), sharex=True, sharey=True)
for ax, share_before in zip(axes, [0.5, 0.8, 1.0]):
    uneven = torch.tensor([share_before, 0, 1 - share_before])
    ax.plot([2, 1], [0, 1], color=utils.GREY)
    for word, shift in [("river", (-0.05, -0.3)), ("bank", (-0.06, 0.16))]:
        ax.plot(*meaning[word][:2], "o", color=word_colours[word], markersize=7)
        ax.text(meaning[word][0] + shift[0], meaning[word][1] + shift[1], word, color=word_colours[word])
    ax.plot(*(uneven @ headline_words)[:2], "^", color=utils.RED, markersize=12, alpha=0.8, label="River flooded bank")
    ax.plot(*(uneven @ turned_words)[:2], "v", color=utils.PURPLE, markersize=12, alpha=0.8, label="Bank flooded river")
    ax.set_title(f"share of the word before: {share_before}")
    ax.set_xlabel("water")
axes[0].set_xlim(0.7, 2.4)
axes[0].set_ylim(-0.5, 1.5)
axes[0].set_ylabel("money")
axes[2].legend(loc="upper right", fontsize=9)
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate"
# At 0.5 both headlines are one point in the middle of the line. At 1.0 they are far apart, but the word after is not heard at all. In between they differ, so uneven shares do help. But both nouns still come through *one* value table, and only the strength tells before from after. A weak share of a very wet noun can sound like a strong share of a damp one.
#
# So let "flooded" listen *twice*, with two sets of shares, and put both results side by side. Each such listener is called a **head**.

# %% [markdown] levels="advanced"
# The scandal is lost again, since half of one plus half of the other has no order. **Sceptic:** then take 0.8 and 0.2. That separates these two headlines. But one head has one table $W = W_v W_o$. It writes $0.8\,W x$ for the word before and $0.2\,W x$ for the word after. Only the strength tells who from whom.
#
# So let "flooded" listen *twice*, with two sets of shares, and put both results side by side. Each such listener is called a **head**, and it has tables of its own.

# %% [markdown] levels="beginner"
# The scandal is lost again. Half of one plus half of the other is the same in both orders. Let "flooded" listen *twice*, with two sets of shares, and put both results side by side. Each such listener is called a **head**.

# %% recap="true"
first_head, second_head = torch.tensor([1., 0, 0]), torch.tensor([0., 0, 1])  # the word before, the word after

# %%
# water and money from both heads, side by side: four numbers for each headline
for vectors in (headline_words, turned_words):
    print(torch.cat([first_head @ vectors[:, :2], second_head @ vectors[:, :2]]))

# %% [markdown]
# Now who and whom stand in different places of the list. Each headline has its own four numbers, and nothing is stirred. The list is twice as long, though. Real models make each head narrower, so that all heads together are as wide as one was. Each head has its own tables for query, key and value, and training fills them.

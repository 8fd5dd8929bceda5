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

# %%
both_sides @ headline_words, both_sides @ turned_words  # "River flooded bank" and "Bank flooded river"

# %% [markdown] levels="intermediate"
# The scandal is lost again. Half of one plus half of the other is the same in both orders. The average is back, this time between only two words. Would uneven shares help? Move the slider. The plane is the one you know, water to the right and money upwards.

# %% role="interactive" recap="true" levels="intermediate"
# Task: find a share for which both headlines sound the same. Then find one for which the second noun is lost.
def lean(share_before=0.8):
    fig, ax = plt.subplots(figsize=(5, 3.4))
    uneven = torch.tensor([share_before, 0, 1 - share_before])
    for word in ["river", "bank"]:
        ax.plot(*meaning[word][:2], "o", color=word_colours[word], markersize=10)
        ax.text(meaning[word][0] + 0.05, meaning[word][1] + 0.06, word, color=word_colours[word])
    ax.plot(*(uneven @ headline_words)[:2], "^", color=utils.RED, markersize=11, label="River flooded bank")
    ax.plot(*(uneven @ turned_words)[:2], "v", color=utils.PURPLE, markersize=11, label="Bank flooded river")
    ax.set_xlim(0.7, 2.4)
    ax.set_ylim(-0.2, 1.5)
    ax.set_xlabel("water")
    ax.set_ylabel("money")
    ax.legend()
    plt.show()


widgets.interact(lean, share_before=widgets.FloatSlider(value=0.8, min=0, max=1, step=0.05));

# %% role="visualisation" recap="true" levels="intermediate"
# the same for readers without a slider: what "flooded" hears at three settings
fig, axes = plt.subplots(1, 3, figsize=(12, 3), sharex=True, sharey=True)
for ax, share_before in zip(axes, [0.5, 0.8, 1.0]):
    uneven = torch.tensor([share_before, 0, 1 - share_before])
    ax.plot(*(uneven @ headline_words)[:2], "^", color=utils.RED, markersize=12, label="River flooded bank")
    ax.plot(*(uneven @ turned_words)[:2], "v", color=utils.PURPLE, markersize=12, label="Bank flooded river")
    ax.set_title(f"share of the word before: {share_before}")
    ax.set_xlabel("water")
axes[0].set_xlim(0.7, 2.4)
axes[0].set_ylim(-0.3, 1.5)
axes[0].set_ylabel("money")
axes[2].legend(loc="upper right", fontsize=9)
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate"
# At 0.5 both are one point. At 1.0 they are far apart, but then the word after is not heard at all. In between, the two nouns are stirred into one point on the line.
#
# **Sceptic:** at 0.8 the two headlines do differ. Is that not enough? It is enough for these two nouns, which we know. For unknown nouns it is not:

# %% [markdown] levels="advanced"
# The scandal is lost again, since half of one plus half of the other has no order. **Sceptic:** then take 0.8 and 0.2. That separates these two headlines, which we know. For unknown nouns it does not:

# %% levels="intermediate,advanced"
river_then_bank = 0.8 * torch.tensor([2., 0]) + 0.2 * torch.tensor([1., 1])  # water and money
damp_then_wet = 0.8 * torch.tensor([1.5, 0]) + 0.2 * torch.tensor([3., 1])  # two other nouns, with other water
river_then_bank, damp_then_wet

# %% [markdown] levels="intermediate,advanced"
# Both give the same water and the same money. Two nouns bring four numbers here, and their mixture has only two. So under any fixed shares, different nouns can give the same mixture. So let "flooded" listen *twice*, with two sets of shares, and put both results side by side. Each such listener is called a **head**.

# %% [markdown] levels="beginner"
# The scandal is lost again. Half of one plus half of the other is the same in both orders. Let "flooded" listen *twice*, with two sets of shares, and put both results side by side. Each such listener is called a **head**.

# %% recap="true"
first_head, second_head = torch.tensor([1., 0, 0]), torch.tensor([0., 0, 1])  # the word before, the word after

# %%
# water and money from both heads, side by side: four numbers for each headline
for vectors in (headline_words, turned_words):
    print(torch.cat([first_head @ vectors[:, :2], second_head @ vectors[:, :2]]))

# %% [markdown]
# Now who and whom stand in different places of the list. Each headline has its own four numbers, and nothing is stirred. Real heads are not given by hand. Each has its own tables for query, key and value, and what it looks for is learned.

# ---
# beat: batch-statistics
# title: My volume should not depend on my neighbours
# intent: The learner runs the failures of measuring across words, by one volume for all and by columns.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [batch-norm-fails, per-token]
# assumes: [rms-norm]
# ---

# %% [markdown]
# ## Sceptic: why one volume per word, and not one for all words at once?
#
# One volume for all would be simpler. Let's try it. Somebody says the message as before, but shouts the last word.

# %% recap="true"
shouted = message.clone()
shouted[3] = 100 * message[3]  # "meet me at NOON"

# %%
one_for_all = shouted.pow(2).mean().sqrt()  # a single volume for all four words
rms(shouted / one_for_all).flatten()

# %% [markdown]
# On average the volume is 1, so the recipe kept its word. But "meet" now has 0.02 and "noon" has 2. One loud word silenced the three others. That is the failure of a shared knob.

# %% [markdown] levels="intermediate,advanced"
# ### The older way: compare each loudspeaker across the words
#
# The first famous norm, **BatchNorm** ([Ioffe and Szegedy 2015](https://arxiv.org/abs/1502.03167)), reads the message by columns. It compares each loudspeaker with the *same* loudspeaker of the other words. It subtracts the mean of the column and divides by its spread. It is like grading on a curve.

# %% levels="intermediate,advanced"
by_columns = F.batch_norm(message, None, None, training=True)  # each column: minus its mean, divided by its spread

# %% role="visualisation" levels="intermediate"
# what is measured for one single number, the star: a column or a row
fig, axes = plt.subplots(1, 2, figsize=(11, 2.6))
for ax, title, corner, width, height in [(axes[0], "BatchNorm: the same loudspeaker in all words", (6.5, -0.5), 1, 4), (axes[1], "RMSNorm: all loudspeakers of the same word", (-0.45, -0.45), 39.9, 0.9)]:
    draw_message(ax, message, title)
    ax.plot(7, 0, "*", color="black", markersize=14)
    ax.add_patch(plt.Rectangle(corner, width, height, fill=False, edgecolor=utils.GREEN, linewidth=4))
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate,advanced"
# For pictures this worked very well. With sentences it runs into three problems. For the first one, we change only the *last* word, and look at the *first*.

# %% levels="intermediate,advanced"
other_end = message.clone()
other_end[3] = torch.randn(400)  # "meet me at ...?": another last word

# %% levels="intermediate,advanced"
by_columns[0, :5], F.batch_norm(other_end, None, None, training=True)[0, :5]  # both are the word "meet"

# %% [markdown] levels="intermediate,advanced"
# The first word changed because of a word that comes three places later. In training, a model could peek at the future that way. When it writes, there is no future to peek at.
#
# The second problem is a loud neighbour. **Guess first.** What does BatchNorm make of the three quiet words, when the fourth is shouted?

# %% levels="intermediate,advanced"
F.batch_norm(shouted, None, None, training=True)[:, :4]  # rows: "meet", "me", "at", "NOON"

# %% [markdown] levels="intermediate,advanced"
# "Meet", "me" and "at" have become almost the same word. In each column the shouted number is so far away that the other three look alike.
#
# The third problem is a class of one. A model that writes for one reader may have only one word at hand.

# %% levels="intermediate,advanced"
(message[:1] - message[:1].mean(0))[:, :4]  # a batch of a single word: each column minus its mean

# %% [markdown] levels="intermediate,advanced"
# A single word is its own mean, so nothing is left of it. PyTorch refuses such a batch in training. In use, BatchNorm takes averages that were stored in training. So the network computes differently in training and in use. **Guess first.** Does RMSNorm care which last word stands beside "meet"?

# %% [markdown] levels="beginner"
# There is a second failure, and it is worse. Look at the first word alone, with a shared volume. Only the *last* word of the sentence has been shouted.

# %% levels="beginner"
(message / message.pow(2).mean().sqrt())[0, :4], (shouted / one_for_all)[0, :4]  # both are the word "meet"

# %% [markdown] levels="beginner"
# "Meet" has changed because of a word that comes three places later. A model that writes from left to right cannot know that word yet. **Guess first.** Does it also happen with one volume per word?

# %% levels="intermediate,advanced"
torch.equal(plain_rms_norm(message)[0], plain_rms_norm(other_end)[0])  # "meet", with two different last words

# %% levels="beginner"
torch.equal(plain_rms_norm(message)[0], plain_rms_norm(shouted)[0])  # "meet", with a quiet and with a shouted last word

# %% [markdown] recap="true"
# With one volume per word, "meet" stays "meet". No neighbour matters, and no future leaks. Each word is measured across its own loudspeakers and nothing else.

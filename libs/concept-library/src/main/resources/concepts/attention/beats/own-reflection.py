# ---
# beat: own-reflection
# title: With one list for all roles, every word admires itself
# intent: The learner sees by simulation and proof that symmetric scores make words look at themselves and at their like.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [symmetric-scores]
# assumes: [attention-scores]
# ---

# %% [markdown]
# ## Sceptic: why three lists for each word, and not one?
#
# So far the same four numbers ask, answer and are handed over. That is simple. Let's see what it does to "old", which should find its noun.

# %% role="visualisation" recap="true"
# the scores and the shares of "old" when it asks with its own features
old = river_words[1]
fig, axes = plt.subplots(1, 2, figsize=(11, 2.8))
draw_bars(axes[0], river_words @ old, river_text, 'scores of "old"', digits=0)
draw_bars(axes[1], F.softmax(river_words @ old, dim=0), river_text, 'shares of "old"')
plt.tight_layout()
plt.show()

# %% [markdown]
# It agrees with itself and with nobody else. Of course: an adjective shares no feature with a noun. A dot product finds what is *alike*. Old needs the bank exactly because the bank is *not* like it.
#
# Is this bad luck with our six words? Let's make groups of eight random words, all equally long, and count how often a word gets its own largest score. **Guess first:** in half of the cases, in most, or in all?

# %% role="simulation" recap="true"
# 1000 groups of eight random words with 16 features, each of length 1: who gets the largest score of each word?
groups = F.normalize(torch.randn(1000, 8, 16), dim=-1)
favourites = (groups @ groups.transpose(1, 2)).argmax(-1)  # rows: groups, columns: the favourite of each word
(favourites == torch.arange(8)).float().mean().item()  # share of words that chose themselves

# %% [markdown]
# In all of 8000 cases. It has to be so. Among arrows of the same length, nothing points more in my direction than I do myself.
#
# There is a second trouble. If bank listens to the river, the river scores the bank by the very same number, since a dot product does not care which list comes first. In a sentence asking and being asked are not the same. An adjective needs its noun, and the noun may have more interesting things to look for.

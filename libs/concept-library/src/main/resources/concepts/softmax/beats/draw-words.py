# ---
# beat: draw-words
# title: Shares come true when you draw often enough
# intent: The learner draws thousands of next words and sees the counts settle on the shares.
# kind: intuition
# levels: [beginner, intermediate]
# weight: support
# teaches: [sampling]
# assumes: [softmax]
# ---

# %% [markdown]
# ## Do shares come true?
#
# A share of 0.70 is a promise about many evenings. Let's make the keyboard type one word by chance, where each word has its share as its chance.

# %%
[words[i] for i in torch.multinomial(F.softmax(scores, dim=0), 8, replacement=True)]  # eight evenings

# %% [markdown]
# Mostly tea, as it should be. **Guess first.** We count how often tea came. How many evenings does it take until the counted share stays within about 0.01 of its promise: fifty, five hundred or several thousand?

# %% [markdown] recap="true"
# Let's draw one word by chance on each of 20,000 evenings, and count how often each word came.

# %% role="simulation" recap="true"
# 20,000 evenings: how often was each word typed so far?
evenings = torch.multinomial(F.softmax(scores, dim=0), 20_000, replacement=True)
so_far = F.one_hot(evenings, 5).cumsum(0) / torch.arange(1, 20_001)[:, None]  # rows: evenings, columns: words
for place, word in enumerate(words):
    plt.semilogx(range(1, 20_001), so_far[:, place], color=word_colours[place])
    plt.axhline(F.softmax(scores, dim=0)[place], color=word_colours[place], linestyle=":")
plt.text(1.2, 0.62, "dotted: the promised shares")
plt.xlabel("evenings so far")
plt.ylabel("share of evenings")
plt.show()

# %% [markdown] recap="true"
# It takes several thousand evenings until the counted shares stay on the dotted lines, which are the promised ones. They wobble by less and less. For half the wobble you need four times the evenings. That is how a chat assistant writes, too. It draws each next piece of a word from its shares.

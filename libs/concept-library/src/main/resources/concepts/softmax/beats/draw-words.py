# ---
# beat: draw-words
# title: Draw often enough, and the counts settle on the shares
# intent: The learner draws thousands of next words and sees the counts settle on the shares.
# kind: intuition
# levels: [beginner, intermediate]
# weight: support
# teaches: [sampling]
# assumes: [softmax]
# ---

# %% [markdown]
# ## Draw often enough, and the counts settle on the shares
#
# How does a keyboard write with its shares? It draws one word by chance, and each word has its share as its chance. So tea should come most often.

# %%
[words[i] for i in torch.multinomial(F.softmax(scores, dim=0), 8, replacement=True)]  # eight evenings

# %% [markdown] recap="true"
# Let's draw one word by chance on each of 20,000 evenings, and count how often each word came. **Guess first.** How many evenings does it take until the count of tea stays within about 0.01 of its share: fifty, five hundred or several thousand?

# %% role="simulation" recap="true"
# 20,000 evenings: how often was each word typed so far?
evenings = torch.multinomial(F.softmax(scores, dim=0), 20_000, replacement=True)
so_far = F.one_hot(evenings, 5).cumsum(0) / torch.arange(1, 20_001)[:, None]  # rows: evenings, columns: words
for place, word in enumerate(words):
    plt.semilogx(range(1, 20_001), so_far[:, place], color=word_colours[place])
    plt.axhline(F.softmax(scores, dim=0)[place], color=word_colours[place], linestyle=":")
plt.text(1.2, 0.62, "dotted: the shares")
plt.xlabel("evenings so far")
plt.ylabel("share of evenings")
plt.show()

# %% [markdown] recap="true"
# It takes several thousand evenings until the counts stay on the dotted lines. A chat assistant writes in this way, too. It draws each next piece of a word from its shares.
#
# The counts had to end there, since the keyboard drew from its own shares. Whether *people* want tea on seven evenings of ten is another question, and no drawing can answer it. Shares that agree with what people do are called **calibrated**.

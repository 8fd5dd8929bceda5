# ---
# beat: split-heads
# title: Eight narrow heads cost what one wide head costs
# intent: The learner splits the width into heads, counts, and gets the shapes right.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [split-heads]
# assumes: [attention-shapes]
# ---

# %% [markdown]
# ## Sceptic: two heads, so twice the price?
#
# Not if each head is half as wide. The width of the word is *split* among the heads. Take a text of 100 words and a width of 512. One score costs as many multiplications as the head is wide.

# %%
100 * 100 * 512, 8 * (100 * 100 * 64)  # scores with one head of width 512, and with 8 heads of width 64

# %% [markdown]
# Both counts are equal. The tables stay as large as they were, too. Eight tables of 512 by 64, laid side by side, are one of 512 by 512. The divisor changes, since $d$ is now the width of a head. What does a head give up? It has only 64 numbers to ask with, so its wishes become simpler.
#
# How does one split in code? Our six words have four features. We want two heads, which see two features each.

# %% recap="true"
# | export
def split_heads(x, heads):
    """From (..., words, width) to (..., heads, words, width / heads)."""
    return x.unflatten(-1, (heads, -1)).transpose(-3, -2)

# %% [markdown]
# The `unflatten` cuts each row into pieces, and `transpose` brings the heads to the front. The first head has all six words, with half of their features. `attention` works on it as it is, since `@` treats each head as a table of its own. Afterwards the heads are laid side by side again:

# %% recap="true"
# | export
def join_heads(x):
    """From (..., heads, words, width of a head) back to (..., words, width)."""
    return x.transpose(-3, -2).flatten(-2)

# %%
two_heads = attention(split_heads(river_words, 2), split_heads(river_words, 2), split_heads(river_words, 2))
split_heads(river_words, 2)[0], two_heads.shape, join_heads(two_heads).shape  # what the first head sees; then the shapes

# %% role="practice" exercise="split-right"
# Four words of width 6 become two heads. Shape (heads, words, width of a head), and each head keeps whole words.
test_words = torch.arange(24).reshape(4, 6)  # row i is word i: numbers 6 * i to 6 * i + 5
test_heads = ...  # fill in code here
if test_heads is ...:
    print("Still blank. First cut each row into two pieces, then bring the heads to the front.")
else:
    assert tuple(test_heads.shape) != (4, 2, 3), "The cut is right. But now each WORD is a table. Which direction should come first?"
    assert tuple(test_heads.shape) == (2, 4, 3), "Two heads, four words, three features each."
    assert test_heads[0, 1, 0] != 3, "The shape is right, but head 0 got both halves of word 0 as if they were two words."
    assert test_heads[0, 1].tolist() == [6, 7, 8], "Not yet. In head 0, word 1 should be the first half of row 1."
    print("Right: each head has all four words.")

# %% role="answer" exercise="split-right"
test_heads = test_words.reshape(4, 2, 3).transpose(0, 1)

# %% role="misconception" exercise="split-right" name="reshapes-at-once"
test_heads = test_words.reshape(2, 4, 3)

# %% role="misconception" exercise="split-right" name="forgets-the-transpose"
test_heads = test_words.reshape(4, 2, 3)

# %% role="misconception" exercise="split-right" name="splits-the-words"
test_heads = test_words.reshape(2, 2, 6)

# %% [markdown]
# ### One more table, and the module is complete
#
# Side by side, each head's news sits in columns of its own. One more table lets it reach every feature of the word. This is the output table $W_o$. Here it is random, as before training.

# %%
W_o = torch.randn(4, 4)  # rows 0 and 1 belong to the first head, rows 2 and 3 to the second
torch.allclose(join_heads(two_heads) @ W_o, two_heads[0] @ W_o[:2] + two_heads[1] @ W_o[2:], atol=1e-6)

# %% [markdown]
# `True`. Each head has rows of its own in $W_o$, so each head writes its own message, and the messages are added. All parts are there now:

# %%
# | export
class MultiHead(nn.Module):
    """Attention with several heads: four tables of the full width, whatever the number of heads."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.output = (nn.Linear(width, width, bias=False) for _ in range(4))

    def forward(self, x, mask=None):
        q, k, v = (split_heads(table(x), self.heads) for table in (self.query, self.key, self.value))
        return self.output(join_heads(attention(q, k, v, mask)))

# %%
{heads: sum(table.numel() for table in MultiHead(16, heads).parameters()) for heads in (1, 2, 4)}  # learnable numbers

# %% [markdown]
# The number of heads changes nothing in the size: it is 1024 each time. So now a fair test is possible. Headlines of the form "noun flooded noun" are made from eight nouns. From what "flooded" hears, one more table must tell both nouns and which one came first.

# %%
nn.Embedding(9, 16)(torch.tensor([3, 8, 5])).shape  # noun 3, "flooded" (word 8) and noun 5 go in; each gets its row of 16 learnable numbers

# %%
# | export
class Reporter(nn.Module):
    """Tells from what "flooded" hears which noun stood before it and which one after it."""

    def __init__(self, heads, width=16):
        super().__init__()
        self.word, self.place = nn.Embedding(9, width), nn.Embedding(3, width)  # eight nouns and "flooded"; three places
        self.listen, self.tell = MultiHead(width, heads), nn.Linear(width, 16)

    def forward(self, headlines):
        heard = self.listen(self.word(headlines) + self.place(torch.arange(3)))[:, 1]
        return self.tell(heard).unflatten(-1, (2, 8))  # eight scores for the noun before, eight for the noun after

# %% role="visualisation"
# one head of width 16 against two heads of width 8, each trained from three random starts
for heads, colour in [(1, utils.RED), (2, utils.GREEN)]:
    for start in range(3):
        reporter, both_right = Reporter(heads), []
        adam = torch.optim.Adam(reporter.parameters(), lr=0.02)
        for _ in range(90):
            headlines = torch.randint(8, (64, 3))  # rows: 64 headlines, columns: the three words
            headlines[:, 1] = 8  # the word in the middle is "flooded"
            told_nouns, true_nouns = reporter(headlines), headlines[:, [0, 2]]
            loss = F.cross_entropy(told_nouns.flatten(0, 1), true_nouns.flatten())
            adam.zero_grad()
            loss.backward()
            adam.step()
            both_right.append((told_nouns.argmax(-1) == true_nouns).all(1).float().mean().item())
        plt.plot(both_right, color=colour, linewidth=1.5, label=f"heads: {heads}" if start == 0 else None)
plt.legend(loc="center right")
plt.xlabel("training step")
plt.ylabel("headlines told rightly")
plt.show()

# %% [markdown] levels="intermediate"
# From all three starts, two heads tell every headline rightly before the end. One head is later each time. It is not hopeless, since it can learn to tell the nouns apart by strength. But both nouns come through one table, where two heads have one each. To what do the two heads of the last reporter listen?

# %% [markdown] levels="advanced"
# From all three starts, two heads tell every headline rightly before the end. One head is later each time. It is not hopeless, since it can learn to tell the nouns apart by strength. Two heads pay with rank. Each $W_v W_o$ has at most rank 8 here, where one head had 16, and in exchange there are two of them.

# %% role="visualisation" levels="intermediate"
# to whom "flooded" listens in each head of the last reporter, on average over 64 headlines
with torch.no_grad():
    headlines = torch.randint(8, (64, 3))
    headlines[:, 1] = 8
    seen = reporter.word(headlines) + reporter.place(torch.arange(3))
    head_shares = F.softmax(scaled_scores(split_heads(reporter.listen.query(seen), 2), split_heads(reporter.listen.key(seen), 2)), dim=-1)[:, :, 1].mean(0)
fig, axes = plt.subplots(1, 2, figsize=(9, 2.8), sharey=True)
for ax, part, title in zip(axes, head_shares, ["head 1", "head 2"]):
    draw_bars(ax, part, ["before", "flooded", "after"], f'"flooded" listens, {title}')
axes[0].set_ylabel("share")
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate"
# The two heads lean to different sides. Of the two neighbours, one head gives more to the word before, and the other gives more to the word after. Nobody told them to. What a head looks for is learned.

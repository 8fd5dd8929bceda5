# ---
# beat: cheater
# title: A model that predicts the word it can see
# intent: The learner trains a model on pure noise, sees an impossible loss, and finds that it copied.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [leak]
# assumes: [attention-shapes]
# ---

# %% [markdown]
# ## Sceptic: how can it learn to guess the next word, if that word is right there?
#
# A language model learns by guessing the next word at all places of a text at once. Let's run that with a text in which *nothing* can be learned. A child calls out eight words in random order.

# %% recap="true"
called = ["bank", "river", "bridge", "boat", "hill", "house", "field", "road"]  # eight words, called out at random
" ".join(called[i] for i in torch.randint(8, (9,)))  # randint draws nine numbers from 0 to 7

# %% [markdown]
# Every next word is a toss-up among eight. The **loss** is one number that says how wrong a guess was, and training makes it small. It is minus the logarithm of the chance that the guess gave to the right word. Here each word has the chance 1/8, which makes $\log 8$. **Nobody can honestly do better in the long run:**

# %% recap="true"
F.cross_entropy(torch.zeros(1, 8), torch.tensor([5])), math.log(8)  # eight equal scores, whatever the right word is

# %% [markdown] recap="true"
# Now a small model. It needs two parts. An `Embedding` gives each of the eight words its row of 16 learnable numbers. A `Linear` is a learnable table, and ours turns 16 numbers into eight scores.

# %% recap="true"
nn.Embedding(8, 16)(torch.tensor([0, 3])).shape, nn.Linear(16, 8)(torch.zeros(2, 16)).shape  # words 0 and 3 go in; then two rows of scores come out

# %% [markdown] recap="true"
# In the model, the rows of a word and of its place are added. Then come query, key, value and one attention. At last, each place gives eight scores for the word that will follow. How it looks at the others is passed in as `look`.

# %% recap="true"
# | export
class Writer(nn.Module):
    """One attention that guesses the following word at each place; `look` says how places see each other."""

    def __init__(self, look, words=8, places=8, width=16):
        super().__init__()
        self.look = look
        self.word, self.place = nn.Embedding(words, width), nn.Embedding(places, width)
        self.query, self.key, self.value = (nn.Linear(width, width, bias=False) for _ in range(3))
        self.guess = nn.Linear(width, words)

    def forward(self, heard):
        x = self.word(heard) + self.place(torch.arange(heard.shape[1]))
        return self.guess(self.look(self.query(x), self.key(x), self.value(x)))

# %% [markdown] recap="true"
# Training is the usual loop. It draws 64 children, measures how surprised the writer is, and moves all tables a little downhill.

# %% recap="true"
# | export
def train_writer(writer, steps=300):
    """Losses of a writer that listens to random words; it guesses words 1 to 7 from what it may see."""
    adam, losses = torch.optim.Adam(writer.parameters(), lr=0.02), []
    for _ in range(steps):
        heard = torch.randint(8, (64, 8))  # rows: 64 children, columns: 8 words called out
        guesses = writer(heard)[:, :-1]  # the guess at place 0 is about word 1, and so on
        loss = F.cross_entropy(guesses.transpose(1, 2), heard[:, 1:])  # this call wants the eight scores in the second direction
        adam.zero_grad()
        loss.backward()
        adam.step()
        losses.append(loss.item())
    return losses

# %% recap="true"
open_look = lambda q, k, v: mix(scaled_scores(q, k), v)  # everybody sees everybody
cheater = Writer(open_look)
cheater_losses = train_writer(cheater)
print(f"loss at the end: {cheater_losses[-1]:.4f}")

# %% [markdown]
# Nearly zero! It guesses pure chance almost without fail. Should we buy lottery tickets? Let's ask it in earnest. We call five words, stop, and let it guess the sixth. We do this 2000 times.

# %%
heard = torch.randint(8, (2000, 6))  # rows: trials, columns: six words; the last one is kept secret
guessed = cheater(heard[:, :5])[:, -1].argmax(-1)
(guessed == heard[:, 5]).float().mean().item()

# %% [markdown]
# One in eight is 0.125, and that is about what it gets. In earnest it knows nothing. What did it learn, then? Look at its map, for eight words of one child.

# %% role="visualisation"
# where each place of the cheater looks
with torch.no_grad():
    child = torch.randint(8, (1, 8))
    seen = cheater.word(child) + cheater.place(torch.arange(8))
    cheater_map = F.softmax(scaled_scores(cheater.query(seen), cheater.key(seen)), dim=-1)[0]
fig, ax = plt.subplots(figsize=(5.6, 4.6))
draw_map(ax, cheater_map, [f"place {i}" for i in range(8)], range(8), "where the cheater looks")
plt.show()

# %% [markdown]
# Each row is dark one step to the right of the diagonal. Place 0 looks at place 1, place 1 at place 2. It copies the answer from its neighbour. Only the last row is free, since it never had to guess. The model did nothing wrong. *We* left the answer on the table.

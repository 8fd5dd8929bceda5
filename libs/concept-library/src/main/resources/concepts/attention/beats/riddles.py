# ---
# beat: riddles
# title: A model that listens solves the riddle
# intent: The learner trains the same small model with and without attention and reads its map.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [trained-attention]
# assumes: [attention]
# ---

# %% [markdown]
# ## The test: who remembers what the bank was like?
#
# Now let's train in earnest. A storyteller names six things, each with an adjective: an old bank, a steep hill, a muddy road and so on. Then she asks about one of them. What was the bank like?

# %% recap="true"
# what a story can be about, and how things can be
nouns = ["bank", "river", "bridge", "boat", "hill", "house", "field", "road"]
adjectives = ["old", "muddy", "steep", "cold", "green", "quiet", "narrow", "new"]

# %% recap="true"
torch.stack([torch.randperm(8)[:6], torch.randperm(8)[:6]]), torch.randint(8, (2, 6))  # two stories as numbers: six different nouns each; then an adjective for each noun

# %% recap="true"
# | export
def tell_stories(count):
    """Six different nouns with an adjective each (rows: stories), the noun asked for, and the right answer."""
    told = torch.stack([torch.randperm(8)[:6] for _ in range(count)])
    described = torch.randint(8, (count, 6))
    pick = torch.randint(6, (count,))
    return told, described, told[range(count), pick], described[range(count), pick]

# %% [markdown] levels="beginner,intermediate"
# Put together, with one noun picked for the question, this makes a riddle like the following one.

# %% levels="beginner,intermediate"
told, described, asked, answer = tell_stories(1)
", ".join(f"{adjectives[a]} {nouns[n]}" for n, a in zip(told[0], described[0])) + f". The {nouns[asked[0]]}?  {adjectives[answer[0]]}."

# %% [markdown]
# Each noun and each adjective has a row of 16 learnable numbers. The rows of noun and adjective are added, and that sum stands for one thing of the story. The asked noun is the query. At the end, two layers read what was heard beside the asked noun, which makes 32 numbers. They give one score to each adjective. Two models are trained, with the same layers, the same size and the same stories. One uses attention. The other is the plain average, with all scores set to zero.

# %% [markdown] recap="true" levels="beginner"
# PyTorch has ready-made parts. An `Embedding` is a table with one learnable row for each word. A `Linear` multiplies by a learnable table. A `ReLU` sets negative numbers to zero, and a loss called cross-entropy says how wrong eight scores are.

# %% recap="true"
# the parts: a row of 16 learnable numbers for each of two words, and two layers that end in eight scores
nn.Embedding(8, 16)(torch.tensor([0, 3])).shape, nn.Sequential(nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 8))(torch.zeros(2, 32)).shape

# %% recap="true" levels="beginner"
F.cross_entropy(torch.zeros(1, 8), torch.tensor([5])), math.log(8)  # the loss of someone who guesses blindly among eight

# %% recap="true" levels="intermediate,advanced"
F.cross_entropy(torch.tensor([[0., 0, 0, 0, 0, 9, 0, 0]]), torch.tensor([5]))  # the loss when the right answer, number 5, has by far the highest of eight scores

# %% recap="true"
# | export
class Riddler(nn.Module):
    """Answers what a noun was like; with listens=False all shares are equal."""

    def __init__(self, listens, width=16):
        super().__init__()
        self.listens = listens
        self.noun, self.adjective = nn.Embedding(8, width), nn.Embedding(8, width)
        self.query, self.key, self.value = (nn.Linear(width, width, bias=False) for _ in range(3))
        self.answer = nn.Sequential(nn.Linear(2 * width, 32), nn.ReLU(), nn.Linear(32, 8))

    def scores(self, told, described, asked):
        things = self.noun(told) + self.adjective(described)
        return scaled_scores(self.query(self.noun(asked))[:, None], self.key(things)) * float(self.listens)

    def forward(self, told, described, asked):
        things = self.noun(told) + self.adjective(described)
        heard = mix(self.scores(told, described, asked), self.value(things))[:, 0]
        return self.answer(torch.cat([heard, self.noun(asked)], dim=1))

# %% [markdown] recap="true"
# The training loop draws fresh stories at every step, so nothing can be learned by heart.

# %% recap="true"
# | export
def train_riddler(riddler, steps=500):
    """Trains on fresh stories and returns the loss of every step."""
    adam, losses = torch.optim.Adam(riddler.parameters(), lr=0.01), []
    for _ in range(steps):
        told, described, asked, answer = tell_stories(128)
        loss = F.cross_entropy(riddler(told, described, asked), answer)
        adam.zero_grad()
        loss.backward()
        adam.step()
        losses.append(loss.item())
    return losses

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** Guessing blindly is right once in 8. How often will the average be right: once in 8, once in 3, or nearly always?

# %% [markdown] levels="advanced"
# **Predict** both rates of success on new ones. Blind guessing gives 1 in 8.

# %% recap="true"
averager, listener = Riddler(listens=False), Riddler(listens=True)  # the same parts, without and with attention

# %% recap="true"
average_losses = train_riddler(averager)  # the loss of each of 500 steps

# %% recap="true"
listener_losses = train_riddler(listener)  # the same for the one that listens

# %% [markdown] recap="true"
# Both are trained. Now they get stories that neither has heard before.

# %% role="simulation" recap="true"
# 3000 new stories: how often is each model right?
told, described, asked, answer = tell_stories(3000)
for name, model in [("average", averager), ("attention", listener)]:
    print(f"{name}: {(model(told, described, asked).argmax(1) == answer).float().mean():.2f}")

# %% role="visualisation" recap="true"
# the losses of both models while they learn
plt.plot(average_losses, color=utils.GREY, linewidth=2)
plt.plot(listener_losses, color=utils.GREEN, linewidth=2)
plt.text(300, average_losses[-1] + 0.3, "average", color=utils.GREY)
plt.text(300, 0.12, "attention", color=utils.GREEN)
plt.xlabel("training step")
plt.ylabel("loss")
plt.show()

# %% [markdown] recap="true"
# The listener solves practically every riddle. The averager is right about once in three, and its loss falls more and more slowly. Would a longer training help?

# %% [markdown] levels="intermediate,advanced"
# Be fair to it. Someone who only hears the six adjectives in a heap, without knowing whose they are, can still bet on the most frequent one. How often does that win?

# %% levels="intermediate,advanced"
F.one_hot(described, 8).sum(1).max(1).values.float().mean() / 6  # count of the most frequent adjective, as a part of six

# %% [markdown] levels="intermediate"
# It wins a little over one third of the time. The averager is close to that, and no sum over the words, however weighted, allows more here in the long run. It learned what could be learned, and then the riddle itself stood in the way. Now let's read the listener's map. We never told it where to look.

# %% [markdown] levels="advanced"
# A little over one third, so the averager is close to the bound of a bag. Sceptic: could a wide network not bind noun and adjective before the average? It could. A sum of well-made features of *pairs* keeps everything, at a width that grows with the number of pairs. Attention reads one entry and needs no such width. Here is the listener's map.

# %% [markdown] levels="beginner"
# Not much. It was trained as long and as well as the other. But a heap of six adjectives does not say whose they are. One can only bet on the one that came most often. Now let's read the listener's map. We never told it where to look.

# %% role="visualisation" recap="true"
# the listener's shares in one story: each row asks for another thing of the same story
with torch.no_grad():
    story_told, story_described, _, _ = tell_stories(1)
    names = [f"{adjectives[a]}\n{nouns[n]}" for n, a in zip(story_told[0], story_described[0])]
    story_map = F.softmax(listener.scores(story_told.expand(6, 6), story_described.expand(6, 6), story_told[0]), dim=-1)[:, 0]
fig, ax = plt.subplots(figsize=(6.4, 4.6))
draw_map(ax, story_map, [f"{nouns[n]}?" for n in story_told[0]], names, "asked noun (rows), thing of the story (columns)")
plt.show()

# %% [markdown] recap="true" levels="beginner"
# The map has a clear diagonal. Asked for a noun, the listener looks mostly at the thing with that noun, whatever its adjective is. You gave words a query and a key by hand. Here training found a match of its own.

# %% [markdown] recap="true" levels="intermediate,advanced"
# The map has a clear diagonal. Asked for a noun, the listener looks mostly at the thing with that noun, whatever its adjective is. So query and key match by the noun. Does the value hand over the adjective? Give the value of one single thing to the answering layers, for all 64 pairs of noun and adjective.

# %% levels="intermediate,advanced"
pair_nouns, pair_adjectives = torch.cartesian_prod(torch.arange(8), torch.arange(8)).T  # all 64 things that a story can name
handed = listener.value(listener.noun(pair_nouns) + listener.adjective(pair_adjectives))
(listener.answer(torch.cat([handed, listener.noun(pair_nouns)], dim=1)).argmax(1) == pair_adjectives).sum().item()  # right answers out of 64

# %% [markdown] levels="intermediate,advanced"
# The noun alone cannot tell the adjective, so the right answers must come out of the value. You built three roles by hand, and training found them on its own.

# %% role="interactive" recap="true"
# Task: look for a story and a question at which the listener hesitates. Move through the 200 stories.
def ask(story=0):
    with torch.no_grad():
        one = slice(story, story + 1)
        seen = F.softmax(listener.scores(told[one], described[one], asked[one]), dim=-1)[0, 0]
    fig, ax = plt.subplots(figsize=(8, 2.8))
    ax.bar(range(6), seen, color=[utils.GREEN if n == asked[story] else utils.GREY for n in told[story]])
    ax.set_xticks(range(6), [f"{adjectives[a]}\n{nouns[n]}" for n, a in zip(told[story], described[story])])
    ax.set_ylim(0, 1.05)
    ax.set_title(f"the {nouns[asked[story]]}?")
    plt.show()


widgets.interact(ask, story=widgets.IntSlider(value=0, min=0, max=199));

# %% [markdown] recap="true"
# They are rare. In most stories the green bar takes nearly everything, and now and then another thing keeps a part. The map is a good clue here, because the listener has one head and one layer. Shares still do not say how large the values are. In a large model the news also passes through many layers, and a single map is a clue, not an explanation.

# %% [markdown] levels="advanced"
# One thing was given to the listener for free. Noun and adjective arrived already joined in one list. In running text a first layer must do the joining by looking at the word before. A second layer can then look things up. Such a pair of layers is called an **induction head**.

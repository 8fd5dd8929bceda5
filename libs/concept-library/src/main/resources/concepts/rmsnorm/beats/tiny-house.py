# ---
# beat: tiny-house
# title: A real house learns to spell
# intent: The learner trains a small deep model with and without RMSNorm and LayerNorm, from careful and careless starts, and looks inside.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [trained-with-norm]
# assumes: [pre-norm-block, gain]
# ---

# %% [markdown]
# ## Sceptic: does a real model learn better with it?
#
# Enough of random rooms. We train a small deep model that reads six letters and guesses the letter behind them. It learns from a text that is already on your machine, the help texts of PyTorch's own functions.

# %%
helps = " ".join(getattr(F, name).__doc__ or "" for name in sorted(dir(F)) if callable(getattr(F, name)))

# %%
letters = " abcdefghijklmnopqrstuvwxyz"
text = " ".join("".join(sign if sign in letters else " " for sign in helps.lower()).split())  # only letters and single blanks
text[2000:2080]

# %% [markdown]
# Each letter becomes a number. Then we need two parts. The first is the norm with its gain, as a module that can be trained.

# %%
codes = torch.tensor([letters.index(letter) for letter in text])  # each letter as a number from 0 to 26

# %%
# | export
class Gained(nn.Module):
    """RMSNorm with one learned gain per feature."""

    def __init__(self, width):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(width))

    def forward(self, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6) * self.gain

# %% [markdown]
# A room is the one that you have just built. `corridor=False` would give a bare chain as in our opening, where each room's sound replaces the message.

# %%
# | export
class Room(nn.Module):
    """A norm at the door, two tables with a ReLU between them, and the corridor around it."""

    def __init__(self, width, norm, corridor=True):
        super().__init__()
        self.norm, self.corridor = norm(width), corridor
        self.first, self.second = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)

    def forward(self, x):
        played = self.second(F.relu(self.first(self.norm(x))))
        return x + played if self.corridor else played

# %% [markdown]
# In front of the rooms stands an entrance. It turns six letters into 32 numbers. Here it is with six letters of the text:

# %%
entrance = nn.Sequential(nn.Embedding(27, 32), nn.Flatten(), nn.Linear(6 * 32, 32))
entrance(codes[:6][None]).shape  # one snippet, 32 numbers

# %%
# | export
def house(norm, corridor=True, size=1.0):
    """An entrance for six letters, eight rooms and an exit with 27 scores; size multiplies the weights that the rooms start with."""
    middle_rooms = [Room(32, norm, corridor) for _ in range(8)]
    for room in middle_rooms:
        room.first.weight.data *= size
        room.second.weight.data *= size
    return nn.Sequential(nn.Embedding(27, 32), nn.Flatten(), nn.Linear(6 * 32, 32), *middle_rooms, norm(32), nn.Linear(32, 27))

# %% [markdown]
# Training takes 64 random places of the text in each step and guesses the seventh letter from six. Here is one such step without the learning. The **loss** says how badly it guesses, and lower is better. **Predict.** The house knows nothing yet, and there are 27 signs. How large is the loss, if ignorance costs $\log 27$?

# %%
places = torch.randint(len(codes) - 7, (64, 1)) + torch.arange(7)  # rows: 64 snippets; columns: seven places
F.cross_entropy(house(Gained)(codes[places[:, :6]]), codes[places[:, 6]]).item(), math.log(27)

# %% [markdown]
# The loss is near that of ignorance. Now the same in a loop, where Adam moves the weights.

# %%
# | export
def train(model, codes, steps=120):
    """Train on 64 random places of the text a step; returns the loss of each step."""
    optimiser, history = torch.optim.Adam(model.parameters(), lr=0.003), []
    for _ in range(steps):
        places = torch.randint(len(codes) - 7, (64, 1)) + torch.arange(7)  # 64 snippets of seven letters
        loss = F.cross_entropy(model(codes[places[:, :6]]), codes[places[:, 6]])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        history.append(loss.item())
    return history

# %% [markdown]
# One more value to compare with. A model that only knows how frequent each letter is has a loss of about 2.85.

# %%
frequency = codes.bincount() / len(codes)
-(frequency * frequency.log()).sum().item()

# %% [markdown] levels="intermediate,advanced"
# First the bare chain, eight rooms one behind the other, once without a norm and once with RMSNorm. **Guess first.** Is the knob enough to make the chain learn to spell?

# %%
def last_loss(model):
    """Train, and return the mean loss of the last 20 steps."""
    return sum(train(model, codes)[-20:]) / 20

# %% levels="intermediate,advanced"
print(f"bare chain, no norm {last_loss(house(nn.Identity, corridor=False)):.1f}   bare chain, RMSNorm {last_loss(house(Gained, corridor=False)):.1f}")

# %% [markdown] levels="intermediate,advanced"
# Neither learns much in 120 steps. Both stay close to the loss of letter frequencies, and the chain with the knob is not even the better one. So the knob alone is no miracle. It keeps the message at a fair volume, but the way back to the first room is still a long one. A deep model needs the corridor, too. Let's build it in.

# %% [markdown] levels="beginner"
# **Guess first.** One house has no norm, and the other has an RMSNorm at each door. Otherwise they are alike. Which one spells better after 120 steps?

# %%
print(f"corridor, no norm {last_loss(house(nn.Identity)):.1f}   corridor, RMSNorm {last_loss(house(Gained)):.1f}")

# %% [markdown]
# Now both learn, and equally well. Are you disappointed? It is an honest result. With a corridor, eight rooms and PyTorch's careful start, one can live without a norm.
#
# So what does it buy? It buys the right to be careless. We start with weights that are 2 and 4 times too large, and compare three norms.

# %%
sizes = [1, 2, 4]  # how many times too large the weights are at the start
without = [last_loss(house(nn.Identity, size=size)) for size in sizes]  # no norm

# %%
with_layer = [last_loss(house(nn.LayerNorm, size=size)) for size in sizes]  # LayerNorm at each door

# %%
with_rms = [last_loss(house(Gained, size=size)) for size in sizes]  # RMSNorm at each door

# %% [markdown]
# **Guess first.** Which curves will stay low, and which one will climb?

# %% role="visualisation"
# loss at the end of training against the size of the weights at the start
for results, name, colour, marker in [(without, "no norm", utils.RED, "o"), (with_layer, "LayerNorm", utils.BLUE, "s"), (with_rms, "RMSNorm", utils.GREEN, "^")]:
    plt.semilogy(sizes, results, color=colour, marker=marker, linewidth=2.5, label=name)
plt.axhline(2.85, color="black", linestyle="--", linewidth=1)
plt.text(1, 3.0, "dashed: only letter frequencies")
plt.xticks(sizes)
plt.xlabel("weights at the start, times PyTorch's size")
plt.ylabel("loss at the end")
plt.legend()
plt.show()

# %% [markdown]
# The red curve climbs. Without a norm, weights that are four times too large end in a loss far beyond that of knowing nothing. With a norm one hardly notices them. The curves of LayerNorm and RMSNorm lie on top of each other. Dropping the mean cost nothing here.
#
# A large model is trained once, for millions. Nobody wants to depend on a lucky start.

# %% [markdown] levels="intermediate,advanced"
# ### A look inside a trained house
#
# We train one house with RMSNorm for longer. Then we walk its corridor, and measure the volume before each room and the share of the mean.

# %% levels="intermediate,advanced"
spelling = house(Gained)
sum(train(spelling, codes, steps=300)[-20:]) / 20

# %% levels="intermediate,advanced"
corridor_volume, mean_part = [], []
now = spelling[:3](codes[torch.arange(500)[:, None] + torch.arange(6)]).detach()  # 500 places of the text
for room in spelling[3:11]:
    corridor_volume.append(rms(now).mean().item())
    mean_part.append((now.mean(-1) ** 2 / now.pow(2).mean(-1)).mean().item())
    now = room(now).detach()

# %% role="visualisation" levels="intermediate,advanced"
# left: volume of the corridor; right: share of the mean in its energy
fig, axes = plt.subplots(1, 2, figsize=(11, 3))
axes[0].bar(range(1, 9), corridor_volume, color=utils.GREEN)
axes[0].set(xlabel="room", ylabel="volume in front of the room", title="the corridor gets louder")
axes[1].bar(range(1, 9), mean_part, color=utils.ORANGE)
axes[1].axhline(1 / 32, color="black", linestyle="--")
axes[1].set(xlabel="room", ylabel="share of the mean", title="the mean (dashed: fair share, 1 of 32)", ylim=(0, 0.5))
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate,advanced"
# The corridor gets louder from room to room, as predicted. The share of the mean stays small. It is one of few directions here, 1 of 32. With another seed it may get more than its fair share, so the sceptic was right to ask. How much do the two norms differ there?

# %% levels="intermediate,advanced"
F.cosine_similarity(F.layer_norm(now, (32,)), rms_norm(now), dim=1).mean().item()  # behind the last room

# %% [markdown] levels="intermediate,advanced"
# The outputs of the two norms agree to more than 90 percent, at a width of only 32. Real models are a hundred times wider. And our training runs could not tell the two apart.

# %% role="visualisation" levels="advanced"
# all gains of the trained house
gains = torch.cat([part.gain.detach() for part in spelling.modules() if isinstance(part, Gained)])
plt.hist(gains, bins=40, color=utils.GREEN)
plt.axvline(1, color="black", linestyle="--")
plt.xlabel("gain after training (all started at 1)")
plt.ylabel("features")
plt.show()

# %% [markdown] levels="advanced"
# The gains have moved away from 1, in both directions. So the house does use its small knobs.

# %% [markdown] levels="advanced"
# Two limits of this experiment should be said. It has one width and one learning rate, and it ran for 120 steps. And large models do grow a few giant features. Those sit on single loudspeakers and not on the mean. *Search: "massive activations in large language models".*

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
# ## Sceptic: does a small model learn better with it?
#
# Enough of random rooms. We train a small deep model that reads six letters and guesses the letter behind them. It learns from a text that is already on your machine, the help texts of PyTorch's own functions.

# %%
helps = " ".join(getattr(F, name).__doc__ or "" for name in sorted(dir(F)) if callable(getattr(F, name)))
letters = " abcdefghijklmnopqrstuvwxyz"
text = " ".join("".join(sign if sign in letters else " " for sign in helps.lower()).split())  # only letters and single blanks
text[2000:2080]

# %%
codes = torch.tensor([letters.index(letter) for letter in text])  # each letter as a number from 0 to 26

# %% [markdown]
# Then we need two parts. The first is our `rms_norm` with its gains, as a module that can be trained.

# %%
# | export
class RMSNorm(nn.Module):
    """Our rms_norm, with one learned gain per loudspeaker."""

    def __init__(self, width):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(width))

    def forward(self, x):
        return rms_norm(x) * self.gain

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
# Training takes 64 random places of the text in each step and guesses the seventh letter from six. Here is one such step without the learning. The **loss** is minus the logarithm of the chance that the house gave to the right letter. Lower is better. The house knows nothing yet. If it gave the same chance to each of the 27 signs, the loss would be $\log 27$. **Guess first.** Will a fresh house be close to that?

# %%
places = torch.randint(len(codes) - 7, (64, 1)) + torch.arange(7)  # rows: 64 snippets; columns: seven places
F.cross_entropy(house(RMSNorm)(codes[places[:, :6]]), codes[places[:, 6]]).item(), math.log(27)

# %% [markdown]
# The loss is near $\log 27$, and a little larger. Now the same in a loop, where Adam moves the weights.

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
# One more value to compare with. A model that gives each letter the chance with which it occurs in the text has a loss of about 2.85.

# %%
frequency = codes.bincount() / len(codes)
-(frequency * frequency.log()).sum().item()  # minus the logarithm of the chance, averaged over the text

# %% [markdown] levels="intermediate,advanced"
# First the bare chain, eight rooms one behind the other, once without a norm and once with RMSNorm. **Guess first.** Is the knob enough to make the chain learn to spell?

# %%
def last_loss(model):
    """Train, and return the mean loss of the last 20 steps."""
    return sum(train(model, codes)[-20:]) / 20

# %% levels="intermediate,advanced"
print(f"bare chain, no norm {last_loss(house(nn.Identity, corridor=False)):.2f}   bare chain, RMSNorm {last_loss(house(RMSNorm, corridor=False)):.2f}")

# %% [markdown] levels="intermediate,advanced"
# Neither learns much in 120 steps. Both stay close to the loss of letter frequencies. So the knob alone is no miracle. We ask fresh houses why. How large is the gradient that reaches the first room? And how alike do all snippets sound behind the last room, as a cosine?

# %% levels="intermediate,advanced"
for name, fresh in [("bare chain, no norm", house(nn.Identity, corridor=False)), ("bare chain, RMSNorm", house(RMSNorm, corridor=False)), ("corridor, RMSNorm", house(RMSNorm))]:
    behind = fresh[:11](codes[places[:, :6]])  # behind entrance and eight rooms; one row per snippet
    F.cross_entropy(fresh[11:](behind), codes[places[:, 6]]).backward()
    print(f"{name:20} gradient {rms(fresh[3].first.weight.grad.flatten()).item():.7f}   alike {F.cosine_similarity(behind[:1], behind[1:]).mean().item():.2f}")  # fresh[3]: first room

# %% [markdown] levels="intermediate,advanced"
# Without a knob almost no gradient reaches the first room. With the knob it arrives in full size, so the knob does its work. But in a bare chain all snippets sound much alike in the end, knob or not. The ReLUs and hums of eight rooms have covered what was different. A corridor keeps the original beside the rooms. Let's build it in.

# %% [markdown] levels="beginner"
# **Guess first.** One house has no norm, and the other has an RMSNorm at each door. Otherwise they are alike. Which one spells better after 120 steps?

# %%
print(f"corridor, no norm {last_loss(house(nn.Identity)):.2f}   corridor, RMSNorm {last_loss(house(RMSNorm)):.2f}")

# %% [markdown]
# Both learn, and here the house without a norm is even a little ahead. Are you disappointed? It is an honest result. With a corridor, eight rooms and PyTorch's start, one can live without a norm.
#
# So what does it buy? It buys the right to be careless. How careless is PyTorch's start? We multiply its weights by five sizes and measure how much louder or quieter a single room makes a sound of volume 1.

# %%
sizes = [1, 2, 3, 4, 6]  # weights at the start, times PyTorch's size
print([round(rms(house(nn.Identity, corridor=False, size=size)[3](torch.randn(500, 32))).mean().item(), 2) for size in sizes])

# %% [markdown]
# PyTorch's own size makes a single room quiet, which a house with a corridor forgives, since the corridor carries the word. At about twice that size a room keeps the volume, and at six times it is far too loud. Now we train a house of each size. **Guess first.** From which size on does the house without a norm fail?

# %%
def losses(norm):
    """The loss at the end of training, one for each size."""
    return [round(last_loss(house(norm, size=size)), 2) for size in sizes]


losses(nn.Identity)  # no norm; sizes 1, 2, 3, 4 and 6

# %% [markdown]
# At three times PyTorch's size the loss is clearly worse. From four times on, it is far beyond that of knowing nothing. Now the same with LayerNorm at each door, and then with RMSNorm:

# %%
losses(nn.LayerNorm)

# %%
losses(RMSNorm)

# %% [markdown]
# With a norm one hardly notices the size. LayerNorm and RMSNorm differ hardly more from each other than each does from size to size. Dropping the mean cost nothing here.
#
# A large model is trained once, for millions. Nobody wants to depend on a lucky start.

# %% [markdown] levels="intermediate,advanced"
# ### A look inside a trained house
#
# We train one house with RMSNorm for longer. Then we walk its corridor, and measure the volume before each room and the share of the mean.

# %% levels="intermediate,advanced"
spelling = house(RMSNorm)
sum(train(spelling, codes, steps=300)[-20:]) / 20

# %% levels="intermediate,advanced"
corridor_volume, mean_part = [], []
now = spelling[:3](codes[torch.arange(500)[:, None] + torch.arange(6)]).detach()  # 500 places of the text
for room in spelling[3:11]:  # entries 3 to 10 of the model are the eight rooms
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
axes[1].set(xlabel="room", ylabel="share of the mean", title="the mean (dashed: fair share, 1 of 32)", ylim=(0, 0.1))
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate,advanced"
# The corridor gets louder from room to room, as predicted. The share of the mean stays small, although it may be twice its fair share. How much do the two norms differ there?

# %% levels="intermediate,advanced"
F.cosine_similarity(F.layer_norm(now, (32,)), rms_norm(now), dim=1).mean().item()  # behind the last room

# %% [markdown] levels="intermediate,advanced"
# The outputs of the two norms agree to more than 90 percent, at a width of only 32. Real models are a hundred times wider. And our training runs could not tell the two apart.

# %% [markdown] levels="advanced"
# Two limits of this experiment should be said. It has one width and one learning rate, and it ran for 120 steps. And large models do grow a few giant features. Those sit on single loudspeakers and not on the mean. *Search: "massive activations in large language models".*

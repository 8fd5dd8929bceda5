# ---
# beat: tiny-house
# title: A small model learns to spell
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
# Enough of random weights. We train a small deep model that reads six letters and guesses the letter behind them. It is no transformer, since it has no attention. But it has a transformer's stream, norms and feed-forward sublayers. It learns from a text that is already on your machine, the help texts of PyTorch's own functions.

# %%
helps = " ".join(getattr(F, name).__doc__ or "" for name in sorted(dir(F)) if callable(getattr(F, name)))
letters = " abcdefghijklmnopqrstuvwxyz"
text = " ".join("".join(sign if sign in letters else " " for sign in helps.lower()).split())  # only letters and single blanks
text[2000:2080]

# %%
codes = torch.tensor([letters.index(letter) for letter in text])  # each letter as a number from 0 to 26

# %% [markdown]
# Then we need two parts. The first is the norm with its gains, as a module that can be trained. Large models are run with numbers of 16 bits, and the square of a large number does not fit into those. So this module measures in 32 bits, whatever comes in.

# %%
# | export
class RMSNorm(nn.Module):
    """RMSNorm with one learned gain per feature; it squares in float32 and returns the format of x."""

    def __init__(self, width, eps=1e-6):
        super().__init__()
        self.gain, self.eps = nn.Parameter(torch.ones(width)), eps

    def forward(self, x):
        wide = x.float()
        volume = (wide.pow(2).mean(-1, keepdim=True) + self.eps).sqrt()
        return (wide / volume * self.gain).type_as(x)

# %%
RMSNorm(4)(torch.tensor([[300.0, -280.0, 310.0, 290.0]]).half()).tolist()  # a loud token in 16 bits

# %% [markdown]
# The loud token comes out with numbers near 1 and -1. The second part is the sublayer that you have just built. With `residual=False` it becomes a bare chain as in our opening, where the output replaces what came in. `bend` is the ReLU.

# %%
# | export
class Sublayer(nn.Module):
    """A feed-forward sublayer: a norm at the door, two weight matrices with a bend between them, and the stream around it."""

    def __init__(self, width, norm, residual=True, bend=F.relu):
        super().__init__()
        self.norm, self.residual, self.bend = norm(width), residual, bend
        self.first, self.second = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)

    def forward(self, x):
        added = self.second(self.bend(self.first(self.norm(x))))
        return x + added if self.residual else added

# %% [markdown]
# In front of the sublayers stands an entrance. It turns six letters into 32 features. Here it is with six letters of the text:

# %%
entrance = nn.Sequential(nn.Embedding(27, 32), nn.Flatten(), nn.Linear(6 * 32, 32))
entrance(codes[:6][None]).shape  # one snippet, 32 features

# %%
# | export
def small_model(norm, size=1.0, **kind):
    """Eight sublayers between an entrance for six letters and 27 scores; size multiplies the weights that the sublayers start with."""
    middle = [Sublayer(32, norm, **kind) for _ in range(8)]
    for sublayer in middle:
        sublayer.first.weight.data *= size
        sublayer.second.weight.data *= size
    return nn.Sequential(nn.Embedding(27, 32), nn.Flatten(), nn.Linear(6 * 32, 32), *middle, norm(32), nn.Linear(32, 27))

# %% [markdown]
# Training takes 64 random places of the text in each step and guesses the seventh letter from six. The **loss** is minus the logarithm of the chance that the model gave to the right letter. Lower is better. A model that gives the same chance to each of the 27 signs has the loss $\log 27$. One that knows how often each letter occurs, and nothing else, does better. **Guess first.** To which of the two is a fresh model closer?

# %%
places = torch.randint(len(codes) - 7, (64, 1)) + torch.arange(7)  # rows: 64 snippets; columns: seven places
frequency = codes.bincount() / len(codes)  # how often each letter occurs
F.cross_entropy(small_model(RMSNorm)(codes[places[:, :6]]), codes[places[:, 6]]).item(), math.log(27), -(frequency * frequency.log()).sum().item()

# %% [markdown]
# The fresh model is near $\log 27$, so it knows nothing yet. Knowing the frequencies of the letters would give about 2.85. Now the same in a loop, where Adam moves the weights.

# %%
# | export
def train(model, codes, steps=100):
    """Train on 64 random places of the text a step; returns the mean loss of the last 20 steps."""
    optimiser, history = torch.optim.Adam(model.parameters(), lr=0.003, fused=True), []  # fused: the same steps, in less time
    for _ in range(steps):
        places = torch.randint(len(codes) - 7, (64, 1)) + torch.arange(7)  # 64 snippets of seven letters
        loss = F.cross_entropy(model(codes[places[:, :6]]), codes[places[:, 6]])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        history.append(loss.item())
    return sum(history[-20:]) / 20

# %% [markdown] levels="intermediate,advanced"
# First the bare chain, eight sublayers one behind the other, once without a norm and once with RMSNorm. **Guess first.** Is the norm enough to make the chain learn to spell?

# %% levels="intermediate,advanced"
print(f"bare chain, no norm {train(small_model(nn.Identity, residual=False), codes):.2f}   bare chain, RMSNorm {train(small_model(RMSNorm, residual=False), codes):.2f}")

# %% [markdown] levels="intermediate,advanced"
# Neither learns much in 100 steps. Both stay close to the loss of letter frequencies. So the norm alone is no miracle. We ask two fresh chains why. How large is the gradient that reaches their first sublayer?

# %% levels="intermediate,advanced"
for name, fresh in [("no norm", small_model(nn.Identity, residual=False)), ("RMSNorm", small_model(RMSNorm, residual=False))]:
    F.cross_entropy(fresh(codes[places[:, :6]]), codes[places[:, 6]]).backward()
    print(f"{name}: gradient {rms(fresh[3].first.weight.grad.flatten()).item():.7f}")  # entries 3 to 10 of a model are its sublayers

# %% [markdown] levels="intermediate,advanced"
# Without a norm almost no gradient arrives. With it one does, so the norm does its work. Something else must be wrong with a chain. How alike do all snippets look behind the last sublayer, as a cosine? To find the culprit, we take away the biases once and the ReLUs once, and then add the stream. **Guess first.** What makes the snippets alike?

# %% levels="intermediate,advanced"
# mean cosine between snippets over ten fresh models with RMSNorm; chain without biases, without ReLUs, with the stream
for name, bias, kind in [("chain", 1, {"residual": False}), ("no biases", 0, {"residual": False}), ("no ReLUs", 1, {"residual": False, "bend": nn.Identity()}), ("stream", 1, {})]:
    cosines = []
    for _ in range(10):
        fresh = small_model(RMSNorm, **kind)
        for sublayer in fresh[3:11]:
            sublayer.first.bias.data *= bias
            sublayer.second.bias.data *= bias
        behind = fresh[:11](codes[places[:, :6]])  # behind the eight sublayers; one row per snippet
        cosines.append(F.cosine_similarity(behind[:1], behind[1:]).mean().item())
    print(f"{name:9} alike {sum(cosines) / 10:.2f}")

# %% [markdown] levels="intermediate,advanced"
# In the chain all snippets look much alike in the end. The biases do a part of it, but without them it is only a little better. Without the ReLUs it is far better, so they do most of it. A residual stream keeps the original beside the sublayers, and it helps with the ReLUs in place. Let's train with it.

# %% [markdown] levels="beginner"
# **Guess first.** One model has no norm, and the other has an RMSNorm at each door. Otherwise they are alike. Which one spells better after 100 steps?

# %%
print(f"stream, no norm {train(small_model(nn.Identity), codes):.2f}   stream, RMSNorm {train(small_model(RMSNorm), codes):.2f}")

# %% [markdown]
# Both learn, and they end about equally well. Are you disappointed? It is an honest result. With a residual stream, eight sublayers and PyTorch's start, one can live without a norm.
#
# So what does it buy? It buys the right to be careless. How careless is PyTorch's start? We multiply its weights by three sizes and measure how much louder or quieter a single sublayer makes tokens of volume 1.

# %%
sizes = [1, 3, 6]  # weights at the start, times PyTorch's size
print([round(rms(small_model(nn.Identity, size, residual=False)[3](torch.randn(500, 32))).mean().item(), 2) for size in sizes])

# %% [markdown]
# PyTorch's own size makes what a sublayer adds quiet. The residual stream forgives that, since it carries the token anyway. At three times that size the sublayer is about twice as loud as what came in, and at six times it is far too loud. Now we train a model of each size. **Guess first.** From which size on does the model without a norm fail?

# %%
def losses(norm):
    """The loss at the end of training, one for each size."""
    return [round(train(small_model(norm, size), codes), 2) for size in sizes]


losses(nn.Identity)  # no norm; sizes 1, 3 and 6

# %% [markdown]
# At three times PyTorch's size the loss is clearly worse, and even worse than that of equal chances. At six times it is far beyond. Now the same with LayerNorm at each door, and with RMSNorm:

# %%
losses(nn.LayerNorm), losses(RMSNorm)

# %% [markdown]
# With a norm one hardly notices the size. LayerNorm and RMSNorm end close to each other at every size. Dropping the mean cost next to nothing here.
#
# A large model is trained once, for millions. Nobody wants to depend on a lucky start.

# %% [markdown] levels="intermediate,advanced"
# ### A look inside a trained model
#
# We train one model with RMSNorm for longer. Then we follow its residual stream, and measure the volume before each sublayer and the share of the mean.

# %% levels="intermediate,advanced"
spelling = small_model(RMSNorm)
train(spelling, codes, steps=200)

# %% levels="intermediate,advanced"
stream_volumes, mean_part = [], []
now = spelling[:3](codes[torch.arange(500)[:, None] + torch.arange(6)]).detach()  # 500 places of the text
for sublayer in spelling[3:11]:
    stream_volumes.append(rms(now).mean().item())
    mean_part.append((now.mean(-1) ** 2 / now.pow(2).mean(-1)).mean().item())
    now = sublayer(now).detach()

# %% role="visualisation" levels="intermediate,advanced"
# left: volume of the residual stream; right: share of the mean in its energy
fig, axes = plt.subplots(1, 2, figsize=(11, 3))
axes[0].bar(range(1, 9), stream_volumes, color=utils.GREEN)
axes[0].set(xlabel="sublayer", ylabel="volume in front of it", title="the residual stream gets louder")
axes[1].bar(range(1, 9), mean_part, color=utils.ORANGE)
axes[1].axhline(1 / 32, color="black", linestyle="--")
axes[1].set(xlabel="sublayer", ylabel="share of the mean", title="the mean (dashed: fair share, 1 of 32)", ylim=(0, 0.1))
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate,advanced"
# The stream gets louder from one sublayer to the next, as predicted. The share of the mean stays small. How much do the two norms differ there?

# %% levels="intermediate,advanced"
F.cosine_similarity(F.layer_norm(now, (32,)), rms_norm(now), dim=1).mean().item()  # behind the last sublayer

# %% [markdown] levels="intermediate,advanced"
# The outputs of the two norms agree to about 98 percent, at a width of only 32. Real models are a hundred times wider. And our training runs could hardly tell the two apart.

# %% [markdown] levels="advanced"
# Two limits of this experiment should be said. It has no attention, one width and one learning rate, and it ran for a hundred steps. And in large models a few single features grow giant. The mean does not. *Search: "massive activations in large language models".*

# ---
# beat: dreaming-house
# title: Hidden lamps learn a whole alphabet in a second
# intent: The learner trains a restricted Boltzmann machine with contrastive divergence on 21 letters and compares its dreams with pair links and Hebb.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [restricted-boltzmann-machine, contrastive-divergence]
# assumes: [hidden-units, hebb-rule]
# ---

# %% [markdown]
# ## Back to the house: learn an alphabet
#
# Hebb's rule could keep three letters and mend them after a storm. Now the harbour wants 21 letters, and wants them mended, too.

# %% recap="true"
# 21 letters; five floors of five windows, # is a lit lamp and . is a dark one
book = """
T ##### ..#.. ..#.. ..#.. ..#..  X #...# .#.#. ..#.. .#.#. #...#  L #.... #.... #.... #.... #####
H #...# #...# ##### #...# #...#  O ##### #...# #...# #...# #####  U #...# #...# #...# #...# #####
Z ##### ...#. ..#.. .#... #####  C ##### #.... #.... #.... #####  J ..### ...#. ...#. #..#. .##..
V #...# #...# .#.#. .#.#. ..#..  Y #...# .#.#. ..#.. ..#.. ..#..  I .###. ..#.. ..#.. ..#.. .###.
N #...# ##..# #.#.# #..## #...#  E ##### #.... ###.. #.... #####  F ##### #.... ###.. #.... #....
P ####. #...# ####. #.... #....  M #...# ##.## #.#.# #...# #...#  A .###. #...# ##### #...# #...#
K #..#. #.#.. ##... #.#.. #..#.  S .#### #.... .###. ....# ####.  D ####. #...# #...# #...# ####."""
signs = [mark for mark in book if mark in "#."]
alphabet = torch.tensor([1.0 if mark == "#" else -1.0 for mark in signs]).view(21, 25)  # rows: letters; columns: lamps

# %% role="visualisation"
# the 21 letters of the harbour
fig, axes = plt.subplots(3, 7, figsize=(8, 3.6))
for ax, picture in zip(axes.flat, alphabet):
    draw_house(ax, picture, "")
plt.show()

# %% [markdown]
# **Guess first.** We store all 21 with Hebb's rule. How many of them are at rest when shown *undamaged*?

# %%
(settle(hebb(alphabet), alphabet) == alphabet).all(1).sum().item()

# %% [markdown] levels="beginner,intermediate"
# It keeps three of 21. The house is far over its limit. So let's give it 32 hidden lamps. Each is linked to all 25 windows. No window is linked to a window, and no hidden lamp to a hidden lamp. Because of these missing links it is called a **restricted Boltzmann machine**, RBM for short. Given the windows, each hidden lamp is lit with the probability $\mathrm{sigmoid}(2h)$, whatever the other ones do. So all of them can be tossed at once, and the other way round.

# %% [markdown] levels="advanced"
# Three of 21. The load is 0.84, and the letters are correlated. So let's add 32 hidden lamps, each linked to all windows. The graph is bipartite, so given one side the other side is independent and tossed at once. This is called a **restricted Boltzmann machine**, RBM for short.

# %% recap="true"
# | export
def toss(wishes):
    """Lamps tossed by the sigmoid of twice their wishes, at temperature 1."""
    return (torch.rand(wishes.shape) < torch.sigmoid(2 * wishes)).float() * 2 - 1

# %% [markdown] levels="beginner,intermediate"
# The rule is the one we know: data minus dreams. A good dream takes many rounds. Geoffrey Hinton found that a very short one often does: start at the data, and dream for *one* step. That is called **contrastive divergence**, CD-1. What may it miss? Take one hidden lamp, whose link to each window is three times that window's lamp in the L, our only picture. The mirror image is a second valley, and it is false.

# %% [markdown] levels="advanced"
# The gradient needs dreams from the equilibrium, which take many rounds. **Contrastive divergence**, CD-1, starts at the data and dreams for one step only. It is not the gradient of any function, and it is biased. To see how, take one hidden lamp, whose link to each window is three times that window's lamp in the L, our only picture. The mirror image is a second valley, and it is false.

# %%
# dreams of one step, begun at the data or at noise: how many show the mirror image, and what would the rule do with the first window's taste?
stencil = 3 * letters[:1].T  # rows: 25 windows; the one column: the hidden lamp
for name, start in [("begun at the L", letters[:1].repeat(400, 1)), ("begun at noise", torch.randint(0, 2, (400, 25)) * 2.0 - 1)]:
    short_dreams = toss(toss(start @ stencil) @ stencil.T)
    print(f"{name}: mirror image {(short_dreams == -letters[0]).all(1).float().mean():.2f}   data minus dreams {1 - short_dreams[:, 0].mean():+.2f}")

# %% [markdown] levels="beginner,intermediate"
# About half of the dreams from noise show the mirror image, so the first window should get a taste for light. Dreams that begin at the data never see it, and the rule finds next to nothing to do. That is the price of CD-1: a false valley far from the data is not noticed and not filled. Dreams that begin at noise and go on from step to step can find it. They are called **persistent chains**.

# %% [markdown] levels="advanced"
# About half of the dreams from noise show the mirror image, so the first window should get a taste for light. Dreams from the data never get there, and CD-1 sees almost no slope. False valleys far from the data are not visited and not filled. Persistent chains, as in the street, can find them, which is called PCD. In practice CD-1 often suffices.

# %% [markdown] role="derivation" levels="intermediate"
# What does a hidden lamp with the wish $h$ bring into the rule? The energy of the windows is now the free energy $F(v)$. We ask for its slope along the link $w$ to a window $v$.
#
# - $F(v) = -\log(e^{h} + e^{-h}) + \text{rest}$ (only one factor of the weight holds this link)
# - $\dfrac{\partial F}{\partial h} = -\dfrac{e^{h} - e^{-h}}{e^{h} + e^{-h}}$ (chain rule for the logarithm; the slope of $e^{-h}$ is $-e^{-h}$)
# - $\dfrac{\partial F}{\partial h} = -\tanh h$ (this quotient has the name $\tanh$; it is the chance to be lit minus the chance to be dark)
# - $\dfrac{\partial F}{\partial w} = -v \tanh h$ (chain rule: the link stands in $h$ as link times $v$)
#
# So the average of a hidden lamp, $\tanh h$, takes the place of a lamp that we would see.

# %% [markdown] levels="beginner"
# Instead of a tossed hidden lamp we may use its average: the chance to be lit minus the chance to be dark. For a wish $h$ this average is called $\tanh h$.

# %% role="check" levels="beginner,intermediate"
torch.tanh(torch.tensor(0.7)), torch.sigmoid(torch.tensor(1.4)) - torch.sigmoid(torch.tensor(-1.4))  # tanh of a wish 0.7; chance lit minus chance dark

# %% [markdown] levels="advanced"
# A hidden lamp enters the slope with its average $\tanh h$ in place of a toss, which is less noisy.

# %% levels="advanced"
torch.tanh(torch.tensor([-2.0, 0.0, 0.7]))  # the average of a hidden lamp with such a wish, chance lit minus chance dark

# %% recap="true"
# | export
def learn_rbm(pictures, hidden_count, steps=3000, rate=0.05):
    """Contrastive divergence with one step of dreaming; returns links, tastes of the windows, tastes of the hidden lamps."""
    table = 0.2 * torch.rand(pictures.shape[1], hidden_count) - 0.1
    window_taste, hidden_taste = torch.zeros(pictures.shape[1]), torch.zeros(hidden_count)
    for _ in range(steps):
        hidden = toss(pictures @ table + hidden_taste)
        dream = toss(hidden @ table.T + window_taste)
        seen, dreamt = torch.tanh(pictures @ table + hidden_taste), torch.tanh(dream @ table + hidden_taste)  # averages of hidden lamps: chance lit minus chance dark
        table += rate * (pictures.T @ seen - dream.T @ dreamt) / len(pictures)
        window_taste += rate * (pictures - dream).mean(0)
        hidden_taste += rate * (seen - dreamt).mean(0)
    return table, window_taste, hidden_taste

# %% recap="true"
table, window_taste, hidden_taste = learn_rbm(alphabet, 32)  # 25 windows, 32 hidden lamps

# %% [markdown] recap="true"
# Now let it dream freely. We start with coin-tossed windows, let windows and hidden lamps toss each other 300 times, and look at what it shows.

# %% role="simulation" recap="true"
# 400 dreams that start from noise; the first twelve are drawn
dream_windows = torch.randint(0, 2, (400, 25)) * 2.0 - 1  # rows: dreams; columns: windows
for _ in range(300):
    dream_windows = toss(toss(dream_windows @ table + hidden_taste) @ table.T + window_taste)
fig, axes = plt.subplots(2, 6, figsize=(8, 2.9))
for ax, picture in zip(axes.flat, dream_windows):
    draw_house(ax, picture, "")
plt.show()

# %%
# | export
def exact_letters(dreams, pictures):
    """The share of dreams that equal one of the pictures in every lamp, and how many different pictures came."""
    matches = (dreams[:, None] == pictures).all(2)  # rows: dreams; columns: pictures
    return matches.any(1).float().mean().item(), matches.any(0).sum().item()

# %%
exact_letters(dream_windows, alphabet)  # the share of perfect letters, and how many of the 21 came

# %% [markdown] levels="beginner,intermediate"
# Most dreams are perfect letters, to the last lamp, and all 21 letters turn up. Can this house also mend letters?

# %% [markdown] levels="advanced"
# Most dreams are perfect letters, and all 21 turn up, though the chains began at noise. A coin-tossed house would show one with a chance of $21 / 2^{25}$.

# %%
# one test for both houses: 100 storms for each letter; the house with hidden lamps follows the signs of its wishes for five rounds
copies = alphabet.repeat(100, 1)  # rows: 100 copies of each of the 21 letters
for wrong in [0, 3]:
    storms = torch.where(torch.rand(2100, 25).argsort(1) < wrong, -copies, copies)  # that many lamps are switched
    mended = storms
    for _ in range(5):
        mended = ((mended @ table + hidden_taste).sign() @ table.T + window_taste).sign()
    by_hebb = settle(hebb(alphabet), storms)
    print(f"share right with {wrong} wrong lamps at the start: Hebb's rule {(by_hebb == copies).all(1).float().mean():.2f}, hidden lamps {(mended == copies).all(1).float().mean():.2f}")

# %% [markdown] levels="beginner"
# It keeps all letters, and it mends most of them after a storm. Hebb's rule does so with few.

# %% [markdown] levels="intermediate"
# It keeps all letters, and it mends most of them after a storm. Read this with care. Hidden lamps have 857 numbers to learn, and Hebb's house has 300 links. And all letters had been seen.

# %% [markdown] levels="advanced"
# ### Sceptic: would pairs alone have done it?
#
# The house keeps all letters, and it mends most of the damaged ones. Now let's be fair and train links between windows by dreams, too. The windows shall also have tastes. A lamp that always burns does that: a link to it adds the same number to a wish in every state. **Guess first.** Which share of their dreams will be perfect letters?

# %% levels="advanced" role="simulation"
with_beacon = torch.cat([alphabet, torch.ones(21, 1)], 1)  # rows: letters; columns: 25 windows and the lamp that always burns
seen_pairs = with_beacon.T @ with_beacon / 21
# 800 steps of learning by dreams, without hidden lamps; 100 dreams go on from step to step
pair_links, pair_dreams = torch.zeros(26, 26), torch.ones(100, 26)
for _ in range(800):
    pair_dreams = shake(pair_links, pair_dreams, 1.0)
    pair_dreams[:, 25] = 1  # the beacon burns
    pair_links += 0.03 * (seen_pairs - pair_dreams.T @ pair_dreams / 100).fill_diagonal_(0)

# %% levels="advanced"
pair_dreams = torch.randint(0, 2, (400, 26)) * 2.0 - 1  # 400 new dreams from noise
for _ in range(300):
    pair_dreams[:, 25] = 1
    pair_dreams = shake(pair_links, pair_dreams, 1.0)

# %% role="visualisation" levels="advanced"
# the share of perfect letters in the dreams of three houses
hebb_ends = settle(hebb(alphabet), torch.randint(0, 2, (400, 25)) * 2.0 - 1)  # Hebb's house only settles
results = [exact_letters(pictures_shown, alphabet) for pictures_shown in [hebb_ends, pair_dreams[:, :25], dream_windows]]
bars = plt.bar(["Hebb's rule", "learned pairs", "32 hidden lamps"], [share for share, _ in results], color=[utils.GREY, utils.GREEN, utils.BLUE])
plt.bar_label(bars, [f"{share:.2f}, {kinds} different letters" for share, kinds in results], padding=2)
plt.ylabel("share of perfect letters")
plt.ylim(0, 1.1)
plt.show()

# %% [markdown] levels="advanced"
# Hebb's house sometimes ends at a perfect letter, but always at one of the same three. Learned pairs have the same kind of links and show most of the letters. Subtracting the dreams is worth a lot. Hidden lamps come out best here, but with other seeds the pairs come much closer. Read this with care. Hidden lamps have 857 numbers to learn, and the pairs have 325. The dreams of the pairs went on from step to step, and those of the hidden lamps began anew at the data. And all houses were tested on the letters that they had seen.

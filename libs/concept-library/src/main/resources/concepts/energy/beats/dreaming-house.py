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
# Hebb's rule could keep three letters and mend them after a storm. Now the harbour wants 21 letters.

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
# It keeps three of 21. The house is far over its limit, and the letters resemble each other. So let's give it 32 hidden lamps. Each is linked to all 25 windows. No window is linked to a window, and no hidden lamp to a hidden lamp. Because of these missing links it is called a **restricted Boltzmann machine**, RBM for short. Given the windows, all hidden lamps can be tossed at once, and the other way round.

# %% role="visualisation" levels="beginner,intermediate"
# a Boltzmann machine beside a restricted one: squares are windows, circles are hidden lamps
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
spots = [(0, 1.8), (1, 2.2), (2, 2.2), (3, 1.8), (0.5, 0.3), (1.5, 0), (2.5, 0.3)]  # four windows, three hidden lamps
for ax, title, restricted in zip(axes, ["Boltzmann machine: all pairs", "restricted: only across"], [False, True]):
    for i, j in torch.combinations(torch.arange(7)).tolist():
        if not restricted or i < 4 <= j:
            ax.plot(*zip(spots[i], spots[j]), color="grey", linewidth=1, zorder=1)
    ax.scatter(*zip(*spots[:4]), marker="s", s=250, color=utils.ORANGE, zorder=2)
    ax.scatter(*zip(*spots[4:]), s=250, color=utils.BLUE, zorder=2)
    ax.set_title(title, fontsize=11)
    ax.axis("off")
plt.show()

# %% [markdown] levels="advanced"
# Three of 21. The load is 0.84, and the letters are correlated. So let's add 32 hidden lamps, each linked to all windows. The graph is bipartite, so given one side the other side is independent and tossed at once. This is called a **restricted Boltzmann machine**, RBM for short.

# %% recap="true"
# | export
def toss(wishes):
    """Lamps tossed by the sigmoid of twice their wishes, at temperature 1."""
    return (torch.rand(wishes.shape) < torch.sigmoid(2 * wishes)).float() * 2 - 1

# %% [markdown] levels="beginner,intermediate"
# The rule is the one we know: what happens with the data, minus what happens in dreams. A good dream takes many rounds. Geoffrey Hinton found that a very short one often does: start at the data, and dream for *one* step. That is called **contrastive divergence**, CD-1. It has a price. Such a dream stays near the data, so a false valley far away is never noticed and never filled.

# %% [markdown] role="derivation" levels="intermediate"
# What does a hidden lamp with the wish $h$ bring into the rule? We ask for the slope of $\log \text{weight}(v)$ along its link to a window $v$.
#
# - $\log \text{weight}(v) = \log(e^{h} + e^{-h}) + \text{rest}$ (only one factor of the product holds this link)
# - slope along $h$: $\dfrac{e^{h} - e^{-h}}{e^{h} + e^{-h}}$ (chain rule for the logarithm; the slope of $e^{-h}$ is $-e^{-h}$)
# - slope along $h$: $\tanh h$ (this quotient has the name $\tanh$; it is the chance to be lit minus the chance to be dark)
# - slope along the link: $v \tanh h$ (chain rule: the link stands in $h$ as link times $v$)
#
# So the average of a hidden lamp, $\tanh h$, takes the place of a lamp that we would see.

# %% role="check" levels="intermediate"
some_wish = torch.tensor(0.7)
torch.tanh(some_wish), torch.sigmoid(2 * some_wish) - torch.sigmoid(-2 * some_wish)  # tanh; chance lit minus chance dark

# %% [markdown] levels="advanced"
# The gradient needs dreams from the equilibrium, which take many rounds. **Contrastive divergence**, CD-1, starts at the data and dreams for one step only. It is not the gradient of any function, and it is biased: false valleys far from the data are never visited and never filled. The dreams of the street did not have this flaw, since they went on from step to step. In practice CD-1 often suffices.

# %% [markdown] levels="beginner"
# Instead of a tossed hidden lamp we may use its average: the chance to be lit minus the chance to be dark. For a wish $h$ this average is called $\tanh h$.

# %% levels="beginner"
torch.tanh(torch.tensor(0.7)), torch.sigmoid(torch.tensor(1.4)) - torch.sigmoid(torch.tensor(-1.4))  # tanh of a wish 0.7; chance lit minus chance dark

# %% [markdown] levels="beginner"
# A taste moves by an average, too: that of its lamp in the letters, minus that in the dreams.

# %% levels="beginner"
alphabet.mean(0)[:5]  # the averages of the top five windows over the 21 letters

# %% levels="advanced"
alphabet.mean(0).view(5, 5)  # the average of each window over the 21 letters, which the tastes make the dreams match

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
# Most dreams are perfect letters, to the last lamp, and nearly all letters turn up. A house with random lamps would show one of them in about one case of 1.6 million. Hebb's rule could keep 3 of these letters.

# %% [markdown] levels="intermediate"
# Read this with care. Hidden lamps have 857 numbers to learn, where Hebb's house has 300 links. And the house was tested on the letters that it had seen.

# %% [markdown] levels="advanced"
# Most dreams are perfect letters, and nearly all of the 21 turn up. A coin-tossed house would show one of them with a chance of $21 / 2^{25}$. The chains began at noise and not at the data, so the valleys are wide.

# %% [markdown] levels="advanced"
# ### Sceptic: would pairs alone have done it?
#
# Let's be fair and train links between windows by dreams, too. The windows shall also have tastes. A lamp that always burns does that: a link to it adds the same number to a wish in every state.

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

# %% [markdown] levels="advanced"
# Three houses now face the same test: how many of their pictures are perfect letters? **Guess first.** Where do the learned pairs stand?

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
# Hebb's house sometimes ends at a perfect letter, but always at one of the same three. Learned pairs have the same kind of links and show most of the letters, though not all 21. Subtracting the dreams is worth a lot. Hidden lamps come out best. Read this with care. They have 857 numbers to learn, and the pairs have 325. Their training differs, too: the dreams of the pairs went on from step to step, and those of the hidden lamps began anew at the data. And all houses were tested on the letters that they had seen.

# %% levels="advanced" role="simulation"
# what a sceptic would vary: the number of hidden lamps
for hidden_count in [4, 16]:
    small = learn_rbm(alphabet, hidden_count, steps=2000)
    windows = torch.randint(0, 2, (400, 25)) * 2.0 - 1
    for _ in range(300):
        windows = toss(toss(windows @ small[0] + small[2]) @ small[0].T + small[1])
    print(f"{hidden_count:3d} hidden lamps, {25 * hidden_count + 25 + hidden_count:4d} numbers: {exact_letters(windows, alphabet)[0]:.2f} perfect letters")

# %% [markdown] levels="advanced"
# Four hidden lamps can hold four yes-or-no facts, which is not enough to tell 21 letters apart. Sixteen do far better, though not as well as 32. One run of each decides little between near neighbours, such as sixteen hidden lamps and the learned pairs. A fair comparison would repeat them all.

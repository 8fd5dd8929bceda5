# ---
# beat: many-hands
# title: A clock needs a fast hand and slow ones
# intent: The learner gives each word four hands of different speeds and sees the impostors fall.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [many-speeds]
# assumes: [one-hand-ambiguous]
# ---

# %% [markdown]
# ## A clock needs a fast hand and slow ones
#
# The minute hand of a clock sees single minutes and forgets the hours. The hour hand knows the hours and hardly sees a minute. Nobody reads one of them alone. So let each word have *four* hands, each ten times slower than the one before.

# %% recap="true"
speeds = torch.tensor([1.0, 0.1, 0.01, 0.001])  # radians for each place, one speed for each hand

# %%
2 * math.pi / speeds  # places for one lap of each hand

# %% [markdown] levels="beginner,intermediate"
# The fastest hand is round after 6 places, and the slowest after 6283. A word now has eight numbers, two for each hand. Here are the four hands after 1 and after 45 places. Which of them gives the impostor away?

# %% role="visualisation" levels="beginner,intermediate"
# four hands after 1 place (blue) and after 45 places (red)
fig, axes = plt.subplots(1, 4, figsize=(12, 3.2))
for ax, speed in zip(axes, speeds.tolist()):
    near, far = (math.cos(speed), math.sin(speed)), (math.cos(45 * speed), math.sin(45 * speed))
    draw_dial(ax, [far, (0.75 * near[0], 0.75 * near[1])], [utils.RED, utils.BLUE], ["45", ""], f"speed {speed:g}")
plt.show()

# %% [markdown] levels="advanced"
# A word now has eight numbers, two for each hand, and its score is the sum of four cosines. That is a short Fourier series in the distance, with fixed frequencies. Query and key choose its amplitudes and phases.

# %% [markdown] levels="beginner,intermediate"
# On the first dial both arrows lie on each other. On the second one they point to opposite sides. The fast hand is deceived, and its slower neighbour is not.
#
# How do four hands make one score? A dot product adds up over all eight numbers. So the score is the *sum* of the agreements of the four hands.

# %% recap="true"
def four_hand_score(distance):
    return round(torch.cos(speeds * (distance - 1)).sum().item(), 2)  # each hand agrees with up to 1

# %% levels="beginner,intermediate"
four_hand_score(1), four_hand_score(2), four_hand_score(45)

# %% role="visualisation"
# one hand and four hands, as a share of the best possible score
distances = torch.arange(0, 121)
plt.plot(distances, [one_hand_score(distance) / 4 for distance in distances.tolist()], color=utils.GREY, linewidth=1)
plt.plot(distances, [four_hand_score(distance) / 4 for distance in distances.tolist()], color=utils.BLUE, linewidth=2)
plt.text(90, -0.93, "one hand", color="#555555", bbox={"color": "white", "alpha": 0.9})
plt.text(66, 1.06, "four hands", color=utils.BLUE)
plt.text(1, 1.06, "just before", color=utils.BLUE)
plt.ylim(-1.1, 1.25)
plt.xlabel("places back")
plt.ylabel("share of the best score")
plt.show()

# %% [markdown]
# With four hands, distance 45 gets 2.60 instead of 4.00. Two lower hills stay, near the distances 7 and 64, where one of the fast hands is round. They come close to the top but do not reach it, since the slower hands have moved on.

# %% [markdown]
# What does it buy in a text full of nouns? Let's write 1000 random texts. Each has one noun just before "bit", and ten more nouns at random distances from 2 to 1000. Let the best score be 16 in both cases, to be fair. **Guess first.** How large is the share of the right noun, with one hand and with four?

# %% role="simulation"
# 1000 random texts: the share of "bit" for the noun just before it, with one hand and with four
right_shares = {1: [], 4: []}
for _ in range(1000):
    noun_distances = torch.cat([torch.ones(1), torch.randint(2, 1001, (10,)).float()])  # the right noun stands first
    for count in (1, 4):
        scores = 16 * torch.cos((noun_distances[:, None] - 1) * speeds[:count]).mean(dim=1)
        right_shares[count].append(F.softmax(scores, dim=0)[0].item())

# %% role="visualisation"
# how often each share occurs in the 1000 texts
fig, axes = plt.subplots(1, 2, figsize=(10, 3), sharey=True)
for ax, (count, colour) in zip(axes, ((1, utils.GREY), (4, utils.BLUE))):
    ax.hist(right_shares[count], bins=20, range=(0, 1), color=colour)
    ax.set(xlabel="share of the right noun", title=f"{count} hand{'s' if count > 1 else ''}: mean {sum(right_shares[count]) / 1000:.2f}")
axes[0].set_ylabel("texts")
plt.tight_layout()
plt.show()

# %% [markdown]
# With one hand the right noun gets little more than half on average, and in many texts less. With four hands it gets about 0.95, and nearly everything in most texts. A few unlucky texts remain, with another noun very near to "bit" or at a bad distance. Real models have more hands and learn how much to trust each of them.

# %% [markdown] levels="intermediate,advanced"
# ### Sceptic: where do these speeds come from?
#
# The speeds are a row in which each step multiplies by the same factor, as 1, 10, 100 and 1000 do in our numbers. With $d$ numbers a word, and hands $i = 0, 1, 2, \dots$, our own four speeds are given by this formula.
#
# $$\theta_i = 10000^{-2i/d}$$
#
# The two stands there because each hand takes two of the $d$ numbers. The 10000 is called the **base**. It comes from an [older paper](https://arxiv.org/abs/1706.03762), and it decides how slow the slowest hand is.

# %% [markdown] levels="beginner"
# ### Sceptic: where do these speeds come from?
#
# Each step divides the speed by the same factor, as from seconds to minutes to hours. RoPE writes the four speeds in one formula, where $d = 8$ is how many numbers a word has, and $i$ counts the hands from 0.
#
# $$\theta_i = 10000^{-2i/d}$$
#
# The letter $\theta$, read *theta*, is the usual name for an angle. The 10000 is called the **base**.

# %%
[round(10000.0 ** (-2 * i / 8), 3) for i in range(4)]  # our four speeds, by the formula

# %% [markdown] levels="intermediate,advanced"
# In Llama 2 each word has 128 numbers a head, so 64 hands. Turn the base yourself. **Task:** find a base for which the slowest of the 64 hands needs about a million places for a lap. Llama 3 uses 500,000.

# %% role="interactive" levels="intermediate,advanced"
# the lap of each of 64 hands for a base; the slider counts powers of ten
def show_laps(power=4.0):
    laps = 2 * math.pi * 10.0 ** (power * torch.arange(0, 128, 2) / 128)
    plt.semilogy(range(64), laps, color=utils.BLUE, marker="o", markersize=3)
    plt.ylim(1, 1e8)
    plt.xlabel("hand")
    plt.ylabel("places for one lap")
    plt.title(f"base {10**power:,.0f}: the slowest hand needs {laps[-1]:,.0f} places")
    plt.show()


widgets.interact(show_laps, power=widgets.FloatSlider(4.0, min=2.0, max=7.0, step=0.1));

# %% role="visualisation" levels="intermediate,advanced"
# the same for three bases, without a slider
for base, colour in ((1e4, utils.BLUE), (5e5, utils.ORANGE), (1e7, utils.GREEN)):
    laps = 2 * math.pi * base ** (torch.arange(0, 128, 2) / 128)
    plt.semilogy(range(64), laps, color=colour)
    plt.text(64, laps[-1].item(), f"base {base:,.0f}", color=colour, va="center")
plt.xlim(0, 82)
plt.xlabel("hand")
plt.ylabel("places for one lap")
plt.show()

# %% [markdown] levels="intermediate,advanced"
# With base 10000 the slowest hand needs 54,410 places. A base near 200,000 gives about a million. The fastest hand is the same for every base.

# %% [markdown] levels="beginner"
# Now choose speeds yourself. **Task:** make the second hand exactly as fast as the first one. What happens to the impostor at distance 45? Then find a factor for which all other peaks stay low.

# %% role="interactive" levels="beginner"
# each hand is `factor` times slower than the one before it
def show_factor(factor=10.0):
    curve = [sum(math.cos((distance - 1) / factor**hand_number) for hand_number in range(4)) for distance in range(121)]
    plt.plot(range(121), curve, color=utils.BLUE)
    plt.ylim(-4.2, 4.8)
    plt.xlabel("places back")
    plt.ylabel("score")
    plt.title(f"factor {factor:.1f}: distance 45 scores {curve[45]:.2f}")
    plt.show()


widgets.interact(show_factor, factor=widgets.FloatSlider(10.0, min=1.0, max=12.0, step=0.5));

# %% [markdown] levels="beginner"
# With the factor 1 all hands are one hand, and distance 45 scores 4.00 again. With larger factors the hands get out of step, and the impostors fall.

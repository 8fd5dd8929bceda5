# ---
# beat: why-root
# title: Divide by the root of d, not by d
# intent: The learner compares no division, division by d and by its root, and completes the recipe.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [scaled-scores]
# assumes: [score-spread]
# ---

# %% [markdown]
# ## The repair: divide by what grew
#
# Scores grow with the width, so divide by something that grows with the width. There are two candidates, $d$ and $\sqrt d$. **Guess first.** What goes wrong if we divide by $d$ itself?

# %% role="visualisation"
# the largest of eight shares, undivided, divided by the root of d, divided by d
fig, ax = plt.subplots(figsize=(7.4, 3.8))
for power, colour, name in [(0, utils.RED, "not divided"), (0.5, utils.GREEN, "divided by root of d"), (1, utils.ORANGE, "divided by d")]:
    curve = [largest_share(d, power).mean().item() for d in [4, 16, 64, 256, 1024]]
    ax.semilogx([4, 16, 64, 256, 1024], curve, "o-", color=colour, linewidth=2)
    ax.text(1150, curve[-1] + (0.05 if power == 1 else 0), name, color=colour, va="center")
ax.axhline(1 / 8, color=utils.GREY, linestyle="--")
ax.text(4, 0.06, "1/8: the plain average of eight words", color=utils.GREY)
ax.set_xlim(3, 12000)
ax.set_ylim(0, 1.05)
ax.set_xlabel("width d of query and key")
ax.set_ylabel("largest share")
plt.show()

# %% [markdown]
# Undivided, one stranger takes all. Divided by $d$, wide words all start with nearly equal shares, and the smearing average is back. Divided by $\sqrt d$, the green line is flat. The width no longer matters, and the largest share is about 0.36.
#
# The reason is short. A score has the typical size $\sqrt d$. Divided by $\sqrt d$ it has size 1. Divided by $d$ it has the size $1/\sqrt d$, which goes to zero.

# %% role="interactive"
# Task: find the power of d that makes the curve flat. Then find one that is wrong in the other direction.
def divide_by(power=0.2):
    plt.figure(figsize=(6, 3))
    plt.semilogx([4, 16, 64, 256], [largest_share(d, power, groups=300).mean().item() for d in [4, 16, 64, 256]], "o-", color=utils.GREEN)
    plt.axhline(1 / 8, color=utils.GREY, linestyle="--")
    plt.ylim(0, 1.05)
    plt.xlabel("width d")
    plt.ylabel("largest share")
    plt.title(f"scores divided by d to the power {power:.2f}")
    plt.show()


widgets.interact(divide_by, power=widgets.FloatSlider(value=0.2, min=0, max=1, step=0.05));

# %% [markdown] recap="true"
# The curve is flat at the power 0.5, which is the root. So we divide every score by the root of the width. The name **scaled dot-product attention** says exactly that.

# %% recap="true"
# | export
def scaled_scores(queries, keys):
    """Dot products of each query with each key, divided by the root of their width."""
    return queries @ keys.transpose(-2, -1) / math.sqrt(queries.shape[-1])

# %% [markdown]
# Was this the missing division? Our words have the width 4, so we divide by 2. Remember that the call of the opening gave the bank a water of 1.04.

# %%
torch.allclose(mix(scaled_scores(river_words, river_words), river_words), river_heard)

# %% [markdown]
# `True`, for all six words. You have rebuilt the call of the opening. In letters it is the equation of [Vaswani and others (2017)](https://arxiv.org/abs/1706.03762):
#
# $$\mathrm{attention}(Q, K, V) = \mathrm{softmax}\!\left(\frac{Q K^\top}{\sqrt d}\right) V$$
#
# Let "bank" listen to 200 words again, now with the complete recipe. What if its query were three or five times as long?

# %%
# the water that "bank" hears among 200 words, for three lengths of its query
{times: round(mix(scaled_scores(times * bank, long_text), long_text)[0].item(), 3) for times in (1, 3, 5)}

# %% [markdown]
# With the division the water is only 0.065, since a smaller score is a smaller lead. The query of five times the length makes 1.42 of it. So dividing only sets a calm start. A lead that beats a crowd must come from trained tables.

# %% [markdown] levels="intermediate,advanced"
# ### Sceptic: could the model not learn to make its queries smaller?
#
# It could, if there were a slope to learn it from. Let three divisors race. In 40 groups of eight strangers, each word hands over its own flag, a list with a single 1. A query of width 256 shall learn to receive the flag of word 0. It may turn, shrink or grow. **Guess first.** Which of the three divisors learns best at each step size?

# %% role="visualisation" levels="intermediate,advanced"
# nine races at once: three divisors and three step sizes, all from the same 40 queries; a line is the mean share of word 0
race_queries, race_keys, flags = torch.randn(40, 1, 256), torch.randn(40, 8, 256), torch.eye(8)
divisors, step_sizes = torch.tensor([1., 16, 256]).view(3, 1, 1, 1, 1), torch.tensor([0.1, 1, 10]).view(1, 3, 1, 1, 1)
racers, courses = race_queries.repeat(3, 3, 1, 1, 1).requires_grad_(), []  # directions: divisors, step sizes, groups, one query, width
for _ in range(150):
    received = mix(racers @ race_keys.transpose(1, 2) / divisors, flags)[..., 0, :]
    (race_slopes,) = torch.autograd.grad((received - flags[0]).pow(2).sum(), racers)
    courses.append(received[..., 0].detach().mean(-1))
    racers = (racers - step_sizes * race_slopes).detach().requires_grad_()  # a plain step downhill
fig, axes = plt.subplots(1, 3, figsize=(12, 3.2), sharey=True)
for column, size in enumerate([0.1, 1, 10]):
    for row, colour, name in [(0, utils.RED, "not divided"), (1, utils.GREEN, "divided by root of d"), (2, utils.ORANGE, "divided by d")]:
        axes[column].plot(torch.stack(courses)[:, row, column], color=colour, linewidth=2, label=name)
    axes[column].set_title(f"steps of size {size}")
    axes[column].set_xlabel("step")
axes[0].set_ylabel("share of word 0")
axes[0].legend(fontsize=9, loc="upper left")
axes[0].set_ylim(0, 1.05)
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate,advanced"
# Not divided, the share of word 0 jumps a little at the start and then hardly rises, whatever the size of the steps. Divided by $d$, it starts at the plain average of 1/8, and only the largest steps move it far. Divided by $\sqrt d$, it climbs above the others at every size. And did the undivided queries shrink? They began with a length of about 16.

# %% levels="intermediate,advanced"
racers[0].detach().norm(dim=-1).mean((1, 2))  # mean length of the undivided queries after the races with steps of 0.1, 1 and 10

# %% [markdown] levels="intermediate"
# They did not. Small steps left them as they were, and large steps made them longer. A saturated softmax gives them no slope that says "shrink".

# %% [markdown] levels="advanced"
# They did not. Small steps left them as they were, and large steps made them longer. A saturated softmax gives them no slope that says "shrink".
#
# Some models divide by $d$ after all. The recipe called μP argues that trained queries and keys are *not* strangers. They come to agree, and agreement adds up like $d$, not like its root. Compare the score of a word with itself:

# %% levels="advanced"
{d: round(torch.randn(500, d).pow(2).sum(1).mean().item() / math.sqrt(d), 1) for d in [16, 256, 4096]}  # key and query are equal

# %% [markdown] levels="advanced"
# Even after the division by the root it grows, from 4 to 64. Both answers are right, one for the start and one for the end of training.

# %% role="practice" exercise="scale-bug"
# Queries and keys of width 16, twelve words. A colleague divides by the root of the number of words. Write the right scores.
test_queries, test_keys = torch.randn(12, 16), torch.randn(12, 16)
test_scores = ...  # fill in code here
if test_scores is ...:
    print("Still blank. Which number was it that made the scores large: words or features?")
else:
    test_raw = test_queries @ test_keys.T
    assert not torch.allclose(test_scores, test_raw / math.sqrt(12), atol=1e-4), "That is the colleague's bug. More words do not make a single score larger."
    assert not torch.allclose(test_scores, test_raw / 16, atol=1e-4), "Now the scores are too small. What is the typical size of a sum of 16 products?"
    assert not torch.allclose(test_scores, test_raw, atol=1e-4), "Nothing is divided yet."
    assert torch.allclose(test_scores, test_raw / 4, atol=1e-4), "Not yet. Divide the table of dot products by one number."
    print("Right: the width is 16, so every score is divided by 4.")

# %% role="answer" exercise="scale-bug"
test_scores = test_queries @ test_keys.T / math.sqrt(16)

# %% role="misconception" exercise="scale-bug" name="words-for-features"
test_scores = test_queries @ test_keys.T / math.sqrt(12)

# %% role="misconception" exercise="scale-bug" name="width-for-root"
test_scores = test_queries @ test_keys.T / 16

# %% role="misconception" exercise="scale-bug" name="no-division"
test_scores = test_queries @ test_keys.T

# ---
# beat: saturates
# title: Large scores make softmax deaf
# intent: The learner sees untrained wide attention put everything on one random word, and measures that slopes vanish.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [saturation]
# assumes: [attention-scores]
# ---

# %% [markdown]
# ## Sceptic: why divide at all? Softmax makes shares of any scores
#
# It does. But look at which ones. Take eight words with random keys, one random query and three widths. Nothing is trained, so nobody deserves more attention than the others.

# %% role="visualisation"
# the shares of eight strangers at three widths: of 1000 random groups, the one whose largest share is in the middle
fig, axes = plt.subplots(1, 3, figsize=(12, 2.8), sharey=True)
for ax, d in zip(axes, [4, 64, 1024]):
    group_shares = F.softmax((torch.randn(1000, 8, d) @ torch.randn(1000, d, 1))[:, :, 0], dim=1)  # rows: groups, columns: words
    middle = group_shares.max(dim=1).values.argsort()[500]
    ax.bar(range(8), group_shares[middle], color=utils.GREY)
    ax.set_title(f"width {d}, not divided")
    ax.set_xlabel("word")
axes[0].set_ylabel("share")
axes[0].set_ylim(0, 1.05)
plt.tight_layout()
plt.show()

# %% [markdown]
# These are typical groups, and nothing in them was trained. The wider the words, the more one of them has everything. The winner is a stranger who got lucky. Here is the largest of the eight shares, on average over 1000 new groups.

# %% recap="true"
# | export
def largest_share(width, power=0.0, groups=1000, words=8):
    """The largest of the shares in each group of strangers; scores are divided by width ** power."""
    queries, keys = torch.randn(groups, 1, width), torch.randn(groups, words, width)
    scores = (queries @ keys.transpose(1, 2))[:, 0] / width**power  # rows: groups, columns: words
    return F.softmax(scores, dim=1).max(dim=1).values

# %%
{d: round(largest_share(d).mean().item(), 2) for d in [4, 64, 1024]}

# %% [markdown]
# At a width of 1024 the luckiest word has about 0.97 of all attention. Why is that bad for learning? Training needs slopes. Take three words, once with calm scores and once with loud ones. How much does a small nudge to a score move the shares?

# %% levels="beginner,intermediate"
calm, loud = torch.tensor([1., 0, 0]), torch.tensor([20., 0, 0])  # the scores of three words
push = torch.tensor([0.01, 0, 0])
for name, start in [("calm", calm), ("loud", loud)]:
    moved = F.softmax(start + push, dim=0) - F.softmax(start, dim=0)
    print(name, "shares", F.softmax(start, dim=0), "slopes", (moved / 0.01).round(decimals=2) + 0)  # how much a share moves for each point of score

# %% [markdown] levels="beginner"
# In the calm group the nudged share rises at a slope of 0.24. The two others fall, since the shares still add up to 1. In the loud group nothing moves at all. A model that tries to learn whether to listen more gets the answer "it makes no difference".

# %% [markdown] levels="intermediate"
# In the calm group the nudged share rises at a slope of 0.24, and the two others fall at 0.12 each. In the loud group nothing moves at all. A model that tries to learn whether to listen more gets the answer "it makes no difference". Two lines tell where these numbers come from.

# %% [markdown] role="derivation" levels="intermediate"
# Let $a_i = e^{s_i} / Z$ be the shares, with the total $Z = \sum_j e^{s_j}$. We nudge $s_j$. The bracket $[i = j]$ is 1 for the nudged word itself and 0 for every other word.
#
# - $\dfrac{\partial a_i}{\partial s_j} = \dfrac{[i = j]\, e^{s_i}}{Z} - \dfrac{e^{s_i}\, e^{s_j}}{Z^2}$ (quotient rule; the slope of $Z$ is $e^{s_j}$)
# - $\phantom{\dfrac{\partial a_i}{\partial s_j}} = a_i\,([i = j] - a_j)$ (each $e^s / Z$ is a share)
#
# So a share has the slope $a_i\,(1 - a_i)$ in its own score, and $-a_i\, a_j$ in the score of another word.

# %% role="check" levels="intermediate"
calm_shares = F.softmax(calm, dim=0)
print(f"own score: {calm_shares[0] * (1 - calm_shares[0]):.2f}   another score: {-calm_shares[0] * calm_shares[1]:.2f}")

# %% [markdown] levels="intermediate"
# The formula gives the slopes that we measured. When one share is 1 and all others are 0, each of these products is 0. **The slopes die when somebody has everything.** How bad is it for a typical group of strangers at each width?

# %% levels="advanced"
calm, loud = torch.tensor([1., 0, 0], requires_grad=True), torch.tensor([20., 0, 0], requires_grad=True)
torch.autograd.grad(F.softmax(calm, dim=0)[0], calm)[0], torch.autograd.grad(F.softmax(loud, dim=0)[0], loud)[0]

# %% [markdown] levels="advanced"
# The loud share has no slope that two digits could show. The slope of a share $a$ in its own score is $a\,(1 - a)$, which for the calm one is 0.24. How bad is it for a typical group of strangers at each width?

# %% [markdown] levels="beginner"
# The softmax is **saturated**, like a sponge that takes no more water. In wide words it is saturated from the very first step of training, and in favour of a stranger who got lucky.

# %% role="visualisation" recap="true" levels="intermediate,advanced"
# the slope a * (1 - a) of the largest share, in the middle one (median) of 1000 groups
plot_widths = [4, 16, 64, 256, 1024]
slopes = []
for d in plot_widths:
    a = largest_share(d)
    slopes.append((a * (1 - a)).median().item())
plt.loglog(plot_widths, slopes, "o-", color=utils.RED, linewidth=2)
plt.text(5, 1e-5, "scores not divided", color=utils.RED)
plt.xlabel("width d of query and key")
plt.ylabel("slope of the largest share")
plt.title("The wider the words, the less there is to learn from")
plt.show()

# %% [markdown] recap="true" levels="intermediate,advanced"
# From about 0.2 it falls below one hundred thousandth. The query and key tables learn only through such slopes, so such an attention can hardly leave its lucky stranger. This has a name: the softmax is **saturated**, like a sponge that takes no more water. Once we have a repair, a race will show what it changes.

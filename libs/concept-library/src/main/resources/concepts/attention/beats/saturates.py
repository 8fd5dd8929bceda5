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
# It does. But look at which ones. Eight words with random keys, one random query, three widths. Nothing is trained, so nobody deserves more attention than the others.

# %% role="visualisation"
# the shares of eight strangers, for one query of each width
fig, axes = plt.subplots(1, 3, figsize=(12, 2.8), sharey=True)
for ax, d in zip(axes, [4, 64, 1024]):
    ax.bar(range(8), F.softmax(torch.randn(8, d) @ torch.randn(d), dim=0), color=utils.GREY)
    ax.set_title(f"width {d}, not divided")
    ax.set_xlabel("word")
axes[0].set_ylabel("share")
axes[0].set_ylim(0, 1.05)
plt.tight_layout()
plt.show()

# %% [markdown]
# The wider the words, the more one of them has everything. The winner is a stranger who got lucky. Is that one picture chance? Here is the largest of the eight shares, on average over 1000 groups.

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
# At a width of 1024 the luckiest word has about 0.97 of all attention. Why is that bad for learning? Because softmax has gone flat. Nudge a score up by 0.01, and see how much its share moves.

# %% levels="beginner,intermediate"
calm, loud = torch.tensor([1., 0, 0]), torch.tensor([20., 0, 0])  # the scores of three words
push = torch.tensor([0.01, 0, 0])
for name, start in [("calm", calm), ("loud", loud)]:
    share = F.softmax(start, dim=0)[0]
    print(f"{name}: the share of {share:.2f} moved by {F.softmax(start + push, dim=0)[0] - share:.4f}")

# %% [markdown] levels="beginner"
# The calm share moved by 0.0024. The loud one did not move at all. A model that tries to learn whether to listen more gets the answer "it makes no difference".

# %% [markdown] levels="intermediate"
# The calm share moved by 0.0024, the loud one not at all. A model that tries to learn whether to listen more gets the answer "it makes no difference". The slope of a share $a$ in its own score is $a\,(1-a)$, the share times what is left of the whole. For the calm one it is $0.58 \cdot 0.42$, which is 0.24. Times the nudge of 0.01, that makes 0.0024. The slope dies when somebody has everything. The picture shows a typical group of strangers at each width.

# %% levels="advanced"
calm, loud = torch.tensor([1., 0, 0], requires_grad=True), torch.tensor([20., 0, 0], requires_grad=True)
torch.autograd.grad(F.softmax(calm, dim=0)[0], calm)[0], torch.autograd.grad(F.softmax(loud, dim=0)[0], loud)[0]

# %% [markdown] levels="advanced"
# The loud share has no slope that two digits could show. You know the reason from the Jacobian of softmax. The slope of a share $a$ in its own score is $a\,(1 - a)$.

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

# ---
# beat: fade
# title: Agreement fades with distance, with ripples
# intent: The learner simulates how the score of matching words changes with distance, and says honestly what fades and what does not.
# kind: intuition
# levels: [intermediate, advanced]
# weight: support
# teaches: [score-decay]
# assumes: [many-speeds, turn-rows]
# ---

# %% [markdown]
# ## Do near words win by themselves?
#
# Suppose nobody aims. A word asks with exactly the arrow that another word offers. At distance 0 all hands agree. As the distance grows, the hands get out of step. **Guess first.** With 64 hands, as in Llama, how much agreement is left at distance 100: nearly all, about half, or nothing?

# %% [markdown]
# We repeat it for 200 random words of 128 numbers each. Each one meets its own copy, and then a stranger, at all distances up to 999.

# %% recap="true"
many_speeds = rope_speeds(128)  # 64 hands
tested = torch.arange(0.0, 1000.0)  # the distances

# %% role="simulation"
# 200 random words; scores with an equal key and with a stranger's key, for all distances up to 999
copies, strangers = [], []
for _ in range(200):
    word, stranger = torch.randn(2, 128)
    turned_back = turn_rows(word.repeat(1000, 1), tested, many_speeds)  # rows: the word seen from each distance
    copies.append(turned_back @ word / 128)
    strangers.append(turned_back @ stranger / 128)

# %% role="visualisation"
# the mean over 200 words (line) and the middle 80 percent of them (band)
for meetings, colour, label in ((torch.stack(copies), utils.BLUE, "its own copy"), (torch.stack(strangers), utils.ORANGE, "a stranger")):
    low, high = meetings.quantile(0.1, dim=0), meetings.quantile(0.9, dim=0)
    plt.fill_between(tested[1:], low[1:], high[1:], color=colour, alpha=0.25, linewidth=0)
    plt.plot(tested[1:], meetings.mean(0)[1:], color=colour)
    plt.text(1.1, meetings.mean(0)[1].item() + 0.16, label, color=colour)
plt.xscale("log")
plt.ylim(-0.4, 1.4)
plt.xlabel("distance (places, each grid step is ten times further)")
plt.ylabel("average agreement")
plt.show()

# %% [markdown]
# The band holds the middle 80 percent of the words. The blue line falls to about one half at distance 100. The orange line stays at zero for all distances, and its band keeps its width. So distance costs a *match* its strength, and leaves a stranger alone.

# %% [markdown]
# Is the fall a law? The average over all random words can be written down: it is the mean cosine of all hands. Let's look at it further out.

# %%
{distance: round(torch.cos(distance * many_speeds).mean().item(), 2) for distance in (0, 1, 10, 100, 1000, 10_000, 100_000)}

# %% role="visualisation"
# the exact average: it falls in the large and ripples in the small
fig, axes = plt.subplots(1, 2, figsize=(11, 3.2))
for ax, reach in zip(axes, (100, 20_000)):
    ax.plot(torch.arange(reach), torch.cos(torch.arange(reach)[:, None] * many_speeds).mean(1), color=utils.BLUE, linewidth=1)
    ax.axhline(0, color="black", linewidth=0.8)
    ax.set_xlabel("distance (places)")
axes[0].set_ylabel("average agreement")
axes[0].set_title("near: ripples")
axes[1].set_title("far: around zero")
plt.tight_layout()
plt.show()

# %% [markdown] levels="intermediate"
# It ripples on the left, because the fast hands come round again and again. On the right it crosses zero. So "RoPE prefers near words" is true on average for matching arrows, and for the first thousands of places. It is a tendency and not a law.

# %% [markdown] levels="advanced"
# All this is for copies. A question can be aimed, and then another distance is heard best. **Task:** aim at 50 and at 500. How high is the peak each time, and how wide?

# %% role="interactive" levels="advanced"
# the average agreement when every hand of the question is turned back by `aim` places
def show_aim(aim=0):
    plt.plot(tested, torch.cos((tested[:, None] - aim) * many_speeds).mean(1), color=utils.BLUE, linewidth=1)
    plt.axvline(aim, color=utils.RED, linewidth=0.8)
    plt.ylim(-0.2, 1.1)
    plt.xlabel("distance (places)")
    plt.ylabel("average agreement")
    plt.title(f"aimed at {aim}")
    plt.show()


widgets.interact(show_aim, aim=widgets.IntSlider(0, 0, 900, 10));

# %% [markdown] levels="advanced"
# The peak has height 1 and the same shape wherever it is aimed.

# %% [markdown] levels="advanced"
# The average ripples with the lap of the fast hand, and far out it goes below zero. The paper on RoPE proves a falling *bound*, which is weaker than a falling score. And a trained query can avoid the fade. [Barbero et al.](https://arxiv.org/abs/2410.06205) find that a trained model uses fast hands for exact places and slow hands for meaning.

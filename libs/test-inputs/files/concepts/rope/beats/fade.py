# ---
# beat: fade
# title: Like finds like less and less with distance
# intent: The learner simulates how scores change with distance, sees the decay for matching words and none for unrelated ones.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [score-decay]
# assumes: [speeds, relative-score, complex-rotation]
# ---

# %% [markdown]
# ## Like finds like less and less with distance
#
# Turned values bring the absolute place back, so queries and keys it is. Do near words win by themselves? For once we take 128 features, as in Llama: four hands would hide the trend. A thousand random words look at a key like their own query, then at an unrelated one. Look at the slope of each line, and whether its band (the middle 80 %) shrinks.

# %% role="simulation"
# 1000 random words with 64 hands each; one column for each distance from 1 to 999
many_speeds = 10000.0 ** (-torch.arange(0, 128, 2) / 128)
turns_apart = torch.polar(torch.ones(64, 999), many_speeds[:, None] * torch.arange(1, 1000))
asks, others = torch.view_as_complex(torch.randn(2, 1000, 64, 2))
for answers, color, name in [(asks, utils.BLUE, "key like the query"), (others, utils.ORANGE, "unrelated key")]:
    # conj negates the angle of the query, so a product holds the angle between; its real part is the score
    trials = ((asks.conj() * answers) @ turns_apart).real
    plt.fill_between(range(1, 1000), *torch.quantile(trials, torch.tensor([0.1, 0.9]), dim=0), color=color, alpha=0.25, linewidth=0)
    plt.plot(range(1, 1000), trials.mean(0), color=color, linewidth=0.8)
    plt.text(1.1, trials.mean(0)[0].item() + 26, name, color=color)
plt.gca().set(xscale="log", ylim=(-60, 175), xlabel="distance between the two words (places, logarithmic)", ylabel="score")
plt.show()

# %% [markdown] levels="beginner, intermediate"
# The blue line falls as the hands get out of step, the fast ones first; hands that come round again make it ripple. At distance 100 about half is left. The orange line stays at zero and its band keeps its width. **Distance costs a match its strength and leaves a non-match alone.** This holds for equal arrows: a key learned 50 places turned back prefers distance 50.

# %% [markdown] levels="advanced"
# The blue line is a mean of cosines that get out of step, the fast hands first: about half is left at distance 100. The orange one stays at zero and keeps its spread. **Distance costs a match its strength and leaves a non-match alone.** A query with its weight on slow hands escapes even that, and [Barbero et al.](https://arxiv.org/abs/2410.06205) find that trained models do so.

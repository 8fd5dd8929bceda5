# ---
# beat: four-hands
# title: Four pairs are four hands of one clock
# intent: The learner gets the speeds from the formula, reads off how far each hand counts, and answers why 10000.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [speeds]
# assumes: [one-hand-ambiguous]
# ---

# %% [markdown]
# ## Four pairs are four hands of one clock
#
# The fast hand takes 44 for 0, the slow one hardly sees a step: neither will do alone. A clock has several hands. Our words have 8 features, so 4 pairs, so 4 hands; pair number i (from 0) turns by $10000^{-2i/8}$ radians a place. Guess how much slower each hand is than the one before it. The second row says how many places a full lap takes.

# %%
speeds = 10000.0 ** (-torch.arange(0, 8, 2) / 8)  # radians a place, one speed for each pair of features
torch.stack([speeds, 2 * math.pi / speeds])

# %% [markdown]
# Ten times slower each, so the slowest hand counts to 6283; with 128 features (Llama 2) to 54,000; with base 500000 for 10000 (Llama 3) to 2.6 million. In the dials grey marks the start; a speed is in radians a place. **Task:** at distance 44 the fast hand is back. Which hand betrays that it is not 0? Then find a distance that both fast hands take for 0, almost. Who still knows?

# %% role="visualisation"
def show_dials(distance=44):
    figure, dials = plt.subplots(1, 4, figsize=(9, 2.8), layout="constrained")
    for dial, speed in zip(dials, speeds.tolist()):
        angle = distance * speed  # how far this hand has turned
        dial.add_patch(plt.Circle((0, 0), 1, fill=False, color=utils.GREY))
        dial.plot([0, 1], [0, 0], color=utils.GREY, linestyle="--")
        dial.plot([0, math.cos(angle)], [0, math.sin(angle)], color=utils.GREEN, linewidth=3)
        dial.set(aspect="equal", xlim=(-1.15, 1.15), ylim=(-1.15, 1.15), xticks=[], yticks=[], frame_on=False)
        dial.set(title=f"speed {speed:.3g}", xlabel=f"cosine {math.cos(angle):.4f}")
    figure.suptitle(f"distance {distance} places")
    plt.show()

show_dials()

# %% role="interactive"
widgets.interact(show_dials, distance=widgets.IntSlider(value=44, min=0, max=500));

# %% [markdown] role="image"
# Near 63, 314, 377 and 440 both fast hands are back, and the third one knows. **Image wanted:** paste the URL of Figure 1 of [RoFormer](https://arxiv.org/abs/2104.09864) here. Caption: *each pair of features of a query or key is turned by its place times the speed of the pair.* RoPE (rotary position embedding) is theirs: Su and others, 2021.

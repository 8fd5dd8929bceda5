# ---
# beat: long-context
# title: Beyond the trained length wait angles never seen
# intent: The learner sees which hands meet new angles in longer texts, builds position interpolation, and tests two cures honestly.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [interpolation]
# assumes: [trained-rope]
# ---

# %% [markdown]
# ## Beyond the trained length wait angles never seen
#
# A model with base 10000 was trained on 4,096 places and should now read 16,384. Which of its 64 hands will stand at angles that never occurred in training? A hand that has been round has seen everything.

# %%
laps_in_training = 4096 * many_speeds / (2 * math.pi)  # laps of each of the 64 hands in 4096 places
(laps_in_training < 1).sum()

# %% [markdown]
# 18 of the 64 hands never completed a lap. Only these slow hands meet new angles in a longer text. The others meet new *combinations* of angles, as in our queue.

# %% role="visualisation"
# the angles that each slow hand reaches: in training, in a text four times as long, and with two cures
slow_hands = torch.arange(46, 64)
reach = many_speeds[slow_hands] * 4096 / (2 * math.pi)
larger_base = rope_speeds(128, base=5e5)[slow_hands] * 16384 / (2 * math.pi)
fig, ax = plt.subplots(figsize=(8, 3.8))
ax.fill_between(slow_hands, 0, reach, color=utils.BLUE, alpha=0.3, label="trained: 4096 places")
ax.plot(slow_hands, 4 * reach, color=utils.RED, label="16384 places")
ax.plot(slow_hands, reach, color=utils.GREEN, linestyle="--", linewidth=3, label="16384 places, squeezed by 4")
ax.plot(slow_hands, larger_base, color=utils.ORANGE, label="16384 places, base 500,000")
ax.axhline(1, color="black", linewidth=0.8)
ax.set(xlabel="hand (the last one is the slowest)", ylabel="laps", ylim=(0, 4.2))
ax.legend()
plt.show()

# %% [markdown]
# The red line leaves the blue area. There are two cures in the picture. **Position interpolation** ([Chen et al. 2023](https://arxiv.org/abs/2306.15595)) squeezes the places, so that 16,384 places use the angles of 4,096. A **larger base** slows the slow hands down and hardly touches the fast ones. Now build the first one.

# %% role="practice" exercise="stretch"
# A model was trained on places 0 to 63. Give positions for a text of 256 words, such that none goes beyond 63.75.
test_positions = ...  # fill in code here, a tensor of 256 numbers
if test_positions is ...:
    print("Still blank. The text is four times as long as in training. What happens to one step?")
else:
    assert test_positions.shape == (256,), "Each of the 256 words needs a position of its own."
    assert test_positions.max() < 64, "The slow hands still go where they have never been."
    assert test_positions[64] != test_positions[0], "Words 0 and 64 now stand on the same place: the clock was set back."
    assert test_positions[200] != test_positions[255], "All late words share one place, so their order is lost."
    assert torch.allclose(test_positions.diff(), torch.tensor(0.25)), "Not yet. Every step should be the same part of a trained step. Which part?"
    print("Right: quarter steps, and every angle was met in training or lies between two that were.")

# %% role="answer" exercise="stretch"
test_positions = torch.arange(256) / 4

# %% role="misconception" exercise="stretch" name="wraps-round"
test_positions = torch.arange(256) % 64

# %% role="misconception" exercise="stretch" name="clamps"
test_positions = torch.arange(256).clamp(max=63)

# %% role="misconception" exercise="stretch" name="stretches-instead"
test_positions = torch.arange(256) * 4

# %% [markdown]
# ### Sceptic: then it mends our queue of 64, too?
#
# Let's try it honestly, without further training. The step of the places becomes a quarter, so that 64 people stand on the angles of 16. **Task:** move the slider from 1 to 0.25. Where does the bar at 3 go, and what becomes of the impostors?

# %%
long_queues = torch.randint(8, (200, 64))  # 200 queues of 64 people

# %% role="interactive"
# the slider sets the size of one step; the bars show whom the last of 64 people listens to
def draw_step(ax, step):
    with torch.no_grad():
        shares, _ = queue_shares(runs["rope"][0][0], long_queues, "rope", step=step)
    ax.bar(range(64), shares[:, 63].mean(0).flip(0), color=utils.BLUE)
    ax.set(title=f"one step is {step:.2f} trained steps", xlabel="places back", ylabel="average share", ylim=(0, 1))


def show_step(step=1.0):
    draw_step(plt.subplots(figsize=(6, 3))[1], step)
    plt.show()


widgets.interact(show_step, step=widgets.FloatSlider(1.0, min=0.25, max=1.0, step=0.05));

# %% role="visualisation"
# the same for whole steps and for quarter steps, without a slider
fig, axes = plt.subplots(1, 2, figsize=(11, 3))
for ax, step in zip(axes, (1.0, 0.25)):
    draw_step(ax, step)
plt.tight_layout()
plt.show()

# %% [markdown]
# With quarter steps, the impostors are gone, and the bar at 3 becomes a group of bars around 12. The model still looks back by three *trained* steps, and these are now twelve people. So interpolation alone makes this task worse. The paper trains on for a short while with the squeezed places. Methods such as [YaRN](https://arxiv.org/abs/2309.00071) squeeze only the slow hands.

# %% [markdown]
# The other cure is plain. Let the model see longer queues in training. **Guess first.** If it is trained on queues of 64, will it also be right on queues of 256?

# %%
long_trained, _ = train("rope", length=64)
share_right(long_trained, "rope", length=64), share_right(long_trained, "rope", length=256)

# %% [markdown]
# On 64 it is nearly always right, and on 256, four times its trained length, most of the time. It had to learn to use slower hands against the impostors. Long texts in training are still the surest cure.

# ---
# beat: own-knob
# title: Each loudspeaker gets a knob of its own
# intent: The learner sees the gain act, trains it, and sees which features it turns up.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [gain]
# assumes: [rms-norm]
# ---

# %% [markdown]
# ## Sceptic: what if one loudspeaker ought to be louder than the rest?
#
# The norm gives every *word* the volume 1. But perhaps loudspeaker 2 matters more to the room behind it than the others. So each loudspeaker gets a small knob of its own, called the **gain**. All gains start at 1, which changes nothing.

# %% levels="beginner,intermediate"
gain = torch.ones(400)  # one gain per loudspeaker, the same for all words
gain[2] = 3.0  # suppose that loudspeaker 2 should be three times as loud

# %% levels="beginner,intermediate"
rms_norm(message)[0, :5], (rms_norm(message) * gain)[0, :5]  # "meet" without and with the gain

# %% [markdown] levels="beginner,intermediate"
# Only loudspeaker 2 has changed. Nobody sets these gains by hand, though. They are learned. Here is a small test of that.

# %% [markdown]
# We make 1000 sounds of 12 loudspeakers at very different volumes. A listener wants to know one thing about each sound. Do its first three loudspeakers push together, or do they pull?

# %%
practice_sounds = torch.randn(1000, 12) * torch.rand(1000, 1) * 10  # rows: sounds at many volumes; columns: loudspeakers
pushes = (practice_sounds[:, :3].sum(1) > 0).float()  # 1 where the first three push, else 0

# %% [markdown]
# The listener adds up all 12 loudspeakers behind norm and gain, and nothing else is learned. **Guess first.** What will training do with the 12 gains?

# %% [markdown] levels="beginner"
# The code repeats three things. It measures how wrong the listener is, which is called the **loss**. `backward` finds out for each gain in which direction the loss falls. `step` moves each gain a little in that direction.

# %%
# 150 training steps on the 12 gains
learned_gain = torch.ones(12, requires_grad=True)
optimiser = torch.optim.Adam([learned_gain], lr=0.05)
for _ in range(150):
    loss = F.binary_cross_entropy_with_logits((rms_norm(practice_sounds) * learned_gain).sum(1), pushes)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()

# %% role="visualisation"
# the 12 gains after training
plt.bar(range(12), learned_gain.detach(), color=[utils.GREEN] * 3 + [utils.GREY] * 9)
plt.axhline(1, color="black", linestyle="--", linewidth=1)
plt.text(11.6, 1.1, "all started at 1", ha="right")
plt.xlabel("loudspeaker")
plt.ylabel("gain after training")
plt.show()

# %% [markdown]
# It turned the three useful loudspeakers up and the nine useless ones down to about 0. It found out which are which from the answers alone.

# %% [markdown] levels="beginner,intermediate"
# A sceptic may object that we normalise, and then let the network undo it. The difference is who decides. Before, the volume was an accident of all the rooms before it, different for each word. Now it is one learned number per loudspeaker, the same for every word, and it does not multiply from room to room.

# %% [markdown] levels="intermediate,advanced"
# Why is there no learned shift, as LayerNorm has? The room behind the norm can add one with its own bias, the hum, and most models found that they did not need it. So RMSNorm has half the learned numbers of LayerNorm.

# %% [markdown] levels="advanced"
# ### The gain costs nothing once training is over
#
# Each gain multiplies one row of the weights behind it. So it can be folded into them. Some models, such as Gemma, store the gain minus 1. Then weight decay pulls the gain towards 1 and not towards 0.

# %% role="practice" exercise="fold-the-gain" levels="advanced"
# Find ONE weight matrix that does what the gain and the room behind it do together.
test_gain = torch.rand(400) + 0.5  # a trained gain
test_room = big_room / 20  # the room behind it; one row per loudspeaker
test_folded = ...  # fill in code here
if test_folded is ...:
    print("Still blank. Which line of the matrix belongs to loudspeaker 2?")
else:
    assert not torch.allclose(test_folded, test_room * test_gain), "This multiplies columns. A column belongs to a microphone."
    assert not torch.allclose(test_folded, test_room / test_gain[:, None]), "This undoes the gain. It should do it."
    assert torch.allclose(rms_norm(message) @ test_folded, (rms_norm(message) * test_gain) @ test_room, atol=1e-4), "Not yet. Both sides should give the same sounds."
    print("Right: the gain is free when the model is used.")

# %% role="answer" exercise="fold-the-gain"
test_folded = test_gain[:, None] * test_room

# %% role="misconception" exercise="fold-the-gain" name="scales-the-columns"
test_folded = test_room * test_gain

# %% role="misconception" exercise="fold-the-gain" name="undoes-the-gain"
test_folded = test_room / test_gain[:, None]

# %% role="misconception" exercise="fold-the-gain" name="one-gain-for-all"
test_folded = test_room * test_gain.mean()

# ---
# beat: what-survives
# title: One number per word is lost
# intent: The learner sees what RMSNorm keeps and loses, and how one loud feature spends the common budget.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [what-norm-keeps]
# assumes: [scale-invariance, per-token]
# ---

# %% [markdown]
# ## Sceptic: doesn't this throw information away?
#
# Yes, it does. It throws away exactly one number per word, the volume. Of 400 numbers, the direction survives, and that has 399. Is it the direction that carries the meaning? We compare four sounds.

# %%
muffled = message[0] + 0.5 * torch.randn(400)  # "meet" with noise of half its size
four_sounds = torch.stack([message[0], 3 * message[0], muffled, message[3]])  # "meet", "MEET", muffled "meet", "noon"

# %% [markdown] levels="beginner"
# The **cosine** compares two directions. It is 1 for the same direction and 0 for a right angle, whatever the volumes are.

# %%
F.cosine_similarity(four_sounds, message[:1]), F.cosine_similarity(plain_rms_norm(four_sounds), message[:1])  # each compared with "meet", before and after the norm

# %% [markdown]
# Nothing has changed, since a division keeps the direction. The shouted "MEET" points the same way as "meet", and the muffled one stays close, with a cosine near 0.9. "Noon" stays different. So the words can still be told apart.
#
# What about the lost volume? We will see that a real model keeps a copy of it outside of the rooms.

# %% [markdown] levels="advanced"
# ### One loud voice spends the budget of all
#
# There is something else in this division. The knob makes loudspeakers depend on each other. We turn up one loudspeaker of "meet" and leave the other 399 alone. **Guess first.** It goes up to 1000. How loud is it behind the knob: 1000, 20 or 1?

# %% levels="advanced"
turned_up = message[0].clone()
turned_up[0] = 1000.0
plain_rms_norm(turned_up)[:4]

# %% [markdown] levels="advanced"
# It stops just below 20, and its neighbours are nearly silent. After the norm, the energies of all 400 add up to 400. A single loudspeaker can have at most all of that, and $\sqrt{400} = 20$.

# %% role="visualisation" levels="advanced"
# one loudspeaker is turned from -200 to 200; the other 399 keep their numbers before the norm
sweep = message[0].repeat(401, 1)  # 401 copies of "meet", one a row
sweep[:, 0] = torch.linspace(-200, 200, 401)
plt.plot(sweep[:, 0], plain_rms_norm(sweep)[:, 0], color=utils.GREEN, linewidth=3)
plt.plot(sweep[:, 0], plain_rms_norm(sweep)[:, 1].abs(), color=utils.ORANGE, linewidth=2)
plt.axhline(20, color="black", linestyle="--", linewidth=1)
plt.axhline(-20, color="black", linestyle="--", linewidth=1)
plt.text(70, 14, "the loudspeaker itself", color=utils.GREEN)
plt.text(70, 2.3, "size of its neighbour", color=utils.ORANGE)
plt.xlabel("one loudspeaker before the norm")
plt.ylabel("after the norm")
plt.show()

# %% [markdown] levels="advanced"
# The green curve is shaped like an S and never leaves the band between -20 and 20. With 20 before the norm, this one loudspeaker has as much energy as the 399 others together. So RMSNorm is not linear. A [paper of 2025](https://arxiv.org/abs/2503.10622) takes that literally. It puts a plain S-curve, $\tanh$, in place of the norm.

# %% role="practice" exercise="unnoticed" levels="beginner,intermediate"
# Which changes of the message does RMSNorm NOT notice? Write a list of their names, such as ["plus 3"].
test_changes = {"times 3": 3 * message, "plus 3": message + 3, "times minus 1": -message, "reversed order": message.flip(-1)}
test_unnoticed = ...  # fill in code here
if test_unnoticed is ...:
    print("Still blank. Which of the four changes is a change of volume and of nothing else?")
else:
    assert "plus 3" not in test_unnoticed, "Adding an offset changes the direction. Nothing here subtracts it."
    assert "times minus 1" not in test_unnoticed, "A volume is never negative. What happens to the signs?"
    assert "reversed order" not in test_unnoticed, "The volume is the same here. But is the sound the same?"
    assert test_unnoticed == [name for name in test_changes if torch.allclose(plain_rms_norm(test_changes[name]), plain_rms_norm(message), atol=1e-4)], "Not yet. At least one change goes unnoticed."
    print("Right: only the volume is ignored.")

# %% role="answer" exercise="unnoticed"
test_unnoticed = ["times 3"]

# %% role="misconception" exercise="unnoticed" name="rms-removes-mean"
test_unnoticed = ["times 3", "plus 3"]

# %% role="misconception" exercise="unnoticed" name="sign-is-lost"
test_unnoticed = ["times 3", "times minus 1"]

# %% role="misconception" exercise="unnoticed" name="same-volume-same-sound"
test_unnoticed = ["times 3", "reversed order"]

# ---
# beat: sphere
# title: RMSNorm puts every word on one circle
# intent: The learner sees the shapes that LayerNorm and RMSNorm make of a cloud of words.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [norm-sphere]
# assumes: [rms-norm, mean-is-optional]
# ---

# %% [markdown] levels="intermediate,advanced"
# ## LayerNorm leaves a ring, RMSNorm a sphere
#
# What does a norm look like? We take words with only three loudspeakers, so that each is a point in space. **Guess first.** Which shapes do LayerNorm and RMSNorm make of a cloud of 600 such words?

# %% [markdown] levels="beginner"
# ## RMSNorm puts every word on one circle
#
# What does a norm look like? With only two loudspeakers, each word is a point in the plane. Here are 400 such words.

# %% levels="beginner"
points = torch.randn(400, 2) * 1.5 + torch.tensor([1.0, 0.3])  # 400 words (rows) with two loudspeakers each

# %% [markdown] levels="beginner"
# **Guess first.** We send all of them through LayerNorm, and then all through RMSNorm. What shape will each cloud have: a smaller cloud, a circle, a line, or something else?

# %% role="visualisation" levels="beginner"
# 400 words with two loudspeakers; the colour is the direction of the word before; eps is a tiny safety number, nearly switched off here
hues = torch.atan2(points[:, 1], points[:, 0])
fig, axes = plt.subplots(1, 3, figsize=(12, 3.8))
for ax, cloud, title in zip(axes, [points, F.layer_norm(points, (2,), eps=1e-12), plain_rms_norm(points)], ["400 words", "after LayerNorm: two dots", "after RMSNorm: a circle"]):
    ax.scatter(cloud[:, 0], cloud[:, 1], c=hues, cmap="twilight", s=16)
    ax.set(title=title, xlabel="loudspeaker 0", ylabel="loudspeaker 1")
    ax.set_aspect("equal")
for ax in axes[1:]:
    ax.set(xlim=(-2.2, 2.2), ylim=(-2.2, 2.2))
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner"
# In the middle, LayerNorm made two dots of 400 words. On the right, RMSNorm kept every direction and put it on a circle. Nothing is broken in the middle. With the mean subtracted, the two numbers of a word are opposite, such as 0.4 and -0.4. Then the division makes them 1 and -1, or -1 and 1. There are no other cases. One of two directions was spent on the mean.

# %% role="visualisation" levels="intermediate,advanced"
# 600 words with three loudspeakers, through both norms
balls = torch.randn(600, 3)  # 600 words (rows) with three loudspeakers each
fig = plt.figure(figsize=(9, 4))
for place, (title, cloud, colour) in enumerate([("LayerNorm: a ring", F.layer_norm(balls, (3,), eps=1e-12), utils.BLUE), ("RMSNorm: a whole sphere", plain_rms_norm(balls), utils.GREEN)]):
    ax = fig.add_subplot(1, 2, place + 1, projection="3d")
    ax.scatter(*cloud.T, s=7, color=colour, alpha=0.6)
    ax.plot([-1.5, 1.5], [-1.5, 1.5], [-1.5, 1.5], color=utils.ORANGE, linewidth=3)
    ax.text(1.6, 1.6, 1.6, "(1, 1, 1)", color=utils.ORANGE)
    ax.set(title=title, xlim=(-1.8, 1.8), ylim=(-1.8, 1.8), zlim=(-1.8, 1.8))
    ax.view_init(18, 20)
plt.show()

# %% [markdown] levels="advanced"
# With three loudspeakers, LayerNorm leaves a ring around the direction $(1, 1, 1)$. RMSNorm leaves the whole surface of the ball.
#
# Here is the reason. With the mean subtracted, the numbers of a word add up to 0. Multiply such a word entry by entry with $(1, 1, \dots, 1)$ and add up, and you get that same 0. So it stands at a right angle to this one direction, and every other direction is left. To lose one of three changes the picture. To lose one of 400 changes little.

# %% [markdown] levels="intermediate"
# With three loudspeakers, LayerNorm leaves a ring around the direction $(1, 1, 1)$. RMSNorm leaves the whole surface of the ball.
#
# Here is the reason. With the mean subtracted, the numbers of a word add up to 0. Multiply such a word entry by entry with $(1, 1, \dots, 1)$ and add up, and you get that same 0. So it stands at a right angle to this one direction, and every other direction is left. To lose one of three changes the picture. To lose one of 400 changes little.
#
# **Guess first.** How far from the middle is each point of the ball? Pythagoras can tell you, since every word on it has the RMS 1.

# %% [markdown] levels="beginner"
# **Guess first.** How far from the middle is the circle? Pythagoras can tell you, since every word on it has the RMS 1.

# %% levels="intermediate"
plain_rms_norm(balls).norm(dim=1)[:4], math.sqrt(3)  # lengths of the first four arrows, and the root of the number of loudspeakers

# %% levels="beginner"
plain_rms_norm(points).norm(dim=1)[:4], math.sqrt(2)  # lengths of the first four arrows, and the root of the number of loudspeakers

# %% [markdown]
# The length takes the sum of the squares where the RMS takes their mean. So the RMS is the length divided by $\sqrt d$. For example, the arrow (3, 4) has the length 5 and the RMS $5/\sqrt 2$.
#
# An RMS of 1 then means a length of $\sqrt d$. So RMSNorm puts every word on one **sphere** of radius $\sqrt d$, which is a circle for $d = 2$. Each of our 400-loudspeaker words then has the length 20. No number of a word can be larger than the whole word. So after the norm, no loudspeaker plays louder than 20.


# ---
# beat: sphere
# title: Every word lands on one sphere
# intent: The learner sees that direction is kept and length is fixed, and why the radius is root n and not 1.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [norm-sphere]
# assumes: [rms-norm]
# ---

# %% [markdown] levels="beginner"
# ## Every word lands on one sphere
#
# What is left of a word whose volume is gone? 64 features do not fit on paper, so take 40 made-up words with two features each. Thin lines join each word with its normalised self. Look for the shape on which they land, and whether any line turns a word around the centre.

# %% role="visualisation" levels="beginner"
# rows: 40 made-up words, from whispered to shouted; columns: 2 features
flat_words = torch.randn(40, 2) * torch.linspace(0.3, 1.8, 40)[:, None]
landed = rms_norm(flat_words)
fig, ax = plt.subplots(figsize=(5, 5))
for start, end in zip(flat_words, landed):
    ax.plot([start[0], end[0]], [start[1], end[1]], color=utils.GREY, linewidth=0.6)
ax.scatter(flat_words[:, 0], flat_words[:, 1], color=utils.BLUE, s=18)
ax.scatter(landed[:, 0], landed[:, 1], color=utils.ORANGE, s=26)
ax.set_title("as they came (blue), after RMSNorm (orange)", fontsize=11)
ax.set_xlabel("feature 1")
ax.set_ylabel("feature 2")
ax.set_aspect("equal")
plt.show()

# %% [markdown] levels="beginner"
# A circle: every word keeps its direction (until unequal gains stretch the sphere). Two features of RMS 1 have length root of 2 (Pythagoras); 64 features make a sphere of radius 8. A sceptic: why not the unit sphere, length 1? A layer with divided weights answers as loud as it hears. Words of length 1 have volume 1 / root of n, so its answers would fade as models get wider. For 4,096 features:

# %% [markdown] levels="intermediate,advanced"
# ## Every word lands on one sphere
#
# RMS 1 with n features means length root of n (Pythagoras): before the gain every word keeps its direction and lands on a sphere of radius 8. A sceptic: why not the unit sphere? A layer with divided weights answers as loud as it hears. Words of length 1 have volume 1 / root of n, so its answers would fade as models get wider. For 4,096 features:

# %%
rms(F.normalize(torch.randn(4096), dim=0))

# ---
# beat: bump
# title: Three hinges make a bump, two make a step
# intent: The learner builds a local bump and a steep step out of hinges that never end.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [bump]
# assumes: [weight-is-slope-change]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## Three endless ramps make one small bump
#
# A hinge that has woken up climbs for ever. Can such things make something small and local, like a heap of stones beside kilometre 5? **Guess first.** The slopes should be 0, 1, -1 and 0 again. Which three weights do that?

# %% [markdown] levels="advanced"
# ## Three endless ramps make one small bump
#
# A hinge never ends. Can a few of them make something local? The slopes of a bump are 0, 1, -1 and 0, so its weights are 1, -2 and 1. Engineers call it a hat function, and options traders a butterfly.

# %% recap="true"
# | export
def bump(z):
    """A tent of height 1 at z = 0, which is zero from -1 downwards and from 1 upwards."""
    return torch.relu(z + 1) - 2 * torch.relu(z) + torch.relu(z - 1)

# %%
bump(torch.tensor([-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0]))

# %% [markdown] levels="beginner,intermediate"
# The weights are the changes of slope, 1, -2 and 1. Behind the bump the three ramps cancel to zero exactly. Let's see them do it.

# %% role="visualisation" levels="beginner,intermediate"
# three hinges, and the bump that is left when they are added
fig, ax = plt.subplots()
for curve in [torch.relu(km - 4), -2 * torch.relu(km - 5), torch.relu(km - 6)]:
    ax.plot(km, curve, "--", color=utils.ORANGE, linewidth=1.8)
ax.plot(km, bump(km - 5), color=utils.BLUE, linewidth=3)
ax.text(7.6, 4.2, "relu(km - 4)", color=utils.ORANGE, ha="right")
ax.text(8.3, 1.9, "relu(km - 6)", color=utils.ORANGE, va="top")
ax.text(6.4, -3.6, "-2 relu(km - 5)", color=utils.ORANGE, ha="right")
ax.text(0.1, 0.4, "their sum: a bump", color=utils.BLUE)
ax.set_ylim(-5, 5)
ax.set_xlabel("kilometre")
plt.show()

# %% role="visualisation" levels="advanced"
# two hinges of opposite weight: the closer they stand, the steeper the step
fig, ax = plt.subplots()
for width, alpha in [(2.0, 0.35), (0.5, 0.65), (0.1, 1.0)]:
    step = (torch.relu(km - 5 + width / 2) - torch.relu(km - 5 - width / 2)) / width
    ax.plot(km, step, color=utils.BLUE, alpha=alpha, linewidth=2.5)
ax.text(5.4, 0.6, "hinges 2 km, 500 m\nand 100 m apart", color=utils.BLUE)
ax.set_xlabel("kilometre")
plt.show()

# %% [markdown] levels="advanced"
# Two hinges of opposite weight, close together, make a step. So bumps and steps are sums of hinges, and whatever bumps or steps can do, hinges can do.

# %% [markdown] levels="beginner,intermediate"
# So hinges that never end can make something small and local. Put a bump on each kilometre, as high as the road is there, and their sum is a road. But each bump costs three hinges. We go on with single hinges, and bumps come back on a map.

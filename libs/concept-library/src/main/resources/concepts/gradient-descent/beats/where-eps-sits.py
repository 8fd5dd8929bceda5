# ---
# beat: where-eps-sits
# title: The tiny number decides what counts as no slope
# intent: The learner sees eps take over for small slopes and vanish in 16 bits.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [adam-eps]
# assumes: [adam]
# ---

# %% [markdown]
# ## The tiny number is not always tiny
#
# We said that Adam ignores the size of slopes. That ends where slopes are as small as `eps`. Some programs add it after the root, as PyTorch does, and some add it under the root. **Guess first.** Does it matter whether a number like 1e-8 stands inside or outside?

# %% role="visualisation"
# the first step, in units of the rate, against the size of the slope
sizes = torch.logspace(-12, 2, 100)
plt.loglog(sizes, sizes / (sizes + 1e-8), color=utils.GREEN, linewidth=2.5, label="1e-8 after the root")
plt.loglog(sizes, sizes / (sizes**2 + 1e-8).sqrt(), color=utils.ORANGE, linewidth=2.5, label="1e-8 under the root")
plt.axvline(1e-8, color=utils.GREEN, linestyle=":")
plt.axvline(1e-4, color=utils.ORANGE, linestyle=":")
plt.xlabel("size of the slope")
plt.ylabel("first step / rate")
plt.legend(loc="lower right")
plt.show()

# %% [markdown]
# It matters by a factor of ten thousand. Under the root the number is compared with *squares*, so it takes over at the root of 1e-8, which is 0.0001. To the right of the dotted line Adam forgets the size. To the left it is gradient descent, with a rate divided by that threshold.

# %% recap="true"
math.sqrt(1e-8)  # where the orange curve bends

# %% [markdown] recap="true"
# In large models many slopes are smaller than 0.0001. So a setting copied from one program to another can change the method. Look up where it stands.

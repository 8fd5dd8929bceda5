# ---
# beat: one-number
# title: Many walks settle down
# intent: The learner sees the mean of more and more walks settle.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [law-of-large-numbers]
# assumes: [balance-point]
# ---

# %% [markdown]
# ## Many walks settle down
#
# Three walks are few, and the next one could change everything: that is the trouble with small samples. Let a thousand walks be drawn between 0 and 60 minutes.
# Where does their mean go while they come in?

# %% role="simulation"
many = 60 * torch.rand(1000)  # minutes of a thousand walks, any length as likely as any other
so_far = many.cumsum(0) / torch.arange(1, 1001)  # the mean after each walk

# %% role="visualisation"
plt.plot(so_far)
plt.axhline(30, color=utils.GREY)
plt.xlabel("walks so far")
plt.ylabel("mean in minutes")
plt.show()

# %% [markdown]
# It jumps at first and then stays close to 30, because one walk among a thousand has little to say.

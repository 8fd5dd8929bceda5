# ---
# beat: growing-by-itself
# title: Adding one step multiplies the height
# intent: The learner meets e to a power as repeated multiplying, also for steps below zero.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [exponential]
# assumes: []
# ---

# %% [markdown]
# ## Adding one step multiplies the height
#
# Here is a staircase where each step is twice as high as the one before. Three steps up from height 1:

# %%
2 ** 3

# %% [markdown]
# Five steps up are three steps and then two more. **Guess first.** Do we add the heights 8 and 4, or multiply them?

# %%
2 ** 5, 2 ** 3 * 2 ** 2

# %% [markdown]
# We multiply. On this staircase, adding steps means multiplying heights. That is the one property of powers that this lesson lives on. And steps can go down, too:

# %%
2 ** -1, 2 ** -2, 2 ** -3

# %% [markdown]
# The height is halved at each step down, but it never reaches zero and never becomes negative. That is exactly the kind of curve that we were looking for. The curve with $e \approx 2.718$ in place of 2 is written `exp`.

# %%
math.exp(1), math.exp(0), math.exp(-2)

# %% role="visualisation"
# the staircase with e: always positive, always rising
steps = torch.linspace(-3, 3, 100)
plt.plot(steps, steps.exp(), color=utils.BLUE)
plt.scatter([-2, 0, 1, 2], [math.exp(k) for k in (-2, 0, 1, 2)], color=utils.ORANGE, zorder=3)
plt.text(-2.2, 1.2, "never below zero", color=utils.BLUE)
plt.text(-2.9, 9, "one step to the right\nmultiplies the height by 2.718", color=utils.ORANGE)
plt.xlabel("steps (the score)")
plt.ylabel("height (exp of the score)")
plt.show()

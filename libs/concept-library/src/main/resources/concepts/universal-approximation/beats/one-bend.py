# ---
# beat: one-bend
# title: 'One bend: a road that sleeps and then climbs'
# intent: The learner recognises ReLU in the overtime bonus, computes it by hand and sees that bending breaks the collapse.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [relu]
# assumes: [pay-by-change, sum-of-lines]
# ---

# %% [markdown] levels="advanced"
# ## The smallest thing that is not a line
#
# Nothing so far had a corner, except for Lena's pay. Its bonus counts only what is above zero. That function is **ReLU**, short for rectified linear unit, $\mathrm{relu}(x) = \max(0, x)$. Here are her hours beyond 40 again.

# %% [markdown] levels="beginner,intermediate"
# ## The smallest thing that is not a line
#
# Nothing that we added or chained had a corner. But Lena's pay has one, at 40 hours. What made it? It was the bonus, which counts only what is *above* zero. Here is that idea alone. **Guess first.** What do the numbers -3, -1, 0 and 2 become?

# %% levels="beginner,intermediate"
torch.relu(torch.tensor([-3.0, -1.0, 0.0, 2.0]))

# %% [markdown] levels="beginner"
# Negative numbers become 0, and the others stay as they are. The absolute value would have turned -3 into 3. This one does not reflect, it only cuts off.

# %% [markdown] levels="beginner,intermediate"
# This function is called **ReLU**, short for rectified linear unit. In a formula, $\mathrm{relu}(x) = \max(0, x)$. Is it really the bonus of the clock shop?

# %%
torch.relu(hours - 40), (hours - 40).clamp(min=0)  # the hours beyond 40 in Lena's four weeks

# %% role="visualisation" levels="beginner,intermediate"
# the bend alone
x = torch.linspace(-3, 3, 61)
fig, ax = plt.subplots(figsize=(5.5, 3.2))
ax.plot(x, torch.relu(x), color=utils.ORANGE, linewidth=3)
ax.text(-2.8, 0.15, "asleep: slope 0", color=utils.ORANGE)
ax.text(0.15, 2.1, "awake: slope 1", color=utils.ORANGE)
ax.set_xlabel("input")
ax.set_ylabel("relu(input)")
plt.show()

# %% [markdown] levels="advanced"
# On the mountain, such a piece is a road that is flat up to kilometre 2 and then gains 80 metres each kilometre. We call it a **hinge**, because it looks like two boards joined by one.

# %% [markdown] levels="beginner,intermediate"
# Now to the mountain. A road is flat at 500 metres up to kilometre 2, and then it gains 80 metres each kilometre.

# %%
first_road = 500 + 80 * torch.relu(km - 2)

# %%
count_bends(first_road)

# %% [markdown] levels="beginner,intermediate"
# That is exactly one bend. Because it looks like two boards joined by a hinge, we call such a piece a **hinge**.

# %% role="visualisation" levels="beginner,intermediate"
# one hinge: flat up to kilometre 2, then climbing
fig, ax = plt.subplots()
ax.plot(km, first_road, color=utils.BLUE, linewidth=2.5)
ax.plot([2], [500], "o", color=utils.ORANGE, markersize=10)
ax.text(2.3, 480, "the hinge, at kilometre 2", color=utils.ORANGE, va="top")
ax.set_ylim(400, 1200)
ax.set_xlabel("kilometre")
ax.set_ylabel("height (m)")
plt.show()

# %% [markdown] levels="beginner"
# ### Why does this break the collapse?
#
# With lines it never matters what comes first. Add and then double, or double and then add: the result is the same. With the bend it does matter. **Guess first.** Are these two numbers equal?

# %% [markdown] levels="advanced"
# ### Which step of the proof breaks?
#
# We multiplied out, which means that the map of a sum is the sum of the maps. That is additivity. Does the bend have it?

# %% [markdown] levels="intermediate"
# ### Why does this break the collapse?
#
# The collapse used one rule: adding first and then applying the map gives the same as the other order. Does the bend keep that rule?

# %%
torch.relu(torch.tensor(3.0) + torch.tensor(-3.0)), torch.relu(torch.tensor(3.0)) + torch.relu(torch.tensor(-3.0))

# %% [markdown] levels="advanced"
# It does not, since 0 is not 3. So $\mathrm{relu}(W_1 x + b_1)$ cannot be multiplied out, and the layers stay apart. Maps with this property are called **linear**. A map that is not linear plus a constant is called **nonlinear**.

# %% [markdown] levels="beginner,intermediate"
# They are 0 and 3. The order matters, so we can no longer pull everything together into one slope. A function that keeps the order free is called **linear**, and adding a constant to it does no harm. A function that breaks the rule even without its constant is **nonlinear**.

# %% [markdown] role="quote" terms="ReLU activation; nonlinearity; activation function; rectified linear" levels="intermediate"
# This is the bend that your source is talking about when it writes:
#
# {quote}

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
# Nothing so far had a corner, except for Lena's pay. Its bonus counts only what is above zero. That function is **ReLU**, short for rectified linear unit, $\mathrm{relu}(x) = \max(0, x)$.
#
# On the mountain, such a piece is a road that is flat up to kilometre 2 and then gains 80 metres each kilometre. We call it a **hinge**, because it looks like two boards joined by one.

# %% [markdown] levels="beginner,intermediate"
# ## The smallest thing that is not a line
#
# Nothing that we added or chained had a corner. But Lena's pay has one, at 40 hours. What made it? It was the bonus, which counts only what is *above* zero. Here is that idea alone. **Guess first.** What do the numbers -3, -1, 0 and 2 become?

# %% levels="beginner,intermediate"
torch.relu(torch.tensor([-3.0, -1.0, 0.0, 2.0]))

# %% [markdown] levels="beginner"
# Negative numbers become 0, and the others stay as they are. The absolute value would have turned -3 into 3. This one does not reflect, it only cuts off.

# %% [markdown] levels="beginner,intermediate"
# This function is called **ReLU**, short for rectified linear unit. In a formula, $\mathrm{relu}(x) = \max(0, x)$. In the clock shop it was applied to `hours - 40`. We say that the bend is *asleep* where it gives 0, and *awake* where it passes its input on.
#
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

# %% [markdown] levels="beginner,intermediate"
# ### Sceptic: do many hinges collapse as well?
#
# Many lines were worth one line. So we add three hinges, which stand at different places. **Guess first.** How many bends has their sum: 1, 2 or 3?

# %% levels="beginner,intermediate"
count_bends(torch.relu(km - 2) + torch.relu(km - 5) + torch.relu(km - 8))

# %% [markdown] levels="beginner,intermediate"
# All three bends are still there. Around kilometre 5 the other two hinges are straight, so no mix of them can bend there. A hinge can never be replaced by hinges at other places. What does this mean for the 50 random lines and their bends? The **rank** of a table counts the columns that cannot be mixed from the others.

# %% levels="beginner,intermediate"
torch.linalg.matrix_rank(lines), torch.linalg.matrix_rank(torch.relu(lines))  # without and with the bend

# %% [markdown] levels="beginner,intermediate"
# The 50 lines are worth 2 curves, one for the slope and one for the start. After the bend 49 are left. So it was not luck that random bends fitted. The mix had 49 different curves to choose from, with corners all along the road.
#
# Which rule did the lines keep that a hinge breaks? Take a sum first and then the map, or take the map first and then the sum. We try both orders on 3 and -3, for the map `3 * x` and for `relu`.

# %% levels="beginner,intermediate"
three, minus_three = torch.tensor(3.0), torch.tensor(-3.0)
3 * (three + minus_three), 3 * three + 3 * minus_three

# %% levels="beginner,intermediate"
torch.relu(three + minus_three), torch.relu(three) + torch.relu(minus_three)

# %% [markdown] levels="beginner,intermediate"
# Tripling gives 0 in both orders, but `relu` gives 0 and 3. A map is called **linear** when sums may come first or last, and factors too. A line with a start, like $3x + 1$, is a linear map and a constant, and layers of such maps collapse just as well. What bends is called **nonlinear**. That name alone does not prevent a collapse, as we shall see with squares.

# %% [markdown] levels="advanced"
# ### Which step of the proof breaks?
#
# We multiplied out, which means that the map of a sum is the sum of the maps. That is additivity. Does the bend have it?

# %% levels="advanced"
torch.relu(torch.tensor(3.0) + torch.tensor(-3.0)), torch.relu(torch.tensor(3.0)) + torch.relu(torch.tensor(-3.0))

# %% [markdown] levels="advanced"
# It does not, since 0 is not 3. So $\mathrm{relu}(W_1 x + b_1)$ cannot be multiplied out. Maps that also let every factor through are called **linear**. A map that is not linear plus a constant is called **nonlinear**. This alone does not rule out another collapse. What rules it out is the place of the bend. A mix bends only where one of its parts bends, so no hinge is a mix of hinges at other places. The **rank** of a table counts the columns that are not mixes of the others. Here it is for the 50 lines of the opening.

# %% levels="advanced"
torch.linalg.matrix_rank(lines), torch.linalg.matrix_rank(torch.relu(lines))  # without and with the bend

# %% [markdown] levels="advanced"
# The 50 lines are worth 2 curves, a slope and a start. After the bend 49 of 50 are left. So it was not luck that random bends fitted: the mix had 49 independent curves, with corners all along the road. More hinges at random places would give more.

# %% [markdown] role="quote" terms="ReLU activation; nonlinearity; activation function; rectified linear" levels="intermediate"
# This is the bend that your source is talking about when it writes:
#
# {quote}

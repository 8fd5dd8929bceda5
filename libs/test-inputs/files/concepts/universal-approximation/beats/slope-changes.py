# ---
# beat: slope-changes
# title: The weights are the changes of slope
# intent: The learner derives that hinges build any curve of straight pieces, with the slope changes as output weights and nothing to train.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [weight-is-slope-change, through-points]
# assumes: [relu, slope, hinge-columns]
# ---

# %% [markdown] recap="true"
# ## Any join-the-dots curve is a sum of hinges
#
# 40 knobs on 40 readings leave no loss: the curve runs through every shake, and makes no sense. Can the weights be *read off* instead of fitted?
# Take five moments of the true throw and join the dots. What does the slope do from piece to piece?

# %% recap="true"
knots = torch.tensor([0.0, 0.5, 1.0, 1.5, 2.0])  # five moments of the throw, seconds

# %% recap="true"
knot_heights = 1.5 + 10 * knots - 4.9 * knots**2  # metres

# %% recap="true"
knot_heights.diff() / knots.diff()  # one slope for each of the four pieces, metres per second

# %% [markdown] role="derivation" levels="beginner"
# The slope always changes by -4.9: gravity takes 9.8 m/s a second, and here half a second passes. Now put a hinge of weight $w$ at corner $c$ on a line with slope $m$. To the right of the corner:
#
# $a + m\,t + w\,(t-c)$ (there, relu changes nothing)
#
# $= a + m\,t + w\,t - w\,c$ (multiply out)
#
# $= (a - w\,c) + (m + w)\,t$ (collect the $t$)
#
# The slope was $m$ and is $m+w$. So the weight is the new slope minus the old one: the tax office's second 0.2.

# %% [markdown] role="derivation" levels="intermediate,advanced"
# The slope always changes by -4.9: gravity takes 9.8 m/s a second, and here half a second passes. With letters: knots $t_0<\dots<t_n$, slopes $m_0,\dots,m_{n-1}$, weights $w_1,\dots,w_{n-1}$, and
# $f(t) = h_0 + m_0\,(t-t_0) + \sum_k w_k\,\mathrm{relu}(t-t_k)$.
#
# On piece $j$ the hinges $1..j$ are open, the others 0. (definition of relu)
#
# slope of $f$ there $= m_0 + w_1 + \dots + w_j$ (slopes of a sum add)
#
# Choose $w_k = m_k - m_{k-1}$: the sum telescopes to $m_j$. (neighbours cancel)
#
# Same start, same slope on every piece: the same curve. (A tax that rises from 20 % to 40 % adds a hinge of 0.2.) Row reduction must agree: at the knots the hinges form a triangular table.

# %% role="check" levels="intermediate,advanced"
torch.linalg.solve(torch.relu(knots[1:, None] - knots[:-1]), knot_heights[1:] - knot_heights[0])  # by row reduction: the first slope, then the changes

# %% [markdown] recap="true"
# A hinge, `relu(t - corner)`, is nothing up to its corner and a slope after it. **Its weight is the change of slope there**, so any such curve
# is three lines of code: the slopes, a hinge at each inner knot, and the changes as weights. The curve has to run through every point it
# was made from.

# %% recap="true"
# | export
def through_points(x, knots, heights):
    """The curve of straight pieces through the points (knots, heights), as a line plus hinges."""
    slopes = heights.diff() / knots.diff()  # one for each piece
    hinges = torch.relu(x[:, None] - knots[1:-1])  # one row a moment, one column for each inner knot
    return heights[0] + slopes[0] * (x - knots[0]) + hinges @ slopes.diff()

# %% role="check"
assert torch.allclose(through_points(knots, knots, knot_heights), knot_heights, atol=1e-5)  # it runs through all five points

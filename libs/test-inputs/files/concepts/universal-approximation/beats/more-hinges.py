# ---
# beat: more-hinges
# title: Two hinges cut the loss to a fraction, more go below the noise
# intent: The learner sees how each added hinge reduces the loss, until the curve follows the shaking itself.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [hinge-columns, more-bends-less-loss]
# assumes: [relu, least-squares, nonlinearity]
# ---

# %% [markdown] levels="beginner"
# ## One bend buys one corner
#
# Amplifying kept one tone; the bend added tones at 100 and 200 that nobody played (the one at 0 is a constant push, unheard). Where sums of lines stay in their world, bends lead out of it. So back to the
# ball: give least squares a line and some hinges at moments of our choice, each hinge a new column of the table.

# %% [markdown] levels="intermediate,advanced"
# ## One bend buys one corner
#
# Louder kept one tone; the bend added 100 and 200. Bends lead out of the world of lines, so give least squares a line and hinges, each a new column. **Task:** after the picture for two
# hinges, find how many bring the loss under that of the true parabola. Then go to 38: 40 knobs for 40 readings. Why distrust that curve?

# %%
# | export
# a table with one row a moment: 1, the moment itself, and one hinge for each corner
def hinge_columns(x, corners):
    return torch.stack([torch.ones(len(x)), x] + [torch.relu(x - corner) for corner in corners], dim=1)

# %%
draw(hinge_columns(t, [2 / 3, 4 / 3]) @ torch.linalg.lstsq(hinge_columns(t, [2 / 3, 4 / 3]), film).solution, "a line and two hinges")

# %% [markdown] levels="beginner"
# Two corners, and the loss falls from over 2 to around a tenth. **Task:** with hinges at even distances, how many bring the loss under that of the true parabola?
# Then go to 38: 40 knobs for 40 readings. Why would you not trust that curve?

# %% role="interactive"
def spread(hinges):
    columns = hinge_columns(t, torch.linspace(0, 2, hinges + 2)[1:-1])
    draw(columns @ torch.linalg.lstsq(columns, film).solution, f"a line and {hinges} hinges")


widgets.interact(spread, hinges=widgets.IntSlider(value=2, min=0, max=38));

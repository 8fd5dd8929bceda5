# ---
# beat: own-directions
# title: Every bowl is a set of showers with one knob
# intent: The learner sees that in the directions of the eigenvectors each error has its own factor.
# kind: derivation
# levels: [advanced]
# weight: support
# teaches: [eigen-directions]
# assumes: [narrow-valley, error-factor]
# ---

# %% [markdown]
# ## Sceptic: you chose knobs that do not disturb each other
#
# True. In a real network one knob changes the slope of another one. So let's turn our valley by 45 degrees, until both knobs together are touchy.

# %% recap="true"
turn = math.sqrt(0.5) * torch.tensor([[1.0, -1.0], [1.0, 1.0]])  # a rotation by 45 degrees

# %% recap="true"
hessian = turn @ torch.diag(CURVATURE) @ turn.T  # second derivatives: one row and one column for each knob
hessian

# %% recap="true"
def askew_slopes(knobs):
    return hessian @ (knobs - BEST)  # each slope depends on both knobs

# %% [markdown]
# Both knobs have the curvature 26 now, and 24 couples them. **Guess first.** Up to which rate does gradient descent settle: 2/26, or still 2/50?

# %%
[round((descend(askew_slopes, both, rate_tried, 60)[-1] - BEST).norm().item(), 3) for rate_tried in (0.036, 2 / 26)]  # marks from the best place

# %% [markdown]
# It is still 2/50. At 0.036 it settles, and at 2/26 it is lost in space. The curvature of a single knob does not count. What counts are the directions in which the slope points straight along the error, the **eigenvectors**. Their curvatures are the eigenvalues.

# %%
torch.linalg.eigvalsh(hessian)

# %% [markdown] role="derivation"
# Write the table as $H = Q \Lambda Q^\top$, with a rotation $Q$ and the eigenvalues $\lambda_1, \lambda_2$ in $\Lambda$.
#
# - $e_{\text{new}} = e - \eta H e$ (one step)
# - $= e - \eta\, Q \Lambda Q^\top e$ (put in $H$)
# - $Q^\top e_{\text{new}} = Q^\top e - \eta\, \Lambda\, Q^\top e$ (turn both sides back, since $Q^\top Q = 1$)
# - $(Q^\top e_{\text{new}})_i = (1 - \eta \lambda_i)\,(Q^\top e)_i$ ($\Lambda$ is diagonal)

# %% role="check"
turned_back = (torch.stack(descend(askew_slopes, both, 0.036, 3)) - BEST) @ turn  # rows: steps, columns: the two own directions
turned_back[1:] / turned_back[:-1], 1 - 0.036 * CURVATURE  # factors of three steps, and the formula

# %% [markdown]
# Each own direction is a shower with one knob. So nothing was lost when we studied knobs that do not disturb each other. Gradient descent only knows lengths and angles, and a rotation changes neither. Keep that in mind for Adam.

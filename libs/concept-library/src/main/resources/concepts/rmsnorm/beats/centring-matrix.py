# ---
# beat: centring-matrix
# title: A room can remove the mean by itself
# intent: The learner sees that centring is a matrix, so a weight matrix in front of RMSNorm can do it.
# kind: derivation
# levels: [intermediate, advanced]
# weight: support
# teaches: [centring-is-linear]
# assumes: [mean-is-optional]
# ---

# %% [markdown]
# ## Sceptic: those were random numbers. Of course their mean is small
#
# That is a fair point, and it will get two answers. Later we measure the mean in a trained network. The first answer is exact. Whatever LayerNorm's centring can do, the room in front of it can do by itself. This holds for each single room, and so it holds for a sum of several rooms, too.
#
# Subtracting the mean is a mixing, too. **Guess first.** Which weight matrix $C$ subtracts the mean of each row, so that `x @ C` has mean 0?

# %%
centring = torch.eye(400) - 1 / 400  # keep yourself, subtract a 400th of everybody
(message @ centring).mean(-1)

# %% [markdown] role="derivation"
# Take a room with weights $W$ in front of a LayerNorm.
#
# - $\mathrm{LayerNorm}(xW) = \mathrm{RMSNorm}\big((xW)\,C\big)$ (LayerNorm is centring, and then RMSNorm)
# - $= \mathrm{RMSNorm}\big(x\,(WC)\big)$ (brackets in a matrix product may be moved)
#
# And $WC$ is only another weight matrix.

# %% role="check"
torch.allclose(F.layer_norm(message @ big_room, (400,)), F.rms_norm(message @ (big_room @ centring), (400,)), atol=1e-4)

# %% [markdown]
# LayerNorm is on one side, RMSNorm on the other, and they agree. If removing the mean helps, training can move $W$ to $WC$ on its own. So nothing is lost for good.

# %% [markdown] levels="advanced"
# Read backwards, it is a recipe. It turns a trained network with LayerNorm into one with RMSNorm, without changing a single output. *Search: "Pre-RMSNorm and Pre-CRMSNorm".*

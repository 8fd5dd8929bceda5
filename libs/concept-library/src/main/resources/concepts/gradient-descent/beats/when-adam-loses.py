# ---
# beat: when-adam-loses
# title: Where Adam is not the best
# intent: The learner sees an honest case against Adam.
# kind: intuition
# levels: [intermediate]
# weight: extra
# teaches: [adam-limits]
# assumes: [optimiser-comparison]
# ---

# %% [markdown]
# ### Sceptic: so I always take Adam?
#
# Not always. Adam measures each knob by itself. Turn the valley by 45 degrees, so that *both* knobs together are touchy. Does Adam notice?

# %%
turn = math.sqrt(0.5) * torch.tensor([[1.0, -1.0], [1.0, 1.0]])  # a rotation by 45 degrees

# %%
def askew_slopes(knobs):
    return turn @ (CURVATURE * (turn.T @ (knobs - BEST)))  # the same valley, lying askew

# %%
straight = torch.stack(adam_path(slopes, BEST + torch.tensor([-1.0, -4.0]), 0.2, 60))
askew = torch.stack(adam_path(askew_slopes, BEST + turn @ torch.tensor([-1.0, -4.0]), 0.2, 60))

# %% [markdown]
# Both walks start equally far from the best place. If Adam saw the valley and not the single knobs, the two curves would be the same.

# %% role="visualisation"
# distance from the best place: the same valley, straight and askew
plt.semilogy((straight - BEST).norm(dim=1), color=utils.GREEN, linewidth=2.5, label="valley along the knobs")
plt.semilogy((askew - BEST).norm(dim=1), color=utils.RED, linewidth=2.5, label="the same valley, askew")
plt.xlabel("step")
plt.ylabel("distance from the best place")
plt.legend()
plt.show()

# %% [markdown]
# Gradient descent would not notice the rotation at all, since it only knows lengths and angles. Adam does notice. Methods such as Shampoo and Muon look at several knobs together for that reason ([Shampoo, Gupta and others 2018](https://arxiv.org/abs/1802.09568)).

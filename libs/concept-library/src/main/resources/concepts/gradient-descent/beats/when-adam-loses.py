# ---
# beat: when-adam-loses
# title: Where Adam is not the best
# intent: The learner sees an honest case against Adam.
# kind: intuition
# levels: [intermediate]
# weight: extra
# teaches: [adam-limits]
# assumes: [adam, narrow-valley]
# ---

# %% [markdown]
# ### Sceptic: so I always take Adam?
#
# Not always. Adam measures each knob by itself. Turn the valley by 45 degrees, so that *both* knobs together are touchy. Does Adam notice?

# %%
turn = math.sqrt(0.5) * torch.tensor([[1.0, -1.0], [1.0, 1.0]])  # a rotation by 45 degrees

# %%
hessian = turn @ torch.diag(CURVATURE) @ turn.T  # curvatures of the turned valley: one row and one column for each knob
hessian

# %%
away = torch.tensor([-1.0, -4.0])  # the start, seen from the best place
straight = [torch.stack(way(slopes, BEST + away, rate_tried, 60)) for way, rate_tried in [(adam_path, 0.2), (descend, 0.036)]]
askew = [torch.stack(way(lambda knobs: hessian @ (knobs - BEST), BEST + turn @ away, rate_tried, 60)) for way, rate_tried in [(adam_path, 0.2), (descend, 0.036)]]

# %% [markdown]
# Such a table of curvatures is called the **Hessian**. Each knob has the curvature 26 now, and 24 says how much one knob changes the slope of the other. Along the turned directions the curvatures are still 50 and 2, so the condition number is still 25. A method that sees the valley, and not single knobs, would draw the same curve twice.

# %% role="visualisation"
# distance from the best place: the same valley, straight and askew
plt.semilogy((straight[0] - BEST).norm(dim=1), color=utils.GREEN, linewidth=2.5, label="Adam, valley along the knobs")
plt.semilogy((askew[0] - BEST).norm(dim=1), color=utils.RED, linewidth=2.5, label="Adam, the same valley askew")
plt.semilogy((straight[1] - BEST).norm(dim=1), color=utils.BLUE, label="gradient descent, along the knobs")
plt.semilogy((askew[1] - BEST).norm(dim=1), "o", color=utils.BLUE, markersize=4, label="gradient descent, askew")
plt.xlabel("step")
plt.ylabel("distance from the best place")
plt.legend()
plt.show()

# %% [markdown]
# The blue dots lie on the blue line. Gradient descent does not notice the rotation, since it only knows lengths and angles. Adam does notice, and it is slower for most of the way. Methods such as Shampoo and Muon look at several knobs together for that reason ([Shampoo, Gupta and others 2018](https://arxiv.org/abs/1802.09568)).

# ---
# beat: opening
# title: A bend without a single number in it
# intent: The learner wants to know why deleting the one part without parameters ruins a network.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [why-bends-matter]
# assumes: []
# ---

# %% [markdown] recap="true"
# # Nonlinearity and universal approximation
#
# About half of the 220 million numbers in [T5-base](https://arxiv.org/abs/1910.10683), a translating model, sit in copies of one machine:
# `Linear(768, 3072)` (a matrix: 768 numbers in, 3072 out), `ReLU()`, `Linear(3072, 768)`. The middle part, a bend, holds no number; without it, both matrices are worth one. Grey: a bouncing ball. Red:
# such a machine without bends. Orange: with 23. Look at the landings. You will rebuild it, untrained.

# %% role="setup" recap="true"
# everything the lesson needs, one seed, one look for all figures
import ipywidgets as widgets
import matplotlib.pyplot as plt
import torch

import utils

utils.set_seed(42)
utils.plot_style()

# %% role="visualisation" recap="true"
# three arcs of one throw: speed when leaving the ground (m/s), moment of leaving it (s)
arcs = [(11.37, -0.14), (7.39, 2.18), (4.80, 3.69)]
bounce_t = torch.linspace(0, 4.6, 231)  # seconds
bounce_height = torch.stack([v * (bounce_t - s) - 4.9 * (bounce_t - s) ** 2 for v, s in arcs]).amax(dim=0)  # metres
bounce_corners = torch.linspace(0, 4.4, 23)  # the moments of the bends, seconds
bounce_columns = torch.cat([torch.ones(231, 1), torch.relu(bounce_t[:, None] - bounce_corners)], dim=1)
bounce_weights = torch.linalg.lstsq(bounce_columns, bounce_height).solution
straight = bounce_columns[:, :2] @ torch.linalg.lstsq(bounce_columns[:, :2], bounce_height).solution
bent = bounce_columns @ bounce_weights
plt.plot(bounce_t, bounce_height, color=utils.GREY, linewidth=5)
plt.plot(bounce_t, straight, color=utils.RED, linewidth=2)
plt.plot(bounce_t, bent, color=utils.ORANGE, linewidth=2)
plt.text(3, 6.1, "the ball", color=utils.GREY)
plt.text(3, 5.45, "with bends", color=utils.ORANGE)
plt.text(3, 4.8, "without bends", color=utils.RED)
plt.xlabel("time (seconds)")
plt.ylabel("height (metres)")
plt.show()

# ---
# beat: opening
# title: A month of walks in one number
# intent: The learner sees a question that no single walk answers.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: []
# ---

# %% [markdown]
# # {title}
#
# You want to know whether you walk more than last month. A list of thirty walks does not tell you, and the longest walk tells you even less.
# One number for the whole month does. Where it comes from is the subject here.

# %% role="setup"
# the tools of this lesson; the seed makes every run show the same numbers
import ipywidgets as widgets
import matplotlib.pyplot as plt
import torch

import utils

utils.set_seed(42)
utils.plot_style()

# %%
walks = torch.tensor([10.0, 20.0, 60.0])  # minutes of three walks: to the baker, to the park, along the river

# ---
# beat: opening
# title: One division carries a signal through fifty layers
# intent: The learner sees where RMSNorm is used, what it buys, and a result that will be rebuilt from nothing.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [why-normalise]
# assumes: [matrix-product]
# ---

# %% [markdown]
# # RMSNorm: one division carries a signal through fifty layers
#
# For every word (strictly: token) that Llama 3 8B reads or writes, numbers pass 32 layers. Each layer calls RMSNorm twice, and one last call follows: 65. What do they buy? Let three words cross fifty untrained layers, with `rms_norm` after each: numbers of a healthy size arrive. Without it, every one would be `nan`, not a number. You will see that happen, and rebuild the call from nothing.

# %% role="setup"
# the tools of this lesson; the seed makes every run show the same numbers
import math

import ipywidgets as widgets
import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

import utils

utils.set_seed(42)
utils.plot_style()
torch.set_printoptions(precision=3)

# %%
words = torch.randn(3, 64)  # rows: the words "the", "cat", "sat"; columns: 64 made-up features of each word
rescued = words
for layer_number in range(50):
    rescued = F.rms_norm(rescued @ torch.randn(64, 64), (64,))
rescued[:, :5]  # the first 5 features of each word, after 50 layers

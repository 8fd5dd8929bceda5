# ---
# beat: opening
# title: Turn every word by its place, and only distances remain
# intent: The learner sees where RoPE is used, what it buys, and a result that will be rebuilt from nothing.
# kind: opening
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [why-positions]
# assumes: []
# ---

# %% [markdown]
# # RoPE: turn every word by its place, and only distances remain
#
# Rotary position embedding (RoPE) reads a word's numbers as clock hands and turns them by its place. Llama 3 8B, a language model, does so in all 32 layers. What does it buy? Here "bit" looks at "dog" in "the dog bit the man", then 100 places later in the text, then with the two exchanged. The first two scores agree, the third does not. Every line will be rebuilt from nothing.

# %% role="setup"
# the tools of this lesson; the seed makes every run show the same numbers
import math

import ipywidgets as widgets
import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F

import utils

utils.set_seed(42)
utils.plot_style()
torch.set_printoptions(precision=3, sci_mode=False)

# %%
# rows: "the dog bit the man" ("the" comes twice, with the same numbers); columns: 8 made-up features
# of what each word asks for (q, its query), what it offers (k, its key) and what it passes on (v, its value)
q, k, v = torch.randn(3, 4, 8)[:, [0, 1, 2, 0, 3]]

# %%
# each row of spots: the places of "bit" and "dog", counted from 0; their 8 features are read as 4 hands of a clock
spots = torch.tensor([[2, 1], [102, 101], [1, 2]])
hands = torch.view_as_complex(torch.stack([q[2], k[1]]).reshape(2, 4, 2))
turned = hands * torch.polar(torch.ones(3, 2, 4), spots[..., None] * torch.tensor([1, 0.1, 0.01, 0.001]))
(turned[:, 0].conj() * turned[:, 1]).sum(-1).real

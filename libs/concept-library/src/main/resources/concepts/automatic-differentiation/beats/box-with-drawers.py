# ---
# beat: box-with-drawers
# title: A class is a box with labelled drawers
# intent: The learner meets a small class and reads its drawers.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [small-class]
# assumes: []
# ---

# %% [markdown]
# ## A bit of Python: a box with labelled drawers
#
# Doing the walk by hand is tiring. How could the computer do it for us? It needs numbers that can hold more than a number. In Python a **class** describes a box with labels on its drawers.

# %%
class Loaf:
    def __init__(self, weight):
        self.weight = weight  # a drawer with the label "weight"
        self.slices = 12

# %%
rye = Loaf(0.9)
rye.weight, rye.slices

# %% [markdown]
# The function `__init__` fills the drawers when a box is made, and a dot opens a drawer. One may write into a drawer at any time. That is all we need.

# ---
# beat: shortcut
# title: One line in PyTorch
# intent: The learner shows that the library's Adam makes the same steps.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [optimiser-calls]
# assumes: [adam]
# ---

# %% [markdown]
# ## Shortcut: the library has it
#
# You never have to write it again. PyTorch's optimisers keep the memories, take the slopes that `backward` left, and move all knobs.

# %%
library_knobs = both.clone().requires_grad_()
optimiser = torch.optim.Adam([library_knobs], lr=0.2)
for _ in range(20):
    optimiser.zero_grad()
    (0.5 * CURVATURE * (library_knobs - BEST) ** 2).sum().backward()  # its slopes are our slopes
    optimiser.step()

# %% role="shortcut"
torch.allclose(library_knobs.detach(), walked[-1], atol=1e-5)

# %% [markdown] levels="beginner"
# `True`: twenty steps, and the same place. Two traps are worth knowing. Forget `zero_grad`, and the slopes of old steps are added up. And a rate that suits gradient descent does not suit Adam, because Adam's rate is a stride.

# %% [markdown] levels="intermediate,advanced"
# `True`: twenty steps, and the same place. Three traps are worth knowing. Forget `zero_grad`, and slopes of old steps are added up. Some add a gentle pull of all knobs towards zero, which is called weight decay. In plain `Adam` this pull is divided away, so take `torch.optim.AdamW`. And a rate that suits gradient descent does not suit Adam, because Adam's rate is a stride.

# %% [markdown] role="image"
# **Please paste an image here:** the animation of several optimisers racing on one surface, well known from many courses (search "optimizer race animation saddle point"). It shows in seconds what we computed. Replace this line with `![optimisers](IMAGE_URL)`.

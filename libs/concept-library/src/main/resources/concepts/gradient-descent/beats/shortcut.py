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
# `True`: twenty steps, and the same place. Three traps are worth knowing. Forget `zero_grad`, and slopes of old steps are added up. A rate that suits gradient descent does not suit Adam, because Adam's rate is a stride. And weight decay needs `torch.optim.AdamW`.

# %% [markdown] levels="intermediate"
# **Guess first.** Two knobs stand at 5 and are pulled towards zero. The first feels loud slopes of size 100, the second quiet ones of size 0.01. Both alternate in sign, so there is nothing else to follow. Who is pulled back more?

# %% levels="intermediate"
for method in (torch.optim.Adam, torch.optim.AdamW):
    pulled_knobs = torch.tensor([5.0, 5.0], requires_grad=True)
    puller = method([pulled_knobs], lr=0.01, weight_decay=0.1)
    for step in range(300):
        pulled_knobs.grad = torch.tensor([100.0, 0.01]) * (-1) ** step
        puller.step()
    print(method.__name__, pulled_knobs.data)  # loud knob, quiet knob

# %% [markdown] levels="intermediate"
# Plain `Adam` adds the pull to the slope, so the loud knob's pull is divided by 100 and has vanished. `AdamW` pulls both alike, because its pull stays outside the division.

# %% [markdown] role="image"
# **Please paste an image here:** the animation of several optimisers racing on one surface, well known from many courses (search "optimizer race animation saddle point"). It shows in seconds what we computed. Replace this line with `![optimisers](IMAGE_URL)`.

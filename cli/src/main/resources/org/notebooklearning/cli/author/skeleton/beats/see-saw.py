# ---
# beat: see-saw
# title: A see-saw knows where the middle is
# intent: The learner finds a balance point by trying.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [mean]
# assumes: [adding]
# ---

# %% [markdown] recap="true"
# ## A see-saw knows where the middle is
#
# Three children sit on a long plank, at 10, 20 and 60 centimetres from its left end. Where has the log to lie, so that the plank stays level?
# Guess a number before you go on.

# %% recap="true"
walks.sum() / 3

# %% [markdown]
# At 30. The child far out on the right weighs no more than the others, and still it pulls the log away from the two on the left.

# %% role="visualisation"
# the children as dots on the plank, the log as a triangle below it
def show_plank(log=30.0):
    plt.figure(figsize=(7, 1.6))
    plt.scatter(walks, torch.zeros(3), s=120, color=utils.BLUE)
    plt.scatter([log], [-0.4], marker="^", s=160, color=utils.ORANGE)
    plt.ylim(-1, 1)
    plt.yticks([])
    plt.xlabel("centimetres from the left end")
    plt.title(f"pull to the right, less the pull to the left: {(walks - log).sum():.0f}")
    plt.show()

show_plank()

# %% [markdown]
# **Task:** move the log until the pulls are equal. How many centimetres off is enough to tip the plank?

# %% role="interactive"
widgets.interact(show_plank, log=widgets.FloatSlider(value=20.0, min=0.0, max=60.0, step=5.0));

# %% [markdown]
# Any distance tips it. Only at 30 do the two children on the left pull as much as the one on the right.

# ---
# beat: slower-roads
# title: Where the factor four ends
# intent: The learner measures slower laws on a kinked and on a vertical start, and mends one with crowded posts.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [rough-roads]
# assumes: [error-quarters]
# ---

# %% [markdown]
# ## Where does the factor four end?
#
# The law needed a bounded second derivative. Two roads do not have one. The first has a single corner that falls between the posts. The second starts vertically, like a square root. **Guess first.** By which factor do their misses shrink for each doubling?

# %%
def corner_road(km):
    return 500 + 100 * (km - 10 / 3).abs()  # one corner, at a third of the road

# %%
def cliff_start(km):
    return 500 + 100 * km.sqrt()  # infinitely steep at kilometre 0

# %%
{hinges: (round(worst_miss(hinges, corner_road), 2), round(worst_miss(hinges, cliff_start), 2)) for hinges in [10, 20, 40, 80, 160]}

# %% [markdown]
# The corner gains a factor of 2, and the root only the square root of 2. For the root all of the miss sits in the very first piece. Even spacing wastes hinges on the flat rest. Crowd them near the start, at places that grow like a fourth power:

# %%
crowded = {hinges: 10 * torch.linspace(0, 1, hinges + 1) ** 4 for hinges in [10, 20, 40, 80, 160]}  # posts, dense at the start

# %%
{hinges: round((hinge_road(fine, at, cliff_start(at)) - cliff_start(fine)).abs().max().item(), 3) for hinges, at in crowded.items()}

# %% [markdown]
# The factor of about four is back. So the *number* of hinges is only half of the story. Where they stand is the other half, and this is what training could learn.

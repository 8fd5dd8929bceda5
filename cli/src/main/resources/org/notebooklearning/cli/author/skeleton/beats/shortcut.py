# ---
# beat: shortcut
# title: One call does it
# intent: The learner knows the library call and sees it give the same.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [mean]
# ---

# %% [markdown]
# ## One call does it
#
# Nobody adds up a thousand walks by hand. The library has a call, and it gives what we built.

# %% role="shortcut"
assert walks.mean() == walks.sum() / 3
print(walks.mean().item(), "is", (walks.sum() / 3).item())

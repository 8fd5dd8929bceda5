# ---
# beat: slope-is-growth
# title: A slope says how fast the height grows
# intent: The learner sees the slope of a square with tiny steps.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [slope-as-growth]
# assumes: [gradient]
# when: height-for-slope
# ---

# %% [markdown]
# ## A slope says how fast the height grows
#
# Take the curve $x^2$ at $x = 3$. Its height is 9. How much does it grow for tiny steps to the right?

# %%
for hair in [0.1, 0.01, 0.001]:
    print(f"step {hair:5}   growth {(3 + hair) ** 2 - 9:.6f}   growth per unit of way {((3 + hair) ** 2 - 9) / hair:.3f}")

# %% [markdown]
# The last column settles at 6, twice the number. The height is 9, and the slope is 6. They answer different questions.

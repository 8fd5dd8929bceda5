# ---
# beat: dot-agreement
# title: A dot product measures agreement
# intent: The learner computes a dot product by hand and links it to lengths and the angle between two arrows.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [dot-and-angle]
# assumes: [dot-product]
# when: adds-for-dot
# ---

# %% [markdown]
# ## A dot product measures agreement
#
# Two people rate tea and coffee: (2, 1) and (3, -1). Multiply what belongs together, then add up: 2 times 3, plus 1 times -1. `@` is that recipe. The result is also length times length times the cosine of the angle between the two arrows: large when they point the same way, 0 at a right angle, negative when they disagree.

# %%
torch.tensor([2.0, 1.0]) @ torch.tensor([3.0, -1.0]), math.hypot(2, 1) * math.hypot(3, -1) * math.cos(math.atan2(1, 2) - math.atan2(-1, 3))

# ---
# beat: letters-are-loops
# title: What is missing on the right is gone from the result
# intent: The learner writes two loops for two patterns that differ in one letter.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [letter-as-loop]
# assumes: [einsum-dot]
# when: sums-the-kept-letter
# ---

# %% [markdown]
# ## What is missing on the right is gone from the result
#
# Let's add up the numbers of the photos in two ways. The letters are p for the photo, y for the row, x for the column and c for the channel. The letters on the right are the indices of the result. **Guess first.** Which of the two has three numbers?

# %%
torch.einsum("pyxc->p", photos), torch.einsum("pyxc->c", photos)

# %% [markdown]
# `pyxc->p` keeps the six photos and adds up the rest. `pyxc->c` keeps the three channels. The letter that you *see* on the right is kept, and the ones that you miss are added up.

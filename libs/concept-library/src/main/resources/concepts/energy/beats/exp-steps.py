# ---
# beat: exp-steps
# title: Equal steps, equal factors
# intent: The learner sees that minus exponents halve again and again, with e as the base.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [equal-factors]
# assumes: []
# ---

# %% [markdown]
# ## Equal steps, equal factors
#
# We need one tool from school before we enter the house. Take the number $e \approx 2.718$ and raise it to minus 0, minus 1, minus 2 and minus 3.

# %%
steps_down = torch.tensor([0.0, -1.0, -2.0, -3.0])  # exponents, one step apart
steps_down.exp()

# %% [markdown]
# The numbers shrink quickly. **Guess first.** By which factor do they shrink at each step? Is it always the same?

# %%
steps_down.exp()[1:] / steps_down.exp()[:-1]  # each one divided by the one before it

# %% [markdown] recap="true"
# It is always 0.37, which is one divided by $e$. Adding a step to the exponent multiplies the result by a fixed factor. Keep that in mind: **steps add, factors multiply.**

# ---
# beat: newton
# title: Dividing by the curvature jumps to the bottom
# intent: The learner sees Newton's step and why nobody can afford it for billions of knobs.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [newton-step]
# assumes: [error-factor]
# ---

# %% [markdown] recap="true"
# ### Sceptic: then measure the curvature and jump
#
# If the best rate is 1 divided by the curvature, why not measure the curvature? That is Newton's method, and for one knob it is perfect.

# %% recap="true"
start - slope(start) / 50

# %% [markdown]
# It lands on 5.6. But two knobs also bend each other's slopes, so one needs a number for each *pair* of knobs. How many terabytes is that for a small model of 10 million weights?

# %%
10_000_000**2 * 4 / 1e12  # pairs, times four bytes, in terabytes

# %% [markdown]
# Four hundred terabytes for a small model, before anything is solved with them.

# %% [markdown] recap="true"
# For very many knobs the curvatures fill a table, the **Hessian**, with one entry for each *pair* of knobs. So practical methods live with cheap guesses of the curvature. Keep this in mind when Adam starts to divide by something.

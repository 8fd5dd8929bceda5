# ---
# beat: divide-by-sum
# title: Dividing by the sum fails at the first negative score
# intent: The learner runs the plain repair and sees it produce a negative share and a division by zero.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [shares-from-scores]
# assumes: [why-softmax]
# ---

# %% [markdown]
# ## Dividing by the sum fails at the first negative score
#
# Let's try the simplest idea. Divide each score by the sum of all scores.

# %%
scores / scores.sum()

# %% [markdown]
# **What share did sand get?** It got minus one third. Nobody can drink less than no cups.
#
# It gets worse. Nobody ever said where the zero of a score is. One fair place for it is the mean of the five scores, which is 1.2. So let's slide all scores down by 1.2. **Guess first.** What happens to the shares?

# %%
lower_scores = scores - 1.2  # now the mean is zero
lower_scores / lower_scores.sum()

# %% [markdown]
# The five scores now add up to zero, up to a rounding crumb, and the division explodes. So the first repair has a clear task. Before we divide, we must make every number **positive**.

# %% levels="beginner,intermediate"
scores.abs() / scores.abs().sum()  # a first try: drop the minus signs

# %% [markdown] levels="beginner,intermediate"
# Now sand has twice the share of soup, because -2 became 2. Dropping the sign forgot that sand is the *worst* word.

# %% levels="beginner,intermediate"
scores.relu() / scores.relu().sum()  # a second try: cut off everything below zero

# %% [markdown] levels="beginner,intermediate"
# Now water and sand have no chance at all. A keyboard that says "never" cannot be corrected gently when somebody does type "water". We need a curve that is always positive and always rising. There are many such curves. Something has to choose among them.

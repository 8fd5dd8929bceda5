# ---
# beat: weighted-mean-by-hand
# title: A weighted mean pulls towards the large share
# intent: The learner sees a weighted mean as a point between its values.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [weighted-mean]
# assumes: [soft-lookup]
# when: winner-takes-all
# ---

# %% [markdown]
# ## A mixture lies between what it is made of
#
# A quarter of one drink and three quarters of another make a mixture, not the stronger one of the two. With numbers it is the same. Take 20 and 30.

# %%
0.5 * 20 + 0.5 * 30, 0.25 * 20 + 0.75 * 30, 1.0 * 20 + 0.0 * 30

# %% [markdown]
# Equal shares give the middle. A larger share pulls the result towards its value, and only a share of 1 gives the value itself. The result never leaves the stretch between 20 and 30.

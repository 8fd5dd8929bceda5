# ---
# beat: taxi
# title: A fixed part has no slope
# intent: The learner tells the starting fee of a taxi from its price per kilometre.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [fixed-part]
# assumes: [slope]
# when: level-for-slope
# ---

# %% [markdown]
# ## A fixed part has no slope
#
# A taxi costs 3 euros to get in and 2 euros for each kilometre. What does one more kilometre cost, after 5 kilometres and after 50?

# %%
def taxi(kilometres):
    return 3 + 2 * kilometres

# %%
taxi(6) - taxi(5), taxi(51) - taxi(50)

# %% [markdown]
# Both times it is 2 euros. The starting fee stands in both fares, so it cancels in the difference. A slope speaks of change only, and what never changes leaves no trace in it.

# ---
# beat: two-ways-one-loss
# title: The same loss by two roads, and where one ends
# intent: The learner compares the loss from raw scores with the loss from shares while the scores grow.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [two-roads]
# assumes: [library-calls]
# when: softmax-twice
# ---

# %% [markdown]
# ## The same loss by two roads, and where one of them ends
#
# Softmax first and the logarithm after it is the same formula. Let's grow the scores and compare the two roads for the word "water".

# %%
for factor in [1.0, 10.0, 25.0, 30.0]:
    print(f"factor {factor:4.0f}   raw scores {F.cross_entropy(factor * scores, torch.tensor(3)):7.2f}   by hand {-softmax(factor * scores).log()[3]:7.2f}")

# %% [markdown]
# The roads agree until the share of water is too small to hold. Then the second road ends at infinity, and the first one just goes on. So pass the raw scores.

# ---
# beat: minus-times-minus
# title: Two dark lamps agree
# intent: The learner sees why minus one times minus one is plus one, by agreement.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [dark-lamps-agree]
# assumes: [why-energy]
# when: minus-stays-minus
# ---

# %% [markdown]
# ## Two dark lamps agree
#
# Minus one times minus one is plus one. Think of multiplying by $-1$ as *switching over*. Switch once and you are on the other side. Switch twice and you are back.

# %%
1 * -1, 1 * -1 * -1  # switched once, switched twice

# %% [markdown]
# So two dark lamps give $+1$, just like two lit ones. The product does not ask whether lamps burn. It asks whether they are alike.

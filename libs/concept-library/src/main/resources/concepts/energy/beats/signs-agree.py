# ---
# beat: signs-agree
# title: A product of signs tells who agrees
# intent: The learner sees that s times t is +1 for alike lamps and -1 for different ones.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [sign-products]
# assumes: [why-energy]
# ---

# %% [markdown]
# ## A product of signs tells who agrees
#
# Back to the lamps. A lit lamp is $+1$ and a dark lamp is $-1$. Multiply the lamps of two neighbours. **Guess first.** For which pairs do you get $+1$?

# %%
for ada, ben in [(1, 1), (1, -1), (-1, 1), (-1, -1)]:
    print(f"Ada {ada:+d}   Ben {ben:+d}   product {ada * ben:+d}")

# %% [markdown] recap="true"
# The product is $+1$ when both lamps are alike, lit or dark. It is $-1$ when they differ. One multiplication asks "do you two agree?".

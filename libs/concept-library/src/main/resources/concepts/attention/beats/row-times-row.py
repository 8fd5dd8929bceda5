# ---
# beat: row-times-row
# title: Multiply in pairs, then add up
# intent: The learner tells the dot product from the product of sums and from the list of products.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [dot-product-by-hand]
# assumes: [dot-product-as-agreement]
# when: sums-for-dot
# ---

# %% [markdown]
# ## Multiply in pairs first, and add up last
#
# There are two tempting shortcuts to a dot product, and both lose the pairing. Take river and bank.

# %%
river_words[5] * river_words[2]  # in pairs: water 2 times 1, money 0 times 1, noun 1 times 1

# %%
river_words[5].sum() * river_words[2].sum(), river_words[5] @ river_words[2]  # sums first, and pairs first

# %% [markdown]
# Adding up first gives 9, and it would be 9 for the money as well as for a word about ducks. The dot product is 3. It counts only what both words are about, because each feature meets its own partner.

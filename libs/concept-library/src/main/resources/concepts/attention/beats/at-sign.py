# ---
# beat: at-sign
# title: The sign @ makes many dot products at once
# intent: The beginner sees a table times a vector and a table times a table as many dot products.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [matrix-product]
# assumes: [dot-product-as-agreement]
# ---

# %% [markdown]
# ## The sign `@` makes many dot products at once
#
# Words have answers, too. How much does the river agree with the bank? And how much do all six words agree with it? Put one row before the `@`, or the whole table.

# %%
# river with bank is water 2*1, money 0*1, noun 1*1, adjective 0*0; then all six rows with bank
river_words[5] @ river_words[2], river_words @ river_words[2]

# %% [markdown]
# From one row comes one number, and from the table come six, one for each row. The last one is the river's 3 again. With a table on both sides, we get every pair. The `.T` turns the second table on its side, so that each of its columns is a word.

# %%
(river_words @ river_words.T).shape

# %% [markdown]
# Six words by six words makes 36 numbers. A product of tables is nothing but dot products, one for each row of the first and each column of the second.

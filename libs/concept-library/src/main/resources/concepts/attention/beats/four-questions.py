# ---
# beat: four-questions
# title: A word is a row of answers
# intent: The beginner reads rows, columns and shapes of the sentence table.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [word-vectors]
# assumes: [why-attention]
# ---

# %% [markdown]
# ## A word is a row of answers
#
# Before we go on, let's read the table of the sentence slowly. One word is one row. Here is the river:

# %%
dict(zip(features, river_words[5].tolist()))  # row 5 is the sixth word

# %% [markdown]
# It says 2 to water, since a river is very much about water. It says 1 to noun and 0 to the rest. The small words "the" and "by" say 0 to everything, because they are about none of these four things.
#
# "Old" says yes to one question only. It describes things. Only bank and river have any water. How large is the whole table? **Guess first:** is it 4 by 6, or 6 by 4?

# %%
river_words.shape

# %% [markdown]
# There are six rows for six words, and four columns for four features. A list of numbers for one word is called a **vector**. Real models have a few thousand numbers for each word, and nobody chooses their meaning by hand. Training does. Everything we do here works the same way with those.

# ---
# beat: turned-hall
# title: Reshape keeps the queue, transpose keeps the neighbours
# intent: The learner sees reshape and transpose give the same shape and different tables, on the hall and on a photo.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [reshape-and-transpose]
# assumes: [place-in-queue]
# ---

# %% [markdown]
# ## Two ways to 6 rows of 4
#
# Our hall has 4 rows of 6 seats. We want 6 rows of 4. There are two calls for that, and they do not agree. **Reshape** is the cinema again. It sends everybody back to the queue and fills a hall with other walls. The **transpose** `.T` turns each row into a column. **Guess first.** In which of the two does ticket 6 still sit next to ticket 0?

# %% role="visualisation"
# one hall, two ways to the shape 6 x 4
fig, axes = plt.subplots(1, 3, figsize=(10, 3.6))
draw_hall(axes[0], hall, hall // 6, "hall: 4 x 6")
draw_hall(axes[1], hall.reshape(6, 4), hall.reshape(6, 4) // 6, "reshape(6, 4)")
draw_hall(axes[2], hall.T, hall.T // 6, "transpose: 6 x 4")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# In the transpose, everybody keeps all four neighbours. Rows have become columns, and the colours stand upright. In the reshape, the colours break around the walls. What do we read in each of them, if we walk through it row by row?

# %% levels="beginner,intermediate"
hall.reshape(6, 4).flatten(), hall.T.flatten()  # flatten: walk through row by row

# %% [markdown] recap="true"
# In short: **reshape keeps the reading order and changes the neighbours. Transpose keeps the neighbours and changes the reading order.**


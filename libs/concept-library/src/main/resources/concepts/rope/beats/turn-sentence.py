# ---
# beat: turn-sentence
# title: The whole sentence, four hands a word
# intent: The learner turns all words at once, and sees the table of scores survive a move by a thousand places.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [turn-rows]
# assumes: [many-speeds, rotation-matrix, aimed-query]
# ---

# %% [markdown]
# ## The whole sentence at once
#
# Now every word gets four hands, so eight numbers. All four hands of a noun begin at (2, 0), and those of other words at (-1, 0).

# %% recap="true"
keys = offers.repeat(1, 4)  # rows: the five words; columns: eight numbers, two for each hand

# %% [markdown] levels="beginner"
# Each row holds pairs: numbers 0 and 1 are the first hand, 2 and 3 the second one, and so on. The recipe for one arrow works on all of them. `0::2` takes every second number, and so the first number of each hand.

# %% [markdown] levels="intermediate,advanced"
# Neighbouring numbers form a hand. The recipe for one arrow works on all hands of all words at once. `0::2` takes the first number of each hand, and `1::2` the second one.

# %% recap="true"
# | export
def turn_rows(rows, places, speeds):
    """Turn each hand of each row by the row's place times the speed of the hand."""
    angles = places[:, None] * speeds  # rows: words; columns: hands
    x, y = rows[:, 0::2], rows[:, 1::2]
    return torch.stack([x * angles.cos() - y * angles.sin(), x * angles.sin() + y * angles.cos()], dim=-1).flatten(1)

# %%
turn_rows(keys, places, speeds)[1]  # the dog at place 1: four hands, turned by 1, 0.1, 0.01 and 0.001

# %% [markdown]
# And the questions? Each word now asks something. "The" asks for the noun just *after* it. A noun asks for the little word just *before* it. "Bit" asks for the noun just before it. Each question is the wanted arrow, turned back by the distance at which it is wanted.

# %% recap="true"
wanted = offers[[1, 0, 1, 1, 0]].repeat(1, 4)  # the wanted arrows for: the, dog, bit, the, man
aims = torch.tensor([-1.0, 1.0, 1.0, -1.0, 1.0])  # how many places before it each word wants it
queries = turn_rows(wanted, -aims, speeds)  # rows: the five words; columns: eight numbers

# %%
def all_scores(start):
    return turn_rows(queries, places + start, speeds) @ turn_rows(keys, places + start, speeds).T  # rows ask, columns offer

# %%
all_scores(0)[2]  # the scores of "bit" for: the, dog, bit, the, man

# %% [markdown]
# The dog scores 16.00 and the man 7.86. The slow hands cannot see so small a distance, so the man gets something, too. The softmax turns the lead of 8 into almost everything:

# %%
F.softmax(all_scores(0)[2], dim=0)  # shares of "bit"

# %% [markdown]
# Now the whole table of 25 scores. Then the sentence moves to place 1000. **Guess first.** How many of the 25 scores will change?

# %% role="visualisation"
# three tables of scores: without places, at place 0 and at place 1000; rows ask, columns offer
fig, axes = plt.subplots(1, 3, figsize=(12, 3.8))
tables = [queries @ keys.T, all_scores(0), all_scores(1000)]
for ax, table, title in zip(axes, tables, ["not turned", "turned, at place 0", "turned, at place 1000"]):
    ax.imshow(table, cmap="RdBu", vmin=-16, vmax=16)
    for row in range(5):
        for column in range(5):
            value = table[row, column].item()
            ax.text(column, row, f"{value:.0f}", ha="center", va="center", color="white" if abs(value) > 10 else "black")
    ax.set_xticks(range(5), words)
    ax.set_yticks(range(5), words)
    ax.grid(False)
    ax.set_title(title)
axes[0].set_ylabel("asks")
plt.tight_layout()
plt.show()

# %% [markdown]
# None. The second and the third table are alike. In the first one, both rows of "the" are equal, and dog and man cannot be told apart. In the others, each "the" finds its own noun, with a score of 16.

# %%
torch.allclose(all_scores(0), all_scores(1000), atol=0.01)

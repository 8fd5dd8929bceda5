# ---
# beat: pair-layout
# title: Two ways to pair numbers, and code that mixes them
# intent: The learner meets the silent layout bug and repairs it by reordering.
# kind: intuition
# levels: [intermediate, advanced]
# weight: support
# teaches: [pair-layout]
# assumes: [turn-rows]
# ---

# %% [markdown]
# ## Two ways to pair numbers, and code that mixes them
#
# Which two numbers make a hand? We paired neighbours: 0 with 1, 2 with 3. Meta's code for Llama does the same. Hugging Face Transformers pairs the *halves*: 0 with 4, 1 with 5. 

# %%
half_x, half_y = queries[2].chunk(2)  # the eight numbers of "bit", cut into numbers 0 to 3 and numbers 4 to 7
torch.equal(torch.cat([half_x, half_y]), queries[2])  # `chunk` cuts in two, `cat` glues together

# %% [markdown] recap="true"
# Here is the version for halves. Only the way of cutting and glueing is new.

# %% recap="true"
# | export
def turn_halves(rows, places, speeds):
    """Like turn_rows, but the first half of the numbers is paired with the second half."""
    angles = places[:, None] * speeds
    x, y = rows.chunk(2, dim=1)
    return torch.cat([x * angles.cos() - y * angles.sin(), x * angles.sin() + y * angles.cos()], dim=1)

# %% role="visualisation"
# which numbers belong to the same hand: the colour and the letter name the hand
hand_colours = [utils.BLUE, utils.ORANGE, utils.GREEN, utils.PURPLE]
fig, ax = plt.subplots(figsize=(8, 2.2))
for row, (layout, name) in enumerate([([0, 0, 1, 1, 2, 2, 3, 3], "neighbours"), ([0, 1, 2, 3, 0, 1, 2, 3], "halves")]):
    for number, owner in enumerate(layout):
        ax.bar(number, 0.8, bottom=-row, color=hand_colours[owner])
        ax.text(number, 0.4 - row, "ABCD"[owner], ha="center", va="center", color="white")
    ax.text(-0.8, 0.4 - row, name, ha="right", va="center")
ax.set_xticks(range(8))
ax.set_xlim(-2.8, 7.6)
ax.set_yticks([])
ax.set_xlabel("number of the word")
ax.grid(False)
plt.show()

# %% [markdown]
# Both are fine, as long as the model is trained and used with the same one. Our queries and keys were made for neighbours. **Guess first.** What happens in the code for halves: an error, the right scores, or wrong scores without an error?

# %%
(turn_halves(queries, places, speeds) @ turn_halves(keys, places, speeds).T)[2]  # scores of "bit": the, dog, bit, the, man

# %%
all_scores(0)[2]  # as it should be

# %% [markdown]
# No error is raised, and the scores are wrong. The dog led the man by 8, and now it leads by less than 3. In our sentence all hands begin alike, which even hides part of the damage. Tests for lengths or for moving the text would pass, so this bug is hard to find when weights are converted.

# %% [markdown]
# The cure is to reorder the numbers once, so that partners stand where the code looks for them. Indexing does it: `queries[:, [1, 0]]` would give the columns 1 and 0, in this order.

# %% role="practice" exercise="pair-layout"
# Repair it: list the old column numbers in the order in which the code for halves should find them.
test_order = ...  # fill in code here, a list of the numbers 0 to 7
if test_order is ...:
    print("Still blank. The code pairs entry 0 with entry 4, entry 1 with entry 5. Which columns were partners?")
else:
    assert sorted(test_order) == list(range(8)), "Each number from 0 to 7 should appear exactly once."
    assert test_order != list(range(8)), "That is the bug itself: column 0 meets column 4, a stranger."
    assert test_order != [0, 4, 1, 5, 2, 6, 3, 7], "That is the way back. Read your list as two halves: who meets whom?"
    test_halves = turn_halves(queries[:, test_order], places, speeds)
    assert torch.allclose(test_halves, turn_rows(queries, places, speeds)[:, test_order], atol=1e-4), "Not yet. Partners must stand 4 entries apart, first number first, the fast hand first."
    print("Right: reordered once, in queries and keys alike, and every score is as it was.")

# %% role="answer" exercise="pair-layout"
test_order = [0, 2, 4, 6, 1, 3, 5, 7]

# %% role="misconception" exercise="pair-layout" name="no-reorder"
test_order = [0, 1, 2, 3, 4, 5, 6, 7]

# %% role="misconception" exercise="pair-layout" name="inverse-order"
test_order = [0, 4, 1, 5, 2, 6, 3, 7]

# %% role="misconception" exercise="pair-layout" name="swaps-partners"
test_order = [1, 3, 5, 7, 0, 2, 4, 6]

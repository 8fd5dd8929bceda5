# ---
# beat: pair-layout
# title: Two ways to pair features, and code that mixes them
# intent: The learner meets the silent layout bug and repairs it by reordering features.
# kind: practice
# levels: [intermediate, advanced]
# weight: core
# teaches: [pair-layout]
# assumes: [rope-matrix]
# ---

# %% [markdown]
# ## Two ways to pair features, and code that mixes them
#
# Which features make a hand? We paired neighbours, 0 with 1, as Meta's Llama code does. Hugging Face Transformers pairs the halves, 0 with 4. Both keep distances and lengths. But weights learned with one layout and run with the other raise no error, and the model talks nonsense. Here is how far "bit" lands from its place.

# %%
# the turn for place 2 in the layout of halves: feature 0 goes with 4, feature 1 with 5 ...
left, right = q[2].chunk(2)
angles = 2 * speeds
halves = torch.cat([left * angles.cos() - right * angles.sin(), left * angles.sin() + right * angles.cos()])
halves.norm() - q[2].norm(), (halves - turn_rows(q)[2]).norm()  # change of length; distance from the right result

# %% role="practice" exercise="pair-layout"
# Trained with neighbours as pairs, run by code that turns halves: test_order = [0, 1, 2, 3, 4, 5, 6, 7] is the bug.
# Repair it: list the old feature numbers in the order in which the code for halves should find them.
test_order = ...  # fill in code here
if test_order is ...:
    print("Still blank. The code pairs entry 0 with entry 4, entry 1 with entry 5. Which features were partners in training?")
else:
    assert sorted(test_order) == list(range(8)), "Each feature from 0 to 7 should appear exactly once."
    assert test_order != list(range(8)), "That is the bug itself: feature 0 meets feature 4, a stranger."
    assert test_order != [0, 4, 1, 5, 2, 6, 3, 7], "That is the way back, from halves to neighbours. Read your list as two halves: who meets whom?"
    test_left, test_right = q[2][test_order].chunk(2)
    test_halves = torch.cat([test_left * angles.cos() - test_right * angles.sin(), test_left * angles.sin() + test_right * angles.cos()])
    assert torch.allclose(test_halves, turn_rows(q)[2][test_order], atol=1e-5), "Not yet. Partners must stand 4 entries apart, in their old order, the fast pairs first."
    print("Right: reordered once, in queries and keys alike, and every score is as in training.")

# %% role="answer" exercise="pair-layout"
test_order = [0, 2, 4, 6, 1, 3, 5, 7]

# %% role="misconception" exercise="pair-layout" name="no-reorder"
test_order = [0, 1, 2, 3, 4, 5, 6, 7]

# %% role="misconception" exercise="pair-layout" name="inverse-order"
test_order = [0, 4, 1, 5, 2, 6, 3, 7]

# %% role="misconception" exercise="pair-layout" name="swaps-partners"
test_order = [1, 3, 5, 7, 0, 2, 4, 6]

# ---
# beat: only-q-and-k
# title: What is passed on is not turned
# intent: The learner sees that turned values would bring the absolute place back, and (advanced) how to undo it.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [values-unturned]
# assumes: [rope-matrix]
# ---

# %% [markdown]
# ## What is passed on is not turned
#
# No score noticed the shift, and yet "bit" tells the biter from the bitten: one stands 1 place before it, one 2 places after. Should the values `v` be turned as well? A query's turn is undone by the key it meets; a sum of values has no such partner. Guess what "bit" hears with turned values, at start 0 and at start 100.

# %%
(shares @ turn_rows(v))[2], (shares @ turn_rows(v, 100))[2]

# %% role="practice" exercise="turn-back" levels="advanced"
# The absolute place is back, and still some models turn values. Build the variant: "bit" (row 2) should hear the same
# at start 0 and at start 100. test_mix is what it hears at present; give it the turn that is missing.
def test_hear(test_start):
    test_mix = (shares @ turn_rows(v, test_start))[2]
    return ...  # fill in code here
if test_hear(0) is ...:
    print("Still blank. Which word hears, at which place does it stand, and what is a turn backwards?")
else:
    assert not torch.allclose(test_hear(0), (shares @ v)[2], atol=1e-4), "That leaves the values unturned. Keep their turns, and make them relative."
    assert torch.allclose(test_hear(0), test_hear(100), atol=1e-4), "The two placements still differ. Every value carries a turn by its absolute place: which turn would take it off again?"
    assert torch.allclose(test_hear(0), shares[2] @ turn_rows(v, -2), atol=1e-4), "No shift is noticed, but the distances are counted from another word than \"bit\"."
    print("Right: turned values, turned back by the listener, are relative again.")

# %% role="answer" exercise="turn-back"
return turn_rows(test_mix[None], -(test_start + 2))[0]

# %% role="misconception" exercise="turn-back" name="turns-on-instead-of-back"
return turn_rows(test_mix[None], test_start + 2)[0]

# %% role="misconception" exercise="turn-back" name="forgets-own-place"
return turn_rows(test_mix[None], -test_start)[0]

# %% role="misconception" exercise="turn-back" name="drops-the-turns"
return (shares @ v)[2]

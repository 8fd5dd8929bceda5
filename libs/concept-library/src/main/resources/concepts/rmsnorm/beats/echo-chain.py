# ---
# beat: echo-chain
# title: Only a factor of exactly 1 survives a long chain
# intent: The learner sees that a repeated factor explodes or vanishes unless it is exactly one.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [scale-compounds]
# assumes: [tensor-basics]
# ---

# %% [markdown] levels="beginner" recap="true"
# ## Only a factor of exactly 1 survives a long chain
#
# Suppose that each room makes everything 5 percent louder than it came in. The house has 60 such rooms. **Guess first.** How much louder is the message at the end: 4 times, 19 times or 300 times?

# %% levels="beginner" recap="true"
1.05 ** 60

# %% [markdown] levels="beginner" recap="true"
# Almost 19 times. Each room adds 5 percent of what it *got*, and it got more each time. So the factors multiply, as they do for compound interest. `1.05 ** 60` means 1.05 times itself, 60 times.
#
# Is 1 percent harmless, then? And what if each room keeps only 58 percent? We will soon meet that number.

# %% levels="beginner" recap="true"
1.01 ** 60, 0.58 ** 60

# %% [markdown] levels="beginner" recap="true"
# Even 1 percent nearly doubles the message. In the second number, `e-15` means that the decimal point moves 15 places to the left. So nothing is left.
#
# A deep house needs the typical factor of its rooms right to about one percent. Remember that, since nothing so far guarantees it.

# %% [markdown] levels="intermediate,advanced" recap="true"
# ## Only a factor of exactly 1 survives a long chain
#
# Suppose that each room makes everything 5 percent louder than it came in, and that there are 60 rooms. In another house it is 1 percent, and in a third each room keeps only 58 percent. **Guess first.** How loud is it behind room 60 in the three houses?

# %% levels="intermediate,advanced" recap="true"
1.05 ** 60, 1.01 ** 60, 0.58 ** 60

# %% [markdown] levels="intermediate,advanced" recap="true"
# The first ends almost 19 times as loud. Even 1 percent nearly doubles the message, and in the third house nothing is left. The factors multiply, as they do for compound interest. We will soon meet the 58 percent.
#
# A deep house needs the typical factor of its rooms right to about one percent. Remember that, since nothing so far guarantees it.

# %% role="practice" exercise="factor-for-double"
# A chain of 60 rooms should make the volume exactly 2 times as large. All rooms have the same factor. Which one?
test_factor = ...  # fill in code here
if test_factor is ...:
    print("Still blank. Sixty equal factors, multiplied, should make 2.")
else:
    assert abs(test_factor - (1 + 1 / 60)) > 1e-9, "You shared the growth out by adding. Try your factor to the power of 60."
    assert test_factor > 1, "This chain gets quieter. Is your factor above or below 1?"
    assert abs(test_factor ** 60 - 2) < 1e-6, f"Not yet. Your chain ends at {test_factor ** 60:.3g} times the volume."
    print(f"Right: {test_factor:.4f} in each room is enough.")

# %% role="answer" exercise="factor-for-double"
test_factor = 2 ** (1 / 60)

# %% role="misconception" exercise="factor-for-double" name="adds-for-multiplies"
test_factor = 1 + 1 / 60

# %% role="misconception" exercise="factor-for-double" name="divides-by-length"
test_factor = 2 / 60

# %% role="misconception" exercise="factor-for-double" name="one-root"
test_factor = math.sqrt(2)

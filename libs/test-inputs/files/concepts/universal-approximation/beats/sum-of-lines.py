# ---
# beat: sum-of-lines
# title: A sum of lines is a line
# intent: The learner runs into the wall that no sum and no chain of lines leaves the lines, and sees why in two lines.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [sum-of-lines, chain-of-lines]
# assumes: [least-squares, line-fit, matrix-product]
# ---

# %% [markdown]
# ## Fifty lines are worth one
#
# The best line is nearly flat, and its loss is dozens of times the noise. Sceptic: one line is poor, so take fifty, tilted at random, and let least squares
# mix them: 50 knobs instead of 2. Guess the loss before you run.

# %%
fifty_lines = line_columns @ torch.randn(2, 50)  # 40 frames x 50 lines, each with its own start and slope

# %%
mse(film, fifty_lines @ torch.linalg.lstsq(fifty_lines, film).solution)

# %% [markdown] role="derivation" recap="true"
# ## A sum of lines is a line, and so is a chain of lines
#
# Why are fifty lines no better than one?
#
# $w_1(a+bt)+w_2(c+dt) = (w_1a+w_2c) + (w_1b+w_2d)\,t$ (multiply out, collect the $t$)
#
# Feeding one line into another, as stacked layers do, fails too:
#
# $p+q(a+bt) = (p+qa) + (qb)\,t$ (multiply out)
#
# With layers of 50 lines the letters become matrices: A(Bt) = (AB)t, one matrix. A line takes the same step every time: watch a chain of three random layers.

# %% role="check" recap="true"
(torch.randn(1, 50) @ (torch.randn(50, 50) @ (torch.randn(50, 1) @ t[None]))).diff()[0, ::6]  # three random layers: the step from frame to frame

# %% role="practice" exercise="two-layers-one-line" recap="true" levels="beginner"
# Layer one turns t into 3 * t + 1. Layer two turns what it gets into -2 * (...) + 4. Together: which slope, which start?
test_line = ...  # fill in code here: (slope, start)
if test_line is ...:
    print("Still blank. Put 3 * t + 1 into the brackets, then multiply out.")
else:
    assert test_line[0] != 1, "Slopes add when lines are added. Here one line is fed into another."
    assert test_line[1] != 5, "The second layer also scales the 1 of the first before it adds its 4."
    assert tuple(test_line) == (-6, 2), "Check with t = 0: what leaves layer one, and what does layer two make of it?"
    print("Right: two layers, one line.")

# %% role="answer" exercise="two-layers-one-line" recap="true"
test_line = (-6, 2)

# %% role="misconception" exercise="two-layers-one-line" recap="true" name="adds-the-layers"
test_line = (1, 5)

# %% role="misconception" exercise="two-layers-one-line" recap="true" name="forgets-to-scale-the-start"
test_line = (-6, 5)

# %% role="misconception" exercise="two-layers-one-line" recap="true" name="keeps-only-the-last-start"
test_line = (-6, 4)

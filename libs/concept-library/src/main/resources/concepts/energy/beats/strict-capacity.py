# ---
# beat: strict-capacity
# title: The strict limit is smaller
# intent: The learner computes how the limit shrinks when not one lamp may be wrong.
# kind: intuition
# levels: [advanced]
# weight: extra
# teaches: [strict-capacity]
# assumes: [crosstalk-size]
# ---

# %% [markdown]
# ### And if not a single lamp may be wrong?
#
# The cliff at 0.138 forgives a few wrong lamps. If every lamp of every picture must stand, the tail has to be smaller than one in $nP$. Solving that gives about $n / (4 \ln n)$ pictures for large houses. How does that compare?

# %%
for size in [100, 1000, 10_000, 1_000_000]:
    print(f"{size:9,d} lamps   forgiving {0.138 * size:9,.0f}   strict {size / (4 * math.log(size)):9,.0f}")

# %% [markdown]
# The strict limit loses ground slowly, like a logarithm. Both grow with $n$, while the number of links grows with $n^2$. At the cliff the pictures hold $0.138\,n^2$ bits, and there are $n^2/2$ links. So one link carries about 0.28 bits.

# %% role="practice" exercise="windows-needed"
# A port wants 26 letters in one house with Hebb's rule, and forgives a few wrong lamps. Assume random pictures.
# How many windows does the house need at least?
test_windows = ...  # fill in code here
if test_windows is ...:
    print("Still blank. The limit is 0.138 pictures for each lamp.")
else:
    assert not abs(test_windows - 26 * 0.138) < 1, "That is how many pictures 26 lamps would hold."
    assert not abs(test_windows - 26 * 4 * math.log(26)) < 1, "That puts the number of letters where the number of lamps belongs, and it is the strict limit."
    assert abs(test_windows - 188.4) < 2, "Not yet. Solve 0.138 times n = 26."
    print("Right: about 189 windows, and more if letters resemble each other.")

# %% role="answer" exercise="windows-needed"
test_windows = 26 / 0.138

# %% role="misconception" exercise="windows-needed" name="load-upside-down"
test_windows = 26 * 0.138

# %% role="misconception" exercise="windows-needed" name="strict-limit-of-letters"
test_windows = 26 * 4 * math.log(26)

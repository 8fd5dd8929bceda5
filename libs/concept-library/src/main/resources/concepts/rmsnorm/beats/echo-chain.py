# ---
# beat: echo-chain
# title: A copy of a copy of a copy
# intent: The learner sees that a repeated factor explodes or vanishes unless it is exactly one.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [scale-compounds]
# assumes: [tensor-basics]
# ---

# %% [markdown] levels="beginner"
# ## Only a factor of exactly 1 survives a long chain
#
# Forget the house for a moment. A photocopier makes each page 5 percent darker than its original. Somebody copies the copy, then copies that one, and so on for 60 times. **Guess first.** How much darker is the last page: 4 times, 19 times or 300 times?

# %% levels="beginner"
1.05 ** 60

# %% [markdown] levels="beginner"
# Almost 19 times. Each copy takes 5 percent of what it *got*, and it got more each time. So the factors multiply, as they do for compound interest. `1.05 ** 60` means 1.05 times itself, 60 times.
#
# Does it help to be a little too pale? And what if each copy keeps only 58 percent? We will soon meet that number.

# %% levels="beginner"
0.95 ** 60, 0.58 ** 60

# %% [markdown] levels="intermediate,advanced"
# ## Only a factor of exactly 1 survives a long chain
#
# Forget the house for a moment. A photocopier makes each page 5 percent darker than its original, and somebody copies copies for 60 times. A second one makes it 5 percent paler, and a third keeps 58 percent. **Guess first** for all three.

# %% levels="intermediate,advanced"
1.05 ** 60, 0.95 ** 60, 0.58 ** 60

# %% [markdown] levels="intermediate,advanced"
# The first ends almost 19 times as dark. The second keeps less than 5 percent of the ink, and the third keeps nothing. The factors multiply, as they do for compound interest. We will soon meet the 58 percent.

# %% [markdown] levels="beginner"
# The first keeps less than 5 percent of the ink. In the second number, `e-15` means that the decimal point moves 15 places to the left. So nothing is left. To see such numbers in one picture we take the axis of our 20 houses, where each line means "ten times as much". It is called a **logarithmic axis**.

# %% role="visualisation"
# five copiers: what is left of a volume of 1 after each copy
copies = torch.arange(0, 61)
for factor, colour in [(1.2, utils.RED), (1.05, utils.ORANGE), (1.0, utils.GREEN), (0.95, utils.BLUE), (0.58, utils.PURPLE)]:
    plt.semilogy(copies, factor ** copies.double(), color=colour, linewidth=2.5)
    plt.text(61, factor ** 60.0, f"factor {factor}", color=colour, va="center")
plt.xlim(0, 74)
plt.xlabel("copies")
plt.ylabel("volume")
plt.title("A fixed factor is a straight line on this axis")
plt.show()

# %% [markdown]
# On this axis each copier draws a straight line, because a fixed factor is a step of fixed size here. Only the green line stays level, and its factor is exactly 1. The lines of our 20 houses were straight as well.

# %% role="interactive" recap="true"
# Task: how close to 1 must the factor be, so that 60 rooms change the volume by less than a factor of 2?
def volume_behind(factor=1.05, number=60):
    print(f"behind {number} rooms the volume is {factor ** number:.3g} times the first one")


widgets.interact(volume_behind, factor=widgets.FloatSlider(value=1.05, min=0.9, max=1.1, step=0.002, readout_format=".3f"), number=widgets.IntSlider(value=60, min=10, max=120, step=10));

# %% [markdown] recap="true"
# It must lie between 0.99 and 1.01. A deep house needs the typical factor of its rooms right to about one percent. Remember that, since nothing so far guarantees it.

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

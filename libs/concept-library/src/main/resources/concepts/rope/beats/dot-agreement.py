# ---
# beat: dot-agreement
# title: The dot product measures how well two arrows agree
# intent: The learner reads the dot product as lengths times the cosine of the angle between.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [dot-product]
# assumes: []
# ---

# %% [markdown] levels="beginner,intermediate"
# ## The dot product measures how well two arrows agree
#
# How did attention compare a question with an offer? It multiplied number by number and added up. Here are the question of "bit" and the offer of "dog".

# %% levels="beginner"
bit_asks * offers[1]  # number by number (-0.00 is a zero)

# %% levels="beginner"
(bit_asks * offers[1]).sum()  # added up to one number

# %% levels="beginner,intermediate"
bit_asks @ offers[1], bit_asks @ offers[0]  # the sign @ does both steps at once: "bit" with "dog", and "bit" with "the"

# %% [markdown] levels="beginner,intermediate"
# This number is the **dot product**. It is 2.16 for dog and -1.08 for "the". What does it have to do with arrows? Let's take the noun's arrow and five other arrows of length 2, in five directions.

# %% levels="beginner,intermediate"
noun_arrow = offers[1]  # (2, 0), pointing to the right
{angle: round((noun_arrow @ (2 * torch.tensor(hand(angle)))).item(), 2) for angle in (0, 45, 90, 135, 180)}

# %% [markdown] levels="beginner,intermediate"
# It is 4 when both arrows point the same way, 0 at a right angle, and -4 when they point against each other. So the dot product measures **agreement**. Now let the second arrow go all the way round.

# %% role="visualisation" levels="beginner,intermediate"
# agreement of the noun's arrow with an arrow of length 2 at every angle
angles = torch.arange(0, 361)
agreement = [(noun_arrow @ (2 * torch.tensor(hand(angle)))).item() for angle in angles.tolist()]
plt.plot(angles, agreement, color=utils.BLUE)
plt.scatter([0, 90, 180, 270, 360], [4, 0, -4, 0, 4], color="black", zorder=3)
plt.axhline(0, color="black", linewidth=0.8)
plt.xticks(range(0, 361, 90))
plt.xlabel("angle between the two arrows (degrees)")
plt.ylabel("dot product")
plt.show()

# %% [markdown] levels="beginner"
# You may know this wave. It is the **cosine**, the horizontal part of a hand of length 1. Here it is multiplied by the two lengths, 2 and 2.

# %% [markdown] levels="intermediate"
# This wave is the cosine of the angle between, times the two lengths, 2 and 2. That holds for any two arrows.

# %% [markdown] levels="advanced"
# ## Agreement of two arrows is length, length and cosine
#
# A dot product is the product of both lengths and the cosine of the angle between. Only the last factor knows directions. Here is "bit" asking and "dog" offering.

# %% levels="beginner,intermediate,advanced"
angle_between = math.atan2(0, 2) - math.atan2(-1.68, 1.08)  # from the question of "bit" to the offer of "dog"
bit_asks @ offers[1], bit_asks.norm() * offers[1].norm() * math.cos(angle_between)

# %% [markdown] levels="beginner,intermediate"
# Both ways give 2.16. `atan2` reads the angle of an arrow, and `norm` its length. Remember this: *the dot product sees two lengths and the angle between, nothing else.* If we turn an arrow and keep its length, only the angle can matter.

# %% [markdown] levels="advanced"
# Both ways give 2.16. So if an operation keeps lengths, all that it can do to a score is to change one angle.

# %% role="practice" exercise="agree" levels="beginner"
# An arrow (3, 1) asks. Which of these three offers agrees with it most: 0, 1 or 2?
test_offers = [(0.0, 4.0), (2.0, 1.0), (3.0, -5.0)]
test_best = ...  # fill in code here, the number of the best offer
if test_best is ...:
    print("Still blank. Multiply number by number and add up, three times.")
else:
    assert test_best != 0, "That offer is long, but it points to another side. Compute 3 times 0 plus 1 times 4."
    assert test_best != 2, "Its first number fits perfectly. What does the second one do to the sum?"
    assert test_best == 1, "Count the offers from 0 to 2."
    print("Right: 7 is more than 4, and both numbers pull in the same direction.")

# %% role="answer" exercise="agree" levels="beginner"
test_best = 1

# %% role="misconception" exercise="agree" name="longest-wins" levels="beginner"
test_best = 0

# %% role="misconception" exercise="agree" name="first-number-only" levels="beginner"
test_best = 2

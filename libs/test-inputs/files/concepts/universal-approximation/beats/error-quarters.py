# ---
# beat: error-quarters
# title: Twice the corners, a quarter of the error
# intent: The learner measures the law by which the gap shrinks, and sees why it is a square.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [error-quarters]
# assumes: [through-points]
# ---

# %% [markdown]
# ## Twice the corners, a quarter of the error
#
# Straight pieces never become a parabola. How far off is the worst moment, and what do twice as many pieces buy: half the gap?
# Both axes count in doublings, so a law of powers is a straight row of dots. Read the numbers from left to right.

# %% role="visualisation"
fine_t = torch.linspace(0, 2, 1025)  # a fine ruler of moments, seconds
fine_height = 1.5 + 10 * fine_t - 4.9 * fine_t**2  # the true throw on it, metres
for pieces in (1, 2, 4, 8, 16, 32):
    ends = torch.linspace(0, 2, pieces + 1)
    curve = through_points(fine_t, ends, 1.5 + 10 * ends - 4.9 * ends**2)
    gap = (fine_height - curve).abs().max()
    plt.scatter(pieces, gap, color=utils.ORANGE)
    plt.text(pieces * 1.1, gap, f"{gap:.3f} m", va="bottom")
plt.xscale("log", base=2)
plt.yscale("log", base=2)
plt.yticks([2.0**power for power in range(-8, 4)])  # a doubling a line on both axes
plt.xlim(0.8, 60)
plt.xlabel("number of straight pieces")
plt.ylabel("largest gap (metres)")
plt.show()

# %% [markdown] role="derivation" levels="advanced"
# A quarter each time. Why? Take one piece, from $l$ to $r$, and the gap $g(t)$ = throw minus chord:
#
# $g$ is a parabola with leading term $-4.9\,t^2$ (a chord has no $t^2$)
#
# $g(l)=g(r)=0$, so $g(t) = 4.9\,(t-l)(r-t)$ (roots give the factors)
#
# $(t-l)(r-t)$ is largest in the middle (equal parts make the largest product): $g_{\max} = 4.9\left(\frac{r-l}{2}\right)^2$
#
# $n$ pieces of 2 seconds, $r-l=2/n$: $g_{\max} = 4.9/n^2$ (substitute)
#
# By Taylor, any smooth curve is nearly a parabola on a short piece, with $|f''|/2$ for 4.9.

# %% role="check" levels="advanced"
assert torch.allclose(gap, torch.tensor(4.9 / 32**2), rtol=1e-2)  # the last dot: 32 pieces

# %% role="practice" exercise="one-centimetre"
# Choose: the fewest equal pieces, joining points of the throw, that stay within 1 cm of it for two seconds. How do you know?
test_pieces = ...  # fill in code here
if test_pieces is ...:
    print("Still blank. One piece is off by 4.9 m. What does dividing the time into n pieces do to that?")
else:
    test_gap = 4.9 / test_pieces**2
    assert test_pieces != 490, "That would be the law if twice the pieces gave half the gap. Read the dots again."
    assert test_gap <= 0.01, f"The gap is still {100 * test_gap:.2f} cm: it has to be 1 cm or less, so which way do you round?"
    assert test_pieces == 23, "Good enough, but it has to be the fewest, and a whole number."
    print(f"Right: the gap is {100 * test_gap:.2f} cm.")

# %% role="answer" exercise="one-centimetre"
test_pieces = 23

# %% role="misconception" exercise="one-centimetre" name="gap-halves"
test_pieces = 490

# %% role="misconception" exercise="one-centimetre" name="rounds-down"
test_pieces = 22

# %% role="misconception" exercise="one-centimetre" name="next-power-of-two"
test_pieces = 32

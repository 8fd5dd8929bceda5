# ---
# beat: squares-fail
# title: Squares bend everywhere, and still fail
# intent: The learner tries squares and cubes, derives that a fixed degree stays, and sees growing degree succeed.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [polynomials-fail]
# assumes: [other-bends]
# ---

# %% [markdown] levels="advanced"
# ## Sceptic: why not squares?
#
# A square is nonlinear and bends at every place. **Guess first.** We square the 50 lines of the opening. Is the best mix a metre off, ten, or more than a hundred?

# %% [markdown] levels="beginner,intermediate"
# ## Sceptic: why not squares?
#
# A square bends everywhere, and the road over the pass even looks like an arch. **Guess first.** We take the 50 lines from the beginning and square them. How far off is the best mix: 1, 10 or more than 100 metres?

# %%
(best_mix(lines**2) - height).abs().max()

# %% role="visualisation" levels="beginner,intermediate"
# the best mixes of 50 squares and of 50 cubes
fig, axes = plt.subplots(1, 2, figsize=(12, 3.4), sharey=True)
draw_road(axes[0], best_mix(lines**2), f"50 squares: {(best_mix(lines**2) - height).abs().max():.0f} m off")
draw_road(axes[1], best_mix(lines**3), f"50 cubes: {(best_mix(lines**3) - height).abs().max():.0f} m off")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner"
# It is more than 100 metres off, and cubes are little better. On the left you see one parabola. All 50 squares together are worth one. Here is why, for a single square and then for a sum.

# %% [markdown] levels="advanced"
# More than a hundred. So squares are nonlinear and still collapse, for a reason of their own.

# %% [markdown] levels="intermediate"
# It is more than 100 metres off, and cubes are little better. The left picture is one parabola, and the right one is one cubic curve. So squares are nonlinear and still collapse. Why?

# %% [markdown] role="derivation"
# - $(w \cdot km + b)^2 = w^2\,km^2 + 2 w b \cdot km + b^2$ (multiply out)
# - $a_1 (w_1 km + b_1)^2 + a_2 (w_2 km + b_2)^2 = A\,km^2 + B\,km + C$ (collect the terms with $km^2$, with $km$ and without)
#
# Three numbers $A$, $B$, $C$ are left, however many squares there were.

# %% role="check"
# 3 (2 km + 1)^2 - 5 (km - 4)^2 at kilometre 7, and the single parabola with A = 12 - 5, B = 12 + 40, C = 3 - 80
3 * (2 * 7 + 1) ** 2 - 5 * (7 - 4) ** 2, 7 * 7**2 + 52 * 7 - 77

# %% levels="advanced"
# the rank of 50 powers says the same
{f"power {p}": torch.linalg.matrix_rank((lines / 20) ** p).item() for p in [1, 2, 3, 4]}

# %% [markdown] levels="beginner"
# With cubes four numbers are left, and with fourth powers five. A hinge is different. Its corner sits at its own place, and no mix of other hinges can replace it.

# %% [markdown] levels="intermediate,advanced"
# A power $p$ leaves $p + 1$ shapes. And in layers? A square of a square is a fourth power, so two layers give degree 4. Any network of *fixed* depth has a fixed degree, and all of its width is in vain.

# %% role="practice" exercise="shapes-of-five"
# Somebody bends with z**5, in one layer with a million hinges and one input. How many numbers are left after collecting?
test_shapes = ...  # fill in code here
if test_shapes is ...:
    print("Still blank. A square leaves three: those of km^2, of km, and the one without.")
else:
    assert test_shapes != 1_000_000, "The width is in vain. Multiply out a single one of them first."
    assert test_shapes != 5, "Nearly. The number without any km counts as well."
    assert test_shapes != 1, "More than the highest power is left. What else comes out of (w km + b)**5?"
    assert test_shapes == 6, "Not yet. Which powers of km come out of (w km + b)**5?"
    print("Right: the powers 5, 4, 3, 2, 1 and 0.")

# %% role="answer" exercise="shapes-of-five"
test_shapes = 6

# %% role="misconception" exercise="shapes-of-five" name="width-for-shapes"
test_shapes = 1_000_000

# %% role="misconception" exercise="shapes-of-five" name="forgets-the-constant"
test_shapes = 5

# %% role="misconception" exercise="shapes-of-five" name="highest-power-only"
test_shapes = 1

# %% [markdown] levels="advanced"
# Be fair to polynomials, though. If the *degree* may grow, they draw the road as well. That is a theorem by Weierstrass from 1885.

# %% levels="advanced"
powers = torch.cos(torch.arange(33.0) * torch.acos(km[:, None] / 5 - 1))  # columns: Chebyshev's polynomials of degree 0 to 32

# %% levels="advanced"
{degree: round((best_mix(powers[:, : degree + 1]) - height).abs().max().item(), 3) for degree in [2, 8, 16, 32]}  # worst miss in metres

# %% [markdown] levels="advanced"
# So "nonlinear" is not the right word. For a continuous bend, one layer of growing width is universal exactly when the bend is *not a polynomial*. We proved one half: polynomials fail. That every other continuous bend succeeds is borrowed ([Leshno and others 1993](https://doi.org/10.1016/S0893-6080%2805%2980131-5)).

# %% [markdown] levels="beginner,intermediate"
# Sums of powers like these are called **polynomials**. So "nonlinear" is not the right word. A layer with a continuous bend comes near every road exactly when its bend is *not a polynomial*. We have seen one half of this: polynomials fail. The other half, that all other bends succeed, is borrowed ([Leshno and others 1993](https://doi.org/10.1016/S0893-6080%2805%2980131-5)).

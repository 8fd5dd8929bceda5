# ---
# beat: why-a-quarter
# title: The gap is the same wherever you stand on the arch
# intent: The learner computes gaps of a parabola, derives a quarter of a h squared, and predicts the worst miss of the road.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [arch-gap]
# assumes: [write-the-weights]
# ---

# %% [markdown] levels="advanced"
# ## Why the power -2?
#
# A smooth road is nearly a parabola on each short piece. So we compute the gap for a parabola, $a s^2$, and see how it depends on the piece.

# %% [markdown] levels="beginner,intermediate"
# ## Why a quarter, and not a half?
#
# The top of the pass looks like an arch. So let's take the purest arch that there is, a **parabola**. At its top it is 860 metres high, and at a distance of $s$ kilometres from the top it is lower by 40 times the square of $s$.

# %% recap="true"
def arch(s):
    return 860 - 40 * s**2

# %% [markdown] levels="beginner,intermediate"
# One piece runs from the top to 1 kilometre behind it. Its middle lies halfway between the two heights. How far below the arch is that?

# %% levels="beginner,intermediate"
arch(0.5) - (arch(0) + arch(1)) / 2  # the arch in the middle, minus the middle of the straight piece

# %% [markdown] levels="beginner,intermediate"
# The gap is 10 metres. **Guess first.** Another piece runs from 2 to 3 kilometres, where the road is very steep. Is the gap there smaller, equal or larger?

# %% levels="beginner,intermediate"
arch(2.5) - (arch(2) + arch(3)) / 2

# %% [markdown] levels="beginner,intermediate"
# It is the same. On the steep side nothing is worse. Now we take pieces of half the length.

# %% levels="beginner,intermediate"
arch(0.25) - (arch(0) + arch(0.5)) / 2, arch(2.25) - (arch(2) + arch(2.5)) / 2

# %% [markdown] levels="beginner,intermediate"
# They give 2.5 metres, a quarter of 10, on both sides. Letters will show why the place does not matter and why the length counts twice.

# %% [markdown] role="derivation"
# The parabola is $a s^2$, and the piece runs from $p$ to $p + h$. Ours is turned upside down and lifted, which leaves the size of each gap as it is. We stand $t$ kilometres behind $p$.
#
# - $\text{slope of the piece} = \frac{a (p+h)^2 - a p^2}{h} = a\,(2p + h)$ (multiply out; $a p^2$ cancels)
# - $\text{straight piece} = a p^2 + a\,(2 p + h)\,t$ (start, plus slope times $t$)
# - $\text{parabola} = a\,(p + t)^2 = a p^2 + 2 a p\,t + a t^2$ (multiply out)
# - $\text{gap} = a\,t\,(h - t)$ (take one from the other; all terms with $p$ cancel)
# - $\text{in the middle} = a \cdot \frac{h}{2} \cdot \frac{h}{2} = \frac{1}{4} a h^2$ (put in $t = h/2$)
#
# The middle is the worst place: of two numbers $t$ and $h - t$ with a fixed sum, the product is largest when they are equal.

# %% role="check"
# a = 40: gaps measured on pieces of 1 km and of 500 m, and a quarter of a h squared
(arch(2.5) - (arch(2) + arch(3)) / 2, 40 * 1**2 / 4), (arch(2.25) - (arch(2) + arch(2.5)) / 2, 40 * 0.5**2 / 4)

# %% [markdown] levels="beginner,intermediate"
# In the picture, look at the right panel. It shows only the gaps of three pieces.

# %% role="visualisation" levels="beginner,intermediate"
# left: the arch and three straight pieces; right: how far the pieces lie below the arch
s = torch.linspace(0, 3, 301)
pieces = hinge_road(s, torch.arange(4.0), arch(torch.arange(4.0)))
fig, axes = plt.subplots(1, 2, figsize=(11, 3.4))
axes[0].plot(s, arch(s), color=utils.GREY, linewidth=4, alpha=0.6)
axes[0].plot(s, pieces, color=utils.BLUE, linewidth=2)
axes[0].set_ylabel("height (m)")
axes[1].fill_between(s, arch(s) - pieces, color=utils.RED, alpha=0.5)
axes[1].set_ylabel("gap (m)")
axes[1].set_ylim(0, 12)
axes[1].text(1.5, 10.6, "10 m, at the top as on the steep side", color=utils.RED, ha="center")
for ax in axes:
    ax.set_xlabel("kilometres from the top")
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner"
# Half the length, a quarter of the gap, because $h$ is squared. And twice the hinges make half the length. A smooth road looks like a small parabola nearly everywhere, if you come close enough. So it follows the same law.

# %% [markdown] levels="intermediate,advanced"
# Near each place a smooth road is nearly a parabola. The second derivative of $a s^2$ is $f'' = 2a$, so $a$ is half of $f''$. Then the gap $\frac{1}{4} a h^2$ becomes $\frac{1}{8} f'' h^2$. It is largest where the road bends most. Let's predict the worst miss of 80 hinges before we look at it.

# %% levels="intermediate,advanced"
sharpest_bend = (torch.diff(road(fine), n=2) / (10 / 20_000) ** 2).abs().max()  # the largest second derivative, with either sign
sharpest_bend * (10 / 80) ** 2 / 8, worst_miss(80)  # predicted, and measured

# %% [markdown] levels="intermediate,advanced"
# The prediction holds to two digits. So a corner is not too crude. The number of corners that you need follows from how strongly the road bends.

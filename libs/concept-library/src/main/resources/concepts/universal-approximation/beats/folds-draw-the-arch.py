# ---
# beat: folds-draw-the-arch
# title: Folds add up to the arch
# intent: The learner sums folded zigzags into a parabola and compares the bills of deep and wide.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [folds-square]
# assumes: [depth-folds, arch-gap]
# ---

# %% [markdown]
# ## Who needs a zigzag? The arch does
#
# The gap between an arch and its straight piece did not depend on the place. So one zigzag fills *all* gaps at once, and what is left are smaller arches. Each is half as long and a quarter as high. **Guess first.** What do the zigzags add up to, each a quarter as high as the one before?

# %%
folded, total = strip, torch.zeros_like(strip)
for layer in range(1, 7):
    folded = fold(folded)
    total = total + folded / 4**layer  # the zigzag of this layer fills the gaps that the others left

# %%
(total - strip * (1 - strip)).abs().max().item(), 0.25 * 4**-6.0  # miss from the arch z(1 - z), and a quarter to the power 7

# %% [markdown]
# Six layers draw the parabola with a miss of $4^{-7}$. Archimedes filled a parabola with such triangles. Each layer costs two hinges for the fold and one to carry the total. Compare that with one layer, where the miss of this arch is $1/(4 n^2)$.

# %%
for layers in [3, 6, 10, 15]:
    print(f"miss {4.0 ** -(layers + 1):.0e}   deep: {3 * layers:2d} hinges   one layer: {2**layers:6d} hinges")

# %% [markdown]
# A square gives a product, because $xy = \frac{1}{2}\left((x+y)^2 - x^2 - y^2\right)$. Products give polynomials, and those give smooth functions of many inputs. This is a modern road to the theorem for deep networks ([Yarotsky 2016](https://arxiv.org/abs/1610.01145)).

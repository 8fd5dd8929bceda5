# ---
# beat: folds-draw-the-arch
# title: Folds add up to the arch
# intent: The learner sums folded zigzags into a parabola and compares the bills of deep and wide.
# kind: intuition
# levels: [intermediate, advanced]
# weight: support
# teaches: [folds-square]
# assumes: [depth-folds, arch-gap]
# ---

# %% [markdown]
# ## Sceptic: who needs a zigzag? The arch does
#
# Put a straight piece under an arch, and then straight pieces of half the length. The gap in the middle did not depend on the place. So one zigzag fills *all* gaps at once, and what is left are smaller arches. Each is half as long and a quarter as high. Let's add up zigzags, each a quarter as high as the one before.

# %% role="visualisation"
# the arch z(1 - z) in grey, and the zigzags of 1, 2, 3 and then more layers added up in blue
fig, axes = plt.subplots(1, 3, figsize=(12, 3), sharey=True)
folded, total = strip, torch.zeros_like(strip)
for layer in range(1, 7):
    folded = fold(folded)
    total = total + folded / 4**layer  # the zigzag of this layer fills the gaps that the others left
    if layer <= 3:
        axes[layer - 1].plot(strip, strip * (1 - strip), color=utils.GREY, linewidth=4, alpha=0.6)
        axes[layer - 1].plot(strip, total, color=utils.BLUE, linewidth=2)
        axes[layer - 1].set_title(f"layers of folds: {layer}")
plt.tight_layout()
plt.show()

# %%
(total - strip * (1 - strip)).abs().max().item(), 0.25 * 4**-6.0  # after six layers: the miss, and a quarter to the power 7

# %% [markdown]
# Six layers draw the arch with a miss of $4^{-7}$. Each layer costs two hinges for the fold and one more to carry the total. In one layer, $n$ pieces have the length $h = 1/n$. So the gap $\frac{1}{4} a h^2$ is $1/(4 n^2)$ there. Here are the bills for the same miss.

# %%
for layers in [3, 6, 10, 15]:
    print(f"miss {4.0 ** -(layers + 1):.0e}   deep: {3 * layers:2d} hinges   one layer: {2**layers:6d} hinges")

# %% [markdown] levels="intermediate"
# No finite sum of hinges draws an arch exactly, since it is round. For a rough drawing depth gains nothing. For a very accurate one it gains much, because the bill of the deep network grows by three hinges where the wide one doubles. An arch is a square, and squares give products, since $ab = \frac{1}{4}\left((a+b)^2 - (a-b)^2\right)$. Products give polynomials, and those come near other smooth curves ([Yarotsky 2016](https://arxiv.org/abs/1610.01145)).

# %% [markdown] levels="advanced"
# A square gives a product, because $xy = \frac{1}{2}\left((x+y)^2 - x^2 - y^2\right)$. Products give polynomials, and those give smooth functions of many inputs. This is a modern road to the theorem for deep networks ([Yarotsky 2016](https://arxiv.org/abs/1610.01145)).

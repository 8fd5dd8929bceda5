# ---
# beat: turned-pair
# title: Turn both words, and the score forgets where they stand
# intent: The learner finds by experiment that the score of two turned arrows depends on their distance only.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [turned-score]
# assumes: [rotation-matrix, wish, difference-survives]
# ---

# %% [markdown] levels="beginner, intermediate"
# ## Turn both words, and the score forgets where they stand
#
# On the dial, what was added to both hands vanished from their difference. So take the first two features of "bit" and of "dog", and turn each by its place, one radian (about 57°) a place. Guess what the score does when both move by 100 places. And what if, as a sceptic would try, only the key is turned?

# %% [markdown] levels="advanced"
# ## Turn both words, and the score forgets where they stand
#
# On the dial, what was added to both hands vanished from their difference. So take the first two features of "bit" and of "dog", and turn each by its place, one radian (about 57°) a place. Guess what the score does when both move by 100 places.

# %% levels="beginner"
bit, dog, m, n = q[2, :2], k[1, :2], 2, 1  # two arrows in the plane, a query and a key, and their places
(rotation(m) @ bit) @ (rotation(n) @ dog), (rotation(m + 100) @ bit) @ (rotation(n + 100) @ dog)

# %% levels="intermediate, advanced"
bit, dog, m, n = q[2, :2], k[1, :2], 2, 1  # two arrows in the plane, a query and a key, and their places

# %% levels="intermediate, advanced"
(rotation(m) @ bit) @ (rotation(n) @ dog), (rotation(m + 100) @ bit) @ (rotation(n + 100) @ dog)

# %% levels="beginner, intermediate"
bit @ (rotation(n) @ dog), bit @ (rotation(n + 100) @ dog)  # the sceptic: only the key is turned

# %% [markdown]
# When both are turned, the score ignores the move, and both words take part: the wish, for two features. A key turned alone has nothing to cancel against. In the figure watch the angle between the arrows. **Task:** find three settings with the same score. What do they share? Then exchange the two places: does the score stay?

# %% role="visualisation"
def show_pair(bit_place=2, dog_place=1):
    bit_turned, dog_turned = rotation(bit_place) @ bit, rotation(dog_place) @ dog
    axes = plt.figure(figsize=(4.2, 4.2)).gca()
    # each arrow starts in the middle of the dial and is turned by its place
    for (x, y), color, name in [(bit_turned.tolist(), utils.BLUE, "bit (query)"), (dog_turned.tolist(), utils.ORANGE, "dog (key)")]:
        axes.quiver(0, 0, x, y, color=color, angles="xy", scale_units="xy", scale=1)
        axes.text(1.06 * x, 1.06 * y, name, color=color, ha="center", va="bottom" if y > 0 else "top")
    size = 1.6 * max(bit.norm().item(), dog.norm().item())
    axes.set(aspect="equal", xlim=(-size, size), ylim=(-size, size), xlabel="first feature", ylabel="second feature")
    axes.set_title(f"places {bit_place} and {dog_place}: score {bit_turned @ dog_turned:.3f}")
    plt.show()

show_pair()

# %% role="interactive"
widgets.interact(show_pair, bit_place=widgets.IntSlider(value=2, min=0, max=30), dog_place=widgets.IntSlider(value=1, min=0, max=30));

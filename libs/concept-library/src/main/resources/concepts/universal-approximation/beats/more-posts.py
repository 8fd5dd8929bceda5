# ---
# beat: more-posts
# title: Twice the hinges, a quarter of the miss
# intent: The learner doubles the hinges, predicts the worst miss and reads the factor four off a table and a plot.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [error-quarters]
# assumes: [write-the-weights]
# ---

# %% [markdown] recap="true"
# ## Sceptic: aren't corners too crude for a smooth road?
#
# The road between the posts is round, and our pieces are straight. So there is a gap. We measure its worst place on a fine list of 20,001 places.

# %% recap="true"
fine = torch.linspace(0, 10, 20_001)  # one place every half metre

# %% recap="true"
def worst_miss(hinges, curve=road):
    evenly = torch.linspace(0, 10, hinges + 1)  # posts at equal distances
    return (hinge_road(fine, evenly, curve(evenly)) - curve(fine)).abs().max().item()

# %% levels="beginner,intermediate"
worst_miss(10)

# %% [markdown] levels="beginner,intermediate"
# With ten hinges the road is 22 metres off at the worst place. Move the slider.

# %% [markdown] levels="advanced" recap="true"
# How many hinges bring the road within 5 metres? Try it before you calculate.

# %% role="interactive" recap="true"
# Task: find the smallest number of hinges that stays within 5 metres of the road.
def use_hinges(hinges=10):
    evenly = torch.linspace(0, 10, hinges + 1)
    fig, ax = plt.subplots()
    draw_road(ax, hinge_road(km, evenly, road(evenly)), f"{hinges} hinges: worst miss {worst_miss(hinges):.1f} m")
    ax.plot(evenly, road(evenly), "o", color=utils.GREEN)
    plt.show()


widgets.interact(use_hinges, hinges=widgets.IntSlider(value=10, min=1, max=60));

# %% role="visualisation"
# three numbers of hinges and their worst misses
fig, axes = plt.subplots(1, 3, figsize=(13, 3.2), sharey=True)
for ax, hinges in zip(axes, [5, 10, 25]):
    evenly = torch.linspace(0, 10, hinges + 1)
    draw_road(ax, hinge_road(km, evenly, road(evenly)), f"{hinges} hinges: {worst_miss(hinges):.1f} m off")
    ax.plot(evenly, road(evenly), "o", color=utils.GREEN)
plt.tight_layout()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# Twenty-five hinges stay within 5 metres. The eye hardly sees a corner then. Now we keep doubling. **Guess first.** In the long run, does twice the number of hinges leave a half or a quarter of the worst miss?

# %% [markdown] levels="advanced"
# Twenty-five hinges stay within 5 metres. Now we keep doubling. **Guess first.** Which power of the number of hinges does the worst miss follow?

# %%
for hinges in [10, 20, 40, 80, 160, 320]:
    print(f"{hinges:4d} hinges   worst miss {worst_miss(hinges):7.3f} m   twice as many divide it by {worst_miss(hinges) / worst_miss(2 * hinges):.2f}")

# %% [markdown] levels="beginner"
# It settles on a quarter! The first doublings gain less, because the pieces are still as long as the hills. With 320 hinges the road is right to within 3 centimetres.

# %% [markdown] levels="advanced"
# The power is -2, once the pieces are shorter than the hills. On two logarithmic axes that is a straight line with slope -2.

# %% [markdown] levels="intermediate"
# It settles on a quarter. The first doublings gain less, because the pieces are still as long as the hills. On two logarithmic axes such a law is a straight line. Doubling moves one step to the right and two steps down.

# %% role="visualisation" levels="intermediate,advanced"
# worst miss against the number of hinges, both axes logarithmic
counts = [5, 10, 20, 40, 80, 160, 320]
plt.loglog(counts, [worst_miss(hinges) for hinges in counts], "o-", color=utils.BLUE, linewidth=2.5)
plt.loglog([20, 320], [15, 15 / 256], "--", color=utils.GREY)
plt.text(5, 0.1, "dashed: a quarter for each doubling", color="black")
plt.xlabel("number of hinges")
plt.ylabel("worst miss (m)")
plt.show()

# %% role="practice" exercise="how-many-hinges"
# With 40 hinges the worst miss is 1.91 m. Mira wants a sixteenth of that, about 0.12 m. How many hinges does she need?
test_hinges = ...  # fill in code here
if test_hinges is ...:
    print("Still blank. A sixteenth is a quarter of a quarter. What does each doubling give?")
else:
    assert test_hinges != 640, "That assumes that sixteen times the hinges are needed. What does doubling alone give?"
    assert test_hinges != 80, "One doubling leaves a quarter. She wants a quarter of that again."
    assert test_hinges != 320, "Count again: how many quarters make a sixteenth?"
    assert test_hinges == 160, "Not yet. Count the doublings first."
    print(f"Right: two doublings. The measured miss is {worst_miss(test_hinges):.3f} m.")

# %% role="answer" exercise="how-many-hinges"
test_hinges = 40 * 2 * 2

# %% role="misconception" exercise="how-many-hinges" name="in-proportion"
test_hinges = 40 * 16

# %% role="misconception" exercise="how-many-hinges" name="one-doubling"
test_hinges = 40 * 2

# %% role="misconception" exercise="how-many-hinges" name="one-doubling-too-many"
test_hinges = 40 * 2 * 2 * 2

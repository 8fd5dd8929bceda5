# ---
# beat: turned-pair
# title: Turn both by their places, and move the sentence
# intent: The learner turns a query and a key by their places and sees the score survive a move.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [turned-score]
# assumes: [dot-product, rotation-matrix]
# ---

# %% [markdown]
# ## Now turn both words by their places
#
# "Dog" stands at place 1, so its arrow turns by 1 radian. "Bit" stands at place 2, so its arrow turns by 2 radians. Where do they land?

# %%
turn(bit_asks, 2), turn(offers[1], 1)

# %% [markdown] levels="advanced"
# They land on the same arrow. The score is the largest that is possible, 2 times 2.

# %% [markdown] levels="beginner,intermediate"
# They land on the *same* arrow, (1.08, 1.68). The question of "bit" points exactly to where the dog points. No agreement could be better.

# %% recap="true"
def turned_score(bit_place, noun_place):
    return round((turn(bit_asks, bit_place) @ turn(offers[1], noun_place)).item(), 2)

# %%
turned_score(2, 1), turned_score(2, 4)  # the dog just before "bit", and the man two places after

# %% [markdown]
# The dog scores 3.99, and the man at place 4 scores -3.95. Now move the whole phrase by 10 places, and by 100. **Guess first.** Will the 3.99 grow, shrink, go up and down, or stay?

# %%
turned_score(2, 1), turned_score(12, 11), turned_score(102, 101)

# %% [markdown] levels="beginner"
# It stays. The arrows themselves went somewhere else, as the hands of the dial did. But both were turned on by the same amount, and their gap survived.

# %% [markdown] levels="intermediate,advanced"
# It stays. Moving the phrase turns both arrows on by the same amount. That is the dial on the table, and the gap survives.

# %% role="visualisation"
# the question of "bit" (blue) and the offers of two nouns (orange: just before; grey: two places after), at three starts
fig, axes = plt.subplots(1, 3, figsize=(11, 3.6))
for ax, start in zip(axes, (0, 10, 100)):
    question, before, after = turn(bit_asks, start + 2), turn(offers[1], start + 1), turn(offers[1], start + 4)
    draw_dial(ax, [before, after, 0.8 * question], [utils.ORANGE, utils.GREY, utils.BLUE], ["noun before", "noun after", ""],
              f"sentence moved by {start}")
plt.show()

# %% [markdown]
# The blue question is drawn a little shorter, so that you can see it on top of the orange offer. They point the same way on all three dials. The grey noun, two places after "bit", points away on all three.

# %% [markdown]
# Turn the dials yourself. **Task:** keep "bit" and the noun one place apart, and slide the sentence along. Then move the noun alone. At which places of the noun is the score above 3.9 again?

# %% role="interactive"
# two sliders: where "bit" stands and where the noun stands
def show_pair(bit_place=2, noun_place=1):
    fig, ax = plt.subplots(figsize=(3.8, 3.8))
    draw_dial(ax, [turn(offers[1], noun_place), 0.8 * turn(bit_asks, bit_place)], [utils.ORANGE, utils.BLUE], ["noun", ""],
              f"distance {bit_place - noun_place}, score {turned_score(bit_place, noun_place):.2f}")
    plt.show()


widgets.interact(show_pair, bit_place=widgets.IntSlider(2, 0, 60), noun_place=widgets.IntSlider(1, 0, 60));

# %% [markdown]
# The title shows the same score whenever the distance is the same. Put "bit" at place 60, for example. The noun at place 59 scores high. But so do nouns at the places 40, 34 and 15. Those three look wrong, and we will come back to them.

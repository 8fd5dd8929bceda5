# ---
# beat: ending
# title: Three sentences for a friend
# intent: 'The learner can retell the lesson and answers the sceptic''s list.'
# kind: ending
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [library-network]
# ---

# %% [markdown]
# ## Three sentences for a friend
#
# Lines added to lines, or fed into lines, are worth a single line. A bend sleeps up to its place and then changes the slope, so with the right changes of slope many bends draw any road. A layer with enough of them comes as near as you want to any road without jumps, but nobody promises that training finds it.

# %% [markdown] levels="beginner"
# ## The sceptic's list, answered
#
# - *Why can't more lines do it?* Slopes add up or multiply, and one slope is left.
# - *Was it luck, and do I need training?* No. Random bends are nearly as many different curves. And changes of slope are weights that hit all posts.
# - *Aren't corners too crude?* Twice the hinges leave a quarter of the miss.
# - *What is promised?* Any road without jumps, on a stretch with two ends, within any tolerance, with enough hinges. Nothing is promised outside of it.
# - *Does it have to be this bend? Why not squares?* Steps and soft hinges work as well. A pile of squares is a single parabola.
# - *What happens with two inputs?* A hinge becomes a crease, and creases make hills and lakes.
# - *Why deep networks?* Width adds bends, and folding doubles them.
# - *Does training find the bends?* Often it does. It is a search, and a search can get stuck.

# %% [markdown] levels="intermediate,advanced"
# ## The sceptic's list, answered
#
# - *Why can't more lines do it?* Slopes add up or multiply, and one slope is left.
# - *Was it luck, and do I need training?* No. Random bends are nearly as many independent curves. And differences of slopes are weights that hit all posts.
# - *Aren't corners too crude?* Twice the hinges leave a quarter of the miss, because the gap grows with the square of the length.
# - *What is promised?* Any continuous road, on a stretch with its ends, within any tolerance, at some width. Nothing is promised outside, at jumps, or about the search.
# - *Why not squares?* A polynomial of fixed degree stays one, however wide the layer is. Nearly all else works.
# - *What happens with two inputs?* A hinge becomes a crease. Creases draw waves, and waves add up to every landscape.
# - *Why deep networks?* Width adds bends, and folding multiplies them. A very accurate arch is much cheaper in depth.
# - *Does training find the bends?* Often, and not always. Spare hinges help. Hinges that sleep everywhere do not move.

# %% [markdown] levels="beginner"
# One question is left open for you. You know the heights at the posts and nothing else. Many roads pass through all of them. Which one should a network draw between the posts, and how would you find out whether it was right?

# %% [markdown] levels="intermediate,advanced"
# One question is left open for you. The road of ten trained hinges was better than the one at even posts. Which places are best of all? Where the road bends twice as strongly, should there be twice as many hinges, or fewer than that?

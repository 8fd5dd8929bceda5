# ---
# beat: through-all-posts
# title: A road through all posts, without any training
# intent: The learner writes down hinge weights as differences of slopes, hits every post exactly, and tries random roads.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [write-the-weights]
# assumes: [weight-is-slope-change]
# ---

# %% [markdown] levels="advanced"
# ## Sceptic: do I need training to find the weights?
#
# Take any values at any places, here the heights at the eleven kilometre posts. We know what the weights mean, so we can write them down. They are the differences of the slopes between posts.

# %% [markdown] levels="beginner,intermediate"
# ## Sceptic: do I need training to find the weights?
#
# Along the pass stands a post at each kilometre, with its height on it. We want a road of hinges through all posts. No training, no search: we know what the weights mean, so we write them down.

# %% recap="true"
posts = torch.arange(11.0)  # kilometres 0, 1, ... 10

# %% recap="true"
post_heights = road(posts)  # what the posts say, in metres
post_heights

# %% [markdown] levels="advanced" recap="true"
# First we need the slopes of the ten pieces, and then their changes. The first change starts from slope 0.

# %% [markdown] levels="beginner,intermediate" recap="true"
# First come the slopes of the ten pieces. Each is a difference of heights, divided by the distance.

# %% recap="true"
piece_slopes = torch.diff(post_heights) / torch.diff(posts)
piece_slopes

# %% [markdown] levels="beginner,intermediate" recap="true"
# Then come the changes of slope. Before the first post nothing climbs, so the first change starts from slope 0. **Guess first.** How many hinges will the road need: 9, 10 or 11?

# %% recap="true"
hinge_weights = torch.diff(piece_slopes, prepend=torch.zeros(1))
hinge_weights

# %% [markdown] levels="beginner"
# It needs ten, one at the start of each piece. The seventh number belongs to the post at kilometre 6. It is positive, because there the road stops falling and begins to climb. Now add up the hinges on top of the starting height.

# %% [markdown] levels="intermediate"
# It needs ten, one at the start of each piece. Now add up the hinges on top of the starting height.

# %% levels="beginner,intermediate"
hinge_drawing = post_heights[0] + torch.relu(km[:, None] - posts[:-1]) @ hinge_weights

# %% role="visualisation" levels="beginner,intermediate"
# the road of ten hinges; the dots are the posts
fig, ax = plt.subplots()
draw_road(ax, hinge_drawing, "ten hinges, weights written down")
ax.plot(posts, post_heights, "o", color=utils.GREEN, markersize=8)
plt.show()

# %% [markdown] levels="beginner,intermediate"
# It runs through every green post. This is a neural network: one input, one layer of ten bends, one output. We read off its weights and trained nothing. Let's keep the recipe.

# %% [markdown] levels="advanced"
# Each hinge starts at its post and adds its change. That is the whole recipe.

# %% recap="true"
# | export
def hinge_road(where, posts, heights):
    """A road through all posts: one hinge a post, weighted by the change of slope there."""
    slopes = torch.diff(heights) / torch.diff(posts)
    changes = torch.diff(slopes, prepend=torch.zeros(1))
    return heights[0] + torch.relu(where[:, None] - posts[:-1]) @ changes

# %%
(hinge_road(posts, posts, post_heights) - post_heights).abs().max()  # how far it misses the posts

# %% [markdown] recap="true"
# The recipe `hinge_road` misses its posts by nothing but rounding.
#
# ### Sceptic: that road was harmless
#
# Then take 500 mad ones. Each has 11 posts at random places, with random heights between 0 and 1000 metres. **Guess first.** How many of these 5500 posts will the recipe miss by more than a millimetre?

# %% recap="true"
wild_posts, wild_heights = (torch.rand(500, 11) + 0.2).cumsum(1), 1000 * torch.rand(500, 11)  # rows: roads; columns: posts

# %% role="simulation" recap="true"
# 500 random roads: how many of all 5500 posts are missed by more than a millimetre?
sum(((hinge_road(p, p, h) - h).abs() > 0.001).sum() for p, h in zip(wild_posts, wild_heights))

# %% [markdown] recap="true"
# Not one is missed. Whatever the posts say, there are weights that hit them all, and you can write them down. So training is not needed to find weights, as long as we know the heights at the posts.

# %% role="practice" exercise="write-the-weights" levels="intermediate,advanced"
# Another road: posts at 0, 2, 3 and 6 km. Turn the slopes of its pieces into the weights of its hinges.
test_posts, test_heights = torch.tensor([0.0, 2.0, 3.0, 6.0]), torch.tensor([500.0, 620.0, 600.0, 720.0])
test_slopes = torch.diff(test_heights) / torch.diff(test_posts)
test_changes = ...  # fill in code here
if test_changes is ...:
    print("Still blank. The slope before the first post is 0.")
else:
    assert test_changes.shape == (3,), "There are three hinges. What is the change at the very first one?"
    test_drawn = test_heights[0] + torch.relu(test_posts[:, None] - test_posts[:-1]) @ test_changes
    assert not torch.allclose(test_changes, test_slopes), "These are slopes. An earlier hinge stays awake."
    assert torch.allclose(test_drawn, test_heights), f"Not yet. Your road says {test_drawn.tolist()} at the posts."
    print("Right: 60, then 80 down, then 60 up.")

# %% role="answer" exercise="write-the-weights"
test_changes = torch.diff(test_slopes, prepend=torch.zeros(1))

# %% role="misconception" exercise="write-the-weights" name="weights-are-slopes"
test_changes = test_slopes

# %% role="misconception" exercise="write-the-weights" name="forgets-the-first"
test_changes = torch.diff(test_slopes)

# %% role="misconception" exercise="write-the-weights" name="heights-for-slopes"
test_changes = torch.diff(torch.diff(test_heights), prepend=torch.zeros(1))

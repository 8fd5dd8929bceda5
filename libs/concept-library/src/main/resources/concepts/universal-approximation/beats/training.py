# ---
# beat: training
# title: Training moves the hinges
# intent: The learner lets gradient descent move ten hinges, compares with even posts, and repeats with twenty random starts.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [trained-hinges]
# assumes: [error-quarters]
# ---

# %% [markdown] levels="advanced"
# ## Sceptic: does training find the bends by itself?
#
# So far the hinges stood at equal distances. Now gradient descent may move them too. We parametrise each hinge by its place and its weight, and measure heights in hundreds of metres.

# %% [markdown] levels="beginner,intermediate"
# ## Sceptic: does training find the bends by itself?
#
# So far we put the hinges at equal distances. Gradient descent may also move them. We measure heights in hundreds of metres, so that all numbers have a similar size.

# %% recap="true"
hundreds = height / 100  # the road in hundreds of metres

# %% recap="true"
# | export
def draw_hinges(km, start, places, weights):
    """A road from its start, with one hinge for each place and weight. Stacked knobs draw a stack of roads."""
    return start + (torch.relu(km[:, None] - places) * weights).sum(-1)

# %% [markdown] levels="beginner,intermediate" recap="true"
# We begin with the ten hinges through the posts, which were 22 metres off. Here are the three kinds of knobs that training may turn.

# %% [markdown] levels="advanced" recap="true"
# The start is the drawing through the posts, which was 22 metres off. Training turns three kinds of knobs.

# %% recap="true"
by_hand = [hundreds[:1], posts[:-1], hinge_weights / 100]  # start, places, weights

# %% [markdown] recap="true"
# The loss is the mean squared miss. Gradient descent asks how the loss changes with each knob, and then moves each knob a little downhill.

# %% recap="true"
knobs = [(knob + 0).requires_grad_() for knob in by_hand]  # copies that keep track of what they do to the loss
((draw_hinges(km, *knobs) - hundreds) ** 2).mean().backward()
-knobs[1].grad  # downhill for each place: plus is to the right

# %% [markdown] recap="true"
# Some places are pulled to the left and some to the right. Training repeats such a step 500 times. It uses **Adam**, a form of gradient descent that adapts the length of the step for each knob.

# %% recap="true"
# | export
def descend(km, target, start, places, weights, steps=500):
    """Gradient descent (Adam) on start, places and weights, of one road or of a stack of roads."""
    knobs = [(knob + 0).requires_grad_() for knob in (start, places, weights)]  # copies
    optimiser = torch.optim.Adam(knobs, lr=0.02)
    for _ in range(steps):
        loss = ((draw_hinges(km, *knobs) - target) ** 2).mean(-1).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return [knob.detach() for knob in knobs]

# %% [markdown]
# **Guess first.** The ten hinges at even places were 22 metres off. After 500 steps, are they 16 metres off, 5, or 0?

# %% recap="true"
trained = descend(km, hundreds, *by_hand)

# %% [markdown]
# To be fair, there is a rival between the two. It keeps the ten places and takes the best mix of hinges there.

# %%
same_places = best_mix(torch.cat([torch.ones(201, 1), torch.relu(km[:, None] - posts[:-1])], 1))
drawn = 100 * draw_hinges(km, *trained)
for name, drawing in [("weights written down", hinge_road(km, posts, post_heights)), ("best weights, same places", same_places), ("places trained as well", drawn)]:
    print(f"{name:26s} worst miss {(drawing - height).abs().max():5.1f} m   mean squared miss {(drawing - height).pow(2).mean():6.1f}")

# %% [markdown]
# The best weights at the same places already leave only a third of the mean squared miss. Training may move the places as well, and about an eighth is left. The worst miss gains less, because training does not ask for it.

# %% role="visualisation"
# ten hinges before and after training; the marks at the bottom show where the hinges stand
fig, axes = plt.subplots(1, 2, figsize=(13, 3.6), sharey=True)
for ax, drawing, places, title in [
    (axes[0], hinge_road(km, posts, post_heights), posts[:-1], "hinges at the posts"),
    (axes[1], drawn, trained[1], "hinges moved by training"),
]:
    draw_road(ax, drawing, f"{title}: {(drawing - height).abs().max():.0f} m off")
    ax.plot(places, torch.full_like(places, 420), "^", color=utils.ORANGE, markersize=9)
plt.tight_layout()
plt.show()

# %% [markdown] levels="advanced"
# Several hinges have moved to where the second derivative is large, as the gap $\frac{1}{8} f'' h^2$ demands. Others have hardly moved. This is what a trained network has over a fixed grid.

# %% [markdown] levels="beginner,intermediate"
# Look at the orange marks. Several hinges have moved towards the places where the road bends, and others have hardly moved. This is what a trained network has over a fixed grid. It learns where to look.

# %% [markdown] levels="advanced" recap="true"
# ### Sceptic: you gave it a good start
#
# We start 20 drawings of ten hinges from random places and random weights, and train them for 1000 steps. An ordinary network has hinges to spare, and its weights inside may turn them around. We keep ours at 1, but we also take 100 hinges, for 500 steps.

# %% [markdown] levels="beginner,intermediate" recap="true"
# ### Sceptic: you gave it a good start
#
# True. So let's start 20 times from random places and random weights, and train each drawing of ten hinges for 1000 steps. An ordinary network has more hinges than it needs, and its training may also turn a hinge around. Our hinges keep their direction. But we also take 100 of them, for 500 steps. **Guess first.** Which number gets stuck less often?

# %% recap="true"
def random_roads(hinges):  # 20 random starts: heights, places and weights
    return torch.full((20, 1), 5.0), 10 * torch.rand(20, 1, hinges), torch.randn(20, 1, hinges) / hinges**0.5

# %% recap="true"
many = descend(km[::4], hundreds[::4], *random_roads(10), steps=1000)  # 51 of the places are enough
wide = descend(km[::4], hundreds[::4], *random_roads(100))

# %% role="simulation" recap="true"
# each dot is the worst miss of one of 20 random starts with 10 hinges, and with 100
worst, worst_wide = [100 * (draw_hinges(km, *trained_roads) - hundreds).abs().amax(-1) for trained_roads in (many, wide)]
fig, ax = plt.subplots(figsize=(7, 2.6))
for row, misses_of_roads in enumerate([worst, worst_wide]):
    ax.plot(misses_of_roads, torch.full((20,), row), "o", color=utils.BLUE, alpha=0.5, markersize=10)
ax.axvline(22, color=utils.GREEN, linestyle="--")
ax.text(23, 0.5, "ten written down, at the posts", color=utils.GREEN, va="center")
ax.set_yticks([0, 1], ["10 hinges", "100 hinges"])
ax.set_ylim(-0.5, 1.5)
ax.set_xlabel("worst miss after training (m)")
plt.show()

# %% [markdown] recap="true"
# All roads with 100 hinges are better than the one at the posts. Of those with ten, some are better and others are worse. Let's look at the worst one. Perhaps it only needed more time, so we give it 1000 further steps.

# %% role="visualisation" recap="true"
# the worst road with ten hinges, after training and after more of it; the marks show where its hinges stand
stuck = [knob[worst.argmax()] for knob in many]
longer = descend(km[::4], hundreds[::4], *stuck, steps=1000)
fig, axes = plt.subplots(1, 2, figsize=(13, 3.6), sharey=True)
for ax, knobs_of_road, title in [(axes[0], stuck, "the worst road"), (axes[1], longer, "1000 steps later")]:
    drawing = 100 * draw_hinges(km, *knobs_of_road)
    draw_road(ax, drawing, f"{title}: {(drawing - height).abs().max():.0f} m off")
    ax.plot(knobs_of_road[1][0], torch.full((10,), 420), "^", color=utils.ORANGE, markersize=9)
plt.tight_layout()
plt.show()

# %% [markdown] levels="advanced" recap="true"
# The worst road has no hinge between kilometres 6 and 9, so it has no second hill, and more time changes little. All of its hinges are on the road and alive. The loss is not convex in the places, and small moves no longer lower it. With 100 hinges, some stand at the hill from the start. Existence is what the theorem gives. The search is another matter.

# %% [markdown] levels="beginner,intermediate" recap="true"
# The worst road has no hinge between kilometres 6 and 9, so it has no second hill. It was not time that was missing. All hinges are on the road, but training did not bring one to that hill. With 100 hinges, some stand there from the start.
#
# So the theorem and training are two different things. The theorem says that good weights *exist*. Training is a search, and a search can get stuck.

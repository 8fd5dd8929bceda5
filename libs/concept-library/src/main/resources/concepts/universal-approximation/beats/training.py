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
# Gradient descent asks how the loss changes with each knob, and then moves each knob a little downhill. The loss is the mean squared miss. In which direction does it pull the ten places?

# %% recap="true"
knobs = [(knob + 0).requires_grad_() for knob in by_hand]  # copies that keep track of what they do to the loss
((draw_hinges(km, *knobs) - hundreds) ** 2).mean().backward()
-knobs[1].grad  # downhill for each place: plus is to the right

# %% [markdown] recap="true"
# Some places are pulled to the left and some to the right, and each with its own strength. Training repeats such a step a thousand times. It uses **Adam**, a form of gradient descent that adapts the length of the step for each knob.

# %% recap="true"
# | export
def descend(km, target, start, places, weights, steps=1000):
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
# **Guess first.** The ten hinges at even places were 22 metres off. After a thousand steps, are they 15 metres off, 5, or 0?

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
# We start 20 drawings of ten hinges from random places and random weights, and train them in the same way. How far off are they in the end?

# %% [markdown] levels="beginner,intermediate" recap="true"
# ### Sceptic: you gave it a good start
#
# True. So let's start 20 times from random places and random weights, and train each drawing of ten hinges in the same way. How far off are they in the end?

# %% role="simulation" recap="true"
# 20 random starts, trained together; each dot is the worst miss of one of them
many = descend(km[::2], hundreds[::2], torch.full((20, 1), 5.0), 10 * torch.rand(20, 1, 10), 0.3 * torch.randn(20, 1, 10))
worst = 100 * (draw_hinges(km, *many) - hundreds).abs().amax(-1)
fig, ax = plt.subplots(figsize=(7, 2.4))
ax.plot(worst, torch.zeros(20), "o", color=utils.BLUE, alpha=0.5, markersize=10)
ax.axvline(22, color=utils.GREEN, linestyle="--")
ax.text(23, 0.03, "written down, at the posts", color=utils.GREEN)
ax.set_yticks([])
ax.set_xlabel("worst miss after training (m)")
plt.show()

# %% [markdown] recap="true"
# Some starts beat the posts, and others end behind them. Perhaps the worst one only needed more time. Let it go on for 5000 further steps.

# %% recap="true"
longer = descend(km[::2], hundreds[::2], *[knob[worst.argmax()] for knob in many], steps=5000)
worst.max(), 100 * (draw_hinges(km, *longer) - hundreds).abs().max()  # its worst miss before and after, in metres

# %% [markdown] levels="advanced" recap="true"
# The worst miss hardly changes, so it was not time that was missing. The set of good weights is not empty, and the loss is not convex in the places. Existence is what the theorem gives. The search is another matter.

# %% [markdown] levels="beginner,intermediate" recap="true"
# The worst miss hardly changes, so it was not time that was missing. Ten good places exist, and this search does not find them. So the theorem and training are two different things. The theorem says that good weights *exist*. Training is a search, and a search can get stuck.

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
    """Many drawings at once. Rows: drawings; columns: places on the road. One hinge a column of places and weights."""
    return start + (torch.relu(km[:, None] - places[:, None, :]) * weights[:, None, :]).sum(2)

# %% [markdown] levels="beginner,intermediate" recap="true"
# We begin with the ten hinges through the posts, which were 22 metres off. Here are the three kinds of knobs that training may turn.

# %% [markdown] levels="advanced" recap="true"
# The start is the drawing through the posts, which was 22 metres off. Training turns three kinds of knobs.

# %% recap="true"
by_hand = [hundreds[:1].reshape(1, 1), posts[None, :-1], hinge_weights[None] / 100]  # start, places, weights

# %% recap="true"
knobs = [(knob + 0).requires_grad_() for knob in by_hand]  # keep track of what each knob does to the loss

# %% recap="true"
loss = ((draw_hinges(km, *knobs) - hundreds) ** 2).mean(1).sum()
loss.item()

# %% [markdown] recap="true"
# One step of training asks for the slope of the loss in each knob, and then moves all knobs a little downhill.

# %% recap="true"
optimiser = torch.optim.Adam(knobs, lr=0.02)
optimiser.zero_grad()
loss.backward()
optimiser.step()

# %% recap="true"
(knobs[1] - posts[:-1]).detach()  # how far each hinge has moved, in kilometres

# %% [markdown] recap="true"
# Each place has moved by 20 metres at most, some to the left and some to the right. Training repeats this a thousand times.

# %% recap="true"
# | export
def descend(km, target, start, places, weights, steps=1000):
    """Gradient descent on starts, places and weights of many drawings at once."""
    knobs = [(knob + 0).requires_grad_() for knob in (start, places, weights)]  # copies
    optimiser = torch.optim.Adam(knobs, lr=0.02)
    for _ in range(steps):
        loss = ((draw_hinges(km, *knobs) - target) ** 2).mean(1).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return [knob.detach() for knob in knobs]

# %% [markdown]
# **Guess first.** The ten hinges at even places were 22 metres off. After a thousand steps, are they 15 metres off, 5, or 0?

# %% recap="true"
trained = descend(km, hundreds, *by_hand)

# %%
100 * (draw_hinges(km, *trained)[0] - hundreds).abs().max()

# %% [markdown]
# The worst miss shrinks by a third. That is not what training was asked for, though. It lowers the mean squared miss, so look at that, before and after.

# %%
(hinge_road(km, posts, post_heights) - height).pow(2).mean(), (100 * draw_hinges(km, *trained)[0] - height).pow(2).mean()

# %% role="visualisation"
# ten hinges before and after training; the marks at the bottom show where the hinges stand
fig, axes = plt.subplots(1, 2, figsize=(13, 3.6), sharey=True)
drawn = 100 * draw_hinges(km, *trained)[0]
for ax, drawing, places, title in [
    (axes[0], hinge_road(km, posts, post_heights), posts[:-1], "hinges at the posts"),
    (axes[1], drawn, trained[1][0], "hinges moved by training"),
]:
    draw_road(ax, drawing, f"{title}: {(drawing - height).abs().max():.0f} m off")
    ax.plot(places, torch.full_like(places, 420), "^", color=utils.ORANGE, markersize=9)
plt.tight_layout()
plt.show()

# %% [markdown] levels="advanced"
# The mean squared miss falls by much more than the worst miss. The hinges have moved to where the second derivative is large, as the gap $\frac{1}{8} f'' h^2$ demands. This is what a trained network has over a fixed grid.

# %% [markdown] levels="beginner,intermediate"
# The mean squared miss falls by much more than the worst one. Look at the orange marks: several hinges have moved towards the places where the road bends, and others have hardly moved. This is what a trained network has over a fixed grid. It learns where to look.

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
many = descend(km[::2], hundreds[::2], torch.full((20, 1), 5.0), 10 * torch.rand(20, 10), 0.3 * torch.randn(20, 10))
worst = 100 * (draw_hinges(km, *many) - hundreds).abs().amax(1)
fig, ax = plt.subplots(figsize=(7, 2.4))
ax.plot(worst, torch.zeros(20), "o", color=utils.BLUE, alpha=0.5, markersize=10)
ax.axvline(22, color=utils.GREEN, linestyle="--")
ax.text(23, 0.03, "written down, at the posts", color=utils.GREEN)
ax.set_yticks([])
ax.set_xlabel("worst miss after training (m)")
plt.show()

# %% [markdown] levels="advanced" recap="true"
# Some beat the posts, and others end behind them. The set of good weights is not empty, and the loss is not convex in the places. Existence is what the theorem gives. The search is another matter.

# %% [markdown] levels="beginner,intermediate" recap="true"
# Some starts beat the posts, and others end behind them. All of them had ten hinges, and ten good places exist. So the theorem and training are two different things. The theorem says that good weights *exist*. Training is a search, and a search can get stuck.

# ---
# beat: tiny-model
# title: The torn photos train a mediocre model
# intent: The learner trains one layer with a right and a torn cut and sees the bug as a bad score, never as an error.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [bug-in-training]
# assumes: [split-axis, einsum-notation, cross-entropy]
# ---

# %% [markdown]
# ## Now train a model with the bug
#
# The shop wants to sort photos by itself. Its camera sees the six photos side by side in a random order, with noise, and delivers one strip. The model has to say which photo is which.

# %% recap="true"
# | export
def camera(pictures):
    """A noisy strip of all photos in a random order, and that order."""
    order = torch.randperm(len(pictures))
    noisy_photos = pictures[order] + 0.5 * torch.randn_like(pictures)
    return rearrange(noisy_photos, "photo row col channel -> row (photo col) channel"), order

# %% role="visualisation" levels="beginner,intermediate"
fig, ax = plt.subplots(figsize=(10, 1.8))
seen, seen_order = camera(photos)
show(ax, seen.clamp(0, 1), "what the camera delivers: " + ", ".join(photo_names[p] for p in seen_order))
plt.show()

# %% [markdown] recap="true"
# First the strip must be cut into photos. Here are two cuts. They give the same shape, and one of them is a bare reshape.

# %% recap="true"
# two cuts of a strip, with the same shape
def cut_by_name(strip_in):
    return rearrange(strip_in, "row (photo col) channel -> photo row col channel", photo=6)


def cut_by_reshape(strip_in):
    return strip_in.reshape(6, 8, 12, 3)

# %% [markdown] levels="beginner"
# The model is one layer. For each of the six answers it has a template t, as large as a photo. A photo's score for an answer is a bill: multiply photo and template number by number, and add up.

# %% [markdown]
# The layer itself is one einsum. Each photo p is compared with a template t for each answer. So `pyxc,tyxc->pt` gives a score for each photo and answer. A softmax turns the six scores of a photo into shares. The loss is the **cross-entropy**, which is minus the logarithm of the share that the right answer got.

# %% recap="true"
# one strip, with templates that know nothing yet: the loss; and the logarithm of 6
F.cross_entropy(torch.einsum("pyxc,tyxc->pt", photos - 0.5, torch.zeros(6, 8, 12, 3)), torch.arange(6)), math.log(6)

# %% [markdown] recap="true"
# With six equal shares the loss is the logarithm of 6, which is that of a blind guess. Training repeats this on new strips. After each one, every template moves a little in the direction that lowers the loss. PyTorch's Adam does the moving, and `lr` is the size of a move.

# %% recap="true"
# | export
def train(cut_strip, pictures, steps=150):
    """Trains one layer on noisy strips; returns its templates and the loss at each step."""
    templates, losses = torch.zeros(6, 8, 12, 3, requires_grad=True), []
    optimizer = torch.optim.Adam([templates], lr=0.005)
    for _ in range(steps):
        strip_in, answer = camera(pictures)
        loss = F.cross_entropy(torch.einsum("pyxc,tyxc->pt", cut_strip(strip_in) - 0.5, templates), answer)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return templates.detach(), losses

# %% recap="true"
# | export
def share_right(cut_strip, templates, pictures):
    """The share of photos that are named right on 100 new strips."""
    hits = []
    for _ in range(100):
        strip_in, answer = camera(pictures)
        hits.append(torch.einsum("pyxc,tyxc->pt", cut_strip(strip_in) - 0.5, templates).argmax(1) == answer)
    return torch.stack(hits).float().mean().item()

# %% [markdown] recap="true"
# **Predict.** With blind guessing, one photo in six is right, so the share is 0.17. What will the torn cut reach: an error message, 0.17, or something in between?

# %% recap="true"
templates_by_name, losses_by_name = train(cut_by_name, photos)  # templates, and the loss at each step
templates_by_reshape, losses_by_reshape = train(cut_by_reshape, photos)

# %% role="visualisation"
# the loss while both train; thick: the mean of 20 steps
plt.plot(losses_by_reshape, color=utils.RED, linewidth=1, alpha=0.5)
plt.plot(range(10, 141), torch.tensor(losses_by_reshape).unfold(0, 20, 1).mean(1), color=utils.RED, linewidth=3, label="cut by reshape")
plt.plot(losses_by_name, color=utils.GREEN, linewidth=2, label="cut by name")
plt.axhline(math.log(6), color="black", linestyle=":", label="blind guess: log 6")
plt.legend(loc=(0.6, 0.12))
plt.xlabel("training step")
plt.ylabel("loss")
plt.ylim(0, 2.8)
plt.show()

# %% [markdown]
# The green loss falls to nearly nothing. The red one jumps around the blind guess, and its mean sinks only a little. Was that bad luck? Let's train each version ten times from scratch and measure on new strips.

# %% role="simulation" recap="true"
# ten trainings of each version; each dot is the share of right answers on 100 new strips
shares_right = {"cut by name": [], "cut by reshape": []}
for _ in range(10):
    for name, cut_strip in [("cut by name", cut_by_name), ("cut by reshape", cut_by_reshape)]:
        shares_right[name].append(share_right(cut_strip, train(cut_strip, photos)[0], photos))
fig, ax = plt.subplots(figsize=(7, 2.2))
for height, (name, colour) in enumerate([("cut by reshape", utils.RED), ("cut by name", utils.GREEN)]):
    ax.plot(shares_right[name], [height + 0.03 * (i - 5) for i in range(10)], "o", color=colour)
ax.axvline(1 / 6, color="black", linestyle=":")
ax.text(1 / 6 + 0.01, 1.25, "blind guess")
ax.set_yticks([0, 1], ["cut by reshape", "cut by name"])
ax.set_ylim(-0.5, 1.6)
ax.set_xlim(0, 1.05)
ax.set_xlabel("share of photos named right")
plt.show()

# %% [markdown] recap="true"
# Every time, the right cut names all photos. The torn cut names about one in three. That is the nasty part. One in three is better than a blind guess, so it looks like a weak model. And nothing points at the line with the reshape.
#
# But why did the red loss stay near the blind guess, if it names more photos than that? Compare three shares that a right answer can get.

# %%
-math.log(0.9), -math.log(1 / 6), -math.log(0.01)  # the loss for a right answer that got 90 percent, a sixth, and 1 percent

# %% [markdown]
# Compared with a blind guess, the first share saves about 1.7. A confident mistake leaves only 1 percent to the right answer, and costs 2.8 more than a blind guess. So such mistakes can outweigh the photos that were named right.

# %% [markdown] levels="beginner,intermediate"
# Where do its few right answers come from? Let's tear the clean strip and look at the second piece, which claims to be the boat. Who owns each of its rows?

# %% role="visualisation" levels="beginner,intermediate"
# the torn piece that is called boat; beside each row: the photo from which it comes
owners = repeat(torch.arange(6), "photo -> row (photo col)", row=8, col=12).reshape(6, 8, 12)
fig, ax = plt.subplots(figsize=(4.5, 3))
ax.imshow(cut_by_reshape(strip)[1])
ax.set_yticks(range(8), [photo_names[p] for p in owners[1, :, 0]])
ax.set_xticks([])
ax.grid(False)
plt.show()

# %% [markdown] levels="beginner,intermediate"
# One of its eight rows is the boat's, and the other seven belong to other photos. So there is a little to learn from, and much that misleads. Let's look at the templates that both models have learned.

# %% [markdown] levels="advanced"
# Let's look at the templates that both models have learned.

# %% role="visualisation"
# learned templates, one for each answer; mid-grey means "does not matter"
fig, axes = plt.subplots(2, 6, figsize=(11, 3.2))
for line, learned in enumerate([templates_by_name, templates_by_reshape]):
    for t in range(6):
        show(axes[line, t], (0.5 + learned[t] / learned.abs().max() / 2).clamp(0, 1), photo_names[t] if line == 0 else "")
axes[1, 0].set_title("cut by reshape", loc="left", fontsize=11)
plt.tight_layout()
plt.show()

# %% [markdown]
# The upper templates show a sun, a boat, a roof, a crown of a tree and a crescent. In the lower ones I can recognise nothing. **A look at what a layer has learned raises a suspicion that no shape could raise.**

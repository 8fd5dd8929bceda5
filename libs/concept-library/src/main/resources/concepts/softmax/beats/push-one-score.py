# ---
# beat: push-one-score
# title: One score pushes all five shares
# intent: The learner moves a score and sees every share react, and where pushing stops helping.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [shares-compete]
# assumes: [softmax]
# ---

# %% [markdown] recap="true"
# ## One score pushes all five shares
#
# Shares live in one whole, so they compete. When one score rises, its share grows, and all the others shrink.

# %% [markdown]
# Let's move the score of water from far below to far above the others and watch. **Guess first.** At which score does water overtake tea?

# %% role="visualisation"
# the share of each word while the score of water moves; everything else stays
positions = torch.linspace(-4, 10, 120)
moved = scores.repeat(120, 1)  # 120 copies of the five scores, one a row
moved[:, 3] = positions  # in each row, water has another score
moved_shares = moved.exp() / moved.exp().sum(1, keepdim=True)  # keepdim keeps the totals as a column, one a row
for place, word in enumerate(words):
    plt.plot(positions, moved_shares[:, place], color=word_colours[place], linewidth=2.5, label=word)
plt.axvline(4, color="black", linestyle="--", linewidth=1)
plt.xlabel("score of water")
plt.ylabel("share")
plt.legend()
plt.show()

# %% [markdown]
# Water overtakes tea where their scores are equal, at 4. Water rises in the shape of an S. Nearly nothing happens at first, then everything happens within a few points, then nothing again.

# %% role="interactive" recap="true"
# Task: give water a share of one half. Which score does it need?
def push(water=0.0):
    mine = scores.clone()
    mine[3] = water
    fig, ax = plt.subplots(figsize=(6, 3))
    draw_shares(ax, mine.exp() / mine.exp().sum(), f"water has the score {water:.2f}")
    plt.show()


widgets.interact(push, water=widgets.FloatSlider(value=0.0, min=-4, max=10, step=0.05));

# %% [markdown] recap="true"
# One half is reached at about 4.35, a little above the best of the others. At that score, water weighs as much as the four other words together. Remember this number. It says how strong the four are as a team, and it will get a name.

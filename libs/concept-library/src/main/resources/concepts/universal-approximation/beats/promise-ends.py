# ---
# beat: promise-ends
# title: Where the promise ends
# intent: The learner runs the drawing past the interval, over a jump and over an endless climb, and sees each word of the theorem needed.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [limits-of-the-promise]
# assumes: [universal-approximation]
# ---

# %% [markdown] levels="advanced"
# ## Which words of the theorem are needed?
#
# Take the words away, one at a time. First, "on a closed interval": leave the interval and see what the drawing does. Its posts end at kilometre 10.

# %% [markdown] levels="beginner,intermediate"
# ## Where does the promise end?
#
# Each word of the theorem does some work. Let's take the words away, one at a time. First leave the stretch. The road goes on behind the second village, and our drawing has no posts there. **Guess first.** What does it do?

# %% role="visualisation"
# the drawing of 40 hinges, continued 6 km beyond the last post
beyond = torch.linspace(0, 16, 321)
forty = torch.linspace(0, 10, 41)
fig, ax = plt.subplots()
ax.axvspan(10, 16, color=utils.RED, alpha=0.08)
ax.plot(beyond, road(beyond), color=utils.GREY, linewidth=4, alpha=0.6)
ax.plot(beyond, hinge_road(beyond, forty, road(forty)), color=utils.BLUE, linewidth=2.5)
ax.text(10.2, 880, "no posts here,\nno promise", color=utils.RED, va="top")
ax.text(13.2, 680, "the road", color="black")
ax.text(10.4, 480, "40 hinges", color=utils.BLUE)
ax.set_xlabel("kilometre")
ax.set_ylabel("height (m)")
plt.show()

# %% [markdown] levels="advanced"
# Behind the last hinge a ReLU network is affine, so it extrapolates with its last slope. Nothing else could be expected, because the theorem only speaks about the interval.

# %% [markdown] levels="beginner,intermediate"
# Behind the last hinge nothing bends any more. So the drawing goes straight on with its last slope, and it would dig a tunnel to the centre of the Earth. A network knows nothing about places from which it has no data.

# %% [markdown] levels="beginner"
# ### Sceptic: what if the road has a cliff?
#
# Suppose that a waterfall interrupts the road at kilometre 5, where it drops by 100 metres at once. We give it more and more hinges.

# %% [markdown] levels="intermediate,advanced"
# ### Sceptic: what if the road jumps?
#
# At kilometre 5 the road drops by 100 metres at once. **Guess first.** Does the worst miss go to 0, or does it stop somewhere? And the average miss?

# %%
def waterfall(km):
    return 600 - 100 * (km > 5)

# %%
for hinges in [11, 101, 1001, 1000]:
    cliff_posts = torch.linspace(0, 10, hinges + 1)
    misses = (hinge_road(fine, cliff_posts, waterfall(cliff_posts)) - waterfall(fine)).abs()
    print(f"{hinges:5d} hinges   worst miss {misses.max():4.0f} m   average miss {misses.mean():5.2f} m")

# %% [markdown] levels="beginner,intermediate"
# An odd number of hinges puts the cliff in the middle of a piece, and the worst miss stays at 50 metres. With 1000 hinges a post stands on the edge, which is even worse. A connected line passes through the middle of the cliff somewhere, so it is 50 metres off there. Only the stretch with a miss becomes shorter, and the average miss goes to 0. So the promise "everywhere" needs a road without jumps.

# %% [markdown] levels="advanced"
# An odd number of hinges puts the jump in the middle of a piece, and half of the jump is left. With 1000 hinges a post stands on the edge, which is worse. A connected line passes through the middle of the jump, so it cannot beat 50 metres. The average miss goes to 0, though. Which error a theorem speaks about matters.

# %% [markdown] levels="advanced"
# And the ends? Leave out the left end, and a road may climb without end as it comes near. Take $1/km$ on the stretch that begins just behind 0. At a tenth of the distance it is ten times as high, so every drawing is beaten somewhere.

# %% levels="advanced"
for first in [0.1, 0.01, 0.001]:
    near = torch.linspace(first, 1, 11)  # ten hinges between the first place and kilometre 1
    there = torch.linspace(first, 1, 5000)
    print(f"from {first}: worst miss {(hinge_road(there, near, 1 / near) - 1 / there).abs().max():.1f}")

# %% [markdown] levels="advanced"
# Three more things are *not* promised: a bound on the width, a way to find the weights, and anything about data between the posts. The last is generalisation, which is a question about the function and not about the network class.

# %% [markdown] levels="beginner,intermediate"
# ### Sceptic: are more hinges always better?
#
# So far the heights were exact. Real readings are not. Mira reads 41 heights along the road with a cheap instrument, which errs by 20 metres or so. A week later she does it again. We fit hinges to the first readings only.

# %% levels="beginner,intermediate"
readings, next_week = height[::5] + 20 * torch.randn(41), height[::5] + 20 * torch.randn(41)  # one reading every 250 metres

# %% [markdown] levels="beginner,intermediate"
# The typical miss is the root of the mean of the squared misses. **Guess first.** Which number of hinges is nearest to next week's readings: the smallest, the largest or one between them?

# %% levels="beginner,intermediate"
for hinges in [3, 10, 20, 40]:
    at = torch.linspace(0, 10, hinges + 1)[:-1]  # where the hinges stand
    fitted = best_mix(torch.cat([torch.ones(41, 1), torch.relu(km[::5, None] - at)], 1), readings)
    print(f"{hinges:3d} hinges   typical miss: this week {(fitted - readings).pow(2).mean().sqrt():4.1f} m, next week {(fitted - next_week).pow(2).mean().sqrt():4.1f} m")

# %% [markdown] levels="beginner,intermediate"
# Forty hinges hit this week's readings exactly, and next week they are worse than ten. They have learned the errors of the instrument by heart. Three hinges are too few for the road itself. A layer that can draw every road can also draw every mistake.
#
# Two more things are *not* promised. The theorem gives no number of hinges. For a smooth road we could compute one, but that was extra knowledge about the road. And nobody says that training will find the weights. We will look at training soon.

# %% role="practice" exercise="landslide"
# A landslide makes a road drop by 60 m at one place. Which worst miss (in m) is left, however many hinges you take?
test_left = ...  # fill in code here
if test_left is ...:
    print("Still blank. The drawing is connected. Where does it pass between the two edges?")
else:
    assert test_left != 0, "A connected drawing has to pass somewhere between the edges. How far is it from them there?"
    assert test_left != 60, "The best drawing does not hug one edge. Can it share the miss between both?"
    assert test_left != 50, "50 belonged to the waterfall, which drops by 100 m."
    assert test_left == 30, "Not yet. Let the drawing pass through the middle of the drop."
    print("Right: half of the jump is left, with 10 hinges or with a million.")

# %% role="answer" exercise="landslide"
test_left = 60 / 2

# %% role="misconception" exercise="landslide" name="enough-hinges-do-anything"
test_left = 0

# %% role="misconception" exercise="landslide" name="whole-jump"
test_left = 60

# %% role="misconception" exercise="landslide" name="number-from-the-text"
test_left = 50

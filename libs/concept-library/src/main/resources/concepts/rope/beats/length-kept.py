# ---
# beat: length-kept
# title: A turn keeps every length, so nothing is lost
# intent: The learner sees that turning changes neither lengths nor the score within one place, and can be undone.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [length-kept]
# assumes: [rotation-matrix, added-positions]
# ---

# %% [markdown] levels="advanced"
# ## Sceptic: does turning not spoil what the word means?
#
# The numbers of a dog at place 101 are quite different from those at place 0. Here are the lengths: before, turned, and with a place arrow added.

# %% [markdown] levels="beginner,intermediate"
# ## Sceptic: does turning not spoil what the word means?
#
# The dog offered (2, 0). At place 101 it offers something else:

# %% levels="beginner,intermediate"
turn(offers[1], 101)

# %% [markdown] levels="beginner,intermediate"
# Those are not the numbers of a dog any more. What is left of it? **Guess first.** Is the turned arrow longer, shorter, or as long as before?

# %%
offers[1].norm(), turn(offers[1], 101).norm(), (offers[1] + place_arrow(101)).norm()  # before, turned, with a place arrow added

# %% [markdown] levels="beginner"
# The turned arrow has length 2, as before. Adding a place arrow changed the length, to 2.93. The length says how strongly a word speaks, so it should not depend on the place. And a turn can be undone without any loss:

# %% levels="beginner"
turn(turn(offers[1], 101), -101)

# %% [markdown] levels="beginner"
# The dog is back. The word was never spoiled. We only look at it from another side.

# %% [markdown] levels="beginner"
# ### Sceptic: why not stretch the arrows instead?
#
# Suppose each place makes the arrow 10 percent longer, and nothing is turned. **Guess first.** How long is the dog's arrow of length 2 at place 100: about 20, about 200 or more than 20,000?

# %% levels="beginner"
2 * 1.1**100

# %% [markdown] levels="beginner"
# It is more than 27,000. Words late in a text would drown out all others. Shrinking would make them vanish instead. A turn does neither, because it keeps every length.

# %% [markdown] role="derivation" levels="intermediate"
# The turned arrow has length 2, as before, and the added place changed it to 2.93. That a turn keeps the length is the theorem of Pythagoras, used twice. Write $c$ for the cosine and $s$ for the sine of the angle.
#
# - $(xc - ys)^2 + (xs + yc)^2$ is the squared length after the turn (Pythagoras)
# - $= x^2c^2 - 2xycs + y^2s^2 + x^2s^2 + 2xycs + y^2c^2$ (multiply out)
# - $= x^2(c^2 + s^2) + y^2(s^2 + c^2)$ (the middle terms cancel)
# - $= x^2 + y^2$ (Pythagoras for a hand of length 1: $c^2 + s^2 = 1$)

# %% role="check" levels="intermediate"
(offers[1] ** 2).sum(), (turn(offers[1], 101) ** 2).sum()

# %% [markdown] levels="intermediate"
# So nothing of the word is lost. A turn back would restore it, and a score only ever compares two turned arrows with each other.

# %% [markdown] levels="advanced"
# The length is kept, since $R^{T}R$ is the identity. Adding changed it to 2.93. There is a second gain in training. **Predict.** The gradient flows back through the turn. Is it stretched?

# %% levels="advanced"
live = offers[1].clone().requires_grad_()
pull = torch.tensor([0.3, -0.4])  # the gradient that arrives at the turned arrow; its length is 0.5
turn(live, 101).backward(pull)
live.grad.norm(), (live.grad - turn(pull, -101)).abs().max()

# %% [markdown] levels="advanced"
# Its length is still 0.5. Going backwards through a turn is a turn back, by $R^{T}$. So a word at place 100,000 learns as fast as a word at place 1.

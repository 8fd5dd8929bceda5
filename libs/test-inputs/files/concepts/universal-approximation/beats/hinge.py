# ---
# beat: hinge
# title: The smallest bend is a hinge
# intent: The learner meets ReLU as the least change that stops a sum of lines from being a line.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [relu]
# assumes: [sum-of-lines, film]
# ---

# %% [markdown] recap="true"
# ## The smallest bend is a hinge
#
# What is the least one can do to lines so that a pile of them is no longer a line? Break them in one place, as tax offices do: nothing, then a slope.
# That is the **ReLU**, `torch.relu`, a **nonlinearity** or **activation**. Add one hinge, in the frame after second 1, to a line by eye: compare the loss with the best line's.

# %% levels="beginner,intermediate"
torch.relu(torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0]))  # five numbers

# %% recap="true"
draw(1.5 + 6 * t - 11 * torch.relu(t - t[20]), "a line and one hinge")

# %% [markdown] role="quote" terms="ReLU activation; nonlinearity; activation function; rectified linear" levels="intermediate"
# This is the bend your source is talking about when it writes:
#
# {quote}

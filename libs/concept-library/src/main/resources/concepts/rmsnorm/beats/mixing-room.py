# ---
# beat: mixing-room
# title: Three loudspeakers, two microphones
# intent: The learner computes what one microphone hears by hand and recognises the @ sign.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [mixing-by-hand]
# assumes: [tensor-basics]
# ---

# %% [markdown]
# ## Three loudspeakers, two microphones
#
# Why do our rooms change the volume? We look into a very small one. It has three loudspeakers, which play these numbers at one moment:

# %%
played = torch.tensor([1.0, -2.0, 3.0])  # three loudspeakers

# %% [markdown]
# Two microphones stand in the room. Each has its own weight for each loudspeaker. A negative weight turns the push of a loudspeaker into a pull.

# %%
strengths = torch.tensor([[0.5, 2.0], [1.0, 0.0], [-1.0, 1.0]])  # one row per loudspeaker, one column per microphone

# %% [markdown]
# **Guess first.** The first microphone has the weights 0.5, 1 and -1. It hears each loudspeaker times its weight, all added up. What does it hear?

# %%
1.0 * 0.5 + (-2.0) * 1.0 + 3.0 * (-1.0)

# %% [markdown]
# The second microphone does the same with its own column. The sign `@` does it for all microphones at once.

# %%
played @ strengths

# %% [markdown]
# The first number is ours. So a room is a table of weights, its weight matrix, and `@` is the mixing. With 400 loudspeakers and 400 microphones, the matrix has 160,000 weights, and each number behind the room is a sum of 400 products.

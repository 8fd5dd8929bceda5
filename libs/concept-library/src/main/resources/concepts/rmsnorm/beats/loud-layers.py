# ---
# beat: loud-layers
# title: Predict the room where the house breaks
# intent: The learner predicts the overflow of loud layers, sees it, and finds the weight size that keeps the volume.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [depth-explodes, weight-scale]
# assumes: [fan-in-scale, scale-compounds]
# ---

# %% [markdown]
# ## Predict the room where the house breaks
#
# What happens in a house of rooms with weights of size 1? Each room makes everything 20 times louder. The largest number that a usual float can hold is about $3.4 \cdot 10^{38}$.

# %% [markdown] levels="beginner"
# **Predict.** How many rooms with the factor 20 fit below that ceiling? The logarithm answers such questions. It says how often one may multiply.

# %% [markdown] levels="intermediate,advanced"
# **Predict.** How many rooms with the factor 20 fit below that ceiling?

# %%
math.log(torch.finfo(torch.float32).max) / math.log(20)

# %% [markdown]
# So 29 rooms should be fine, and room 30 should break. Let's build them and walk.

# %% recap="true"
loud_rooms = [torch.randn(400, 400) for _ in range(40)]  # 40 rooms, weights of typical size 1

# %%
sounds, number = message, 0
while sounds.isfinite().all():
    sounds, number = sounds @ loud_rooms[number], number + 1
print("the first infinite number appears behind room", number)

# %% [markdown]
# It breaks at room 30. We found that with a logarithm and a crowd that shouts.

# %% [markdown] levels="beginner,intermediate"
# ### The first repair: the right weights at the start
#
# A room with weights of size 1 is $\sqrt{400} = 20$ times too loud. **Guess first.** How large should its weights be, so that it keeps the volume?

# %% levels="beginner,intermediate"
rms(message @ (big_room / 20)).flatten()

# %% [markdown] levels="beginner,intermediate"
# Weights of size $1/\sqrt n$ do it, within a few percent. This is how careful people start their networks. How does it go through 25 rooms? The axis of the picture is **logarithmic**, which means that equal steps upwards are equal factors. So a fixed factor draws a straight line.

# %% [markdown] levels="advanced"
# ### The first repair: the right weights at the start
#
# Since a room multiplies by $\sqrt{v n}$, weights of size $1/\sqrt n$ keep the volume. Let's compare three houses. On a logarithmic axis, a fixed factor draws a straight line.

# %% role="visualisation"
# volume of each word in three houses of 25 rooms
for size, colour, label in [(1.0, utils.RED, "weights of size 1"), (0.05, utils.GREEN, "weights of size 1/20"), (0.0289, utils.PURPLE, "weights of PyTorch's size")]:
    now, measured = message, [rms(message).flatten()]
    for weights in loud_rooms[:25]:
        now = now @ (size * weights)
        measured.append(rms(now.double()).flatten())
    plt.semilogy(torch.stack(measured), color=colour, linewidth=1.5)  # one line per word
    plt.text(25.4, measured[-1][0], label, color=colour, va="center")
plt.xlim(0, 40)
plt.xlabel("room")
plt.ylabel("volume of the four words")
plt.show()

# %% [markdown] recap="true"
# In rooms that only mix, weights of size $1/\sqrt n$ keep the volume near 1. The two other lines are straight and steep, as a fixed factor is. This repair has a name, the **initialisation**, and every deep network needs one.

# %% role="practice" exercise="weight-size"
# Another house has 900 loudspeakers in each room. What typical size must its weights have, to keep the volume?
test_size = ...  # fill in code here
if test_size is ...:
    print("Still blank. How loud do 900 voices of size 1 become together?")
else:
    test_factor_of_room = test_size * 900 ** 0.5
    assert test_size != 1 / 900, "This would be right if all voices pushed together. Random voices cancel in part."
    assert test_size != 1 / 20, "This is the size for 400 loudspeakers."
    assert abs(test_factor_of_room - 1) < 1e-3, f"Not yet. A room would multiply the volume by {test_factor_of_room:.3g}."
    print("Right:", rms(torch.randn(4, 900) @ (test_size * torch.randn(900, 900))).flatten())

# %% role="answer" exercise="weight-size"
test_size = 1 / math.sqrt(900)

# %% role="misconception" exercise="weight-size" name="no-cancelling"
test_size = 1 / 900

# %% role="misconception" exercise="weight-size" name="forgets-the-width"
test_size = 1 / 20

# %% role="misconception" exercise="weight-size" name="full-cancelling"
test_size = 1.0

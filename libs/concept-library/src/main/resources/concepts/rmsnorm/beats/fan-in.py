# ---
# beat: fan-in
# title: Random voices never cancel completely
# intent: The learner simulates sums of many random voices, derives the root of n, and measures it in a room.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [fan-in-scale]
# assumes: [matrix-product, energies-add]
# ---

# %% [markdown] recap="true"
# ## Sceptic: why does the volume drift? Nobody asked for it
#
# One microphone adds up 400 voices, and its weights were drawn at random. So each voice is as likely to push as to pull. We can play that with coins. A crowd of 400 people shouts, and each shouts +1 or -1.

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** Pluses and minuses cancel. How large is the sum typically, whatever its sign: about 0, about 20 or about 400?

# %% recap="true"
crowds = torch.randint(0, 2, (2000, 400)) * 2.0 - 1  # 2000 crowds (rows) of 400 people (columns)

# %% levels="beginner,intermediate"
crowds.sum(1)[:8]  # the sums of the first eight crowds

# %% levels="beginner,intermediate"
print(f"typical sum of a crowd: {rms(crowds.sum(1)).item():.0f}")

# %% [markdown] levels="beginner,intermediate"
# It is about 20, in both directions. Complete cancelling would need exactly 200 of each, and that is rare. The cancelling is good, but it is never complete.

# %% role="simulation"
# 80 crowds are counted, one voice after the other
for _ in range(80):
    voices = torch.randint(0, 2, (400,)) * 2.0 - 1  # 400 people, each +1 or -1
    plt.plot(range(1, 401), voices.cumsum(0), color=utils.GREY, alpha=0.25)
plt.plot(range(1, 401), torch.arange(1, 401).sqrt(), color=utils.ORANGE, linewidth=3)
plt.plot(range(1, 401), -torch.arange(1, 401).sqrt(), color=utils.ORANGE, linewidth=3)
plt.text(405, 20, "root of n", color=utils.ORANGE, va="center")
plt.xlim(0, 470)
plt.xlabel("voices counted so far (n)")
plt.ylabel("sum so far")
plt.title("Random voices never cancel completely")
plt.show()

# %% [markdown]
# The sums spread, and they spread like $\sqrt n$. For 400 voices that is 20.

# %% [markdown] levels="beginner"
# Why the root? This is where the triangle comes back. The voices know nothing of each other, so they are unrelated, and energies add up. Each voice has the energy 1. So 400 voices have the energy 400, and the volume is the root of that.

# %% levels="beginner"
math.sqrt(400)

# %% [markdown] role="derivation" levels="intermediate,advanced"
# Now in letters. A microphone hears $y = \sum_i w_i x_i$ from $n$ loudspeakers. Its weights $w_i$ are drawn independently, with mean 0 and mean square $v$. We want the mean of $y^2$ over many draws, written $\mathbb E[y^2]$.
#
# - $\mathbb E[y^2] = \mathbb E\big[\sum_i w_i x_i \cdot \sum_j w_j x_j\big]$ (a square is a thing times itself)
# - $= \sum_i \sum_j \mathbb E[w_i w_j]\, x_i x_j$ (multiply out, and take the mean of each product)
# - $= \sum_i \mathbb E[w_i^2]\, x_i^2$ (for two different weights, the mean of the product is $0 \cdot 0$)
# - $= v \sum_i x_i^2$ (every weight has the mean square $v$)
# - $= v\, n\, \mathrm{RMS}(x)^2$ (the sum is $n$ times the mean)
#
# So one room multiplies the volume by $\sqrt{v n}$.

# %% [markdown] levels="intermediate,advanced"
# With weights of size 1 and 400 loudspeakers, the factor should be $\sqrt{400} = 20$. The derivation spoke of many draws, and one room has 400 microphones. Does one real room obey?

# %% [markdown] levels="beginner"
# Does a real room obey? We give each of 400 x 400 weights a random size around 1, and measure how much louder the message gets.

# %% recap="true"
big_room = torch.randn(400, 400)  # weights of typical size 1; one row per loudspeaker, one column per microphone

# %% role="check"
print("measured:", [round(v, 1) for v in (rms(message @ big_room) / rms(message)).flatten().tolist()], " predicted:", math.sqrt(400))

# %% [markdown] recap="true"
# All four words got about 20 times as loud. Nobody asked for it. It follows from adding up many unrelated things.

# %% [markdown] levels="beginner,intermediate"
# And the rooms that PyTorch made? They do not use weights of size 1. Let's measure theirs.

# %% levels="beginner,intermediate"
pytorch_weight = rms(rooms[0].weight.flatten()).item()  # typical size of a weight in PyTorch's room
pytorch_weight

# %% [markdown] levels="beginner,intermediate"
# **Predict.** Each weight has a typical size of 0.0289. By what factor does such a room change the volume?

# %% levels="beginner,intermediate"
pytorch_weight * math.sqrt(400), (rms(rooms[0](message)) / rms(message)).flatten()  # predicted, and measured for our four words

# %% [markdown] levels="beginner,intermediate"
# The factor is about 0.58, the number that left nothing after 60 rooms. It is $1/\sqrt 3$, up to chance, whatever the width. PyTorch draws its weights evenly between $-1/\sqrt n$ and $1/\sqrt n$, and such numbers have this spread.
#
# Sixty such rooms leave nothing of the message, while each room adds its own fresh hum. So in the end only the hum is heard. That was our opening.

# %% [markdown] levels="advanced"
# And the rooms of PyTorch? It draws each weight evenly between $-a$ and $a$ with $a = 1/\sqrt n$. The mean square of such a draw is $a^2/3$. So the factor should be $\sqrt{n \cdot \frac{1}{3n}} = 1/\sqrt 3$, at any width.

# %% levels="advanced"
1 / math.sqrt(3), (rms(rooms[0](message)) / rms(message)).flatten()  # predicted, and measured in the first room

# %% [markdown] levels="advanced"
# That is the factor that left nothing after 60 rooms. And each room adds its fresh hum. So only the hum was heard in our opening.

# %% role="visualisation" levels="intermediate"
# the hum wins: volume of "meet" behind each room, and the part of it that still depends on the word
walked = untouched[:41]
plt.semilogy([rms(now)[0].item() for now in walked], color=utils.RED, linewidth=3)
plt.semilogy([rms(now[:1] - now[3:]).item() for now in walked], color=utils.ORANGE, linewidth=3)
plt.semilogy([math.sqrt(2) * 0.577 ** number for number in range(0, 27)], color="black", linestyle="--", linewidth=1)
plt.text(17, 0.08, "volume of 'meet': only hum", color=utils.RED)
plt.text(11, 4e-3, "difference of 'meet' and 'noon'", color=utils.ORANGE)
plt.text(2, 1e-5, "dashed: predicted\nfrom 0.577", color="black")
plt.xlabel("rooms")
plt.ylabel("volume")
plt.show()

# %% [markdown] levels="intermediate"
# On this axis equal steps upwards are equal factors, so a fixed factor draws a straight line. The orange line is what still tells the words apart. It falls along the predicted line, until the computer's rounding is all that remains. The upper line, the volume itself, does not fall below the hum.

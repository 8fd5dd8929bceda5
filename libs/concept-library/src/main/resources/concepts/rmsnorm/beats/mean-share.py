# ---
# beat: mean-share
# title: The mean is one direction among hundreds
# intent: The learner takes LayerNorm apart, proves the triangle of mean, spread and RMS, and measures how small the mean's share is.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [mean-is-optional]
# assumes: [per-token, rms-norm, energies-add, mean-and-deviation]
# ---

# %% [markdown]
# ## Sceptic: earlier networks subtracted the mean as well. Why may that go?
#
# **LayerNorm** ([Ba et al. 2016](https://arxiv.org/abs/1607.06450)) also looks at one word at a time. But it does two things. It subtracts the mean of the word, and then it divides by the spread that is left.

# %%
middle = message.mean(-1, keepdim=True)  # one mean per word
spread = rms(message - middle)  # one spread per word: the RMS of what is left without the mean
torch.allclose((message - middle) / spread, F.layer_norm(message, (400,)), atol=1e-4)

# %% [markdown]
# That is all of LayerNorm. The **spread** is better known as the standard deviation. Our house failed because of volume, and the division alone repairs volume. So what is the mean for?

# %% levels="beginner,intermediate"
middle[3].item(), spread[3].item(), rms(message)[3].item()  # mean, spread and RMS of "noon"

# %% [markdown] levels="beginner,intermediate"
# The mean is -0.063, and the spread is almost the RMS. **Guess first.** The mean's energy is its square. Do the energies of mean and spread add up to that of the word?

# %% levels="beginner,intermediate"
middle[3] ** 2 + spread[3] ** 2, rms(message)[3] ** 2

# %% [markdown] levels="beginner"
# They do. Here is the triangle again. The mean is one short side, the spread is the other, and the RMS is the long side. Does it hold for any numbers? We take 1, 2 and 6. Their mean is 3.

# %% levels="beginner"
three = torch.tensor([1.0, 2.0, 6.0])  # three loudspeakers
rest = three - three.mean()  # what is left without the mean
rest, rest.sum()

# %% [markdown] levels="beginner"
# What is left adds up to zero. That holds for any numbers, since what lies above the mean balances what lies below. Keep it in mind for the third line.

# %% [markdown] role="derivation" levels="beginner"
# Each number is the mean plus its rest, such as $1 = 3 + (-2)$. Now square.
#
# - $(3 + \mathrm{rest})^2 = 3^2 + \mathrm{rest}^2 + 2 \cdot 3 \cdot \mathrm{rest}$ (multiply out)
# - mean of the squares $= 3^2 + \text{mean of } \mathrm{rest}^2 + 2 \cdot 3 \cdot \text{mean of } \mathrm{rest}$ (take the mean of each part)
# - mean of the squares $= 3^2 + \text{mean of } \mathrm{rest}^2 + 0$ (the rests add up to 0)

# %% role="check" levels="beginner"
three.pow(2).mean(), 3**2 + rest.pow(2).mean()  # both sides

# %% [markdown] role="derivation" levels="intermediate,advanced"
# Here is why the energies of mean and spread add up to that of the word, for any numbers. Call the mean $\mu$ and the number of loudspeakers $d$.
#
# - $\mathrm{RMS}^2 = \frac1d \sum x_i^2$ (the definition)
# - $= \frac1d \sum \big((x_i - \mu) + \mu\big)^2$ (subtract $\mu$ and add it back)
# - $= \frac1d \sum (x_i - \mu)^2 + 2\mu \cdot \frac1d \sum (x_i - \mu) + \mu^2$ (multiply out)
# - $= \mathrm{spread}^2 + 2\mu \cdot 0 + \mu^2$ (differences from the mean add up to 0)
# - $= \mathrm{spread}^2 + \mathrm{mean}^2$ (the cross term is gone)

# %% role="check" levels="intermediate,advanced"
torch.stack([(middle**2 + spread**2).flatten(), rms(message).flatten() ** 2])  # both sides, for all four words

# %% [markdown] recap="true"
# So $\mathrm{RMS}^2 = \mathrm{mean}^2 + \mathrm{spread}^2$ is Pythagoras once more. LayerNorm divides by the spread, and RMSNorm divides by the long side. So the two norms differ only as far as the mean is large.

# %% [markdown] levels="beginner,intermediate"
# Let's draw that for "noon", and for "noon" with an offset of 0.7. An **offset** is the same number, added in every loudspeaker.

# %% role="visualisation" levels="beginner,intermediate"
# "noon", and "noon" with an offset of 0.7; spread below, mean upright, RMS the long side
def triangle(ax, word, title):
    mean, s = word.mean().item(), word.std(unbiased=False).item()
    m = abs(mean)  # the side is drawn upwards, whatever the sign of the mean
    ax.plot([0, s], [0, 0], color=utils.BLUE, linewidth=4)
    ax.plot([s, s], [0, m], color=utils.ORANGE, linewidth=4)
    ax.plot([0, s], [0, m], color=utils.GREEN, linewidth=4)
    ax.text(s / 2, -0.06, f"spread {s:.2f} (LayerNorm)", color=utils.BLUE, ha="center", va="top")
    ax.text(s + 0.03, m / 2, f"mean {mean:.2f}", color=utils.ORANGE, va="center")
    ax.text(s / 2 - 0.06, m / 2 + 0.06, f"RMS {math.hypot(m, s):.2f} (RMSNorm)", color=utils.GREEN, ha="center" if m < 0.3 else "right", va="bottom")
    ax.set(title=title, xlim=(-0.5, 1.5), ylim=(-0.25, 1.05))
    ax.axis("off")


fig, axes = plt.subplots(1, 2, figsize=(11, 3.4))
triangle(axes[0], message[3], '"noon"')
triangle(axes[1], message[3] + 0.7, '"noon" with an offset of 0.7')
plt.show()

# %% [markdown] levels="beginner,intermediate"
# If the orange side is short, the blue and the green side are nearly the same, and so are the two norms. The offset makes the orange side long. Then they differ. It is 0.64 and not 0.7, because the mean of "noon" was a little below zero before.

# %% [markdown] recap="true"
# How large is the mean usually? We measure its share of the energy for random words with few and with many loudspeakers. **Guess first.** Does the share grow or shrink with the number of loudspeakers?

# %% role="simulation" recap="true"
# share of the mean in a word's energy, for 500 random words at each number of loudspeakers
counts, shares = [2, 8, 32, 128, 512, 4096], []
for d in counts:
    many = torch.randn(500, d)
    shares.append((many.mean(-1) ** 2 / many.pow(2).mean(-1)).mean().item())
plt.loglog(counts, shares, "o", color=utils.ORANGE, markersize=9)
plt.loglog(counts, [1 / d for d in counts], color="black", linestyle="--")
plt.text(60, 0.03, "dashed: 1 divided by the number of loudspeakers")
plt.xlabel("loudspeakers")
plt.ylabel("share of the mean in the energy")
plt.show()

# %% [markdown] recap="true"
# The mean is one direction among $d$, and it gets its fair share, $1/d$. With 4096 loudspeakers, as in Llama 3 8B, that is a quarter of a thousandth. For such words, subtracting it changes next to nothing.

# %% [markdown] role="quote" terms="simplified version of layer normalization; activations are only rescaled; no additive bias; rescaled; additive bias; RMSNorm; root mean square"
# Your own source says about its norm:
#
# {quote}
#
# Ask three things of that sentence. Is anything subtracted, is anything added, or is there only a division and a factor?

# %% [markdown]
# That was the bet of Zhang and Sennrich in the [paper on RMSNorm](https://arxiv.org/abs/1910.07467). The division does the work, so drop the mean.

# %% role="practice" exercise="layer-norm-from-rms" levels="intermediate,advanced"
# Build LayerNorm for a loud message with an offset. The only norm you may call is rms().
test_shifted = 3 * message + 2
test_layer_norm = ...  # fill in code here
if test_layer_norm is ...:
    print("Still blank. What goes first, and of what do you then take the volume?")
else:
    assert not torch.allclose(test_layer_norm, test_shifted / rms(test_shifted)), "This is RMSNorm. The offset is still in it."
    assert test_layer_norm.mean(-1).abs().max() < 1e-3, "Not every word has the mean 0. Whose mean did you subtract?"
    assert rms(test_layer_norm).max() < 2, "The mean is gone, but the message is as loud as before."
    assert rms(test_layer_norm).min() > 0.95, "This is too quiet. Was the offset still in what you measured?"
    assert torch.allclose(test_layer_norm, F.layer_norm(test_shifted, (400,)), atol=1e-3), "Not yet. It should have the mean 0 and the volume 1."
    print("Right: LayerNorm is centring, and then RMSNorm.")

# %% role="answer" exercise="layer-norm-from-rms"
test_layer_norm = (test_shifted - test_shifted.mean(-1, keepdim=True)) / rms(test_shifted - test_shifted.mean(-1, keepdim=True))

# %% role="misconception" exercise="layer-norm-from-rms" name="keeps-the-mean"
test_layer_norm = test_shifted / rms(test_shifted)

# %% role="misconception" exercise="layer-norm-from-rms" name="measures-too-early"
test_layer_norm = (test_shifted - test_shifted.mean(-1, keepdim=True)) / rms(test_shifted)

# %% role="misconception" exercise="layer-norm-from-rms" name="only-centres"
test_layer_norm = test_shifted - test_shifted.mean(-1, keepdim=True)

# %% role="misconception" exercise="layer-norm-from-rms" name="one-mean-for-all"
test_layer_norm = (test_shifted - test_shifted.mean()) / rms(test_shifted - test_shifted.mean())

# ---
# beat: residual-stream
# title: Put the norm at the door, not in the stream
# intent: The learner compares a norm on the stream with a norm on the branch and finds the toll of the first and the growth of the second.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [pre-norm]
# assumes: [rms-norm, energies-add, scale-compounds, depth-explodes]
# ---

# %% [markdown] recap="true"
# ## Sceptic: where does the knob stand in a real model?
#
# Language models are built from **transformers**, and these differ a little from our house. The message does not pass *through* the rooms. It walks along a corridor beside them. Each room takes a copy of it, and what the room plays is *added* to what is in the corridor. This is the second idea that we promised for rooms that do more than mix.
#
# From here on we use the words of papers and code for our house.
#
# | in our house | in papers and code |
# |---|---|
# | corridor | **residual stream**, or stream |
# | room beside it | **sublayer** |
# | word of the message | **token** |
# | loudspeaker | **feature** |
# | how many loudspeakers | **width** |
# | hum | **bias** |
# | knob | **norm** |

# %% role="visualisation"
# two places for the norm; the thick line is the residual stream
fig, axes = plt.subplots(1, 2, figsize=(12, 2.8))
for ax, title, colour in [(axes[0], "post-norm: the norm is in the stream", utils.RED), (axes[1], "pre-norm: the norm is at the door of the sublayer", utils.GREEN)]:
    ax.annotate("", (10, 0), (0, 0), arrowprops={"arrowstyle": "->", "color": colour, "linewidth": 5})
    for begin in (0.5, 5.2):
        ax.plot([begin, begin, begin + 2.4, begin + 2.4], [0, 2, 2, 0.3], color="black", linewidth=1.5)
        ax.text(begin + 1.2, 2, "sublayer", ha="center", va="center", bbox={"boxstyle": "round", "facecolor": "#DDDDDD"})
        ax.text(begin + 2.4, 0, "+", ha="center", va="center", fontsize=14, bbox={"boxstyle": "circle", "facecolor": "white"})
        ax.text(begin + (3.3 if colour == utils.RED else 0), 0 if colour == utils.RED else 1, "norm", ha="center", va="center", color="white", bbox={"boxstyle": "round", "facecolor": colour})
    ax.set(xlim=(-0.5, 10.2), ylim=(-0.7, 2.7), title=title)
    ax.axis("off")
plt.tight_layout()
plt.show()

# %% [markdown]
# There are two natural places for the norm. We define them for a sublayer $f$:
#
# - **post-norm**, from 2017: $x \leftarrow \mathrm{Norm}\big(x + f(x)\big)$
# - **pre-norm**, from GPT-2 until today: $x \leftarrow x + f\big(\mathrm{Norm}(x)\big)$
#
# In our first house the norm stood behind each room. At the door it does the same work, since whatever enters a sublayer has the volume 1. The choice between the two looks like a matter of taste. Let's see what each one does to the original message.

# %% [markdown] levels="beginner,intermediate"
# Suppose the stream has the volume 1, and the sublayer adds something unrelated of volume 1. **Guess first.** What volume does the sum have: 1, 1.41 or 2?

# %% levels="beginner,intermediate"
rms(message + rms_norm(message) @ (big_room / 20)).flatten()

# %% [markdown] levels="beginner,intermediate"
# It is about 1.41, the root of 2. Energies add up, as for the two notes. In post-norm the norm now divides the stream by 1.41, and the original message with it. **Predict.** Which part of the original is left after 40 such sublayers?

# %% [markdown] levels="advanced"
# A sublayer that adds something unrelated of the same volume multiplies the volume by $\sqrt 2$. Post-norm divides it out again, and the original message with it. **Predict** what is left of the original after 40 sublayers.

# %%
(1 / math.sqrt(2)) ** 40

# %% [markdown]
# One millionth is left, since a factor of 0.71 multiplies along a chain. In pre-norm nothing is divided in the stream. The original keeps its full size there, but in a mixture that gets louder with each of 40 additions. So its *part* of the mixture shrinks as well, and much more slowly. Let's measure this part with random weight matrices as sublayers.

# %% role="simulation" recap="true"
# 40 random sublayers, once with each place of the norm; stream_end keeps the stream behind the last one of pre-norm
for at_door, colour in [(False, utils.RED), (True, utils.GREEN)]:
    now, original, kept = rms_norm(message), 1.0, [1.0]  # original: the size of the first message in the stream
    for _ in range(40):
        added = (rms_norm(now) if at_door else now) @ (torch.randn(400, 400) / 20)
        now = now + added
        if not at_door:
            original, now = original / rms(now).mean().item(), rms_norm(now)
        kept.append(original / rms(now).mean().item())  # its part of the whole volume
    plt.semilogy(kept, color=colour, linewidth=3)
stream_end = now
plt.text(22, 2e-5, "post-norm", color=utils.RED, ha="right")
plt.text(22, 0.4, "pre-norm", color=utils.GREEN)
plt.gca().set(xlabel="sublayer", ylabel="part of the original", title="How much of the mixture is still the original?")
plt.show()

# %% [markdown]
# Post-norm falls to a millionth. Pre-norm ends near 0.16. The mixture consists of 41 unrelated sounds of the same volume, so it is $\sqrt{41}$ times as loud as the original alone.

# %% [markdown] levels="intermediate,advanced"
# There is a second trouble with post-norm. [Xiong et al. 2020](https://arxiv.org/abs/2002.04745) found that at the start, the last layers of such a model get large gradients. A usual learning rate is too bold for them. So these models need a **warm-up**, which means that the learning rate starts tiny and grows. Their pre-norm models could do without it.

# %% [markdown] levels="advanced"
# With pre-norm, the derivative of $x + f(\mathrm{Norm}(x))$ is $1$ plus something. The 1 is the free way along the stream, at any depth. [DeepNet](https://arxiv.org/abs/2203.00555) repairs post-norm instead. It weights the stream with $\alpha = (2N)^{1/4}$ for $N$ blocks. Let's compute the toll of 20 blocks with two sublayers each.

# %% levels="advanced"
alpha = (2 * 20) ** 0.25
(alpha / math.sqrt(alpha**2 + 1)) ** 40  # instead of one millionth

# %% [markdown]
# ### Pre-norm has a price, too
#
# Nothing turns the stream itself down. **Guess first.** Its volume was 1 at the front door. What is it behind 40 sublayers: 1, 6.4 or 41?

# %%
rms(stream_end).flatten(), math.sqrt(41)

# %% [markdown]
# It grows like the root of the number of sublayers. So a model puts one last norm behind its last sublayer. Llama 3 8B has 32 blocks with two sublayers each, and each sublayer has a norm. With the last one there are 65.

# %% role="interactive" levels="beginner"
# Task: behind 64 sublayers, how large is an addition of volume 1, compared with the stream there?
def stream_volume(sublayers=64, addition=1.0):
    volume = math.sqrt(1 + sublayers * addition**2)  # energies add up
    print(f"stream: volume {volume:.2f}; the last sublayer adds {addition / volume:.0%} of that")


widgets.interact(stream_volume, sublayers=widgets.IntSlider(value=64, min=1, max=128), addition=widgets.FloatSlider(value=1.0, min=0.1, max=3.0, step=0.1));

# %% [markdown] levels="beginner"
# <details><summary>Open after your try</summary>
#
# It adds about 12 percent.
#
# </details>
#
# Late sublayers whisper into a loud stream. That is the known weak side of pre-norm in very deep models.

# %% [markdown] levels="intermediate,advanced"
# And each of these sublayers adds about volume 1 to a stream of volume $\sqrt k$ behind $k$ of them. So late sublayers change less and less. That is the known weak side of pre-norm in very deep models. *Search: "curse of depth pre-norm".*

# %% [markdown] role="quote" terms="outside the residual path; residual path; normalize the input of each transformer sub-layer; input of each sub-layer; applied before each; pre-normalization; residual connection; layer normalization"
# Where does your source put its norm, into the stream or at the door? Read this with the two formulas in mind:
#
# {quote}

# %% [markdown]
# The stream also answers what became of the lost volume. The norm only changes the *copy* that enters a sublayer. The stream keeps each token with its own volume.

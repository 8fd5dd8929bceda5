# ---
# beat: no-pull
# title: The gradient can turn a word but not stretch it
# intent: The learner finds that the gradient is perpendicular to the word and shrinks with its volume, and derives both.
# kind: derivation
# levels: [intermediate, advanced]
# weight: support
# teaches: [perpendicular-gradient]
# assumes: [scale-invariance, backward-pass, chain-rule]
# ---

# %% [markdown]
# ## The way back: the gradient can turn a word but not stretch it
#
# So far the message went forward. Training sends a gradient back through the same knob. A gradient has one number for each loudspeaker. It says how fast the loss grows when this loudspeaker gets a little more. RMSNorm ignores the volume of a word. What can a gradient say about the volume, then?

# %%
word = message[0].clone().requires_grad_()  # "meet"
wish = torch.randn(400)  # what we would like to hear behind the knob
F.mse_loss(plain_rms_norm(word), wish).backward()

# %% [markdown]
# We ask how far the gradient points *along* the word. For that we multiply entry by entry and take the mean. **Guess first.** Is it positive, negative or zero?

# %%
print(f"along the word {(word.grad * word).mean().abs().item():.7f}   size of the gradient {rms(word.grad).item():.4f}")

# %% [markdown]
# It is zero, up to rounding. The gradient stands at a right angle to the word. So a tiny step along it turns the word and keeps its length, up to a far smaller remainder. With two loudspeakers one can see it. Each word is a point in the plane there, and words of equal volume lie on a circle.

# %% role="visualisation" levels="intermediate,advanced"
# gradient arrows of one loss, for words on a small and on a large circle
fig, ax = plt.subplots(figsize=(4.8, 4.8))
turns = torch.linspace(0, 2 * math.pi, 200)
for radius, colour in [(1.0, utils.GREEN), (2.2, utils.BLUE)]:
    ax.plot(radius * turns.cos(), radius * turns.sin(), color=utils.GREY, linewidth=1)
    for angle in torch.arange(0.1, 2 * math.pi, math.pi / 5):
        p = (radius * torch.stack([angle.cos(), angle.sin()])).requires_grad_()
        (plain_rms_norm(p) @ torch.tensor([1.0, 0.4])).backward()
        ax.arrow(*p.detach(), *(0.5 * p.grad), head_width=0.1, color=colour, length_includes_head=True)
ax.set(aspect="equal", title="arrows run along the circles", xlabel="loudspeaker 0", ylabel="loudspeaker 1")
plt.show()

# %% [markdown]
# All arrows start along their circle. And the arrows on the large circle are shorter. Both follow from scale invariance.

# %% [markdown] role="derivation"
# Let $L(x)$ be a loss that sees $x$ only through RMSNorm. Its gradient has the entries $g_i(x)$. Scale invariance says $L(cx) = L(x)$. First we change only the factor $c$.
#
# - $\frac{d}{dc} L(cx) = \sum_i g_i(cx)\, x_i$ (chain rule: entry $i$ of the input is $c x_i$, and it changes at the rate $x_i$)
# - $\frac{d}{dc} L(cx) = 0$ (it equals $L(x)$, where no $c$ occurs)
# - $\sum_i g_i(x)\, x_i = 0$ (put both together at $c = 1$: the right angle)
#
# Then we change only the entry $x_i$.
#
# - $\frac{\partial}{\partial x_i} L(cx) = c\, g_i(cx)$ (chain rule: $c x_i$ changes at the rate $c$)
# - $c\, g_i(cx) = g_i(x)$ (both sides of $L(cx) = L(x)$ have the same derivative)
# - $g_i(cx) = g_i(x) / c$ (divide by $c$: a louder word gets a smaller gradient)

# %% role="check"
ten_times = (10 * message[0]).requires_grad_()  # "meet", ten times as loud
loss_quiet, loss_loud = F.mse_loss(plain_rms_norm(word), wish), F.mse_loss(plain_rms_norm(ten_times), wish)
loss_loud.backward()
print(f"loss {loss_quiet.item():.4f} and {loss_loud.item():.4f}   size of the gradient {rms(word.grad).item():.5f} and {rms(ten_times.grad).item():.5f}")
torch.allclose(ten_times.grad, word.grad / 10, atol=1e-7)

# %% [markdown]
# The loss is the same, and ten times as loud means a tenth of the gradient. So a word that shouts does not get a louder correction for it. How a gradient fares on its way through many rooms is another question. We come to it when we train a whole model.

# %% [markdown] role="derivation" levels="advanced"
# ### The whole gradient, for those who write it themselves
#
# Write $r = \mathrm{RMS}(x)$ and $y = x / r$. The gradient that arrives at $y$ is called $h$.
#
# - $\dfrac{\partial r}{\partial x_j} = \dfrac{1}{2r} \cdot \dfrac{2 x_j}{d} = \dfrac{y_j}{d}$ (chain rule on the root, then $x_j = r\,y_j$)
# - $\dfrac{\partial y_i}{\partial x_j} = \dfrac{\delta_{ij}}{r} - \dfrac{x_i}{r^2} \cdot \dfrac{y_j}{d}$ (product rule, where $\delta_{ij}$ is 1 for $i = j$ and else 0)
# - $= \dfrac1r \Big(\delta_{ij} - \dfrac{y_i y_j}{d}\Big)$ (use $x_i = r\,y_i$)
# - $g_j = \sum_i h_i \dfrac{\partial y_i}{\partial x_j} = \dfrac1r \Big(h_j - \dfrac{y \cdot h}{d}\, y_j\Big)$ (chain rule, then sum over $i$)
#
# In words, take away the shadow of $h$ on $y$, and divide by the volume.

# %% role="check" levels="advanced"
normed, arriving = plain_rms_norm(message[0]), 2 * (plain_rms_norm(message[0]) - wish) / 400  # y, and the gradient h of the squared error
torch.allclose(word.grad, (arriving - (normed @ arriving) / 400 * normed) / rms(message[0]), atol=1e-6)

# %% role="practice" exercise="backward-by-hand" levels="advanced"
# Another gradient test_h arrives behind the knob of the word "at". Write the gradient for the word itself.
test_x = message[2].clone().requires_grad_()
test_h = torch.randn(400)
(plain_rms_norm(test_x) * test_h).sum().backward()  # PyTorch's answer is in test_x.grad
test_y, test_r = plain_rms_norm(message[2]), rms(message[2])
test_gradient = ...  # fill in code here
if test_gradient is ...:
    print("Still blank. Which part of test_h can a scale-invariant function not pass on?")
else:
    assert not torch.allclose(test_gradient, test_h / test_r, atol=1e-4), "The part of test_h along the word is still in it."
    assert not torch.allclose(test_gradient, test_h - (test_y @ test_h) / 400 * test_y, atol=1e-4), "The direction is right. What happens to a louder word?"
    assert torch.allclose(test_gradient, test_x.grad, atol=1e-4), "Not yet. The shadow on y has the length of y inside. What is y times y?"
    print("Right: that is the backward pass of RMSNorm.")

# %% role="answer" exercise="backward-by-hand"
test_gradient = (test_h - (test_y @ test_h) / 400 * test_y) / test_r

# %% role="misconception" exercise="backward-by-hand" name="volume-is-constant"
test_gradient = test_h / test_r

# %% role="misconception" exercise="backward-by-hand" name="forgets-the-volume"
test_gradient = test_h - (test_y @ test_h) / 400 * test_y

# %% role="misconception" exercise="backward-by-hand" name="forgets-the-width"
test_gradient = (test_h - (test_y @ test_h) * test_y) / test_r

# %% [markdown] levels="advanced"
# ### Weights in front of a norm can only grow
#
# The weights in front of a knob are scale invariant, too. So their gradient $G$ stands at a right angle to $W$. A step of plain gradient descent with rate $\eta$ makes a right triangle, and Pythagoras gives $\|W - \eta G\|^2 = \|W\|^2 + \eta^2 \|G\|^2$.
#
# **Predict.** Draw the curve of $\|W\|$ over 300 steps in your head, without and with weight decay.

# %% role="simulation" levels="advanced"
# one room with a knob is trained on ever new wishes: three starting lengths, without and with weight decay
for start, style in [(0.4, "-"), (1.0, "--"), (2.0, ":")]:
    for decay, colour in [(0.0, utils.RED), (0.01, utils.GREEN)]:
        weights, history = (start * torch.randn(400, 40) / 20).requires_grad_(), []
        optimiser = torch.optim.SGD([weights], lr=1.0, weight_decay=decay)
        for _ in range(300):
            optimiser.zero_grad()
            F.mse_loss(plain_rms_norm(message @ weights), torch.randn(4, 40)).backward()
            optimiser.step()
            history.append(weights.norm().item())
        plt.plot(history, style, color=colour, linewidth=2)
plt.gca().set(xlabel="step", ylabel="length of the weights", title="red: no weight decay, green: weight decay 0.01")
plt.show()

# %% [markdown] levels="advanced"
# The red curves never fall. Longer weights get smaller gradients, so the network slows its own learning down. With weight decay, all three starts find the same length. In front of a norm, weight decay does not keep a function simple. It sets the effective learning rate. *Search: "rotational equilibrium weight decay".*

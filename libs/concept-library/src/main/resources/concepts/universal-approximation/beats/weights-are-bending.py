# ---
# beat: weights-are-bending
# title: 'Many hinges: the weights become the second derivative'
# intent: 'The learner sees weights divided by spacing converge to the second derivative and derives Taylor''s formula as a network of infinite width.'
# kind: derivation
# levels: [advanced]
# weight: support
# teaches: [bending-integral]
# assumes: [arch-gap]
# ---

# %% [markdown]
# ## What do the weights become when the hinges get dense?
#
# Each weight is a change of slope over one piece of length $h$. A change of slope divided by a length is a second derivative. So the weights should trace $f''$ times $h$. Do they?

# %%
dense = torch.linspace(0, 10, 101)  # 100 hinges, 100 metres apart
dense_weights = torch.diff(torch.diff(road(dense)) / 0.1)  # the changes of slope at the 99 inner posts

# %% role="visualisation"
# upper: the road; lower: weights of 100 hinges against the second derivative times the spacing
fig, axes = plt.subplots(2, 1, figsize=(7, 5), sharex=True)
draw_road(axes[0], hinge_road(km, dense, road(dense)), "100 hinges")
axes[1].bar(dense[1:-1], dense_weights, width=0.08, color=utils.ORANGE)
axes[1].plot(fine[1:-1], torch.diff(road(fine), n=2) / (10 / 20_000) ** 2 * 0.1, color="black", linewidth=1)
axes[1].set_ylabel("weight of the hinge")
axes[1].set_xlabel("kilometre (line: second derivative times 0.1)")
plt.tight_layout()
plt.show()

# %% [markdown]
# Where the road is straight the weights are near zero, and no hinge would be needed. They pile up where it turns. In the limit the sum becomes an integral, which calculus knows under another name.

# %% [markdown] role="derivation"
# - $f(x) = f(0) + \int_0^x f'(t)\,dt$ (the integral of the slope is the height gained)
# - $f'(t) = f'(0) + \int_0^t f''(s)\,ds$ (the same for the slope)
# - $f(x) = f(0) + f'(0)\,x + \int_0^x (x - s)\,f''(s)\,ds$ (put in and swap the order: the bending at $s$ acts on the length $x - s$)
# - $f(x) = f(0) + f'(0)\,x + \int_0^{10} f''(s)\,\mathrm{relu}(x - s)\,ds$ (bends ahead of us sleep)

# %% role="check"
# both sides at kilometre 7, the integral as a sum over 20,000 hinges
bending = torch.diff(road(fine), n=2) / (10 / 20_000) ** 2
first_slope = torch.diff(road(fine))[0] / (10 / 20_000)
road(torch.tensor([0.0])) + first_slope * 7 + (bending * torch.relu(7 - fine[1:-1])).sum() * (10 / 20_000), road(torch.tensor([7.0]))

# %% [markdown]
# They agree to all printed digits. This is Taylor's formula with its remainder. It is also a network with one hinge at every point, and its weights are the bending of the function.

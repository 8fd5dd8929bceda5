# ---
# beat: fine-hair
# title: A hair can be too fine
# intent: The learner sees truncation and rounding fight in a measured slope, and that autograd has neither.
# kind: intuition
# levels: [advanced]
# weight: core
# teaches: [gradient]
# assumes: [loss-valley]
# ---

# %% [markdown]
# ## Sceptic: why not measure the slope with a tiny step?
#
# Turn the knob by a hair, and divide the change by the hair. The smaller the hair, the better. **Guess first.** In float32, what does a hair of a hundred-millionth of a mark give?

# %%
here = torch.tensor(start)  # float32, as in most training
(discomfort(here + 1e-8) - discomfort(here)) / 1e-8

# %% [markdown]
# Zero. A float32 has about seven digits, so `2 + 1e-8` is still 2. The true value follows from the chain rule: twice what is inside the square, times the 5 degrees of a mark.

# %% recap="true"
# | export
def slope(knob):
    return 2 * (temperature(knob) - 38) * 5  # discomfort per mark

# %%
hairs = torch.logspace(-8, 0, 81)[:, None]  # one row for each size of the hair

# %% [markdown]
# Is mark 2 a special case? Let's measure at 400 marks drawn by chance, with hairs of all sizes, and take the middle one of the 400 errors.

# %% role="simulation"
# the middle error of the measured slope at 400 random marks, for hairs of all sizes
drawn = 10 * torch.rand(400)  # marks, one column each
hair_error = ((discomfort(drawn + hairs) - discomfort(drawn)) / hairs - slope(drawn)).abs().median(dim=1).values
plt.loglog(hairs, hair_error, color=utils.BLUE, linewidth=2)
plt.loglog(hairs, 25 * hairs, "--", color=utils.ORANGE)
plt.text(0.012, 0.12, "25 * hair", color=utils.ORANGE)
plt.xlabel("hair (marks)")
plt.ylabel("error of the slope")
plt.show()

# %% [markdown]
# On the right the hair is too coarse. The ground bends on the way, which costs half of the second derivative times the hair. On the left the digits run out. The best hair in between still has an error of about two hundredths. Backpropagation has no hair at all:

# %%
live = torch.tensor(start, requires_grad=True)
discomfort(live).backward()
live.grad, slope(start)

# %% [markdown]
# It is exact. And it gives the slopes of *all* knobs, the **gradient**, for a small multiple of the price of one loss. Hairs would need one more loss for each knob. They are still useful as a test of a backward pass, in 64 bits and with a hair to both sides.

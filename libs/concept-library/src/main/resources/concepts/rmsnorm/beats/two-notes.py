# ---
# beat: two-notes
# title: Energies add up, sizes do not
# intent: The learner hears why one squares, and ties it to Pythagoras.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [energies-add]
# assumes: [rms]
# ---

# %% [markdown]
# ## Sceptic: why squares? Absolute values stop the cancelling, too
#
# They do. So let's test both on two notes that sound at once. A good measure should tell us what happens when sounds are mixed, because mixing is all that a room does.

# %% recap="true"
low, high = torch.sin(2 * math.pi * 264 * time), torch.sin(2 * math.pi * 328 * time)  # two notes, one second each

# %% levels="beginner,intermediate"
Audio(0.3 * (low + high).numpy(), rate=8000, normalize=False)  # both at once

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** First the mean of the absolute values. Each note alone has 0.637. Do the two together have 1.27?

# %% levels="beginner,intermediate"
low.abs().mean() + high.abs().mean(), (low + high).abs().mean()  # added up, and played together

# %% [markdown] levels="beginner,intermediate"
# No. Together they have only 0.81, and no simple rule says why. Now the mean of the squares, which is called the **energy** of a sound:

# %% levels="beginner,intermediate"
low.pow(2).mean() + high.pow(2).mean(), (low + high).pow(2).mean()  # added up, and played together

# %% [markdown] levels="advanced"
# **Guess first.** Play both at once. Which of the two adds up, the mean of the absolute values or the mean of the squares, called the **energy**?

# %% levels="advanced"
# each line: the two notes measured apart and added up, then measured together
print("sizes   ", low.abs().mean() + high.abs().mean(), (low + high).abs().mean())
print("energies", low.pow(2).mean() + high.pow(2).mean(), (low + high).pow(2).mean())

# %% [markdown] levels="advanced"
# Only the energies add up. Since $(a + b)^2 = a^2 + b^2 + 2ab$ for the two sounds $a$ and $b$, it must be the mean of the product that vanishes.

# %% [markdown] levels="beginner,intermediate"
# The energies add up exactly. Where does that come from? Take one instant of both sounds, call them $a$ and $b$, and multiply out:
#
# $$(a + b)^2 = a^2 + b^2 + 2ab$$
#
# The two squares are the two energies. So everything depends on the product $ab$.

# %%
print(f"{(low * high).mean().item():.6f}")  # the mean of the product

# %% [markdown]
# The product averages to zero. The notes know nothing of each other, so they push together as often as against each other. We will call such sounds **unrelated**. For unrelated sounds, energies add up.
#
# Was that only luck with two notes? We draw 1000 pairs of random sounds. For each pair we measure the mix, and divide by the sum of its two parts. A measure that adds up gives 1.

# %% role="simulation"
# 1000 pairs of random sounds: the mix, divided by the sum of the two parts; once for energies, once for sizes
first, second = torch.randn(2, 1000, 400)  # two tables; rows: sounds, columns: 400 moments
energy_ratio = (first + second).pow(2).mean(1) / (first.pow(2).mean(1) + second.pow(2).mean(1))
size_ratio = (first + second).abs().mean(1) / (first.abs().mean(1) + second.abs().mean(1))
plt.hist(energy_ratio, bins=30, color=utils.GREEN, alpha=0.7, label="mean of the squares")
plt.hist(size_ratio, bins=30, color=utils.ORANGE, alpha=0.7, label="mean of the absolute values")
plt.xlabel("measure of the mix, divided by the sum of both parts")
plt.ylabel("pairs")
plt.ylim(0, 140)
plt.legend()
plt.show()

# %% [markdown]
# The energies add up on average, and chance moves each pair a little. The sizes fall short in every pair.

# %% [markdown] levels="beginner,intermediate"
# You know this rule from school. In a right triangle, $c^2 = a^2 + b^2$. Two unrelated sounds stand at a right angle, and their mixture is the long side. That is why squares belong here, and why the root comes last.

# %% role="visualisation" levels="beginner,intermediate"
# two notes of RMS 0.71 at a right angle; the mixture is the long side, with RMS 1
side = rms(low).item()
plt.figure(figsize=(4.6, 3.8))
plt.plot([0, side], [0, 0], color=utils.BLUE, linewidth=4)
plt.plot([side, side], [0, side], color=utils.ORANGE, linewidth=4)
plt.plot([0, side], [0, side], color=utils.GREEN, linewidth=4)
plt.text(0.35, -0.07, f"low note {side:.2f}", color=utils.BLUE, ha="center")
plt.text(side + 0.03, 0.35, f"high\nnote {rms(high).item():.2f}", color=utils.ORANGE)
plt.text(0.27, 0.42, f"both {rms(low + high).item():.2f}", color=utils.GREEN, ha="right")
plt.axis("equal")
plt.axis("off")
plt.title("Volumes add like the sides of a right triangle")
plt.show()

# %% [markdown] recap="true"
# Keep this triangle in mind. For unrelated sounds, energies add up, and a volume is the root of an energy. It will explain why rooms get loud, why the mean may go, and how a deep network grows.

# %% [markdown] levels="advanced"
# ### One measure among many
#
# Other powers stop the cancelling as well. Only the square comes from an inner product, and only there does "unrelated" mean that the cross term vanishes. The maximum and the mean of absolute values have been tried in place of the RMS. They work to some degree, but the laws of this lesson hold for squares alone.

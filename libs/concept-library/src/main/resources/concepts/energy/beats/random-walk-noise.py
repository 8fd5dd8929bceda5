# ---
# beat: random-walk-noise
# title: Crosstalk is a random walk
# intent: The learner treats crosstalk as coin tosses, predicts the share of wrong lamps with the normal distribution, and sees it come true.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [crosstalk-size]
# assumes: [crosstalk, capacity]
# ---

# %% [markdown]
# ### Why is there a limit at all?
#
# For random pictures, crosstalk is a sum of about $n \cdot (P - 1)$ coin tosses, for $n$ lamps and $P$ pictures. A sum of $m$ coin tosses has a typical size of $\sqrt{m}$, as a drunk walker is about $\sqrt{m}$ steps away after $m$ steps. The signal is $n$. So everything depends on their quotient.

# %%
n, P = 400, 60  # lamps and pictures

# %%
n / math.sqrt(n * (P - 1))  # signal divided by typical crosstalk

# %% [markdown]
# A lamp goes wrong when the crosstalk is larger than the signal and of the wrong sign. By the normal distribution, that happens with the chance that a bell curve exceeds 2.6 of its own widths. **Predict first, then count.**

# %%
predicted = 0.5 * math.erfc(n / math.sqrt(n * (P - 1)) / math.sqrt(2))  # the tail of the bell curve
crowd = torch.randint(0, 2, (P, n)) * 2.0 - 1  # rows: 60 random pictures; columns: 400 lamps
wishes_of_crowd = crowd @ hebb(crowd)
print(f"predicted {100 * predicted:.1f} % wrong lamps, counted {100 * (wishes_of_crowd * crowd < 0).float().mean():.1f} %")

# %% role="visualisation"
# signal and crosstalk of 24,000 lamps; left of zero, the wish points the wrong way
plt.hist((wishes_of_crowd * crowd).flatten() / n, bins=80, color=utils.BLUE)
plt.axvline(0, color=utils.RED, linewidth=2)
plt.axvline(1, color="black", linestyle="--", linewidth=1)
plt.text(1.55, 850, "dashed: signal alone")
plt.xlabel("lamp times wish, in units of the signal")
plt.ylabel("number of lamps")
plt.show()

# %% [markdown]
# The bell has its middle near 1, and a small tail crosses zero. Those lamps switch first, which adds new noise for the others, and near a load of 0.14 that becomes an avalanche. So the first look costs only half a percent, and the cliff comes from what follows.

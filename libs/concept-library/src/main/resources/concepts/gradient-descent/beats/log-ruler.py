# ---
# beat: log-ruler
# title: A ruler on which halving is always the same step
# intent: The learner reads a logarithmic axis.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [log-axis]
# assumes: [learning-rate-fates]
# ---

# %% [markdown]
# ## A ruler for halving
#
# We walk with the rate 0.01 once more and write down the distance, which is how many marks are missing to the best mark 5.6.

# %%
missing = [5.6 - place for place in descend(slope, start, 0.01, 10)]
[round(marks_missing, 4) for marks_missing in missing]

# %% [markdown]
# The numbers halve and halve. In a usual picture, the last ones all look like zero. **Is the walk still getting better there?** One cannot see it. On the right is the same list on a different ruler.

# %% role="visualisation"
# the same distances on a usual axis and on a logarithmic one
fig, axes = plt.subplots(1, 2, figsize=(10, 3.2))
for ax in axes:
    ax.plot(missing, "o-", color=utils.BLUE)
    ax.set_xlabel("step")
axes[0].set_ylabel("missing marks")
axes[0].set_title("usual ruler")
axes[1].set_yscale("log")
axes[1].set_title("logarithmic ruler")
plt.tight_layout()
plt.show()

# %% [markdown]
# On the right, each line of the ruler is ten times the one below it: 0.01, then 0.1, then 1. So equal *factors* are equal distances, and halving is always the same way down. A straight line on such a **logarithmic axis** says that each step multiplies by the same number.

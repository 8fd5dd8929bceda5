# ---
# beat: learn-exact
# title: The machine learns the street
# intent: The learner trains four lamps with exact averages, sees the grade rise to its ceiling and the shares match.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [boltzmann-learning]
# assumes: [boltzmann-gradient]
# ---

# %% [markdown]
# ## Let the machine learn
#
# We start with no links, and move all of them 200 times by the rule: data minus machine. No machine can do better than one whose shares are exactly those of the data, so their grade is the ceiling. **Guess first.** Can six links match sixteen bars?

# %% recap="true"
# 200 steps: the links move by data minus machine, and the grade is noted
learned, grades = torch.zeros(4, 4), []
for _ in range(200):
    grades.append(grade(learned, four_states, seen).item())
    difference = data_pairs - pair_averages(four_states, model_shares(learned, four_states))
    learned = learned + 0.3 * difference.fill_diagonal_(0)

# %%
ceiling = torch.special.xlogy(seen, seen).sum().item()  # the sum of share times log share
grades[-1], ceiling

# %% role="visualisation"
# the grade while learning, and the shares at the end
fig, axes = plt.subplots(1, 2, figsize=(11, 3.4))
axes[0].plot(grades, color=utils.BLUE, linewidth=2.5)
axes[0].axhline(ceiling, color="black", linestyle="--", linewidth=1)
axes[0].text(60, ceiling + 0.03, "ceiling: the data's own shares")
axes[0].set_ylim(-2.9, -1.8)
axes[0].set_xlabel("step")
axes[0].set_ylabel("average log share")
axes[1].bar(torch.arange(16) - 0.2, seen, width=0.4, color=utils.ORANGE, label="seen in the street")
axes[1].bar(torch.arange(16) + 0.2, model_shares(learned, four_states), width=0.4, color=utils.BLUE, label="learned machine")
axes[1].set_xlabel("the 16 evenings")
axes[1].set_ylabel("share")
axes[1].legend(loc="upper center")
plt.tight_layout()
plt.show()

# %% [markdown]
# The grade climbs close to the ceiling. With six links for 16 shares, the machine matches the tall bars well. Several small bars are clearly off, and that is the gap to the ceiling: pairs cannot say everything about four lamps.

# %% levels="beginner,intermediate"
learned

# %% [markdown] levels="beginner,intermediate"
# The links are strong inside the two couples, and weak across. Ada and Cleo agree in the street mostly by the detour over their friends.

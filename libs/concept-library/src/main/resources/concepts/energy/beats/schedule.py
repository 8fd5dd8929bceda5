# ---
# beat: schedule
# title: Cool too fast and the heat was wasted
# intent: The learner compares cooling speeds and sees diminishing returns.
# kind: intuition
# levels: [advanced]
# weight: extra
# teaches: [cooling-schedule]
# assumes: [annealing]
# ---

# %% [markdown]
# ### How slowly is slowly?
#
# We keep the range from 21 to 1.4 and change the number of rounds. **Predict.** Does doubling the rounds always bring the same gain?

# %% role="simulation"
# 20 streets for each number of rounds
rounds_axis, reached = [2, 4, 8, 16, 32, 64], []
for rounds in rounds_axis:
    slowly_cooled = torch.randint(0, 2, (20, 200)) * 2.0 - 1  # rows: streets; columns: neighbours
    for heat in torch.linspace(21, 1.4, rounds).tolist():
        slowly_cooled = shake(street, slowly_cooled, heat)
    reached.append(energy(street, settle(street, slowly_cooled)).mean().item())
plt.semilogx(rounds_axis, reached, "o-", color=utils.BLUE)
plt.axhline(best_of_ten.mean(), color="black", linestyle="--", linewidth=1)
plt.text(2, best_of_ten.mean() + 4, "best of ten descents")
plt.xticks(rounds_axis, rounds_axis)
plt.minorticks_off()
plt.xlabel("rounds of cooling")
plt.ylabel("mean energy at the end")
plt.show()

# %% [markdown]
# More rounds end lower, and each gain of the same size costs twice as many rounds. Some sixteen rounds of cooling match ten descents. A theorem says that cooling like $c / \log(\text{round})$ finds the deepest valley surely, with a large enough $c$. That is too slow for anyone to wait. In practice one cools geometrically, spends most rounds where the energy changes most, and restarts.

# ---
# beat: many-paths
# title: 'Sceptic: who lists all those paths?'
# intent: The learner sees paths double with each barrel, takes out the common factor, and counts a walk by paths beside a walk by boxes.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [common-factor]
# assumes: [paths-add, rates-multiply]
# ---

# %% [markdown]
# ## Sceptic: who lists all those paths?
#
# Two paths were easy to list. Now put barrels in a row, and let each barrel feed the next one by two pipes. **Guess first.** How many paths lead from the tap to the third barrel, 6 or 8?

# %% role="visualisation"
# three barrels in a row, each fed by two pipes with the rates 3 and 2
row, row_rates = {"tap": (0, 1)}, {}
for k, begin in enumerate(["tap", "barrel 1", "barrel 2"], start=1):
    row[f"left {k}"], row[f"right {k}"], row[f"barrel {k}"] = (2 * k - 1, 2), (2 * k - 1, 0), (2 * k, 1)
    for side, rate in [("left", 3), ("right", 2)]:
        row_rates[(begin, f"{side} {k}")], row_rates[(f"{side} {k}", f"barrel {k}")] = rate, 1
fig, ax = plt.subplots(figsize=(11, 3))
draw_graph(ax, row, list(row_rates), {}, rates=row_rates)
plt.show()

# %% [markdown] levels="beginner,intermediate"
# Every barrel *doubles* the number of paths, so three barrels have 8. It adds 4 arrows only. A hundred barrels have 400 arrows, and the number of their paths has 31 digits.
#
# No computer can list so many paths, and yet we want their sum. Two barrels show the way out. Here are their four paths, and beside them the product of two sums.

# %% levels="beginner,intermediate"
3 * 3 + 3 * 2 + 2 * 3 + 2 * 2, (3 + 2) * (3 + 2)

# %% [markdown] levels="advanced"
# Every barrel *doubles* the number of paths, so three barrels have 8. With a hundred barrels the list is hopeless, and yet we want the sum over it. Here $(3 + 2)^{100}$ does it, since all paths that meet in a barrel share what follows. So each barrel needs only one number, which says how much the last barrel gets for each litre here.
#
# How much does that save? Let a walk go along every path to the fifteenth barrel on its own, and note each visit.

# %% [markdown] levels="beginner,intermediate"
# Both are 25. The second one takes out the **common factor**. All paths that meet in a barrel go on in the same way. So each barrel needs only one number, which says how much the last barrel gets for each litre here.
#
# How much does that save? Let a walk go along every path to the fifteenth barrel on its own, and note each visit.

# %%
def path_by_path(barrel, visits):
    visits.append(barrel)  # one more visit at this barrel; the tap is number 0
    if barrel == 15:
        return 1
    return 3 * path_by_path(barrel + 1, visits) + 2 * path_by_path(barrel + 1, visits)


visits = []
path_by_path(0, visits), len(visits)  # litres in the last barrel for each notch of the tap, and visits

# %% [markdown]
# **Guess first.** A second walk starts at the last barrel and keeps its number at every stop. How many visits does it need, 16, 225 or 30,000?

# %%
here, stops = 1, 1  # one litre in the last barrel is one litre
for barrel in range(14, -1, -1):
    here, stops = 3 * here + 2 * here, stops + 1  # both pipes lead to the same, known number
here, stops

# %% [markdown]
# The answer is the same, for 16 visits instead of 65,535. The second walk stands at each box once, because the number there already holds all paths from the box to the end.

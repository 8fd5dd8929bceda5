# ---
# beat: steepness-sign
# title: A road sign is a slope
# intent: The learner reads a slope off two heights and writes a straight ramp as start plus slope times kilometres.
# kind: intuition
# levels: [beginner]
# weight: support
# teaches: [slope]
# assumes: []
# ---

# %% [markdown]
# ## A road sign is a slope
#
# At the foot of the pass stands a sign: "8 %". It means that the road gains 8 metres on every 100 metres. **Guess first.** How much is that on a whole kilometre?

# %%
0.08 * 1000  # metres gained on 1000 metres of road

# %% [markdown]
# It gains 80 metres each kilometre. That number is the **slope** of the road. You can also find it from two posts. Take the difference of the heights and divide by the distance.

# %%
(740 - 500) / (3 - 0)  # 740 metres at kilometre 3, 500 metres at kilometre 0

# %% [markdown]
# The same 80 came out. So a straight ramp needs only two numbers, its start and its slope. How high is it at kilometre 5?

# %%
500 + 80 * 5  # start, plus slope times kilometres

# %% role="visualisation"
# a straight ramp: the same gain on every kilometre
fig, ax = plt.subplots()
ax.plot([0, 5], [500, 900], color=utils.BLUE, linewidth=2.5)
for post in range(5):
    ax.plot([post, post + 1, post + 1], [500 + 80 * post, 500 + 80 * post, 580 + 80 * post], color=utils.ORANGE)
ax.text(3.1, 690, "1 km along, 80 m up,\nthe same at every step", color=utils.ORANGE)
ax.set_xlabel("kilometre")
ax.set_ylabel("height (m)")
plt.show()

# %% [markdown]
# Every orange step is the same. This is what makes a line a line: its slope never changes. A negative slope means that the road goes down.

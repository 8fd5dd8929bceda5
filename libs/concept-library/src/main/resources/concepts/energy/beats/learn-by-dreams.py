# ---
# beat: learn-by-dreams
# title: Nobody can list all states, so let the machine dream
# intent: The learner replaces exact averages by samples and sees that learning still works, with a wobble.
# kind: intuition
# levels: [intermediate, advanced]
# weight: support
# teaches: [learning-by-sampling]
# assumes: [boltzmann-learning]
# ---

# %% [markdown]
# ## Sceptic: you listed all evenings. With 25 lamps you cannot
#
# True. The data's half is easy to count. The machine's half needs $\langle s_i s_j \rangle$ over all states, and for 25 lamps there are 33 million of them. But the machine can *dream*: shake it, and count what it shows. Papers call dreams **samples** of the model.

# %% role="simulation"
# the same learning, with 200 dreaming machines in place of the exact averages
dreamt_links, dreams, dream_grades = torch.zeros(4, 4), torch.randint(0, 2, (200, 4)) * 2.0 - 1, []
for _ in range(200):
    dreams = shake(dreamt_links, dreams, 1.0)  # one round; the dreams go on where they were
    difference = data_pairs - dreams.T @ dreams / 200  # what was seen, minus what was dreamt
    dreamt_links = dreamt_links + 0.1 * difference.fill_diagonal_(0)
    dream_grades.append(grade(dreamt_links, four_states, seen).item())
plt.plot(grades, color=utils.BLUE, linewidth=2.5, label="exact averages")
plt.plot(dream_grades, color=utils.PURPLE, linewidth=1.5, label="averages of dreams")
plt.xlabel("step")
plt.ylabel("average log share")
plt.legend()
plt.show()

# %% [markdown]
# The purple curve learns the same, more slowly since its rate is smaller, and with a slight wobble. The dreams were never started afresh, so they had time to reach every corner. Such dreams are called **persistent chains**. The grade is computed exactly here, so we can trust the comparison.
#
# The machine learns by seeing and by dreaming, and it subtracts its dreams.

# ---
# beat: noisy-flatmates
# title: Noisy slopes lead somewhere on average
# intent: The learner sees a noisy slope point right on average, and how the rate decides how close one gets.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [stochastic-gradient]
# assumes: [gradient-descent]
# ---

# %% [markdown] recap="true"
# ## Sceptic: my data are noisy. How can noisy slopes lead anywhere?
#
# Four people share the flat, and each likes another temperature. We want the setting that annoys them least on average.

# %% recap="true"
likes = torch.tensor([36.0, 37.0, 39.0, 40.0])  # degrees that Ana, Bo, Cem and Dia like; their mean is 38

# %% [markdown] levels="beginner"
# The **mean** of several numbers is their sum, divided by how many they are. It is the value around which all of them balance.

# %% levels="beginner"
(36 + 37 + 39 + 40) / 4, likes.mean()  # by hand, and by PyTorch

# %% [markdown] recap="true"
# Asking all four before each turn is slow. So we ask *one* person, drawn by chance, and follow that person's slope.

# %% recap="true"
# | export
def one_opinion(knob, liked):
    return 2 * (temperature(knob) - liked) * 5  # the slope that one person feels

# %% levels="beginner,intermediate"
torch.stack([one_opinion(start, liked) for liked in likes]), slope(start)  # four opinions at mark 2, and the slope for 38

# %% levels="beginner"
(-160 - 170 - 190 - 200) / 4  # the mean of the four opinions

# %% [markdown] levels="beginner,intermediate"
# Far away from the goal all four agree on the direction. And their mean is exactly the slope for 38. One person is wrong, but **right on average**. This is called **stochastic gradient descent**, and the people asked in one step are a **batch**.

# %% [markdown]
# **Guess first.** Near 38 degrees Ana wants it colder and Dia wants it warmer. Will the knob run away, come to rest or dance?

# %% role="simulation" recap="true"
# 30 showers, each with its own random order of people, for two rates
fig, axes = plt.subplots(1, 2, figsize=(11, 3.4), sharey=True)
for ax, rate_tried in zip(axes, [0.01, 0.001]):
    for shower in range(30):
        places = [start]
        for liked in likes[torch.randint(0, 4, (150,))]:
            places.append(places[-1] - rate_tried * one_opinion(places[-1], liked.item()))
        ax.plot([temperature(place) for place in places], color=utils.BLUE, alpha=0.15)
    ax.axhline(38, color="black", linestyle="--", linewidth=1)
    ax.set_title(f"rate {rate_tried}")
    ax.set_xlabel("step")
axes[0].set_ylabel("water (degrees Celsius)")
plt.tight_layout()
plt.show()

# %% [markdown] recap="true"
# It dances. On the left everybody is near 38 within ten steps, but then the temperature dances by a degree or two for ever. On the right it takes a hundred steps, and the dance is small. So start large and become small. Learning rates are lowered during training for that reason, which is called a **schedule**.

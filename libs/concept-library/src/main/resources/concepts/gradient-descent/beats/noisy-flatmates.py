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
# Far away from the goal all four agree on the direction. And their mean is exactly the slope for 38. One person is wrong, but **right on average**. This is called **stochastic gradient descent**.
#
# The people asked in one step are a **batch**. How much does a mean of their slopes vary, for 1, 4 and 16 people? We draw each batch ten thousand times, at the best mark.

# %% levels="beginner,intermediate"
[round(one_opinion(5.6, likes[torch.randint(0, 4, (10_000, people))]).mean(dim=1).std().item(), 1) for people in (1, 4, 16)]  # spread of the slope

# %% [markdown] levels="beginner,intermediate"
# With four times as many people the spread is halved. So the noise shrinks with the *root* of the batch. We go on with one person.
#
# **Guess first.** Near 38 degrees Ana wants it colder and Dia wants it warmer. Will the knob run away, come to rest or dance?

# %% [markdown] levels="advanced"
# **Guess first.** Near 38 degrees Ana wants it colder and Dia wants it warmer. Will the knob run away, come to rest or dance?

# %% role="simulation" recap="true"
# 30 showers, each with its own random order of people: two rates that stay, and one that falls
fig, axes = plt.subplots(1, 3, figsize=(12, 3.4), sharey=True)
for ax, first_rate, last_rate in zip(axes, [0.01, 0.001, 0.01], [0.01, 0.001, 0.0003]):
    for shower in range(30):
        places = [start]
        for step, liked in enumerate(likes[torch.randint(0, 4, (150,))]):
            rate_now = first_rate * (last_rate / first_rate) ** (step / 150)
            places.append(places[-1] - rate_now * one_opinion(places[-1], liked.item()))
        ax.plot([temperature(place) for place in places], color=utils.BLUE, alpha=0.15)
    ax.axhline(38, color="black", linestyle="--", linewidth=1)
    ax.set_title(f"rate {first_rate}" if first_rate == last_rate else f"rate from {first_rate} to {last_rate}")
    ax.set_xlabel("step")
axes[0].set_ylabel("water (degrees Celsius)")
plt.tight_layout()
plt.show()

# %% [markdown] recap="true"
# It dances. On the left everybody is near 38 within ten steps, but then the temperature dances by a degree or two for ever. In the middle it takes a hundred steps, and the dance is small. On the right the rate starts large and falls. That is quick at first and calm at the end. Such a plan for the rate is called a **schedule**.

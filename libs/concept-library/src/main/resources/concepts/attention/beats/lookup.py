# ---
# beat: lookup
# title: A dictionary is all or nothing, a soft lookup mixes
# intent: The learner meets key, value and query in a Python dictionary, sees it fail on a near miss, and softens it.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [soft-lookup]
# assumes: [dot-product-as-agreement]
# ---

# %% [markdown]
# ## A dictionary is all or nothing
#
# How does a computer usually find something? It looks it up. Here is a small notebook of a duck watcher. For each place she noted how many ducks she saw.

# %% recap="true"
ducks = {"river": 20, "lake": 30, "office": 0}  # key: the place, value: ducks seen there
ducks["lake"]

# %% [markdown]
# Three things are at work. What we ask for is the **query**. What an entry is found by is its **key**. What it hands over is its **value**. Key and value need not look alike at all. **Guess first.** What do we get for "stream"?

# %%
ducks.get("stream", "nothing")

# %% [markdown]
# Nothing. A stream is nearly a river, and a person would say "perhaps twenty". The dictionary only knows *the same* or *not the same*. So let's describe places by features, and ask how much they agree.

# %% recap="true"
# rows: river, lake, office; columns: wet, flowing, has desks
place_keys = torch.tensor([[2., 2, 0], [2., 0, 0], [0., 0, 2]])
place_values = torch.tensor([20., 30, 0])  # ducks at each place
stream = torch.tensor([1., 1, 0])  # the query: wet and flowing
place_scores = place_keys @ stream
place_scores

# %% [markdown]
# The river agrees most with the stream, then the lake. The office has nothing in common with it. A recipe called **softmax** turns these three scores into shares, which are positive and add up to 1. It raises $e \approx 2.718$ to each score and divides by the total: $e^{s_i} / \sum_j e^{s_j}$.
#
# Why a power? One point more of lead should multiply the ratio of two shares by the same factor, wherever the scores stand. Only powers do that, since $b^{s+1} / b^s$ is always $b$. And why $e$? Another base would only be another sharpness, and with $e$ the slopes come out simplest. So each point of score is worth a factor of 2.7.

# %%
place_shares = F.softmax(place_scores, dim=0)
place_shares, place_shares @ place_values  # each place hands over its ducks in proportion to its share

# %% [markdown]
# The river has 0.87 of the say. The answer is about 21 ducks, for a place that stands in no notebook. Nothing was found, and yet everything was used. This is a **soft lookup**. Is the hard one gone? Multiply the scores by a number, the *sharpness*, before the softmax, and see.

# %% role="interactive" recap="true"
# Task: make the lookup hard, so that only the river answers. Then make it so soft that it is the plain average.
def sharpen(sharpness=1.0):
    shares = F.softmax(sharpness * place_scores, dim=0)
    fig, ax = plt.subplots(figsize=(6, 3))
    ax.bar(ducks.keys(), shares, color=[utils.BLUE, utils.GREEN, utils.GREY])
    ax.set_ylim(0, 1.05)
    ax.set_ylabel("share")
    ax.set_title(f"sharpness {sharpness:.1f}: {shares @ place_values:.1f} ducks")
    plt.show()


widgets.interact(sharpen, sharpness=widgets.FloatSlider(value=1.0, min=0, max=5, step=0.1));

# %% role="visualisation" recap="true"
# the same for readers without a slider: the ducks that the soft lookup reports
sharpnesses = torch.linspace(0, 5, 60)
answers = F.softmax(sharpnesses[:, None] * place_scores, dim=1) @ place_values  # one answer for each sharpness
plt.plot(sharpnesses, answers, color=utils.BLUE, linewidth=2.5)
plt.axhline(20, color=utils.GREY, linestyle="--")
plt.text(3.2, 20.15, "the hard lookup: 20", color=utils.GREY)
plt.text(0.15, 16.7, "sharpness 0: the plain average, 16.7", color=utils.GREY, va="center")
plt.xlabel("sharpness")
plt.ylabel("ducks reported")
plt.show()

# %% [markdown] recap="true"
# At sharpness 5 only the river answers, so the dictionary is one end of the slider. At 0 all three have the same share, so the average is the other end. In between, the lake has a say, and its 30 ducks lift the answer to about 21.
#
# ### Sceptic: why soften it at all? The river was the best match
#
# Because a hard choice does not learn. Nudge the query a little, and a hard choice stays the same, so nothing says which way was better.

# %% levels="intermediate"
hard_answer = lambda query: place_values[(place_keys @ query).argmax()]
soft_answer = lambda query: F.softmax(place_keys @ query, dim=0) @ place_values
nudge = torch.tensor([0.1, 0, 0])  # the stream gets a little wetter
hard_answer(stream + nudge) - hard_answer(stream), soft_answer(stream + nudge) - soft_answer(stream)

# %% [markdown] levels="intermediate"
# The hard answer did not move. The soft answer moved a little, and that little movement is a slope. Training needs slopes.

# %% role="practice" exercise="soft-lookup"
# A pond has these shares: river 0.25, lake 0.75, office 0. How many ducks does the soft lookup report?
test_shares = torch.tensor([0.25, 0.75, 0.0])
test_ducks = ...  # fill in code here
if test_ducks is ...:
    print("Still blank. Each place hands over its ducks in proportion to its share.")
else:
    assert float(test_ducks) != 30, "That is what the winner alone says. The river has a say as well."
    assert abs(float(test_ducks) - 50 / 3) > 0.01, "That is the plain average. The shares are not used."
    assert abs(float(test_ducks) - 27.5 / 3) > 0.01, "The shares already add up to 1. Is there anything left to divide by?"
    assert abs(float(test_ducks) - 27.5) < 0.01, "Not yet. Multiply each share by its ducks, and think of what happens to the three products."
    print("Right: a quarter of the river's ducks and three quarters of the lake's.")

# %% role="answer" exercise="soft-lookup"
test_ducks = test_shares @ place_values

# %% role="misconception" exercise="soft-lookup" name="winner-takes-all"
test_ducks = place_values[test_shares.argmax()]

# %% role="misconception" exercise="soft-lookup" name="forgets-the-shares"
test_ducks = place_values.mean()

# %% role="misconception" exercise="soft-lookup" name="divides-again"
test_ducks = (test_shares * place_values).mean()

# ---
# beat: out-of-mixtures
# title: Some heat frees a house that is stuck
# intent: The learner warms a house that sits in a mixture, cools it, and finds the best heat.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [heat-frees]
# assumes: [lamp-chance, spurious-memories]
# ---

# %% [markdown] recap="true"
# ## Sceptic: why would anyone add chance to a machine that works?
#
# Because it got stuck in the mixture of L, V and S. Let's warm it for 20 rounds and let it settle again. **Guess first.** One wish in this house is about 10 to 24 units. Which temperature is best: 1, 8 or 50?

# %% role="simulation"
# 200 houses start in the mixture; 20 warm rounds, then settle; which share ends at a letter or its mirror image?
heat_axis, freed = [1, 2, 3, 4, 5, 6, 8, 10, 14, 20, 30, 50], []
for heat in heat_axis:
    houses = mixture.repeat(200, 1)  # rows: houses; columns: lamps
    for _ in range(20):
        houses = shake(links, houses, heat)
    freed.append(((settle(links, houses) @ letters.T).abs().max(1).values == 25).float().mean().item())
plt.semilogx(heat_axis, freed, "o-", color=utils.RED, linewidth=2)
plt.xticks(heat_axis, heat_axis)
plt.minorticks_off()
plt.xlabel("temperature")
plt.ylabel("share of houses freed")
plt.show()

# %% [markdown]
# At 1 and 2 nobody gets out. Between 6 and 10 nearly every house is freed. Hotter houses become random ones, and some fall into a mixture again. So one begins hot and cools slowly, as blacksmiths do. That is called **simulated annealing**.

# %%
# the 2000 random houses: which share ends at a letter or its mirror image, settled at once and cooled slowly?
cooled = random_houses
for heat in torch.linspace(30, 2, 20).tolist():
    cooled = shake(links, cooled, heat)
[((settle(links, start) @ letters.T).abs().max(1).values == 25).float().mean().item() for start in [random_houses, cooled]]

# %% [markdown]
# About one house in six or seven got stuck in a mixture. With slow cooling hardly any does.

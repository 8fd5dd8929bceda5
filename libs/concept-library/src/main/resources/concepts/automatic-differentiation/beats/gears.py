# ---
# beat: gears
# title: Rates multiply along a chain
# intent: The learner multiplies the rates of a bicycle's gears and sees that the product can be started at either end.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [rates-multiply]
# assumes: []
# ---

# %% [markdown] recap="true"
# ## Forget bread for a moment, and get on a bicycle
#
# The big cog at the pedals has 36 teeth and the small one at the wheel has 12. A metre of road costs you a hundredth of a raisin. How hungry does one turn of the pedals make you?

# %% recap="true"
wheel_per_pedal = 36 / 12  # turns of the wheel for each turn of the pedals
metres_per_wheel = 2.0  # metres of road for each turn of the wheel
raisins_per_metre = 0.01  # raisins for each metre of road

# %% role="visualisation" levels="beginner,intermediate"
# the chain from the pedals to the raisins
fig, ax = plt.subplots(figsize=(9, 3.2))
ax.set_xlim(-1.8, 11.2)
ax.set_ylim(-3, 2.2)
ax.set_aspect("equal")
angle = torch.linspace(0, 2 * torch.pi, 800)
for x, teeth, radius, name in [(0, 36, 1.5, "pedals\n36 teeth"), (4.2, 12, 0.5, "wheel\n12 teeth")]:
    edge = radius + 0.05 * torch.sign(torch.sin(teeth * angle))  # teeth all around
    ax.fill(x + edge * torch.cos(angle), edge * torch.sin(angle), color=utils.GREY, alpha=0.5)
    ax.text(x, -2.6, name, ha="center")
ax.plot([0.33, 4.3], [1.52, 0.56], [0.33, 4.3], [-1.52, -0.56], color="black", linewidth=1)  # the bicycle chain
for x, text in [(2.1, "times 3"), (6.0, "times 2"), (8.9, "times 0.01")]:
    ax.text(x, 1.75, text, color=utils.RED, ha="center", fontsize=13)
ax.text(7.4, 0, "metres\nof road", ha="center", va="center")
ax.text(10.3, 0, "raisins", ha="center", va="center")
for x in [5.0, 8.3]:
    ax.annotate("", (x + 1.4, 0), (x, 0), arrowprops={"arrowstyle": "-|>", "color": "black"})
ax.axis("off")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** One turn of the pedals gives 3 turns of the wheel, and each of those gives 2 metres. Are those 5 metres or 6?

# %% levels="beginner,intermediate"
wheel_per_pedal * metres_per_wheel

# %% [markdown] levels="beginner,intermediate"
# They are 6, because *each* of the three turns gives its two metres. The units tell the same story. Wheel turns per pedal turn, times metres per wheel turn, are metres per pedal turn. **Along a chain, rates multiply.**
#
# Now take all three links. We may start at the pedals, or at the raisins.

# %% [markdown] levels="advanced"
# Rates multiply along such a chain, and their units cancel. Wheel turns per pedal turn, times metres per wheel turn, are metres per pedal turn. **Guess first.** Does it matter at which end we start to multiply?

# %%
# from the front: first metres per pedal turn; from the back: first raisins per wheel turn
(wheel_per_pedal * metres_per_wheel) * raisins_per_metre, wheel_per_pedal * (metres_per_wheel * raisins_per_metre)

# %% [markdown] recap="true"
# Both give 0.06 raisins a turn, as brackets make no difference to a product. But on the way we learn different things. From the front we learn what *the pedals* do to everything. From the back we learn what *everything* does to the raisins. Remember this. It looks like nothing, and the whole lesson turns on it.

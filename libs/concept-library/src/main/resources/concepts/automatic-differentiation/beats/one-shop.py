# ---
# beat: one-shop
# title: 'Forty loaves, and a dearer loaf earns less'
# intent: The learner computes Mira's profit in small steps and meets a slope that contradicts the first guess.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [slope]
# assumes: [why-autodiff]
# ---

# %% [markdown] recap="true"
# ## Forty loaves, and a dearer loaf earns less
#
# Three thousand shops are too many to look at. Let's visit one, Mira's bakery. Five numbers describe her day, and we call them her **knobs**, because she or the world could turn each of them.

# %% recap="true"
regulars = 100.0  # people in the street who like her bread
picky = 15.0  # how many of them bake at home for each euro of price
price = 4.0  # euros a loaf
flour = 2.0  # euros a kilo of flour
kilos = 0.5  # kilos of flour in a loaf

# %% levels="beginner"
regulars - picky * price  # loaves that she sells in a day

# %% levels="beginner"
price - flour * kilos  # euros that are left from each loaf

# %% [markdown] levels="beginner"
# She sells 40 loaves, and 3 euros are left from each. Her profit is the product of the two. We write it as a function, so that each knob can be turned.

# %% [markdown] levels="intermediate,advanced"
# Her profit is the number of loaves times what is left from each. As a function, it lets us turn each knob.

# %% recap="true"
# | export
def day_profit(regulars=100.0, picky=15.0, price=4.0, flour=2.0, kilos=0.5):
    return (regulars - picky * price) * (price - flour * kilos)  # loaves sold, times euros left from each

# %% [markdown] levels="beginner,intermediate"
# She sells 40 loaves a day. **Guess first.** If each loaf costs one euro more, does she earn 40 euros more, or 20 more, or less than before?

# %% levels="beginner,intermediate"
day_profit(), day_profit(price=5.0) - day_profit()  # the profit with all knobs as they are; the change for one euro

# %% [markdown] levels="beginner,intermediate"
# She earns 120 euros, and with a dearer loaf 20 euros *less*. A whole euro is a large step for a loaf, though. So take one cent, and divide by the cent, to get the change per euro.

# %% levels="beginner,intermediate"
(day_profit(price=price + 0.01) - day_profit()) / 0.01

# %% [markdown] levels="advanced"
# She sells 40 loaves and earns 120 euros. **Guess first.** If a loaf costs one cent more, how many euros does she gain *per euro of price*, about 40, about 20, or is it a loss?

# %% levels="advanced"
day_profit(), (day_profit(price=price + 0.01) - day_profit()) / 0.01

# %% [markdown]
# That is about minus 5 euros of profit per euro of price. This quotient, the change of the result per unit of the knob, is called a **slope**. The picture shows why it has that name.

# %% role="visualisation"
# Mira's profit at every price, and how steep it is at 4 euros
axis = torch.linspace(1, 6.5, 100)
plt.plot(axis, day_profit(price=axis), color=utils.BLUE, linewidth=2.5)
plt.plot([2.8, 5.2], [120 + 5 * 1.2, 120 - 5 * 1.2], color=utils.RED, linewidth=2.5)
plt.scatter([4], [120], color=utils.BLUE, s=60, zorder=3)
plt.text(4.1, 130, "5 euros down\nfor each euro to the right", color=utils.RED)
plt.ylim(0, 155)
plt.xlabel("price of a loaf (euros)")
plt.ylabel("profit of the day (euros)")
plt.show()

# %% [markdown]
# At 4 euros the curve already falls a little. **Mira's puzzle** is this. Forty loaves bring one euro more each, which is 40 euros. The slope says minus 5. Where did the other 45 euros go?

# %% role="practice" exercise="nudge-flour" levels="beginner,intermediate"
# Flour costs 2.00 euros a kilo. Nudge it to 2.01 with day_profit. How many euros of profit change per euro of flour?
test_slope = ...  # fill in code here
if test_slope is ...:
    print("Still blank. Take the change of the profit, and divide by the nudge.")
else:
    assert abs(test_slope + 0.2) > 0.01, "That is the change for one cent. The question asks for the change per euro."
    assert abs(test_slope - 20) > 0.01, "Check the order: new profit minus old profit."
    assert test_slope < 1000, "A slope compares two profits. Which profit has to be subtracted?"
    assert abs(test_slope + 20) < 0.01, "Not yet. Which knob do you nudge, and by how much?"
    print("Right: dearer flour costs Mira 20 euros per euro.")

# %% role="answer" exercise="nudge-flour"
test_slope = (day_profit(flour=2.01) - day_profit()) / 0.01

# %% role="misconception" exercise="nudge-flour" name="forgets-to-divide"
test_slope = day_profit(flour=2.01) - day_profit()

# %% role="misconception" exercise="nudge-flour" name="old-minus-new"
test_slope = (day_profit() - day_profit(flour=2.01)) / 0.01

# %% role="misconception" exercise="nudge-flour" name="level-for-change"
test_slope = day_profit(flour=2.01) / 0.01

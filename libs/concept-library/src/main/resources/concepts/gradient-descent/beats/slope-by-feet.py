# ---
# beat: slope-by-feet
# title: A slope is a quotient of two small differences
# intent: The learner measures a slope by a tiny step and sees that it agrees with a formula and with autograd.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [gradient]
# assumes: [loss-valley]
# ---

# %% [markdown] levels="intermediate"
# ## Feel the slope with a tiny step
#
# Turn the knob by a hair, and see how much the discomfort changes. The change divided by the tiny step is the **slope**.

# %% [markdown] levels="beginner"
# ## Feel the slope with a tiny step
#
# From now on the run is a hair, a thousandth of a mark. Rise divided by run, at mark 2:

# %%
round((discomfort(start + 0.001) - discomfort(start)) / 0.001, 2)

# %% [markdown]
# The slope is about -180. The minus sign says that turning up makes it better. So slopes tell us which way to go: **against the slope**, downhill.

# %% [markdown] levels="beginner"
# Is there a shorter way than two measurements? Let's measure the slope at several marks, and write beside it how many degrees are missing or too many.

# %% levels="beginner"
for mark in [2.0, 4.0, 5.0, 6.0, 7.0]:
    hair_slope = (discomfort(mark + 0.001) - discomfort(mark)) / 0.001
    print(f"mark {mark:.0f}   degrees away from 38: {temperature(mark) - 38:4.0f}   slope: {hair_slope:5.0f}")

# %% [markdown] levels="beginner"
# **Do you see the rule?** The slope is always ten times the number in the middle.

# %% [markdown] levels="beginner"
# ### Sceptic: five marks are not many
#
# Let the computer draw 200 marks by chance and measure the slope at each. If the rule holds, all dots lie on one straight line.

# %% role="simulation" levels="beginner"
# measured slope at 200 random marks
drawn = 10 * torch.rand(200).double()  # double: more digits, for a clean measurement
plt.plot(temperature(drawn) - 38, (discomfort(drawn + 0.001) - discomfort(drawn)) / 0.001, "o", color=utils.BLUE, markersize=4)
plt.plot([-28, 22], [-280, 220], "--", color=utils.ORANGE)
plt.text(-10, 100, "ten times the degrees", color=utils.ORANGE)
plt.xlabel("degrees away from 38")
plt.ylabel("measured slope")
plt.show()

# %% [markdown] levels="beginner"
# They do. So one need not measure at all. It is enough to know how many degrees are missing.

# %% [markdown] levels="beginner" recap="true"
# Where does the ten come from? One mark counts five degrees, and that is a factor of 5. The other factor of 2 comes from the square. A number times itself grows for two reasons at once, since both of its factors grow.

# %% [markdown] levels="intermediate" recap="true"
# There is an exact formula for the slope, too. At mark $k$ the water is off by $10 + 5k - 38$ degrees. The slope of a square is twice what is inside. And each mark counts five degrees, so we multiply by 5.

# %% recap="true"
# | export
def slope(knob):
    return 2 * (temperature(knob) - 38) * 5  # discomfort per mark

# %%
slope(start)

# %% [markdown] levels="intermediate"
# PyTorch finds slopes without our algebra. For very many knobs, the list of all slopes is called the **gradient**.

# %% levels="intermediate"
live = torch.tensor(start, requires_grad=True)
discomfort(live).backward()
live.grad

# %% [markdown] levels="beginner"
# ### Sceptic: why follow the slope, when I want the lowest point?
#
# One could try all marks and take the best. For one knob that is easy. Let's count the tries if each knob has ten marks. How many are there for 1 knob, for 2, and for 20?

# %% levels="beginner"
10**1, 10**2, 10**20

# %% [markdown] levels="beginner"
# Twenty knobs already have more settings than anybody can try. But there are only twenty slopes, and one can feel them where one stands. So we follow the slopes.

# %% [markdown] levels="intermediate"
# ### Sceptic: why follow the slope, when I want the lowest point?
#
# Because the lowest point is an address that nobody knows, and the slope is something that one can feel. With eight billion knobs you cannot even look at the valley. But one backward pass gives all eight billion slopes at once, for a small multiple of the price of computing the loss.

# %% role="visualisation"
# the slope at three places: a short straight piece of the ground
fig, ax = plt.subplots()
draw_valley(ax)
for place, name, left in [(start, "falls steeply", 2.3), (4.6, "falls gently", 4.1), (8.6, "rises steeply", 5.6)]:
    near = torch.tensor([place - 0.9, place + 0.9])
    ax.plot(near, discomfort(place) + slope(place) * (near - place), color=utils.ORANGE, linewidth=4)
    ax.text(left, discomfort(place) + 60, f"{name}: {slope(place):.0f}", color="black")
plt.show()

# %% [markdown]
# Left of the bottom the slopes are negative, right of it they are positive. The flatter the ground, the smaller the number.

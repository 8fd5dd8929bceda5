# ---
# beat: what-a-slope-is
# title: A slope is rise divided by run
# intent: The learner meets slopes on a road, then on the valley, and sees why the run must be tiny.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [rise-over-run]
# assumes: [loss-valley]
# ---

# %% [markdown]
# ## How steep is a road?
#
# You ride a bicycle. A road climbs 15 metres while you go 300 metres forward. A road sign would show its steepness as a percentage. Divide the climb by the way:

# %%
15 / 300

# %% [markdown]
# That is 0.05, or 5 percent. Each metre forward lifts you by 5 centimetres. Another road goes *down* by 12 metres on the same way. **Guess first.** What is different about its number?

# %%
-12 / 300

# %% [markdown]
# It has a minus sign, because the road falls. This number, the rise divided by the run, is called the **slope**. Its size says how steep the road is, and its sign says whether it goes up or down.

# %% [markdown]
# Now we ride into the valley of the shower. The knob stands at mark 2, and we look at mark 4. The run is 2 marks. How steep is the way between them?

# %%
(discomfort(start + 2) - discomfort(start)) / 2  # rise, divided by a run of 2 marks

# %% [markdown]
# It falls by 130 for each mark. But the valley is curved, so it is not equally steep on the whole way. Let's look less far, only 1 mark, and then only a tenth of a mark.

# %%
(discomfort(start + 1) - discomfort(start)) / 1, (discomfort(start + 0.1) - discomfort(start)) / 0.1

# %% [markdown]
# The number changes from -130 to -155 and to -177.5. The shorter the run, the more it tells about the place where we stand. In the picture each line joins mark 2 with a second place.

# %% role="visualisation"
# straight roads from mark 2 to a second place that comes nearer
fig, ax = plt.subplots()
draw_valley(ax)
for run, colour, height in [(5.0, utils.GREY, 650), (3.0, utils.PURPLE, 560), (1.0, utils.ORANGE, 470)]:
    ends = torch.tensor([start, start + run])
    ax.plot(ends, discomfort(ends), "o-", color=colour, linewidth=2.5)
    ax.text(3.6, height, f"run {run:.0f}: slope {(discomfort(start + run) - discomfort(start)) / run:.0f}", color=colour)
plt.show()

# %% [markdown]
# Each line with a shorter run lies closer to the ground at mark 2. Now make the run as short as you can yourself.

# %% role="interactive"
# Task: make the run shorter and shorter. Towards which number does the slope go?
def try_run(run=4.0):
    fig, ax = plt.subplots(figsize=(6, 3))
    draw_valley(ax, [start, start + run])
    ax.set_title(f"run {run:.2f} marks: slope {(discomfort(start + run) - discomfort(start)) / run:.2f}")
    plt.show()


widgets.interact(try_run, run=widgets.FloatSlider(value=4.0, min=0.01, max=6.0, step=0.01));

# %% [markdown] recap="true"
# The slope at a place is rise divided by run, for a very short run. At mark 2 it goes towards -180.

# ---
# beat: line-fails
# title: The best straight road is 160 metres off
# intent: The learner tries a straight road by hand, meets the worst miss, and finds that no line comes near.
# kind: intuition
# levels: [beginner, intermediate]
# weight: support
# teaches: [worst-miss]
# assumes: [why-bends]
# ---

# %% [markdown] recap="true"
# ## How near can a straight road come?
#
# Back to the pass. Before we trust a computer, let's try with our own hands. A straight road has a start and a slope. How do we say how good it is? We look at its **worst miss**, the largest distance to the real road.

# %% role="interactive" recap="true"
# Task: bring the worst miss below 165 metres.
def try_line(start=600, slope=10):
    drawing = start + slope * km
    fig, ax = plt.subplots()
    draw_road(ax, drawing, f"worst miss {(drawing - height).abs().max():.0f} m")
    plt.show()


widgets.interact(try_line, start=widgets.IntSlider(value=600, min=450, max=850, step=5), slope=widgets.IntSlider(value=10, min=-40, max=40));

# %% role="visualisation"
# three straight roads and their worst misses
fig, axes = plt.subplots(1, 3, figsize=(12, 3), sharey=True)
for ax, (start, slope) in zip(axes, [(600, 10), (680, 0), (660, 10)]):
    drawing = start + slope * km
    draw_road(ax, drawing, f"start {start}, slope {slope}: {(drawing - height).abs().max():.0f} m off")
plt.tight_layout()
plt.show()

# %% [markdown] recap="true"
# The third of these roads is 160 metres off at worst, and hardly any line does better. Lifting the line helps at the pass and hurts in the villages. A line has one slope, and the road has many. So let's take more lines.

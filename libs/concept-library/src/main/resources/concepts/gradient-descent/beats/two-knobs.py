# ---
# beat: two-knobs
# title: Two knobs have two slopes and one map
# intent: The learner computes two slopes for a shower with two knobs and reads a map with rings of equal height.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [two-slopes]
# assumes: [gradient-descent]
# ---

# %% [markdown]
# ## Two knobs have two slopes
#
# A better shower has a knob for warmth and one for force. Warmth is best at 5.6 and force at 4. The discomfort of both is added up.

# %%
def two_knobs(warmth, force):
    return 25 * (warmth - 5.6) ** 2 + (force - 4) ** 2  # discomfort of both knobs together

# %%
two_knobs(5.6, 4), two_knobs(4.6, 0)  # at the best marks, and in the morning

# %% [markdown]
# To find the slope of the warmth knob, turn only that one by a hair. Then put it back, and do the same with the other knob.

# %%
round((two_knobs(4.601, 0) - two_knobs(4.6, 0)) / 0.001, 1), round((two_knobs(4.6, 0.001) - two_knobs(4.6, 0)) / 0.001, 1)

# %% [markdown]
# Warmth has a slope of about -50 and force of about -8. Both want to be turned up, and each knob moves against its own slope. **How can one draw this?** On a hiking map, thin lines join places of equal height. We do the same with the discomfort.

# %% role="visualisation"
# a hiking map of the discomfort: each ring joins places of equal discomfort
warmth_marks, force_marks = torch.meshgrid(torch.linspace(4.2, 7.0, 80), torch.linspace(-0.5, 8.5, 80), indexing="ij")
rings = plt.contour(warmth_marks, force_marks, two_knobs(warmth_marks, force_marks), levels=[2, 10, 26], colors="grey")
plt.clabel(rings)
plt.plot(5.6, 4, "*", color="black", markersize=12)
plt.plot(4.6, 0, "o", color=utils.ORANGE, markersize=8)
plt.text(4.65, 0.15, "morning")
plt.xlabel("warmth knob (marks)")
plt.ylabel("force knob (marks)")
plt.show()

# %% [markdown]
# The star is the lowest place. Each ring carries its height. Look at the scales of the axes: the rings reach 5 marks up and down, but only one mark to the left and right. So a small turn of the warmth knob costs as much as a large turn of the other one.

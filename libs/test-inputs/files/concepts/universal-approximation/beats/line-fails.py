# ---
# beat: line-fails
# title: The best line is nearly flat
# intent: The learner sees that without knowing the formula, the humblest guess fails far beyond the noise.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [least-squares, line-fit]
# assumes: [film, mean-squared-error, line]
# ---

# %% [markdown] recap="true"
# ## Nobody tells us that it is a parabola
#
# (Whatever beats the truth follows the shaking; a and b move the top.) A heartbeat comes without a formula, so take the humblest shape, a line:
# start + slope · t. **Least squares**, `lstsq`, finds the two knobs with the smallest loss, misses measured straight up and down. Its table: one
# row a frame, one column a knob; table @ knobs is the guess.

# %% recap="true"
line_columns = torch.stack([torch.ones(40), t], dim=1)  # 40 frames x 2 columns: 1, time

# %% recap="true"
draw(line_columns @ torch.linalg.lstsq(line_columns, film).solution, "the best line", utils.RED)

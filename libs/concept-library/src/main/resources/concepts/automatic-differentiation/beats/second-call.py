# ---
# beat: second-call
# title: A second call adds to the first
# intent: The learner calls backward for two days with the same knob, sees slopes pile up, and clears them.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [zero-grad]
# assumes: [topological-order]
# ---

# %% [markdown]
# ## A second call adds to the first
#
# Mira calculates on two days, with the same price box on both. The rest is made anew each day. To keep it short, let the rest be 40 loaves that are sold whatever happens. This is Monday.

# %%
my_price = Value(price)

# %%
walk_back(my_price * Value(40.0))
my_price.grad

# %% [markdown]
# The slope is 40, since each of the 40 loaves brings a euro more. **Guess first.** On Tuesday the same is done again with the same price box. What does the box say, 40, 80 or 1,600?

# %%
walk_back(my_price * Value(40.0))
my_price.grad

# %% [markdown]
# It says 80. The `+=` that saved us in the square cannot know that a new day has begun. It adds Tuesday's path to Monday's.
#
# PyTorch has the same habit, and it is wanted at times. The slopes of ten batches may be summed before one step is taken. If you do not want it, set `grad` to zero first. In PyTorch that is the famous `zero_grad`.
#
# A second trap is a second call on the *same* result. Then the inner boxes still hold their old worth, and they send it on once more.

# %%
again = mira_boxes()
walk_back(again["profit"])
walk_back(again["profit"])
{name: again[name].grad for name in ["sold", "lost", "margin", "price"]}

# %% [markdown]
# Two calls should add up to twice minus 5, and the price says minus 60. "Sold" still held its 3 from the first walk. It got 3 more and sent with 6, and so "lost" came to minus 9. By the lost people the price got minus 45, and then minus 135. By the margin it got 40, and then 80. PyTorch raises an error at the second call instead. It has freed the numbers that the walk back needs. With our boxes, draw a fresh graph for each call.

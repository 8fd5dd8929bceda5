# ---
# beat: ending
# title: Three sentences for a friend
# intent: The learner can retell the lesson and answers the sceptic's list.
# kind: ending
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [library-calls]
# ---

# %% [markdown]
# ## Three sentences for a friend
#
# Every calculation is a graph of small boxes, and each box knows how its result moves with its own inputs. Rates multiply along a path, and paths that meet add. Start at the result, ask each box how much the result changes per unit of it, and one walk back answers for every knob at once.

# %% [markdown] levels="beginner"
# ## The sceptic's list, answered
#
# - *Why not nudge by almost nothing?* A large nudge leaves a corner, and a tiny one leaves crumbs.
# - *My price acts in several ways. How can one number sum that up?* Paths add, with their signs. That was 40 minus 45.
# - *How can one walk back know 3,000 answers?* Each box needs one number, and the walk from the one result visits each box once.
# - *Does it do algebra?* No. It uses one run and its numbers, with loops, branches and all.
# - *What if a number is used twice?* Then it has two paths, and the box adds with `+=`.
# - *Is this what PyTorch does?* Yes, with tables in the boxes. The slopes were equal.
# - *What does it cost, and where does it break?* It costs as much as a few runs. It breaks where a path is forgotten, and where many small rates multiply.

# %% [markdown] levels="intermediate,advanced"
# ## The sceptic's list, answered
#
# - *Why not nudge by almost nothing?* A large nudge leaves a corner, and a tiny one leaves crumbs.
# - *My price acts in several ways. How can one number sum that up?* Paths add, with their signs. That was 40 minus 45.
# - *How can one walk back know 3,000 answers?* Each box needs one number, and the walk from the one result visits each box once.
# - *Does it do algebra?* No. It uses one run and its numbers, with loops, branches and all.
# - *What if a number is used twice?* Then it has two paths, and the box adds with `+=`.
# - *Is this what PyTorch does?* Yes, with tables in the boxes. The slopes agreed up to rounding.
# - *What does it cost, and where does it break?* It costs a few runs, and memory for the factors of the run. It breaks at kinks, and where a path is cut.

# %% [markdown]
# One question is left open for you. Mira's shop queue is a matter of chance, and each customer says yes or no. A decision is a jump, and a jump has no slope. How would you still find out in which direction to turn the price, with one walk back?

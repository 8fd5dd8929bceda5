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
# - *Why not nudge by almost nothing?* A large nudge leaves a corner, a tiny one leaves crumbs. With a nudge to one side, half of the digits are lost at best. And every knob costs a run.
# - *My price acts in several ways. How can one number sum that up?* Each path brings its product of rates, and paths add. That was 40 minus 45.
# - *How can one walk back know 3,000 answers?* Paths that go on in the same way share a factor. So each box needs one number, and the walk from the one result visits each box once.
# - *Does it do algebra?* No. It uses one run and its numbers, with loops, branches and all.
# - *What if a number is used twice?* Then it has two paths. The box adds with `+=`, and nobody sends before all its users have sent.
# - *Is this what PyTorch does?* Yes, with tables in the boxes. The slopes were equal.
# - *What does it cost, and where does it break?* It costs as much as a few runs. It breaks where a path is forgotten, and where many small rates multiply.

# %% [markdown] levels="intermediate,advanced"
# ## The sceptic's list, answered
#
# - *Why not nudge by almost nothing?* A large nudge leaves a corner, a tiny one leaves crumbs. With a nudge to one side, half of the digits are lost at best. And every knob costs a run.
# - *My price acts in several ways. How can one number sum that up?* Each path brings its product of rates, and paths add. That was 40 minus 45.
# - *How can one walk back know 3,000 answers?* Paths that go on in the same way share a factor. So each box needs one number, and the walk from the one result visits each box once.
# - *Does it do algebra?* No. It uses one run and its numbers, with loops, branches and all.
# - *What if a number is used twice?* Then it has two paths. The box adds with `+=`, and nobody sends before all its users have sent.
# - *Is this what PyTorch does?* Yes, with tables in the boxes. The slopes agreed up to rounding.
# - *What does it cost, and where does it break?* It costs a few runs of time, and the memory of all factors that the walk back needs. It breaks at kinks, where paths are cut, and where many small rates multiply.

# %% [markdown]
# One question is left open for you. Mira's shop queue is a matter of chance, and each customer says yes or no. A decision is a jump, and a jump has no slope. How would you still find out in which direction to turn the price, with one walk back?

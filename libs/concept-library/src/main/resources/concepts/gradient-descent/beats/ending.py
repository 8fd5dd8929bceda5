# ---
# beat: ending
# title: Three sentences for a friend
# intent: The learner can retell the lesson and answers the sceptic's list.
# kind: ending
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [optimiser-calls]
# ---

# %% [markdown] levels="beginner"
# ## Three sentences for a friend
#
# You feel the slope under your feet and go a little way downhill, and near the bottom each step multiplies the error by the same number. When one knob is touchy and another one is lazy, a fading memory of slopes cancels the zigzag and adds up the creeping. Adam keeps such a memory and divides it by the typical size of each knob's slopes, so that loud and quiet slopes give the same stride.

# %% [markdown] levels="beginner"
# ## The sceptic's list, answered
#
# - *Why follow a slope?* The lowest point is unknown, and the slope can be felt.
# - *How large may a step be?* Below 2 divided by the curvature. Beyond that each step lands further away on the other side.
# - *What if one knob is touchy and another one is lazy?* One rate for both must suit the touchy one, and the lazy one creeps.
# - *Why remember old slopes?* What changes its sign cancels, and what keeps its sign adds up.
# - *How can noisy slopes lead anywhere?* They are right on average, and a smaller rate makes the dance smaller.
# - *Why divide by the size of the slopes?* Then knobs whose slopes agree move with the same stride, and noisy ones move carefully.
#
# One question is left open for you. The shower swings for ever at a rate of 0.04. What would happen if the rate changed from step to step, sometimes above that limit and sometimes below?

# %% [markdown] levels="intermediate"
# ## Three sentences for a friend
#
# You feel the slope under your feet and go a little way downhill, and each step multiplies the error by one minus rate times curvature. When one knob is touchy and another one is lazy, a fading memory of slopes cancels the zigzag and adds up the creeping. Adam keeps such a memory, divides it by the typical size of each knob's slopes, and corrects the start of both memories.

# %% [markdown] levels="intermediate"
# ## The sceptic's list, answered
#
# - *Why follow a slope?* The lowest point is unknown, and the slope can be felt.
# - *How large may a step be?* In a bowl-shaped valley, below 2 divided by the curvature. Beyond that the error changes its side and grows.
# - *What if one knob is touchy and another one is lazy?* One rate for both must suit the touchy one, so the steps grow with the condition number.
# - *Why remember old slopes?* What changes its sign cancels, and what keeps its sign adds up. The steps then grow like the root of the condition number.
# - *How can noisy slopes lead anywhere?* They are right on average, and a smaller rate makes the dance smaller.
# - *Why divide by the size of the slopes?* It takes the units away. Slopes that agree take full strides, and noisy ones take small strides.
# - *Is Adam always the best?* No. In our race momentum was as good with noisy batches, and a turned valley slows Adam.
#
# One question is left open for you. The shower began to swing for ever at a rate of 0.04. Large networks are often trained close to that edge, and work well there. What could be good about living at the edge?

# %% [markdown] levels="advanced"
# ## Three sentences for a friend
#
# Plain descent pays in proportion to the condition number of the valley, and momentum pays in proportion to its root. Adam makes strides of nearly equal length for all knobs, which is sign descent with a calm sign. The rest is care: correct the start, keep exact copies in 32 bits, pull outside the division, begin and end with small steps.

# %% [markdown] levels="advanced"
# ## The sceptic's list, answered
#
# - *Why no tiny step, and no jump?* Between coarse and rounded a measured slope is never exact, and the table of curvatures has an entry for each pair of knobs.
# - *How much does one touchy knob slow the others?* The factor is $(\kappa - 1)/(\kappa + 1)$ at best.
# - *What can a memory win?* The same formula with $\sqrt\kappa$, since complex roots all have the size $\sqrt\beta$.
# - *How large is the noise?* Its variance is proportional to the rate and inversely to the batch.
# - *What is left of Adam without memories?* The sign of each slope.
# - *What goes wrong in 16 bits?* Small slopes, squares and small steps vanish. One scales the loss, and keeps memories and a copy in 32 bits.
# - *Why small steps at both ends?* At first nothing has cancelled yet, and in the end the dance has to calm down.
# - *Why is the pull outside?* Inside, loud slopes divide it away.
# - *Is Adam always the best?* No. It sees single knobs and no directions, and a turned valley slows it.
#
# One question is left open for you. The shower began to swing for ever when rate times curvature was 2. Large networks drive themselves to just that edge and stay there (search "edge of stability"). What holds them there?

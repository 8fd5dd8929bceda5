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
# A tensor is one queue of numbers, and a shape only says where the walls stand, so a reshape that fits can still tear every picture. Say in words what each axis is, and let a pattern cut, move and merge, where the left name in a bracket is the slow one. In einsum each name is a loop, the same name walks together, and a name that is missing on the right is added up.
#
# ## The sceptic's list, answered
#
# - *Why was there no error?* Of 24 orders of the axes, 23 pass and are wrong, since only the count is checked.
# - *What does reshape do?* It reads the queue from the start and puts up new walls. Transpose keeps neighbours and changes the order in which one reads.
# - *Why do brackets have an order?* The left name is slow and the right one is fast, like hours and minutes.
# - *Why name axes?* A number of an axis goes stale when somebody moves it. A name with a promised size is refused.
# - *Why does einsum add up?* A missing letter leaves several products for one place, and a bill adds them.
# - *Is it only notation?* The pattern leaves the order of work open. In our shop one order needed about 300 times fewer multiplications.
# - *Would a network learn it anyway?* Our layer learned a fixed shuffle inside a photo. It judges each piece alone, and it did not undo a mixture of photos.
#
# One question is left open for you. A name is only a claim, and a wrong claim passes when the sizes happen to agree. How would you test a data loader so that two axes of equal size cannot be exchanged unnoticed?

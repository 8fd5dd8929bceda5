# ---
# beat: clock-hands
# title: Two hands keep their angle when both turn together
# intent: The learner meets, far from any network, a quantity that survives a shift which spoils everything else.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [difference-survives]
# assumes: []
# ---

# %% [markdown] recap="true"
# ## Two hands keep their angle when both turn together
#
# A dial hangs on a wall, one hand at 50°, the other at 80°. Overnight somebody turns the whole dial by 1000°. Where does the first hand point now? And how far is it from the first hand to the second? Which of your two answers needs the 1000? Keep them in mind: the dial will return when words have places.

# %%
(50 + 1000) % 360, ((80 + 1000) - (50 + 1000)) % 360  # where the first hand points; how far it is to the second

# ---
# beat: ending
# title: Three sentences for a friend
# intent: The learner can retell the lesson and takes one open question along.
# kind: ending
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [rms-norm, pre-norm, fan-in-scale]
# ---

# %% [markdown]
# ## Three sentences for a friend
#
# A deep network is a chain of echoes, and only a factor of 1 survives it. Good first weights give that factor until training moves them, so we measure each word's own volume, the RMS, and divide by it. The norm sits on the branch, so that the stream stays a clear road.
#
# An open question for a walk: RMSNorm forgets how loud a word was. If a model wanted to remember it, where could it hide the volume?

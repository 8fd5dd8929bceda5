# ---
# beat: ending
# title: Three sentences for a friend
# intent: The learner can retell the lesson and answers the sceptic's list.
# kind: ending
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [rms-norm, pre-norm, fan-in-scale, library-call]
# ---

# %% [markdown]
# ## Three sentences for a friend
#
# A deep network is a chain of layers, and each changes the volume by a factor that multiplies along the chain. So in front of each layer we measure the volume of every token, by its root mean square, and divide by it. Nothing is lost but one number per token, and the residual stream beside the layers keeps even that.

# %% [markdown]
# ## The sceptic's list, answered
#
# - *Why does the volume drift?* Each output adds up $n$ unrelated inputs, and their energies add up. The factor is $\sqrt n$ times the size of the weights.
# - *Why squares and a root?* The average cancels to zero. Energies of unrelated signals add up, and sizes do not.
# - *Why not start with the right weights?* They are a promise about random weights. Bold training broke it within a few steps.
# - *Why one volume per token?* A shared one lets a loud token silence the others, and lets the future leak.
# - *Why may the mean go?* It is one direction among hundreds, with a fair share of the energy. In our small model, dropping it cost next to nothing.
# - *Does it lose information?* It loses one number per token.
# - *Where does it stand, and does it help?* At the door of each sublayer. With a careful start it hardly mattered in our small model. With a careless one it decided.
#
# One question is left open for you. The norm gives every token the same volume, whether the token matters or not. Suppose you wanted a model to say "this token is important" by its volume. Where could it write that down, so that no norm wipes it out?

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
# A deep network is a chain of rooms, and each changes the volume by a factor that multiplies along the chain. So in front of each room we measure the volume of every word, by its root mean square, and divide by it. Nothing is lost but one number per word, and the corridor beside the rooms keeps even that.

# %% [markdown]
# ## The sceptic's list, answered
#
# - *Why does the volume drift?* A microphone adds up many unrelated voices, and their energies add up. The factor is $\sqrt n$ times the size of the weights.
# - *Why squares and a root?* The average cancels to zero. Energies of unrelated sounds add up, and sizes do not.
# - *Why not start with the right weights?* They are a promise about random weights. Bold training broke it within a few steps.
# - *Why one volume per word?* A shared one lets a loud word silence the others, and lets the future leak.
# - *Why may the mean go?* It is one direction among hundreds, with a fair share of the energy. In our small model, dropping it cost nothing.
# - *Does it lose information?* It loses one number per word.
# - *Where does it stand, and does it help?* At the door of each room. With a careful start it hardly mattered in our house. With a careless one it decided.

# %% [markdown]
# One question is left open for you. The norm gives every word the same volume, whether the word matters or not. Suppose you wanted a model to say "this word is important" by its volume. Where could it write that down, so that no norm wipes it out?

# ---
# beat: echo-chain
# title: Only factors around 1 survive a long chain
# intent: The learner feels how a repeated factor explodes or vanishes, before any network is in sight.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [scale-compounds]
# assumes: []
# ---

# %% [markdown] recap="true"
# ## Only factors around 1 survive a long chain
#
# Someone claps in a canyon, and fifty walls pass the echo on, each a tenth louder than it arrived, or each a tenth quieter. Guess both ends. A factor repeated fifty times must be very near 1 to survive, and nothing that is built hits exactly 1. **A deep network is such a canyon:** layer after layer answers what it heard.

# %%
1.1 ** 50, 0.9 ** 50

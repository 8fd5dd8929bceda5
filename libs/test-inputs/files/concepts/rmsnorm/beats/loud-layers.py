# ---
# beat: loud-layers
# title: An untrained layer is eight times too loud
# intent: The learner runs the failure that every later idea answers, a stack of random layers ends in nan.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [depth-explodes]
# assumes: [matrix-product, scale-compounds]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## An untrained layer is eight times too loud
#
# Follow one word, "cat". A layer mixes its 64 features by a table of 64 x 64 weights, random before training and here of size about 1 (libraries start smaller, and you will see why). How much longer does "cat" come out? Think of 64 features as an arrow with 64 coordinates; `norm` is its length.

# %% [markdown] levels="advanced"
# ## An untrained layer is eight times too loud
#
# Follow one word, "cat", through a layer that mixes its 64 features by random weights of size about 1. How much longer does it come out? (Keep an eye on the 64.) Then through fifty such layers: a number of 46 digits, where float32 ends near 3.4e38. Past that it says `inf`, and `inf - inf` has no answer. What will arrive?

# %%
cat, layer = words[1], torch.randn(64, 64)  # "cat"; an untrained layer: in cat @ layer, each column of weights sums up one new feature

# %%
(cat @ layer).norm() / cat.norm()

# %% [markdown] levels="beginner,intermediate"
# Around 8. (Keep an eye on the 64.) Fifty layers should multiply the length by about 8 ** 50, a number of 46 digits. These numbers are stored as float32, which ends near 3.4e38; past that it says `inf`, and `inf - inf` has no answer. What will the first features of "cat" look like?

# %%
echo = cat
for layer_number in range(50):
    echo = echo @ torch.randn(64, 64)
echo[:5]  # the first 5 features of "cat" after 50 layers, with nothing to hold them

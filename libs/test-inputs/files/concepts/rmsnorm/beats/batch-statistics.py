# ---
# beat: batch-statistics
# title: "BatchNorm: a thermostat that needs company"
# intent: The learner sees BatchNorm work on three words, then fail on one, and change a word when a later one changes.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [batch-norm-fails]
# assumes: [initialisation-fades, mean-and-deviation]
# ---

# %% [markdown]
# ## BatchNorm: a thermostat that needs company
#
# Strangers come out about 1.14 times as loud, these words 3 times: no one divisor mends both, and 1.14 ** 50 is 700. **Initialisation is a promise about the first step**; a stack needs a thermostat, measuring while it runs. [BatchNorm](https://arxiv.org/abs/1502.03167) subtracts the mean of each *feature* across the batch and divides by its standard deviation. Try "cat" alone; then with both others: does it change when "sat", written later, gets ten times louder?

# %%
((cat - cat[None].mean(0)) / cat[None].std(0, correction=0))[:5]  # [None]: a batch with one row

# %% levels="beginner" recap="true"
louder_sat = torch.stack([words[0], cat, 10 * words[2]])  # the same three words, "sat" ten times louder

# %% levels="beginner"
(F.batch_norm(louder_sat, None, None, training=True) - F.batch_norm(words, None, None, training=True))[1, :5]

# %% levels="intermediate,advanced" recap="true"
louder_sat = torch.stack([words[0], cat, 10 * words[2]])  # the same three words, "sat" ten times louder
(F.batch_norm(louder_sat, None, None, training=True) - F.batch_norm(words, None, None, training=True))[1, :5]

# %% [markdown] levels="beginner,intermediate" recap="true"
# Alone, a word *is* the mean and has no spread: 0 / 0 (a tiny number added under the root gives all zeros: the word erased). So in use BatchNorm falls back on averages remembered from training, and with texts of different length even padding gets counted. With company, "cat" changes because of a later word. In training, a model that writes word by word would peek at the words it must predict.

# ---
# beat: weights-move
# title: Training breaks the promise
# intent: The learner sees that a good initialisation holds only until the first gradient steps.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [initialisation-fades]
# assumes: [fan-in-scale]
# ---

# %% [markdown]
# ## Training breaks the promise
#
# Few layers hit 1; about three in four come within a tenth, and misses to both sides mostly cancel: "cat" arrives. (Where a ReLU silences half of the features, [He and others](https://arxiv.org/abs/1502.01852) divide by the root of *half* the fan-in.) Training then moves the weights to shrink an error, the *loss*. Let a layer learn to triple these words. Guess its factor, after 100 steps, for words it never saw.

# %%
trained = (torch.randn(64, 64) / 8).requires_grad_()  # starts with a factor of about 1
optimiser = torch.optim.SGD([trained], lr=0.3)
for step in range(100):
    loss = (words @ trained - 3 * words).pow(2).mean()  # how far is the answer from 3 times the word?
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
strangers = torch.randn(64, 64)  # 64 words that the layer never saw
(rms(strangers @ trained) / rms(strangers)).mean().item()

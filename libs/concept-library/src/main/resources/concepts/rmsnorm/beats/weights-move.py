# ---
# beat: weights-move
# title: Training breaks the promise
# intent: The learner sees that a good initialisation holds only until the first gradient steps.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [initialisation-fades]
# assumes: [fan-in-scale]
# minutes: 3
# ---

# %% [markdown]
# ## Training breaks the promise
#
# A bell around 1, close to a normal distribution, about a tenth wide: right on average. (Where a ReLU silences half of the features, [He and others](https://arxiv.org/abs/1502.01852) divide by the root of *half* the fan-in.) But weights are divided once, before training. Let such a layer learn to say each word three times as loud. Guess its factor after 100 steps.

# %%
trained = (torch.randn(64, 64) / 8).requires_grad_()  # starts with a factor of about 1
optimiser = torch.optim.SGD([trained], lr=0.3)
for step in range(100):
    loss = (words @ trained - 3 * words).pow(2).mean()  # how far is the answer from 3 times the word?
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
(rms(words @ trained) / rms(words)).detach()

# ---
# beat: norm-or-rms
# title: The length counts features, the RMS does not
# intent: The learner who mixes up the two sees them part ways as the number of features grows.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [norm-versus-rms]
# assumes: [rms]
# when: norm-for-rms
# ---

# %% [markdown] recap="true"
# ## The length counts features, the RMS does not
#
# A choir in which each singer sings at volume 1: does it get *louder per singer* with more singers? Each triple holds a number of features, all equal to 1, then the length, then the RMS. Predict the last triple, then ask which of the two numbers you could compare between a narrow and a wide model.

# %%
[(n, torch.ones(n).norm().item(), rms(torch.ones(n)).item()) for n in (1, 4, 64, 4096)]

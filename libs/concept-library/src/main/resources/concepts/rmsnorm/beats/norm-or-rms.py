# ---
# beat: norm-or-rms
# title: The arrow grows with the number of loudspeakers, the typical size does not
# intent: The learner tells the length of an arrow from its root mean square.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [norm-versus-rms]
# assumes: [rms]
# when: norm-for-rms
# ---

# %% [markdown]
# ## The arrow grows with the number of loudspeakers, the typical size does not
#
# Two numbers can be drawn as an arrow, and Pythagoras gives its **length**. For 3 and 4 it is the root of 9 plus 16. The RMS takes the mean of 9 and 16 instead of their sum.

# %%
arrow = torch.tensor([3.0, 4.0])  # two loudspeakers
arrow.norm(), rms(arrow)  # length of the arrow, typical size of its entries

# %% [markdown]
# Now let every loudspeaker play at size 1. **Guess first.** There are 4, then 64, then 4096 of them. Which of the two numbers grows?

# %%
for d in (4, 64, 4096):
    print(f"{d:5} loudspeakers: length {torch.ones(d).norm():6.2f}, RMS {rms(torch.ones(d)).item():.2f}")

# %% [markdown]
# The length grows like the root of the number, and no loudspeaker got any louder. The RMS stays at 1. It is the length divided by $\sqrt d$.

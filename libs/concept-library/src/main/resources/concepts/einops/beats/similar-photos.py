# ---
# beat: similar-photos
# title: Two names for one axis let photos meet photos
# intent: The learner compares all photos with all photos and learns that one axis may need two letters.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [einsum-gram]
# assumes: [einsum-matmul]
# ---

# %% [markdown]
# ## Let every photo meet every photo
#
# Which two photos resemble each other most? Multiply two photos number by number and add up. The sum is large where both are bright at the same places. But all our numbers are positive, so every pair would look somewhat alike. So we first subtract the mean colour of all dots.

# %% recap="true"
contrast = photos - reduce(photos, "photo row col channel -> 1 1 1 channel", "mean")  # brighter or darker than the mean colour

# %%
photos[5, 0, 0, 0], contrast[5, 0, 0, 0]  # the red of the night sky, before and after

# %% [markdown]
# The red of the night sky was 0.1, and now it is below zero, since the sky is darker than usual.
#
# Photos shall meet photos, so the same axis needs **two names**, photo and other. **Guess first.** What would happen if both were called photo?

# %%
likeness = einops.einsum(contrast, contrast, "photo row col channel, other row col channel -> photo other")
own = einops.einsum(contrast, contrast, "photo row col channel, photo row col channel -> photo")
likeness.shape, torch.allclose(own, likeness.diagonal())

# %% [markdown]
# With one name each photo meets only itself, and that is the diagonal of the table. A photo with strong contrasts gets large numbers with many others. To be fair to the pale ones, we divide by the lengths of both photos. Then everybody has likeness 1 with themselves.

# %%
lengths = own.sqrt()  # Pythagoras: the root of the sum of squares
cosines = likeness / einops.einsum(lengths, lengths, "photo, other -> photo other")

# %% role="visualisation"
# likeness of all pairs, from -1 to 1
fig, ax = plt.subplots(figsize=(5, 4))
ax.imshow(cosines, cmap="PuOr", vmin=-1, vmax=1)
for photo, other in itertools.product(range(6), range(6)):
    ax.text(other, photo, f"{cosines[photo, other]:.2f}", ha="center", va="center", fontsize=9, color="white" if photo == other else "black")
ax.set_xticks(range(6), photo_names)
ax.set_yticks(range(6), photo_names)
ax.grid(False)
plt.show()

# %% [markdown]
# Sun and house are the most alike, with 0.56. The moon differs from all others. This number is the cosine of the angle between two photos, and models compare words in the same way.

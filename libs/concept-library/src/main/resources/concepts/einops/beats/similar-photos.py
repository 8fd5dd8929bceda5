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
# Which two photos resemble each other most? Multiply two photos number by number and add up. The sum is large where both are bright at the same places. But all our numbers are positive, so every pair would look somewhat alike. We first subtract the mean colour of all dots. Then a number says brighter or darker than usual.

# %% recap="true"
contrast = photos - reduce(photos, "photo row col hue -> hue", "mean")  # brighter or darker than the mean colour

# %% [markdown]
# Photos shall meet photos, so the same axis needs **two letters**, p and q. **Guess first.** What would happen with `prch,prch->p`, where both are called p?

# %%
likeness = torch.einsum("prch,qrch->pq", contrast, contrast)  # rows and columns: photos
likeness.shape

# %%
own = torch.einsum("prch,prch->p", contrast, contrast)  # each photo meets only itself
torch.allclose(own, likeness.diagonal())

# %% [markdown]
# With one letter each photo meets only itself, and that is the diagonal of the table. A photo with strong contrasts gets large numbers with many others. To be fair to the pale ones, we divide by the lengths of both photos. Then everybody has likeness 1 with themselves.

# %%
lengths = torch.einsum("prch,prch->p", contrast, contrast).sqrt()  # Pythagoras: the root of the sum of squares
cosines = likeness / torch.einsum("p,q->pq", lengths, lengths)

# %% role="visualisation"
# likeness of all pairs, from -1 to 1
fig, ax = plt.subplots(figsize=(5, 4))
ax.imshow(cosines, cmap="PuOr", vmin=-1, vmax=1)
for p, q in itertools.product(range(6), range(6)):
    ax.text(q, p, f"{cosines[p, q]:.2f}", ha="center", va="center", fontsize=9, color="white" if cosines[p, q] > 0.8 else "black")
ax.set_xticks(range(6), photo_names)
ax.set_yticks(range(6), photo_names)
ax.grid(False)
plt.show()

# %% [markdown]
# Sun and house are the most alike, with 0.56. The moon differs from all others. This number is the cosine of the angle between two photos, and models compare words in the same way.

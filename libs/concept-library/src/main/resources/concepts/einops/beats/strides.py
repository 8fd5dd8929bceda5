# ---
# beat: strides
# title: A transpose moves nothing
# intent: The advanced learner sees that permute only exchanges strides, when a copy is made, and what a view shares.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [strides-and-views]
# assumes: [flat-order]
# ---

# %% [markdown]
# ## A transpose moves nothing
#
# The place in the queue was $288p + 36y + 3x + c$. PyTorch stores the steps as strides. **Guess first.** What do the strides look like after `permute(1, 0, 2, 3)`?

# %%
photos.stride(), moved.stride()

# %%
photos.data_ptr() == moved.data_ptr()  # do both begin at the same place in memory?

# %% [markdown]
# The numbers did not move at all. Two steps changed places, so the same queue is read in another order. Such a tensor is called a **view**. And the merge into 72 columns? To go from the last column of the sun to the first column of the boat, one needs this step:

# %%
288 - 11 * 3, 3  # from (photo 0, col 11) to (photo 1, col 0); and the step between columns

# %% [markdown]
# The steps along the strip would be 3, 3, 3 and then 255. One axis has one stride, so **no view can hold the strip**, and the merge must copy. `view` refuses to copy, `reshape` copies silently.

# %%
refusal_of(lambda: moved.view(8, 72, 3))

# %%
strip.is_contiguous(), moved.is_contiguous()

# %% [markdown]
# A tensor is **contiguous** when walking through it is walking through memory. The tower needs no copy, since photo and row have steps 288 and 36, and 288 is 8 times 36. That is the exact rule. Two axes merge without a copy when the left stride is the right stride times the right size.

# %%
tower = rearrange(photos, "photo row col channel -> (photo row) col channel")
tower.data_ptr() == photos.data_ptr()

# %% [markdown]
# So einops, too, copies only when it must. **Guess first.** We paint a dot of the tower black. Does the photo change?

# %%
paper = photos.clone()  # a copy to play with
rearrange(paper, "photo row col channel -> (photo row) col channel")[0, 0] = 0.0
rearrange(paper, "photo row col channel -> row (photo col) channel")[0, 1] = 0.0
paper[0, 0, :2]  # dot 0 was painted through the tower, dot 1 through the strip

# %% [markdown]
# Dot 0 is black and dot 1 is not. A rearranged tensor may be a view or a copy, so never write into it.

# %% role="practice" exercise="stride-of-tiles"
# photos was cut with "photo (down row) (across col) channel -> photo down across row col channel", row=4, col=4. It is a view.
# Which six strides has it? Give a tuple in the order photo, down, across, row, col, channel.
test_strides = ...  # fill in code here
if test_strides is ...:
    print("Still blank. One row is 36 numbers away and one column is 3. How far is it to the tile below?")
else:
    assert len(test_strides) == 6, "Six axes, six strides."
    assert test_strides[1] != 4, "That counts rows. A stride counts numbers in the queue."
    assert test_strides != (288, 144, 48, 12, 3, 1), "These are the strides after copying tile by tile. A view reads the old queue."
    assert torch.equal(photos.as_strided((6, 2, 3, 4, 4, 3), test_strides), rearrange(tiles, "photo (down across) row col channel -> photo down across row col channel", down=2)), "Not yet. Multiply each old step by how many of them you take."
    print("Right: cutting and moving cost nothing. Only merging would.")

# %% role="answer" exercise="stride-of-tiles"
test_strides = (288, 4 * 36, 4 * 3, 36, 3, 1)

# %% role="misconception" exercise="stride-of-tiles" name="counts-rows"
test_strides = (6, 4, 4, 1, 1, 1)

# %% role="misconception" exercise="stride-of-tiles" name="strides-of-a-copy"
test_strides = (288, 144, 48, 12, 3, 1)

# %% role="misconception" exercise="stride-of-tiles" name="forgets-the-channel"
test_strides = (96, 48, 4, 12, 1, 1)

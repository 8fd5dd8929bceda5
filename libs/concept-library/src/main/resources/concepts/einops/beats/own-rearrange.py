# ---
# beat: own-rearrange
# title: The whole library call in three moves
# intent: The advanced learner builds rearrange from unflatten, permute and flatten.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [rearrange-from-scratch]
# assumes: [split-axis, move-then-merge]
# ---

# %% [markdown]
# ## Build it yourself: cut, move, merge
#
# Every pattern so far cut axes on the left, moved the pieces, and merged on the right. First let's turn a side into groups of names.

# %%
# | export
def read_side(side):
    """'row (photo col)' becomes [['row'], ['photo', 'col']]: one group for each axis."""
    words = side.replace("(", " ( ").replace(")", " ) ").split()
    groups, inside = [], False
    for word in words:
        if word in "()":
            inside = word == "("
            groups += [[]] if inside else []
        elif inside:
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups

# %%
read_side("row (photo col) channel")

# %% [markdown]
# The second task is a group with one unknown size. Its size is the axis divided by what is known.

# %%
# | export
def sizes_of(group, length, known):
    """The sizes of the names in one group; at most one is unknown."""
    rest = length // math.prod(known.get(name, 1) for name in group)
    return [known.get(name, rest) for name in group]

# %%
sizes_of(["photo", "col"], 72, {"photo": 6})

# %% [markdown]
# Now the three moves. Cut is a reshape into all pieces, move is a permute, and merge is a reshape back.

# %%
# | export
def our_rearrange(tensor, pattern, **known):
    """Cut, move, merge."""
    left, right = [read_side(side) for side in pattern.split("->")]
    sizes = [size for group, length in zip(left, tensor.shape) for size in sizes_of(group, length, known)]
    names = [name for group in left for name in group]
    of = dict(zip(names, sizes))
    order = [names.index(name) for group in right for name in group]
    merged = [math.prod(of[name] for name in group) for group in right]
    return tensor.reshape(sizes).permute(order).reshape(merged)

# %%
sheet_pattern = "(line place) row col channel -> (line row) (place col) channel"
torch.equal(our_rearrange(photos, sheet_pattern, place=3), rearrange(photos, sheet_pattern, place=3))

# %% [markdown]
# `True`. Real einops also compares both sides, checks each size and explains its refusals.

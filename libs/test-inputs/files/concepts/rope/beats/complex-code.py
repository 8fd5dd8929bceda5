# ---
# beat: complex-code
# title: All turns in one multiplication
# intent: The learner builds the efficient complex version, sees it equal to the matrices, and owns a function to reuse.
# kind: shortcut
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [apply-rope]
# assumes: [rope-matrix, complex-rotation]
# ---

# %% [markdown]
# ## All turns in one multiplication
#
# For 128 features the matrix of one turn has 16,384 entries, nearly all zero; 64 complex multiplications do the same. `torch.nn` has no call for RoPE; the shortcut is [view_as_complex](https://pytorch.org/docs/stable/generated/torch.view_as_complex.html) and [polar](https://pytorch.org/docs/stable/generated/torch.polar.html), as in Meta's Llama code (Hugging Face pairs features 64 apart). The silent assert says that it equals the matrices; then come two functions to keep.

# %% role="shortcut"
pairs = torch.view_as_complex(q.reshape(5, 4, 2))  # rows: 5 words; columns: 4 hands, one complex number each
turns = torch.polar(torch.ones(5, 4), torch.arange(5)[:, None] * speeds)  # length 1, angle place times speed
assert torch.allclose(torch.view_as_real(pairs * turns).flatten(-2), turn_rows(q), atol=1e-5)

# %%
# | export
def rope_speeds(features, base=10000.0):
    """One speed in radians a place for each pair of features."""
    return base ** (-torch.arange(0, features, 2) / features)


def apply_rope(rows, positions, speeds):
    """Turn float32 rows (..., words, features), neighbours as pairs, by positions (words,) times speeds (features / 2,)."""
    turns = torch.polar(torch.ones(len(positions), len(speeds)), positions[:, None] * speeds)
    pairs = torch.view_as_complex(rows.reshape(*rows.shape[:-1], len(speeds), 2))
    return torch.view_as_real(pairs * turns).flatten(-2)

# %%
# the three scores of the opening, now from your own function
(apply_rope(q[2:3], spots[:, 0], speeds) * apply_rope(k[1:2], spots[:, 1], rope_speeds(8))).sum(-1)

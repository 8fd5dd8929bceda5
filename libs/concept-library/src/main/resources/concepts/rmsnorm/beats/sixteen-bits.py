# ---
# beat: sixteen-bits
# title: A loud word disappears in 16 bits
# intent: The learner sees float16 overflow silently delete a word, and computes in float32.
# kind: intuition
# levels: [intermediate, advanced]
# weight: support
# teaches: [square-in-float32]
# assumes: [epsilon]
# ---

# %% [markdown]
# ## A loud word disappears in 16 bits
#
# Large models run in 16 bits. The largest number that fits into float16 is 65504. An entry of 300 looks harmless. **Guess first.** What does the norm make of a word whose entries are all near 300?

# %%
loud_half = torch.tensor([[300.0, -280.0, 310.0, 290.0]], dtype=torch.float16)  # one loud word in float16
rms_norm(loud_half)

# %% [markdown]
# It makes zeros of the whole word. There was no error, no `nan` and no warning. What became of the squares?

# %%
loud_half.pow(2)

# %% [markdown] levels="intermediate"
# The square of 300 is 90,000. That does not fit, so float16 stores infinity. One divided by the root of infinity is 0, and the word was deleted.

# %% levels="intermediate"
rms_norm(loud_half.float()).half()  # square in 32 bits, return to 16

# %% [markdown] levels="intermediate"
# In 32 bits the squares fit, and the word survives. So serious versions square in float32 and convert the result back at the end. Our `rms_norm` does not yet. The module that we export at the end of the lesson will.

# %% [markdown] levels="advanced"
# The square of 300 is 90,000. That does not fit, so float16 stores infinity. One divided by the root of infinity is 0, and the word was deleted.
#
# The other end is no better. **Predict.** The smallest positive float16 is about $6 \cdot 10^{-8}$. What becomes of a word with entries near 0.0001?

# %% levels="advanced"
faint_half = torch.full((1, 4), 1e-4, dtype=torch.float16)  # one faint word in float16
faint_half.pow(2), (faint_half.pow(2) + 1e-8)

# %% [markdown] levels="advanced"
# The square of 0.0001 is $10^{-8}$, and it becomes zero. An eps of $10^{-8}$ becomes zero as well, so it protects nothing. The format **bfloat16** has the range of float32, but only two to three digits, which is too few for a mean over thousands of entries.

# %% levels="advanced"
# largest number and smallest step near 1, for three formats
{str(kind): (torch.finfo(kind).max, torch.finfo(kind).eps) for kind in (torch.float16, torch.bfloat16, torch.float32)}

# %% [markdown] levels="advanced"
# So serious versions square in float32. Our `rms_norm` does not yet. The module that we export at the end of the lesson will.

# %% role="practice" exercise="half-precision" levels="advanced"
# Normalise the loud float16 word. The result must be float16 as well, and correct.
test_normed = ...  # fill in code here
if test_normed is ...:
    print("Still blank. In which format should the squares be taken, and in which the result be returned?")
else:
    assert test_normed.dtype == torch.float16, "The result must have the format of the word that came in."
    assert test_normed.abs().max() > 0, "The word was deleted. Where did a number become infinite?"
    assert torch.allclose(test_normed.float(), F.rms_norm(loud_half.float(), (4,)), atol=1e-2), "Not yet. It should agree with float32 to two digits."
    print("Right:", test_normed.tolist())

# %% role="answer" exercise="half-precision"
test_normed = rms_norm(loud_half.float()).half()

# %% role="misconception" exercise="half-precision" name="converts-too-late"
test_normed = rms_norm(loud_half).float().half()

# %% role="misconception" exercise="half-precision" name="forgets-to-convert-back"
test_normed = rms_norm(loud_half.float())

# %% role="misconception" exercise="half-precision" name="wrong-scale"
test_normed = loud_half / 300 * 2

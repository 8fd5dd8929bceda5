# ---
# beat: half-precision
# title: Scores overflow in 16 bits before the division can help
# intent: The learner predicts where float16 scores overflow and moves the division before the product.
# kind: intuition
# levels: [advanced]
# weight: extra
# teaches: [half-precision-scores]
# assumes: [scaled-scores]
# ---

# %% [markdown]
# ## In 16 bits the order of the division matters
#
# The largest number of float16 is 65504. A head has the width 128, and some trained models have single features with very large entries. **Predict.** If all entries of a query and its key have the same size, which size makes the raw score overflow?

# %%
math.sqrt(torch.finfo(torch.float16).max / 128)  # 128 products, each of size squared

# %%
quiet, noisy = torch.full((1, 128), 22.0).half(), torch.full((1, 128), 23.0).half()
quiet @ quiet.T, noisy @ noisy.T

# %% [markdown]
# As predicted, 22 holds and 23 does not. Now the score is infinite, and the division by $\sqrt{128}$ comes too late.

# %%
F.softmax(torch.cat([noisy @ noisy.T, noisy @ noisy.T], dim=1).float() / math.sqrt(128), dim=1)  # two equal keys

# %% [markdown]
# Two equal keys should get one half each, and they get `nan`. The softmax slides the scores down by their maximum, and infinity minus infinity is not a number. The repair costs nothing. Divide the query *before* the product:

# %%
(noisy / math.sqrt(128)) @ noisy.T

# %% [markdown]
# About 5985, far from the ceiling. In letters both orders are the same, in 16 bits they are not. Fused kernels also add up in 32 bits. Large runs go further and put a norm on queries and keys. Then a score is at most $\sqrt d$ times what the norm's learned gains allow.

# %% role="practice" exercise="half-limit"
# Width 64, float16, raw scores. Which common size of all entries just reaches 65504? (One line, no trial and error.)
test_limit = ...  # fill in code here
if test_limit is ...:
    print("Still blank. The score is a sum of 64 equal squares.")
else:
    assert abs(test_limit - 65504 / 64) > 1, "That is the size of one product. Each product is a square."
    assert abs(test_limit - math.sqrt(65504)) > 1, "That would be the limit for one single product."
    assert abs(test_limit - math.sqrt(65504 / 8)) > 1, "Here equal entries add up fully. The root law is for strangers."
    assert abs(test_limit - 31.99) < 0.1, "Not yet. Solve 64 times size squared equals 65504."
    print("Right: just under 32.")

# %% role="answer" exercise="half-limit"
test_limit = math.sqrt(65504 / 64)

# %% role="misconception" exercise="half-limit" name="product-for-entry"
test_limit = 65504 / 64

# %% role="misconception" exercise="half-limit" name="one-product"
test_limit = math.sqrt(65504)

# %% role="misconception" exercise="half-limit" name="root-for-aligned"
test_limit = math.sqrt(65504 / 8)

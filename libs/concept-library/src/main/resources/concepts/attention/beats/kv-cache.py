# ---
# beat: kv-cache
# title: While writing, keys and values may be kept
# intent: The learner shows that a cached step equals the full computation and counts what it saves and weighs.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [kv-cache]
# assumes: [attention]
# ---

# %% [markdown]
# ## While writing, old keys and values never change
#
# A model writes one word, adds it to the text and starts again. With the causal mask an old word never sees the new one. So its key and its value stay what they were. **Predict.** Which part of the table is really new when word 5 arrives?

# %%
full = attention(river_words, river_words, river_words, triangle)  # all six words at once
kept_keys, kept_values = river_words[:5], river_words[:5]  # what was computed for words 0 to 4

# %%
new = river_words[5:]  # "river", which is its own query, key and value here
new_row = attention(new, torch.cat([kept_keys, new]), torch.cat([kept_values, new]))
full[5], new_row[0]

# %% [markdown]
# One query against kept keys gives the same row. No mask is needed, since everything that is kept lies in the past. Old queries are never needed again, so only keys and values are kept. That is the **KV cache**.

# %%
n = 1000
n * (n + 1) // 2, n  # how often a word's key is computed while 1000 words are written: without, and with the cache

# %% [markdown]
# It saves a factor of about 500 here, and is paid for in memory. Llama 3 8B keeps a key and a value of width 128 for 8 heads in 32 layers, at 2 bytes a number. What does one piece of text weigh? And a full text of 8192 pieces?

# %%
per_piece = 2 * 8 * 128 * 32 * 2  # key and value, heads, width, layers, bytes
per_piece / 1024, per_piece * 8192 / 1024**3  # KiB for one piece, GiB for 8192 pieces

# %% [markdown]
# A piece weighs 128 KiB, and one reader's full text 1 GiB. The model asks with 32 heads but keeps only 8, and four queries share each key. That is grouped-query attention ([Ainslie and others 2023](https://arxiv.org/abs/2305.13245)). With all 32 it would be 4 GiB.

# %% role="practice" exercise="cache-step"
# "Bank" (word 2) is new. Words 0 and 1 were in the cache, and bank's own key and value have joined them.
test_query, test_keys, test_values = river_words[2:3], river_words[:3], river_words[:3]
test_result = ...  # fill in code here
if test_result is ...:
    print("Still blank. The test_keys already include the new word's own key.")
else:
    assert not torch.allclose(test_result, full[5:6], atol=1e-5), "That has asked with the last word's query."
    assert not torch.allclose(test_result, attention(test_query, test_keys[:2], test_values[:2]), atol=1e-5), "The new word may also look at itself."
    assert not torch.allclose(test_result, attention(test_query, river_words, river_words), atol=1e-5), "A word that is not written yet was asked as well."
    assert torch.allclose(test_result, full[2:3], atol=1e-5), "Not yet. One query, three keys, three values."
    print("Right: one row, and no mask.")

# %% role="answer" exercise="cache-step"
test_result = attention(test_query, test_keys, test_values)

# %% role="misconception" exercise="cache-step" name="without-itself"
test_result = attention(test_query, test_keys[:2], test_values[:2])

# %% role="misconception" exercise="cache-step" name="sees-the-unwritten"
test_result = attention(test_query, river_words, river_words)

# %% role="misconception" exercise="cache-step" name="wrong-query"
test_result = attention(river_words[5:], river_words, river_words)

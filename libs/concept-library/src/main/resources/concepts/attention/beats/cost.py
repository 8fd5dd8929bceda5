# ---
# beat: cost
# title: Twice the text, four times the scores
# intent: The learner counts scores for real context lengths.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [quadratic-cost]
# assumes: [attention]
# ---

# %% [markdown]
# ## Sceptic: what does it cost when the text gets long?
#
# Every word asks every word. Six words make 36 scores. **Guess first.** A text is twice as long. How many times as many scores is that?

# %% levels="beginner,intermediate"
[n * n for n in (6, 12, 24)]  # scores for 6, 12 and 24 words

# %% [markdown] levels="beginner,intermediate"
# It is four times, and then four times again. The mask saves half of them, but half of a square still grows like a square. Here are the lengths that real models allow, and what one table of scores would weigh at 2 bytes a number.

# %% [markdown] levels="advanced"
# It is four times, and the causal mask only halves both. Here are the lengths that real models allow, and what one table of scores would weigh at 2 bytes a number.

# %%
lengths_allowed = {"GPT-2": 1024, "Llama 3": 8192, "Llama 3.1": 131_072, "a million": 1_000_000}
{name: f"{n * n * 2 / 1e9:,.3f} GB" for name, n in lengths_allowed.items()}  # one table, one head, one layer

# %% [markdown]
# At a million pieces one table of scores would fill 2000 gigabytes, and there is one for each head and layer. Nobody stores that. Programs compute the table block by block and forget it at once. The *multiplications* remain, and they are why long texts cost so much.

# %% role="practice" exercise="longer-text" levels="beginner"
# A book chapter has 8000 pieces, the whole book 24000. How many times as many scores, both with the causal mask?
test_times = ...  # fill in code here
if test_times is ...:
    print("Still blank. How many words does each word ask, in the chapter and in the book?")
else:
    assert abs(test_times - 3) > 0.1, "That is how much longer the text is. Each of its words also has more words to ask."
    assert abs(test_times - 27) > 0.1, "That is a cube. There are pairs of words here, not triples."
    assert abs(test_times - 4.5) > 0.1, "The mask halves the chapter's table as well as the book's."
    assert abs(test_times - 9) < 0.1, "Not yet. Count pairs."
    print("Right: three times the words, and each asks three times as many.")

# %% role="answer" exercise="longer-text" levels="beginner"
test_times = (24_000 / 8000) ** 2

# %% role="misconception" exercise="longer-text" name="linear-growth" levels="beginner"
test_times = 24_000 / 8000

# %% role="misconception" exercise="longer-text" name="cubic-growth" levels="beginner"
test_times = (24_000 / 8000) ** 3

# %% role="misconception" exercise="longer-text" name="mask-halves-growth" levels="beginner"
test_times = (24_000 / 8000) ** 2 / 2

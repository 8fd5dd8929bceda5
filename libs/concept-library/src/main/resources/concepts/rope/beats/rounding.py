# ---
# beat: rounding
# title: Half-precision places stop counting
# intent: The learner sees positions and angles rounded in bfloat16 and float16, and knows where float32 must stay.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [angle-precision]
# assumes: [relative-score]
# ---

# %% [markdown]
# ## Half-precision places stop counting
#
# Models compute in `bfloat16`, a number format of 16 bits that keeps 8 binary digits. The distance is exact in theory. **Guess first.** What is place 257 in `bfloat16`, and what is place 1001?

# %%
torch.tensor([255.0, 256.0, 257.0, 1001.0]).bfloat16()

# %% [markdown]
# 257 became 256, and 1001 became 1000. Two neighbours now stand on the same place. `float16` has more digits and counts up to 2048. What does that do to the score of "dog bit", which should be 3.99 everywhere?

# %%
def rounded_score(place, dtype):
    bit_place, dog_place = (torch.tensor(float(where)).to(dtype).item() for where in (place + 1, place))
    return turned_score(bit_place, dog_place)

# %%
{dtype: [round(rounded_score(place, dtype), 2) for place in (100, 255, 256, 1001, 3001)] for dtype in (torch.bfloat16, torch.float16)}

# %% role="visualisation"
# the score of "dog bit" along a text, when the places are rounded before they are turned into angles
text_places = range(0, 1100)
for dtype, colour, label in ((torch.bfloat16, utils.RED, "bfloat16"), (torch.float32, utils.BLUE, "float32")):
    plt.plot(text_places, [rounded_score(place, dtype) for place in text_places], color=colour, linewidth=1, label=label)
plt.xlabel("place of the dog")
plt.ylabel("score of dog bit")
plt.legend(loc="lower left")
plt.show()

# %% [markdown]
# At place 256 the red line leaves the right value, and from 512 on it jumps between wrong ones. So the places, the speeds and the sines are computed in `float32`, and only the finished cosine and sine may be rounded. A cosine rounded to `bfloat16` is off by at most 0.002, at any place. That is the fix that careful code makes.

# %%
exact = (torch.arange(0.0, 100_000.0)).cos()
(exact.bfloat16().float() - exact).abs().max().item()

# %% [markdown]
# Even `float32` is not endless. At place 1,000,000 its steps are 0.06 radians wide for an angle. With texts of that length, the fast hands deserve `float64`, or angles that are reduced by whole laps.

# %%
torch.nextafter(torch.tensor(1e6), torch.tensor(2e6)) - torch.tensor(1e6)

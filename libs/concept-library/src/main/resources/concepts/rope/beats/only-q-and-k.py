# ---
# beat: only-q-and-k
# title: Values stay as they are
# intent: The learner turns the values too, and sees the absolute place come back.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [only-queries-and-keys]
# assumes: [relative-score]
# ---

# %% [markdown] levels="advanced"
# ## Sceptic: why are the values not turned?
#
# In a score, $R_m^{T}R_n$ is left, which knows only $n - m$. A turned value would arrive as $\sum_n w_n R_n v_n$ with the shares $w_n$, and nothing cancels. **Predict.** Move the sentence by 10 places. What happens to the numbers that "bit" hears, with plain values and with turned ones?

# %% [markdown] levels="beginner,intermediate"
# ## Sceptic: why are the numbers that a word passes on not turned?
#
# The questions and offers meet in a dot product. There the two turns cancel down to the distance. But the third kind of numbers, the *values*, is only weighted and added up. Let's turn them as well and see. First, how it should be:

# %%
def heard_by_bit(start, turn_values):
    here = places + start  # the sentence begins at place `start`
    return F.softmax(rope(offers, here, one_hand) @ rope(bit_asks[None], here[2:3], one_hand)[0], dim=0) @ (
        rope(values, here, one_hand) if turn_values else values)

# %% levels="beginner,intermediate"
heard_by_bit(0, turn_values=False), heard_by_bit(10, turn_values=False)  # how much dog, how much man

# %% [markdown] levels="beginner,intermediate"
# Much dog and no man, wherever the sentence stands. Now with turned values. **Guess first.** Will the sentence at place 10 still be heard as it was at place 0?

# %% levels="beginner,intermediate"
heard_by_bit(0, turn_values=True), heard_by_bit(10, turn_values=True)

# %% levels="advanced"
# rows: values plain and turned; columns: dog and man at start 0, dog and man at start 10
torch.stack([torch.cat([heard_by_bit(start, turned) for start in (0, 10)]) for turned in (False, True)])

# %% [markdown] levels="beginner,intermediate"
# No. At place 0 the dog sounds like a bit of both, and at place 10 like the opposite of a man. A turned value carries its own place with it. It meets no second turned arrow with which the turn could cancel.

# %% role="visualisation"
# what "bit" hears at several starts: a point for each start; first number dog, second number man
starts = range(0, 12)
turned_values = torch.stack([heard_by_bit(start, True) for start in starts])
fig, ax = plt.subplots(figsize=(4.4, 4.4))
ax.scatter(turned_values[:, 0], turned_values[:, 1], color=utils.RED)
for start in starts:
    ax.text(1.12 * turned_values[start, 0], 1.12 * turned_values[start, 1], str(start), color=utils.RED, ha="center", va="center")
ax.scatter([0.95], [0.0], color=utils.PURPLE, s=110, zorder=3)
ax.text(0.86, 0.0, "values not turned", color=utils.PURPLE, ha="right", va="center")
ax.set(xlabel="dog", ylabel="man", xlim=(-1.3, 1.3), ylim=(-1.3, 1.3), aspect="equal")
plt.show()

# %% [markdown] levels="beginner"
# The pink point is right for all starts. The red points wander round the dial as the sentence moves, although nobody bit anybody else. So RoPE turns queries and keys only.

# %% [markdown] levels="intermediate"
# The pink point is right for all starts. The red ones wander round the dial as the sentence moves. RoPE turns queries and keys only, and the shares alone carry the order.

# %% [markdown] levels="advanced"
# The red points wander round the dial as the sentence moves. Turned *back* by the place of the one who asks, they would all fall on one point again, since then $R_m^{T}R_n$ appears here, too. RoPE does not spend this. Let's check that it would work.

# %% levels="advanced"
torch.stack([turn(heard_by_bit(start, True), -(start + 2)) for start in (0, 3, 10)])  # "bit" stands at place start + 2

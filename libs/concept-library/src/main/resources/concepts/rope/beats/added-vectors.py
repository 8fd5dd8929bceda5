# ---
# beat: added-vectors
# title: Adding something for the place helps, and has a catch
# intent: The learner adds place arrows, sees order appear, and sees the same phrase scored differently elsewhere.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [added-positions]
# assumes: [dot-product, order-blind]
# ---

# %% [markdown]
# ## Sceptic: why not add something for the place to each word?
#
# People did exactly that, and many still do. Give each place an arrow of its own, and add it to the word. Here the place arrow is a clock hand of length 1 that moves on by one step for each place.

# %% recap="true"
def place_arrow(place):
    return torch.tensor([math.cos(place), math.sin(place)])  # a hand of length 1, turned by `place` units

# %%
def added_score(bit_place, dog_place):
    return round(((bit_asks + place_arrow(bit_place)) @ (offers[1] + place_arrow(dog_place))).item(), 2)

# %% [markdown]
# Does "bit" at place 2 now tell a dog at place 1 from a dog at place 4?

# %%
added_score(2, 1), added_score(2, 4)

# %% [markdown]
# It does: 1.04 and 1.48 are different scores. So order can be heard, and the idea is good. Now its catch. The same phrase "dog bit" stands 3 places later in the text. **Guess first.** Does the score stay 1.04?

# %%
added_score(5, 4)

# %% [markdown]
# It is 3.83. The dog still stands just before "bit", and nothing about the phrase has changed. Yet its score is almost four times as large. Let's slide the phrase along a text of 40 places.

# %% role="visualisation"
# the score of "bit" for the "dog" just before it, wherever the phrase stands
starts = range(1, 40)
plt.plot(starts, [added_score(start + 1, start) for start in starts], color=utils.RED, marker="o", markersize=3)
plt.text(2, 7.3, "place arrows added: the score depends on where the phrase stands", color=utils.RED)
plt.axhline(4, color=utils.BLUE, linewidth=2)
plt.text(40.5, 4.2, "what we\nwould like", color=utils.BLUE, va="bottom")
plt.ylim(-4, 8.5)
plt.xlim(0, 48)
plt.xlabel("place of the dog")
plt.ylabel("score of bit and dog")
plt.show()

# %% [markdown] levels="beginner"
# The red score goes up and down with the place. A model has to learn "the word before me" at each place anew. We would like a flat line, where only the distance between the two words counts.

# %% [markdown] levels="intermediate,advanced"
# The red score goes up and down with the place. A model has to learn "the word before me" for all those places. We would like a flat line. Where do the waves come from? We multiply out.

# %% [markdown] role="derivation" levels="intermediate,advanced"
# Let $q$ be the query and $k$ the key, and let $p_m$ and $p_n$ be the arrows of their places $m$ and $n$.
#
# - $(q + p_m)\cdot(k + p_n) = q\cdot(k + p_n) + p_m\cdot(k + p_n)$ (multiply out the first bracket)
# - $= q\cdot k + q\cdot p_n + p_m\cdot k + p_m\cdot p_n$ (multiply out the second one)

# %% role="check" levels="intermediate,advanced"
p_m, p_n = place_arrow(5), place_arrow(4)
added_score(5, 4), bit_asks @ offers[1] + bit_asks @ p_n + p_m @ offers[1] + p_m @ p_n  # both sides

# %% levels="intermediate,advanced"
# rows: the phrase at places (2, 1), (5, 4), (12, 11); columns: the four terms
bit_moved = torch.stack([place_arrow(where) for where in (2, 5, 12)])
dog_moved = torch.stack([place_arrow(where) for where in (1, 4, 11)])
torch.stack([(bit_asks @ offers[1]).expand(3), dog_moved @ bit_asks, bit_moved @ offers[1], (bit_moved * dog_moved).sum(1)], dim=1)

# %% [markdown] levels="intermediate,advanced"
# The first term knows only the words. The two in the middle mix a word with a *place*, and they make the waves. Look at the last column: it is 0.54 in all rows. It is the agreement of two clock hands, and it feels only the *gap* between them. That is the dial on the table again.

# %% [markdown] levels="beginner"
# One more thing is hidden here. Two clock hands that are one step apart agree equally well at any time of the day:

# %% levels="beginner"
place_arrow(2) @ place_arrow(1), place_arrow(5) @ place_arrow(4), place_arrow(12) @ place_arrow(11)

# %% [markdown] levels="beginner"
# That is the dial on the table again. The gap survives. So clock hands know about distance, and adding them to words spoils it. Could the *word itself* be the clock hand?

# %% [markdown] levels="intermediate,advanced"
# So the good term comes from two hands that are *multiplied* with each other. Could the word itself be the clock hand? Then only the good term would be left.

# %% [markdown] role="quote" terms="sinusoidal; position embedding; positional encoding; absolute"
# Your source on embeddings that are added to the words. Look for what they are added to, and ask what then happens to a score when the whole text moves:
#
# {quote}

# ---
# beat: ending
# title: Three sentences for a friend
# intent: The learner can retell the lesson and answers the sceptic's list.
# kind: ending
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [order-blind, relative-score, many-speeds]
# ---

# %% [markdown]
# ## Three sentences for a friend
#
# Attention hears a bag of words, so the arrows with which words ask and offer are turned by their places, like clock hands. When two turned words meet in a dot product, only the gap between the two turns is left, which is their distance. One hand cannot count its laps, so each word has many hands, from fast to slow.

# %% [markdown] levels="beginner"
# ## The sceptic's list, answered
#
# - *Why not add something for the place?* It works, but the same phrase then gets other scores elsewhere.
# - *Why turn, and not stretch?* A turn keeps every length. A stretch would grow without end.
# - *Does turning spoil the word?* No. Its length stays, and a turn can be undone.
# - *Does only the distance count?* Yes. The places are added to two angles, and cancel in the gap.
# - *How can "before" differ from "after"?* The distance has a sign, and a question can be aimed at it.
# - *Is place 45 mistaken for place 1?* By the fast hand, yes. The slower hands give it away.
# - *Why are values not turned?* They are added up and never meet a second turn.
# - *Does a real model learn better with it?* Without places it fails. With RoPE it learns, and it does not care where the text stands.

# %% [markdown] levels="intermediate,advanced"
# ## The sceptic's list, answered
#
# - *Why not add something for the place?* It works, but two of the four terms mix words with absolute places.
# - *Why turn, and not stretch?* Opposite stretches work until they overflow. A mirror knows only even and odd. What remains is the turn.
# - *Does turning spoil the word?* No. Pythagoras says that its length stays, and a turn can be undone.
# - *Does only the distance count?* Yes, by the angle-addition rule, for all words and places.
# - *How can "before" differ from "after"?* The distance has a sign, and a question is aimed by turning it back.
# - *Is place 45 mistaken for place 1?* By the fast hand, yes. The slower hands give it away.
# - *Why are values not turned?* They are added up and never meet a second turn that would cancel theirs.
# - *Does a real model learn better with it?* Without places it fails. A table was as good at the trained places. RoPE also works anywhere else, but not at distances that it never saw.

# %% [markdown]
# One question is left open for you. A chess board has no first and second word. Each piece has *two* coordinates, a column and a row. How would you turn its arrows, so that the score knows how far apart two pieces are in each direction?

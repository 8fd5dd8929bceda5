# ---
# beat: ending
# title: Three sentences for a friend
# intent: The learner can retell the lesson and answers the sceptic's list.
# kind: ending
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: []
# assumes: [attention]
# ---

# %% [markdown]
# ## Three sentences for a friend
#
# Each word asks with a query, is found by its key, and receives a mean of all values, weighted by how well query and keys agree. Two lists of $d$ chance numbers agree by about $\sqrt d$, so we divide by that, or else softmax listens to one lucky stranger and cannot learn. A mask hides the future, heads look at several places at once, and the price is one score for each pair of words.

# %% [markdown]
# ## The sceptic's list, answered
#
# - *Why not the average of all words?* It tells every word the same, and one voice in 200 is not heard.
# - *Why three lists for each word?* With one list, words find only their like. An adjective needs a noun, and it needs the noun's meaning, which is not what it searched by.
# - *Why divide, and why by the root of $d$?* A sum of $d$ chance products has the size $\sqrt d$. Undivided, softmax saturates. Divided by $d$, it starts as the average again.
# - *Does the sentence have an order?* Not to attention. Place must be added, for example by rotation.
# - *How can it learn to guess the next word?* The future gets minus infinity before the softmax. Zero after it leaks, unless the rows are shared out anew.
# - *What are heads good for?* One set of shares stirs two places into one list. Two heads keep them apart.
# - *What does a long text cost?* Twice the text makes four times the scores.

# %% [markdown] levels="beginner,intermediate"
# One question is left open for you. In our example the words "the" and "by" had to give away their whole attention, although nobody concerned them. Shares always add up to 1. What could a word do that wants to listen to nobody?

# %% [markdown] levels="advanced"
# One question is left open for you. Shares always add up to 1, so a head that finds nothing must still look somewhere. Trained models park that attention on the first word, which has been called an attention sink. Would it be better to add a 1 to softmax's denominator, so that a head may stay silent? What would that change for the slopes?

# ---
# beat: adjacent
# title: What lies next to it
# intent: The learner knows what to search for next.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: []
# assumes: [mean]
# ---

# %% [markdown]
# ## What lies next to it
#
# Where one value may be wild, the middle walk is the safer number. It is called the median.
# Where some walks count more than others, each gets a weight. Search for "weighted mean" to see how.
# Models today keep a mean that forgets slowly, because old values matter less. It is known as an "exponential moving average".
# The call is described in [torch.mean](https://pytorch.org/docs/stable/generated/torch.mean.html).

# %% [markdown] role="image"
# Paste the URL of an image here: a see-saw with children at unequal distances, as schoolbooks on levers show it.

# %% [markdown] role="quote" terms="mean; average; balance"
# What your source says of it:
#
# {quote}

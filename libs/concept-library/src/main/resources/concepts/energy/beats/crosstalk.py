# ---
# beat: crosstalk
# title: Several pictures talk into each other's wishes
# intent: The learner splits a wish into signal and crosstalk and sees why three letters fit.
# kind: derivation
# levels: [intermediate, advanced]
# weight: core
# teaches: [crosstalk]
# assumes: [wish]
# ---

# %% [markdown]
# ## Three letters in one table
#
# For several pictures, Hebb's rule adds up their tables. Is that the line from the opening?

# %%
torch.equal(hebb(letters), links)

# %% [markdown]
# `True`. But three pictures share the same 300 links. Do they not disturb each other? Let's see who contributes what to a wish while the house shows the L.

# %% levels="advanced"
# for each stored letter: its part of the wish for lamp 0 while the house shows the L
[(letters[k, 0] * (letters[k, 1:] @ letters[0, 1:])).item() for k in range(3)]

# %% [markdown] levels="advanced"
# The L itself contributes 24, one for each other lamp. V and S contribute 0 and $-2$. They talk into the L's affairs, and it hardly matters. Where do these small numbers come from?

# %% [markdown] role="derivation"
# In letters, $x^{(k)}$ is picture number $k$, and the house shows picture 1.
#
# - $h_i = \sum_{j \ne i} \sum_k x_i^{(k)} x_j^{(k)}\, x_j^{(1)}$ (the wish, with the links of all pictures)
# - $h_i = \sum_k x_i^{(k)} \sum_{j \ne i} x_j^{(k)} x_j^{(1)}$ (change the order of the sums)
# - $h_i = x_i^{(1)} (n-1) + \sum_{k \ne 1} x_i^{(k)} \sum_{j \ne i} x_j^{(k)} x_j^{(1)}$ (for $k = 1$ every product is $(x_j^{(1)})^2 = 1$)
#
# The first term is the **signal**. The second one is called **crosstalk**: it measures how much the other pictures overlap with the one that is shown.

# %% role="check"
overlaps = (letters @ letters[0])[:, None] - letters * letters[0]  # rows: L, V, S; columns: lamps; the overlap with L without that lamp
signal, crosstalk = 24 * letters[0], (letters[1:] * overlaps[1:]).sum(0)
torch.equal(links @ letters[0], signal + crosstalk)

# %%
letters @ letters.T  # rows and columns: L, V, S; how many lamps are alike minus how many differ

# %% [markdown]
# Our three letters were a lucky choice. Any two of them are alike in 13 lamps and differ in 12. So they are nearly at right angles, like axes. Crosstalk grows when pictures resemble each other, as E, F and P do.

# %% levels="advanced"
# E, F, P: five floors of five windows each, # is a lit lamp
alike = [row.replace(" ", "") for row in ["##### #.... ###.. #.... #####", "##### #.... ###.. #.... #....", "####. #...# ####. #.... #...."]]
similar = torch.tensor([[1.0 if mark == "#" else -1.0 for mark in row] for row in alike])  # rows: E, F, P
(settle(hebb(similar), similar) != similar).sum(1)  # for E, F, P: how many lamps change although nothing was damaged

# %% [markdown] levels="advanced"
# The house does not even hold what it was shown: E changes by 4 lamps and P by 3. So the answer to "how many fit?" depends on the pictures.

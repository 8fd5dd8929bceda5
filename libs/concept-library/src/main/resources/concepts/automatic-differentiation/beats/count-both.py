# ---
# beat: count-both
# title: 'Sceptic: how can one walk know three thousand answers?'
# intent: The learner counts the work of both directions, and sees that it is a matter of brackets.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [cost-of-modes]
# assumes: [backward-pass]
# ---

# %% [markdown] recap="true"
# ## Sceptic: how can one walk know three thousand answers?
#
# It sounds like magic, so let's count. Asking from the front, with a nudge or in any other way, takes one run for each knob. What does the walk back take? The box of the profit did one product on the run, sold times margin. On the way back it does two, one for each arrow.

# %%
per_profit * margin, per_profit * sold  # what the box of the profit sends to the loaves and to the margin

# %% [markdown] recap="true"
# Each of the two products is then added to the slope of a parent. So a box with two arrows costs 1 operation on the run, and at most 4 on the walk back.
#
# Counted box by box, the walk back costs at most as much as four runs. The number of knobs does not stand in that count. A forward walk asks "what does *this knob* do to everything?" and must ask anew for each knob. A backward walk asks "what does everything do to *this result*?" There is one profit, so one walk is enough.

# %% [markdown] levels="intermediate,advanced"
# The bicycle hid the same fact in its brackets. There, each link was one rate. Where several knobs act on several boxes, a link is a **table of rates**. Its name is **Jacobian**. Here two knobs act on two boxes, and those act on one result.

# %% levels="intermediate,advanced"
to_boxes = torch.tensor([[3.0, 2.0], [0.0, 4.0]])  # rows: the two boxes, columns: the two knobs
to_result = torch.tensor([[1.0, 10.0]])  # one row: the result, columns: the two boxes

# %% [markdown] levels="intermediate,advanced"
# The sign `@` multiplies along every path and adds up what meets. What does the result do per unit of the second knob?

# %% levels="intermediate,advanced"
to_result @ to_boxes  # one row: the result, columns: the two knobs

# %% [markdown] levels="intermediate,advanced"
# It is 42. The second knob has two paths, and their products are 2 times 1 and 4 times 10. Now let 1,000 knobs act on 100 boxes. Those act on 10 boxes, and these on the result.
#
# A table with $a$ rows and $b$ columns, times one with $c$ columns, takes $a \cdot b \cdot c$ products. Is it cheaper to start at the knobs or at the result?

# %% levels="intermediate,advanced"
10 * 100 * 1000 + 1 * 10 * 1000, 1 * 10 * 100 + 1 * 100 * 1000  # from the knobs; from the result

# %% [markdown] levels="intermediate,advanced"
# From the result it takes a tenth of the work, because only one row travels. From the knobs, a table with a thousand columns travels. The wider the end with the knobs, the better it is to start at the other one.

# %% [markdown] levels="intermediate,advanced"
# Now turn it round. One knob acts on 10 boxes, those on 100 others, and these on 1,000 results, such as the points of a curve. Which end is cheaper then?

# %% levels="intermediate,advanced"
1000 * 100 * 10 + 1000 * 10 * 1, 100 * 10 * 1 + 1000 * 100 * 1  # from the results; from the knob

# %% [markdown] levels="intermediate"
# Here forward mode wins, by the same factor. **Start from the narrow end.** Training has billions of knobs and one error, so it starts at the error.

# %% [markdown] levels="advanced"
# Here forward mode wins, by the same factor. **Start from the narrow end.** The best order for a general graph is a hard problem. It is known to be NP-complete, so programs use one of the two directions.

# %% [markdown] levels="beginner"
# Think of a family tree. To find out which of 3,000 people are your ancestors, you would not follow the children of each of them. You start at yourself and walk back.

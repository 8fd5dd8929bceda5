# ---
# beat: layer-by-hand
# title: A walk through a hidden layer, line by line
# intent: The learner sends the slopes back through a hidden layer with shifts and relu by hand, as tables, and finds all of them equal to PyTorch's.
# kind: derivation
# levels: [intermediate, advanced]
# weight: core
# teaches: [layer-by-hand]
# assumes: [small-net, table-slopes]
# ---

# %% [markdown]
# ## A walk through a hidden layer, line by line
#
# What do the tables of PyTorch's net send back? Let's walk through the hidden layer by hand, with the knobs of the start. First comes the run, with each table by its name.

# %%
weights, shifts, worths, base = torch_knobs.detach().split([6, 6, 6, 1])  # detach: numbers that nobody watches
sums = hours_column * weights + shifts  # rows: hours, columns: neurons
hidden = torch.relu(sums)
miss = hidden @ worths + base - sold_column  # one miss for each hour

# %% [markdown] role="derivation"
# Now the way back, with one rule a line. We write $X$ for the hours, $w$ for the weights, $b$ for the shifts, $v$ for the worths and $c$ for the base. $A$ is the table of sums, $H = \text{relu}(A)$ is the hidden table, $G$ is the slope of the loss $L$ for the eight guesses, and $D$ is the slope for $A$.
#
# - $G = \tfrac{2}{8}\,\text{miss}$ (a mean of eight squares: each miss is used twice)
# - $\partial L / \partial c = \sum_i G_i$ (the base was copied to all hours $i$, and copies become a sum)
# - $\partial L / \partial v = H^\top G$ (the slopes of weights: the inputs, turned over, times what comes back)
# - $\partial L / \partial H = G\,v^\top$ (what is sent on: what came back, times the turned weights)
# - $D = \partial L / \partial H$ where $A > 0$, otherwise $0$ (the gate of relu, entry by entry)
# - $\partial L / \partial b = \sum_i D_i$ (the shifts were copied to all hours, too)
# - $\partial L / \partial w = X^\top D$ (the slopes of weights again)

# %%
back_guess = 2 * miss / 8  # G: one number for each hour
slope_base = back_guess.sum()
slope_worths = hidden.T @ back_guess

# %%
back_sums = back_guess[:, None] * worths * (sums > 0)  # D: sent on, and stopped by closed gates
slope_weights, slope_shifts = hours_column.T @ back_sums, back_sums.sum(0)

# %% role="check"
by_hand = torch.cat([slope_weights[0], slope_shifts, slope_worths, slope_base[None]])
torch.allclose(by_hand, torch_knobs.grad)  # all 19 slopes

# %% [markdown] levels="advanced"
# All 19 slopes are PyTorch's. Here is the table $D$ as a picture. Where did a gate stop the slope?

# %% role="visualisation" levels="advanced"
# what comes back to the sums; the slopes of the shifts are the sums of the columns
plt.figure(figsize=(6, 3))
plt.imshow(back_sums, cmap="RdBu", vmin=-0.03, vmax=0.03, aspect="auto")
plt.xlabel("neuron")
plt.ylabel("hour")
plt.colorbar(label="slope of the loss")
plt.grid(False)
plt.show()

# %% [markdown] levels="intermediate"
# All 19 slopes are PyTorch's. This is **backpropagation** through a layer with shifts and a bend, and a deeper net repeats these lines for each layer.

# %% [markdown] levels="advanced"
# The white entries at the top and on the right are exact zeros, where a gate is shut. This is **backpropagation** through a layer with shifts and a bend, and a deeper net repeats these lines for each layer.
#
# What if PyTorch lacks a box? Then one writes both of its ways. Of $x$ hundred passers-by, the share $x / (1 + x)$ looks in at Mira's. Here is a box for it, and only the rule for its way back is missing. In earnest one keeps tables with `ctx.save_for_backward`, which notices when they are overwritten.

# %% levels="advanced"
# a box in PyTorch's form, with the run, what the run keeps, and a rule for the way back
def share_box(rule):
    class Share(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.kept = x
            return x / (1 + x)

        @staticmethod
        def backward(ctx, back):
            return rule(ctx.kept, back)

    return Share.apply

# %% role="practice" exercise="rule-for-the-way-back" levels="advanced"
# The box is x / (1 + x), and back is the slope that came back to it. Which slope is sent on to x?
def test_rule(x, back):
    return ...  # fill in code here

test_people = torch.tensor([0.5, 1.0, 3.0], dtype=torch.float64, requires_grad=True)
test_sent = test_rule(test_people, 2.0)  # what is sent, if a 2 comes back
if test_sent is ...:
    print("Still blank. What is the local slope, and what has to pass it?")
else:
    test_local = nudged_slope(lambda x: x / (1 + x), test_people)
    assert not torch.allclose(test_sent, test_local, atol=1e-4), "That is the local slope. What came back has to pass it."
    assert not torch.allclose(test_sent, 2 * test_people / (1 + test_people)), "That is the value of the box. Which slope does it have?"
    assert torch.autograd.gradcheck(share_box(test_rule), test_people, raise_exception=False), "Not yet. The top and the bottom of the fraction both move."
    print("Right: gradcheck has nudged, and it agrees.")

# %% role="answer" exercise="rule-for-the-way-back"
return back / (1 + x) ** 2

# %% role="misconception" exercise="rule-for-the-way-back" name="forgets-what-came-back"
return 1 / (1 + x) ** 2

# %% role="misconception" exercise="rule-for-the-way-back" name="value-for-slope"
return back * x / (1 + x)

# %% role="misconception" exercise="rule-for-the-way-back" name="top-only"
return back / (1 + x)

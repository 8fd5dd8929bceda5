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
# It sounds like magic, so let's count. Asking from the front, with a nudge or in any other way, needs one run for each knob. The walk back uses each arrow of the graph once, whatever the number of knobs.

# %% role="visualisation" recap="true"
# runs of the calculation for one slope of each knob
many_knobs = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
plt.loglog(many_knobs, [n + 1 for n in many_knobs], "o-", color=utils.BLUE)
plt.loglog(many_knobs, [2 for n in many_knobs], "o-", color=utils.RED)
plt.text(8, 30_000, "from the front:\none run for each knob", color=utils.BLUE)
plt.text(300, 4, "from the end: one run, one walk back", color=utils.RED)
plt.xlabel("knobs")
plt.ylabel("runs")
plt.show()

# %% [markdown] recap="true"
# The secret is the one result. A forward walk asks "what does *this knob* do to everything?" and must ask anew for each knob. A backward walk asks "what does everything do to *this result*?" There is one profit, so one walk is enough.

# %% [markdown] levels="intermediate,advanced"
# The bicycle hid the same fact in its brackets. There, each rate was one number. Now let each link be a table of rates. A thousand knobs act on 100 boxes, those act on 10, and those on 1 result.

# %% levels="intermediate,advanced"
first, second, third = torch.randn(100, 1000).double(), torch.randn(10, 100).double(), torch.randn(1, 10).double()  # rows: outputs, columns: inputs

# %% [markdown] levels="intermediate,advanced"
# Multiplying a table with $a$ rows and $b$ columns by one with $c$ columns takes $a \cdot b \cdot c$ products. **Guess first.** Which order is cheaper, and by a factor of 2 or of 10?

# %% levels="intermediate,advanced"
10 * 100 * 1000 + 1 * 10 * 1000  # from the knobs: second @ first, then third @ that

# %% levels="intermediate,advanced"
1 * 10 * 100 + 1 * 100 * 1000  # from the result: third @ second, then that @ first

# %% levels="intermediate,advanced"
torch.allclose(third @ (second @ first), (third @ second) @ first)  # the same slopes?

# %% [markdown] levels="intermediate,advanced"
# The slopes are the same, for a tenth of the work. From the result, only one row travels. From the knobs, a table with a thousand columns travels. The wider the end with the knobs, the better it is to start at the other one.

# %% [markdown] levels="advanced"
# It also works the other way round. One knob and a thousand results, such as a curve that depends on one setting, are cheaper from the front. The best order for a general graph is a hard problem. It is known to be NP-complete, so programs use one of the two directions.

# %% levels="advanced"
1000 * 100 * 10 + 1000 * 10 * 1, 100 * 10 * 1 + 1000 * 100 * 1  # 1000 results, 1 knob: from the results, from the knob

# %% [markdown] levels="beginner"
# Think of a family tree. To find out which of 3,000 people are your ancestors, you would not follow the children of each of them. You start at yourself and walk back.

# %% levels="beginner"
2 * len(mira_arrows), 5 * len(mira_arrows)  # arrows used by one run and one walk back, and by five runs

# %% [markdown] levels="beginner"
# Mira has five knobs and the gain is small. With 3,000 knobs, five becomes 3,000, and two stays two.

# %% [markdown] levels="intermediate,advanced"
# Theory says that one walk back costs no more than a few runs, whatever the calculation. Let's measure it on the road with 3,000 shops, as the median of many tries.

# %% levels="intermediate,advanced"
def seconds(action):  # how long one call takes
    began = time.perf_counter()
    action()
    return time.perf_counter() - began

# %% levels="intermediate,advanced"
run = torch.tensor([seconds(lambda: chain_profit(prices)) for _ in range(300)]).median()
both = torch.tensor([seconds(lambda: torch.autograd.grad(chain_profit(live_prices), live_prices)) for _ in range(300)]).median()
print(f"one run takes {1e6 * run.item():.0f} us, and one run with one walk back {1e6 * both.item():.0f} us, for 3000 slopes")

# %% [markdown] levels="intermediate,advanced"
# Divide the second time by the first. It is a handful of runs instead of 3,000. That is the whole secret of the opening.

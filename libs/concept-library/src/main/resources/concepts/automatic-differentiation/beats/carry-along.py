# ---
# beat: carry-along
# title: 'Carry the slope along: one knob a run'
# intent: The learner computes with pairs of value and slope, gets exact slopes, and finds that each run answers for one knob.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [forward-mode]
# assumes: [local-slopes, chain-rule, common-factor]
# ---

# %% [markdown]
# ## Carry the slope along
#
# The barrels have shown how the sum over all paths comes without a list, with one number for each box. Their walk began at the last barrel. One may as well begin at the tap, as one may begin at the pedals. Let's try the front end first.
#
# So let each number travel as a pair. The first entry is its value. The second one is its slope for the price.

# %% recap="true"
# | export
def times_pair(a, b):
    return a[0] * b[0], a[1] * b[0] + a[0] * b[1]  # each slope times the other factor, and both paths added


def minus_pair(a, b):
    return a[0] - b[0], a[1] - b[1]  # values and slopes are subtracted alike

# %% [markdown] levels="intermediate"
# Walk through Mira's day with pairs. A knob that is not turned has the slope 0. Which slope will travel with the loaves sold?

# %% levels="intermediate"
minus_pair((regulars, 0.0), times_pair((picky, 0.0), (price, 1.0)))  # the price moves by 1 for each euro of price

# %% [markdown] levels="intermediate"
# She sells 40 loaves, and 15 fewer for each euro. Computing with such pairs is called **forward mode**. The slopes are exact, and no nudge has to be chosen. Let's write Mira's whole day as a function of pairs, in which every knob says how much it moves.

# %% [markdown] levels="advanced" recap="true"
# Computing with such pairs is called **forward mode**. The slopes are exact, and no nudge has to be chosen. Let's write Mira's day as a function of pairs, in which every knob says how much it moves.

# %% recap="true"
def day_in_pairs(regulars, picky, price, flour, kilos):
    sold = minus_pair(regulars, times_pair(picky, price))
    return times_pair(sold, minus_pair(price, times_pair(flour, kilos)))

# %% levels="intermediate"
for k, name in enumerate(["regulars", "picky", "price", "flour", "kilos"]):
    pairs = [(value, float(place == k)) for place, value in enumerate([regulars, picky, price, flour, kilos])]  # only knob k moves
    print(f"{name:9} profit and slope: {day_in_pairs(*pairs)}")

# %% [markdown] levels="intermediate"
# Every slope is exact. But there were five runs for five knobs, because each run can watch one knob only. **How many runs would the road with its 3,000 shops need?** Again 3,000. Forward mode has mended the error of nudging, but not its cost.

# %% levels="advanced"
day_in_pairs((regulars, 0.0), (picky, 0.0), (price, 1.0), (flour, 0.0), (kilos, 0.0))  # only the price moves

# %% [markdown] levels="advanced"
# With operators the same idea runs through code that knows nothing of it. Such a pair is called a **dual number**, $a + b\,\varepsilon$ with $\varepsilon^2 = 0$. That rule throws the grey corner away, as a rule of arithmetic and not as an approximation.

# %% levels="advanced"
# | export
class Dual:
    # a pair that knows how to be multiplied and subtracted
    def __init__(self, value, slope=0.0):
        self.pair = (value, slope)

    def __mul__(self, other):
        return Dual(*times_pair(self.pair, other.pair))

    def __sub__(self, other):
        return Dual(*minus_pair(self.pair, other.pair))

# %% levels="advanced"
day_profit(*[Dual(x) for x in (regulars, picky)], Dual(price, 1.0), *[Dual(x) for x in (flour, kilos)]).pair

# %% [markdown] levels="advanced"
# `day_profit` was written long before `Dual`, and it has just computed its own slope. The imaginary nudge of $10^{-30}$ was this trick in disguise. There, $(10^{-30})^2$ was too small to be kept, so the corner vanished as well. There is one catch. **How many runs does the road with its 3,000 shops need?** Still one for each shop, since a run carries one direction.

# ---
# beat: please-neighbours
# title: A lamp that pleases its neighbours lowers the energy
# intent: The learner computes a lamp's wish and derives that a switch changes the energy by two s h.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [wish, energy-change]
# assumes: [quarrel-count]
# ---

# %% [markdown]
# ## One lamp listens to the others
#
# Nobody in the house sees the energy. A neighbour sees the other lamps, and feels each link. Take the evening with Ada lit, Ben dark and Cleo lit. What would the others like Ada to do?

# %%
wishes = feelings @ evening  # one number for each neighbour: what the others want of this lamp
wishes

# %% [markdown]
# Ada's number is $-3$. Both her neighbours want her dark, and she is lit. We call this number the **wish** for a lamp, $h_i = \sum_j w_{ij} s_j$. Papers call it the **local field**. Its sign says which state the others would like, and its size says how much.

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** Ada switches her lamp off. By how much does the energy change: by 3, by $-3$ or by $-6$?

# %% levels="beginner,intermediate"
pleasing = evening.clone()
pleasing[0] = wishes[0].sign()  # Ada does what the others wish
energy(feelings, evening), energy(feelings, pleasing)

# %% [markdown] levels="beginner,intermediate"
# The energy goes from 2 to $-4$, so it changes by $-6$. That is twice her wish. Why twice? Each of her pairs was unhappy by some amount and is now happy by the same amount. The step from $+3$ to $-3$ is 6.

# %% role="check" levels="beginner"
# the other two could switch instead: their energy before, after, and twice lamp times wish
for i in range(3):
    switched = evening.clone()
    switched[i] *= -1
    print(f"{neighbours[i]:5} change {energy(feelings, switched) - energy(feelings, evening):+.0f}   twice lamp times wish {2 * evening[i] * wishes[i]:+.0f}")

# %% [markdown] levels="beginner"
# The two columns agree for each neighbour. So a switch changes the energy by twice lamp times wish. Here is the reason.

# %% [markdown] role="derivation" levels="beginner"
# The same in letters. $s_i$ is the lamp that switches, and $h_i$ is its wish.
#
# - $E_{\text{before}} = -s_i\, h_i + \text{rest}$ (minus lamp times wish is the unhappiness of all pairs of lamp $i$)
# - $E_{\text{after}} = +s_i\, h_i + \text{rest}$ ($s_i$ has changed its sign, and all others stay)
# - $E_{\text{after}} - E_{\text{before}} = 2\, s_i\, h_i$ (subtract; the rest cancels)

# %% [markdown] role="derivation" levels="intermediate,advanced"
# In letters, lamp $i$ switches from $s_i$ to $-s_i$, and all others stay.
#
# - $E = -\tfrac12 \sum_{j} \sum_{k} w_{jk} s_j s_k$ (the energy)
# - $E = -\tfrac12 \sum_{j \ne i} w_{ij} s_i s_j - \tfrac12 \sum_{j \ne i} w_{ji} s_j s_i + \text{rest}$ (the terms with lamp $i$ stand in its row and in its column; $w_{ii} = 0$)
# - $E = -s_i \sum_j w_{ij} s_j + \text{rest}$ (the link is the same in both directions, $w_{ij} = w_{ji}$)
# - $E = -s_i h_i + \text{rest}$ (that sum is the wish)
# - $\Delta E = s_i h_i - (-s_i h_i)$ (after minus before; the rest cancels)
# - $\Delta E = 2\, s_i\, h_i$ (add)

# %% role="check" levels="intermediate,advanced"
flipped = damaged.repeat(25, 1) * (1 - 2 * torch.eye(25))  # row i: the damaged S with lamp i switched
measured = energy(links, flipped) - energy(links, damaged)
torch.stack([measured, 2 * damaged * (links @ damaged)])[:, :10]  # first row: measured; second row: 2 s h (ten of 25 lamps)

# %% [markdown]
# Now comes the step that everything rests on. A lamp follows its wish only when it disagrees with it. Then $s_i$ and $h_i$ have opposite signs, so $s_i h_i$ is negative, and **the energy falls**. If they agree already, nothing happens.

# %% role="practice" exercise="should-it-switch" levels="beginner,intermediate"
# A lamp is dark. Its neighbours wish it lit, with a wish of +7. By how much does the energy change when it obeys?
test_lamp, test_wish = -1.0, 7.0
test_change = ...  # fill in code here
if test_change is ...:
    print("Still blank. The lamp before the switch counts, and the step goes from one side to the other.")
else:
    assert test_change != 14, "The energy would rise. Which lamp stands in the formula, the one before or the one after?"
    assert test_change != -7, "That is the way to zero. From one side to the other is further."
    assert test_change != 7, "That is the wish. How is it connected with the lamp that switches?"
    assert test_change == -14, "Not yet. Put the lamp and the wish into the rule."
    print("Right: obeying lowers the energy by twice the wish.")

# %% role="answer" exercise="should-it-switch"
test_change = 2 * test_lamp * test_wish

# %% role="misconception" exercise="should-it-switch" name="lamp-after-the-switch"
test_change = 2 * 1 * test_wish

# %% role="misconception" exercise="should-it-switch" name="forgets-the-two"
test_change = test_lamp * test_wish

# %% role="misconception" exercise="should-it-switch" name="wish-is-the-change"
test_change = test_wish

# %% role="practice" exercise="two-at-once" levels="advanced"
# Two rivals, both lit, have a link of w = -3. The wish for each of them is -1, and both switch at the same moment.
# By how much does the energy change? Careful: each one's wish counts the other as it was.
test_change = ...  # fill in code here
if test_change is ...:
    print("Still blank. Two single changes, and a correction for the pair that is alike before and after.")
else:
    assert test_change != -4, "That adds two single changes. Each of them assumes that the other one stays."
    assert test_change != 2, "The pair stands in both wishes, so it must be taken back twice."
    assert test_change != -16, "The correction has the other sign. Do two rivals that stay alike become happier?"
    assert test_change == 8, "Not yet. Write -s_i h_i - s_j h_j, and remember that the pair (i, j) stands in both."
    print("Right: each switch alone would help, and both together harm. Hence one at a time.")

# %% role="answer" exercise="two-at-once"
test_change = 2 * (-1) + 2 * (-1) - 4 * (-3)

# %% role="misconception" exercise="two-at-once" name="adds-single-changes"
test_change = 2 * (-1) + 2 * (-1)

# %% role="misconception" exercise="two-at-once" name="corrects-once"
test_change = 2 * (-1) + 2 * (-1) - 2 * (-3)

# %% role="misconception" exercise="two-at-once" name="correction-turned-round"
test_change = 2 * (-1) + 2 * (-1) + 4 * (-3)

# ---
# beat: one-rule
# title: Raise what you see, lower what you dream
# intent: The learner nudges a link, measures the slope of the average log share, and derives data minus model.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [boltzmann-gradient]
# assumes: [data-correlations]
# ---

# %% [markdown]
# ## Which way should a link move?
#
# First we need a **grade** for a machine. A good machine gives large shares to the evenings that came. 100 evenings in a row have the *product* of their shares, and the logarithm turns it into a sum. So we average the logarithm of the share over what was seen. Papers call this average the **log-likelihood**.

# %% recap="true"
# | export
def grade(links, states, seen):
    """The average logarithm of the model's shares, over the evenings that were seen; higher is better."""
    return (seen * F.log_softmax(-energy(links, states), dim=0)).sum()

# %%
grade(torch.zeros(4, 4), four_states, seen), -math.log(16)  # a machine that knows nothing yet, without links

# %% [markdown]
# A machine without links gives each of the 16 evenings one sixteenth. How could it become better? Evenings that were seen should have low energy. So here is **the tempting mistake**: add Hebb's links again and again, and look at nothing else.

# %%
# Hebb's links, added more and more often
for times_added in [1, 3, 10, 30]:
    pushed = 0.3 * times_added * hebb_links
    pushed_shares = model_shares(pushed, four_states)
    print(f"{times_added:2d} times: energy of the data {(seen * energy(pushed, four_states)).sum():6.1f}   share of all lit {pushed_shares[0]:.2f}   Ada and Ben only {pushed_shares[3]:.2f}   grade {grade(pushed, four_states, seen):6.2f}")

# %% [markdown]
# The energy of the data falls and falls. At first the grade rises, and then it collapses. The evenings with all lamps lit or all dark swallow everything, one half each. Evenings with Ada and Ben only are left with nothing, though 14 of 100 were such. Low is not enough: what was seen must lie lower *than the rest*. So let's ask the grade itself which way a link should move. We start at Hebb's links, move one of them by a hair, and look.

# %%
def slope(i, j, hair=0.01):
    """Rise of the grade for each unit of link: lift Hebb's link of i and j by a hair, lower it by a hair, and compare."""
    lift = torch.zeros(4, 4)
    lift[i, j] = lift[j, i] = hair  # a link is felt in both directions
    return (grade(hebb_links + lift, four_states, seen) - grade(hebb_links - lift, four_states, seen)) / (2 * hair)

# %% levels="beginner,intermediate"
slope(0, 2)  # the link of Ada and Cleo

# %% [markdown] levels="beginner,intermediate"
# The slope is negative, so this link is too strong already. **Guess first.** We know two numbers about Ada and Cleo: how often they agree in the data, and how often in the machine. How could one make the slope from them: sum, product or difference?

# %% levels="beginner,intermediate" role="check"
data_pairs[0, 2] - pair_averages(four_states, model_shares(hebb_links, four_states))[0, 2]

# %% [markdown] role="derivation" levels="beginner,intermediate"
# It is the difference: data minus machine. Here is why. We lift the link of Ada and Cleo, whose lamps are $s$ and $t$, by a tiny $\varepsilon$.
#
# - $E_{\text{new}} = E - \varepsilon\, s\, t$ (the link stands in the energy as minus link times both lamps)
# - $e^{-E_{\text{new}}} = e^{-E}\, e^{\varepsilon s t} \approx e^{-E} (1 + \varepsilon\, s\, t)$ (a sum in the exponent is a product, and $e^x \approx 1 + x$ for tiny $x$)
# - $Z_{\text{new}} \approx Z\, (1 + \varepsilon\, \langle s\, t \rangle_{\text{machine}})$ (add up all weights; the factor is averaged over the machine's own shares)
# - $\log \text{share}_{\text{new}} \approx \log \text{share} + \varepsilon\, \big(s\, t - \langle s\, t \rangle_{\text{machine}}\big)$ (the logarithm of a quotient is a difference, and $\log(1 + x) \approx x$)
# - $\text{grade}_{\text{new}} \approx \text{grade} + \varepsilon\, \big(\langle s\, t \rangle_{\text{data}} - \langle s\, t \rangle_{\text{machine}}\big)$ (average over the evenings that were seen)
#
# Divide the rise by $\varepsilon$. The slope of the grade is **the data's average product minus the machine's**.

# %% [markdown] role="derivation" levels="advanced"
# The grade is $\sum_s d(s) \log p(s)$ with $p(s) = e^{-E(s)}/Z$ and data shares $d$. For one link $w_{ij}$, which stands in $E$ as $-w_{ij} s_i s_j$:
#
# - $\log p(s) = -E(s) - \log Z$ (the logarithm of a quotient)
# - $\partial(-E(s)) / \partial w_{ij} = s_i s_j$ (only one term of the sum holds this link)
# - $\partial \log Z / \partial w_{ij} = \frac1Z \sum_s \partial e^{-E(s)} / \partial w_{ij}$ (chain rule for the logarithm, and the derivative of a sum)
# - $\partial \log Z / \partial w_{ij} = \sum_s \frac{e^{-E(s)}}{Z}\, s_i s_j$ (chain rule for the exponential)
# - $\partial \log Z / \partial w_{ij} = \langle s_i s_j \rangle_{\text{machine}}$ (weights divided by $Z$ are the machine's shares)
# - $\partial\, \text{grade} / \partial w_{ij} = \langle s_i s_j \rangle_{\text{data}} - \langle s_i s_j \rangle_{\text{machine}}$ (average over the data; the shares $d$ add up to 1)

# %% role="check" levels="advanced"
# the slope for each of the six pairs: measured with a hair, and data minus machine
machine_pairs = pair_averages(four_states, model_shares(hebb_links, four_states))
for i, j in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]:
    print(f"pair {i}{j}   measured {slope(i, j):+.3f}   data minus machine {data_pairs[i, j] - machine_pairs[i, j]:+.3f}")

# %% role="practice" exercise="which-way" levels="beginner,intermediate"
# In the street, two lamps agree with an average product of -0.2. In the machine's dreams it is -0.7.
# The learning rate is 0.1. By how much does their link move?
test_street, test_dreams, test_rate = -0.2, -0.7, 0.1
test_step = ...  # fill in code here
if test_step is ...:
    print("Still blank. Do they agree more in the street or in the dreams?")
else:
    assert abs(test_step + 0.05) > 1e-6, "The link would move away from the street. Which of the two is subtracted?"
    assert abs(test_step + 0.02) > 1e-6, "That is Hebb's half of the rule. What do the dreams say?"
    assert abs(test_step + 0.09) > 1e-6, "Raise what you see and lower what you dream. One of them has a minus."
    assert abs(test_step - 0.05) < 1e-6, "Not yet. Take the difference, times the rate."
    print("Right: up, although the two mostly differ. The dreams exaggerate it.")

# %% role="answer" exercise="which-way"
test_step = test_rate * (test_street - test_dreams)

# %% role="misconception" exercise="which-way" name="dreams-minus-street"
test_step = test_rate * (test_dreams - test_street)

# %% role="misconception" exercise="which-way" name="hebb-alone"
test_step = test_rate * test_street

# %% role="misconception" exercise="which-way" name="adds-both"
test_step = test_rate * (test_street + test_dreams)

# %% [markdown] recap="true"
# A link should move by **what the data do, minus what the machine does on its own**. If a pair agrees in the street more than in the machine's dreams, strengthen it. If it agrees more in the dreams, weaken it. When the dreams look like the street, learning stops. Hebb's rule is the first half alone.
#
# The rule holds for any number on which an energy depends. Let $E'$ be the slope of the energy along that number. Papers write $\partial E / \partial \theta$.
#
# $$\text{slope of the grade} = \langle E' \rangle_{\text{machine}} - \langle E' \rangle_{\text{data}}$$
#
# For a link $E' = -s\,t$, which gives data minus machine. For a taste $E' = -s$, so it moves by the average of its lamp in the street minus that in dreams.

# %% [markdown] levels="advanced"
# PyTorch's automatic slopes agree. A table that counts both directions gets each half of a link's slope twice, so we compare with half of the sum of both entries.

# %% levels="advanced"
live_links = hebb_links.clone().requires_grad_()
(slopes,) = torch.autograd.grad(grade(live_links, four_states, seen), live_links)
torch.allclose(slopes + slopes.T, data_pairs - machine_pairs, atol=1e-5)

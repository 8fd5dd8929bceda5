# ---
# beat: three-shutters
# title: Pairs are blind to a rule about three
# intent: The learner sees parity with zero pair averages, watches learning fail, and builds hidden lamps that solve it.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [hidden-units]
# assumes: [boltzmann-gradient]
# ---

# %% [markdown] recap="true"
# ## Sceptic: are links between pairs enough?
#
# The harbour master has a safety rule for three lamps on the roof. An *even* number of them must burn, none or two. Then a single broken lamp is noticed at once. Computers guard their memory with the same trick and call it a **parity check**.

# %% recap="true"
codes = evenings[(evenings > 0).sum(1) % 2 == 0]  # the four allowed signals; columns: three roof lamps
codes

# %% recap="true"
# the share of each of the eight states of three lamps: one quarter for an allowed signal, else nothing
allowed = ((evenings > 0).sum(1) % 2 == 0).float() / 4

# %% [markdown]
# There is a strict law in these data: know two lamps, and you know the third. **Guess first.** What are the average products of the pairs: strongly positive, strongly negative or zero?

# %%
pair_averages(evenings, allowed)

# %% [markdown] levels="beginner,intermediate"
# All zero, apart from the ones of each lamp with itself. Look at any two lamps: they are alike in two signals and different in two. The law lives in all three at once, and no pair has a trace of it. What can our machine learn from pairs?

# %% [markdown] levels="advanced"
# All zero off the diagonal. Any two lamps are independent, and only the three together are not: $s_1 s_2 s_3 = -1$ in each signal. A quadratic energy has no such term.

# %%
# 400 steps of data minus machine
roof_links = feelings.clone()  # the feelings of Ada, Ben and Cleo; any start would do
for _ in range(400):
    difference = pair_averages(evenings, allowed) - pair_averages(evenings, model_shares(roof_links, evenings))
    roof_links = roof_links + 0.2 * difference.fill_diagonal_(0)
model_shares(roof_links, evenings)

# %% [markdown] levels="beginner,intermediate"
# It ends with one eighth for every state, which is pure coin tossing. It has learned its data's pairs perfectly, and that is nothing at all. Its *form* cannot say the rule.

# %% [markdown] levels="advanced"
# One eighth for each state. All pair statistics are matched perfectly, and the fit is worthless. This is bias of the model class, and no amount of data removes it.

# %% [markdown] levels="advanced"
# An exact argument: the grade is a concave function of the links, since $\log Z$ is convex as a log-sum-exp of linear terms. At zero links the slope, data minus machine, is exactly zero. So zero links are the best there is, from every start. Own tastes of the lamps do not help either, since each lamp burns in half of the signals.

# %% role="practice" exercise="pairs-or-not"
# Three rules for three lamps. Which of them leave a trace in the average products of pairs, and which hide?
# rule 0: all three alike; rule 1: an odd number burns; rule 2: the first two differ
test_rules = [(evenings.sum(1).abs() == 3), ((evenings > 0).sum(1) % 2 == 1), (evenings[:, 0] != evenings[:, 1])]
test_traced = ...  # fill in code here, a list: True for a trace, False for none
if test_traced is ...:
    print("Still blank. Use pair_averages on the states of each rule, in equal shares.")
else:
    assert test_traced != [True, True, True], "Compute the average products for rule 1."
    assert test_traced != [False, False, False], "Rule 2 speaks about one pair and nothing else."
    assert test_traced != [False, False, True], "Rule 0 sounds like a rule about three. Can it be said pair by pair?"
    test_traces = [(pair_averages(evenings, test_r / test_r.sum()) - torch.eye(3)).abs().max() > 0 for test_r in test_rules]
    assert test_traced == [bool(test_t) for test_t in test_traces], "Not yet. Use pair_averages on each rule."
    print("Right: only the odd rule hides from all pairs.")

# %% role="answer" exercise="pairs-or-not"
test_traced = [True, False, True]

# %% role="misconception" exercise="pairs-or-not" name="pairs-learn-everything"
test_traced = [True, True, True]

# %% role="misconception" exercise="pairs-or-not" name="three-lamps-need-hidden"
test_traced = [False, False, True]

# %% role="misconception" exercise="pairs-or-not" name="pairs-learn-nothing"
test_traced = [False, False, False]

# %% [markdown] levels="beginner,intermediate"
# ### Lamps that no ship can see
#
# Let's add four **hidden** lamps inside the roof, one for each allowed signal. A hidden lamp shall burn when the roof shows *its* signal. Its link to a roof lamp is $+3$ where the signal is lit, and $-3$ where it is dark. For its own signal the three links add up to 9, and for any other state to at most 3. So we give it a taste of $-6$ for the dark.

# %% [markdown] levels="advanced"
# We could add a term for triples, but there are $n^3/6$ of them. Instead let's add four **hidden** lamps, one for each allowed signal, linked to the three visible ones. Each link is 3 times the lamp of the signal, and each hidden lamp has the taste $-6$.

# %%
detectors = 3 * codes.T  # links; rows: three roof lamps, columns: four hidden lamps
hidden_wishes = evenings @ detectors - 6  # rows: the eight states of the roof; columns: wishes of the hidden lamps
hidden_wishes

# %% [markdown] levels="intermediate,advanced"
# At an allowed signal one wish is positive, that of the lamp that waits for it. At a forbidden one, none is. But does that give the roof a larger share? A hidden lamp may be lit or dark, so we add up both weights.

# %% [markdown] levels="beginner"
# At an allowed signal one wish is positive, that of the lamp that waits for it. Does that give the roof a larger share? A hidden lamp may be lit or dark, so we add up the weights $e^{-E}$ of both. A lamp with the wish $h$ brings the factor $e^{h} + e^{-h}$, which is nearly $e^{|h|}$. So a wish for the dark counts as much as one for light. Which roofs have the largest *sizes* of wishes?

# %% [markdown] role="derivation" levels="intermediate,advanced"
# In letters, $v$ is what the roof shows, $u_j$ is hidden lamp $j$, and $h_j$ is its wish.
#
# - $\text{weight}(v, u) = e^{\sum_j u_j h_j}$ (minus the energy: each hidden lamp times its wish)
# - $\text{weight}(v, u) = \prod_j e^{u_j h_j}$ (a power of a sum is a product)
# - $\text{weight}(v) = \prod_j \big(e^{h_j} + e^{-h_j}\big)$ (add up $u_j = 1$ and $u_j = -1$ for each lamp; hidden lamps have no links among themselves, so each factor has its own sum)
# - $F(v) = -\log \text{weight}(v) = -\sum_j \log\big(e^{h_j} + e^{-h_j}\big)$ (the energy that the roof has by itself; its name is **free energy**)
#
# The factor is nearly $e^{|h|}$. So a wish of $-15$ counts as much as one of $+15$. Which roofs have the largest *sizes* of wishes?

# %%
hidden_wishes.sum(1), hidden_wishes.abs().sum(1)  # for each of the eight roofs: the sum of its four wishes, and the sum of their sizes

# %% [markdown]
# The wishes of each roof add up to $-24$. If all four are negative, their sizes add up to 24. At an allowed signal one wish is $+3$, so the others make up $-27$. Then the sizes add up to 30. So the one positive wish pays: the weight grows by $e^6$, which is about 400.

# %% recap="true"
# | export
def roof_shares(links, own, states):
    """The shares of visible states when each hidden lamp may be in both of its states."""
    wishes = states @ links + own  # rows: visible states; columns: hidden lamps
    return F.softmax(torch.logaddexp(wishes, -wishes).sum(1), dim=0)  # log of (e^h + e^-h), added up

# %% role="check" levels="intermediate,advanced"
# the same by brute force: all eight roofs with all sixteen states of the hidden lamps
hidden_states = torch.cartesian_prod(*[torch.tensor([1.0, -1.0])] * 4)
brute = (hidden_wishes @ hidden_states.T).exp().sum(1)  # one weight for each roof
torch.stack([brute / brute.sum(), roof_shares(detectors, -6, evenings)])  # first row: brute force; second row: the product

# %% role="visualisation" levels="beginner"
# the rule of three lamps: the data, the best that pairs can do, and hidden lamps
fig, axes = plt.subplots(1, 3, figsize=(11, 3), sharey=True)
for ax, shares, title in zip(axes, [allowed, model_shares(roof_links, evenings), roof_shares(detectors, -6, evenings)], ["the harbour master's rule", "pairs only, after learning", "with four hidden lamps"]):
    ax.bar(range(8), shares, color=[utils.ORANGE if share > 0 else utils.GREY for share in allowed.tolist()])
    ax.set_title(title)
    ax.set_xticks(range(8), ["".join("●" if lamp > 0 else "○" for lamp in row) for row in evenings], rotation=60)
axes[0].set_ylabel("share")
plt.tight_layout()
plt.show()

# %% [markdown]
# The four allowed signals have nearly everything. And yet each link still joins a *pair*. A hidden lamp turns a rule about three into rules about two.

# %% [markdown] levels="intermediate,advanced"
# We built these links by hand. **Guess first.** Can they be learned, from small random links, by raising the grade?

# %% [markdown] levels="beginner"
# That is what **hidden units** are for: they make up words for things which are not in the data, and with which the data become simple. We built these links by hand. In a moment, a house will learn such links by itself.

# %% levels="intermediate,advanced"
random_detectors = (0.3 * torch.randn(3, 4)).requires_grad_()  # rows: roof lamps; columns: hidden lamps
hidden_own = torch.zeros(4, requires_grad=True)  # the taste of each hidden lamp

# %% levels="intermediate,advanced"
# 600 steps uphill; PyTorch computes the slopes of the grade
for _ in range(600):
    roof_grade = (allowed * roof_shares(random_detectors, hidden_own, evenings).log()).sum()
    up_links, up_own = torch.autograd.grad(roof_grade, [random_detectors, hidden_own])
    random_detectors = (random_detectors + 0.5 * up_links).detach().requires_grad_()
    hidden_own = (hidden_own + 0.5 * up_own).detach().requires_grad_()

# %% levels="intermediate,advanced"
# the shares of the eight roofs; then a table with a column for each hidden lamp: its links to the three roof lamps, and its taste
roof_shares(random_detectors, hidden_own, evenings).detach(), torch.cat([random_detectors, hidden_own[None]]).detach()

# %% [markdown] levels="intermediate,advanced"
# The allowed signals have nearly everything. Read a column of the table. Where the taste is negative, the signs of the links are an allowed signal. Where it is positive, all signs are turned round, and that lamp goes *dark* at its signal. So the hidden lamps found the signals by themselves. That is what **hidden units** are for: they make up words for things which are not in the data, and with which the data become simple.

# %% role="interactive" recap="true" levels="beginner,intermediate"
# Task: how strongly must the hidden lamps feel until the forbidden signals vanish?
def feel(strength=0.5):
    shares = roof_shares(strength * codes.T, -2 * strength, evenings)
    plt.figure(figsize=(6, 2.6))
    plt.bar(range(8), shares, color=[utils.ORANGE if share > 0 else utils.GREY for share in allowed.tolist()])
    plt.ylim(0, 0.3)
    plt.xlabel("the eight states of the roof")
    plt.title(f"strength {strength:.1f}: forbidden signals have {shares[allowed == 0].sum():.3f}")
    plt.show()


widgets.interact(feel, strength=widgets.FloatSlider(value=0.5, min=0, max=4, step=0.1));

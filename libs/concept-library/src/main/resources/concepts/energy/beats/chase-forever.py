# ---
# beat: chase-forever
# title: One-sided feelings chase each other for ever
# intent: 'The learner breaks each assumption in turn: one-sided links, all at once, love of oneself.'
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [symmetric-links]
# assumes: [energy-falls]
# ---

# %% [markdown]
# ## Sceptic: my neighbours do go on for ever
#
# They do, when feelings are one-sided. Ada wants to be like Ben. Ben wants to differ from Ada. **Guess first.** They take turns. After how many rounds do they rest?

# %%
one_sided = torch.tensor([[0.0, 1.0], [-1.0, 0.0]])  # row Ada: likes to be like Ben; row Ben: likes to differ from Ada

# %%
pair = torch.tensor([1.0, 1.0])  # both lit
for turn in range(6):
    who = turn % 2  # Ada first, then Ben, and so on
    pair[who] = (one_sided[who] @ pair).sign()
    print(f"after {['Ada', 'Ben'][who]}'s turn: {pair.tolist()}")

# %% [markdown] levels="beginner,intermediate"
# After four turns they are where they began, so they never rest. Ada chases Ben, and Ben runs away. A single number that falls at each turn cannot come back to where it was. So **no energy exists** for these two. Not every one-sided pair runs in circles: if Ada copies Ben and Ben ignores her, they rest at once. But a pair is only *sure* to rest when $w_{ij} = w_{ji}$, as the derivation demanded.

# %% [markdown] levels="advanced"
# The state has period four. A number that falls at each turn cannot return to where it was, so **no energy exists** for these links. The derivation needed $w_{ij} = w_{ji}$. Recurrent networks with one-sided links may cycle or even behave chaotically.

# %% [markdown] levels="beginner,intermediate"
# The second trap is haste. Two good friends differ, and both decide at the same moment.

# %% levels="beginner,intermediate"
friends = torch.tensor([[0.0, 1.0], [1.0, 0.0]])  # both want to be alike

# %% levels="beginner,intermediate"
pair = torch.tensor([1.0, -1.0])
for _ in range(4):
    pair = (friends @ pair).sign()  # both follow their wish at once
    print(pair.tolist())

# %% [markdown] recap="true"
# If two friends decide at once, each adopts the other's lamp, and they swap for ever, like two people in a narrow corridor. That is why our lamps are visited one after the other. Two rules make the house sure to rest: **feelings are mutual, and lamps take turns.**

# %% levels="advanced"
stubborn = torch.tensor([[2.0, 1.0], [1.0, 2.0]])  # two friends; each also has a link to itself
(stubborn @ torch.tensor([1.0, -1.0])).sign()

# %% [markdown] levels="advanced"
# The third trap is a link to oneself. With $w_{ii} = 2$ each lamp votes for what it already is, and the two friends never agree. A self-link adds $-\tfrac12 w_{ii} s_i^2$ to the energy, which is a constant since $s_i^2 = 1$. It changes no valley's height, and still it blocks the way. So we set it to zero.

# ---
# beat: rounding
# title: Which weights survive rounding?
# intent: The learner rounds the weights of hinges and of bumps to bfloat16, predicts which suffers, and finds the reason.
# kind: intuition
# levels: [advanced]
# weight: extra
# teaches: [rounded-weights]
# assumes: [error-quarters, bump]
# ---

# %% [markdown]
# ## Which weights survive 3 digits?
#
# The same road can be written with hinges, whose weights are changes of slope, or with bumps, whose weights are heights. Large models store weights in bfloat16, with fewer than 3 digits. **Guess first.** Which road suffers more: hinges, whose errors pile up along the road, or local bumps?

# %%
def rounded(weights):
    return weights.to(torch.bfloat16).double()  # what is left after storing them in bfloat16

# %%
for hinges in [40, 160, 640]:
    grid = torch.linspace(0, 10, hinges + 1)
    by_hinges = road(grid)[0] + torch.relu(km[:, None] - grid[:-1]) @ rounded(torch.diff(torch.diff(road(grid)) / torch.diff(grid), prepend=torch.zeros(1)))
    by_bumps = bump((km[:, None] - grid) / grid[1]) @ rounded(road(grid))
    print(f"{hinges:4d}   hinges {(by_hinges - height).abs().max():.2f} m off   bumps {(by_bumps - height).abs().max():.2f} m off")

# %% [markdown]
# The bumps suffer more, which surprises most people. Between 512 and 1024, bfloat16 has steps of 4, so a height can be wrong by 2 metres, and more bumps do not help. Where does the gain of the hinges come from? Their weights are small numbers, so their errors are small, and errors of both signs partly cancel.

# %%
torch.tensor([859.0, 861.0]).to(torch.bfloat16), torch.tensor([8.59, 8.61]).to(torch.bfloat16)

# %% [markdown]
# Many sets of weights draw the same function, and they do not all survive the same rounding. The theorem works with exact numbers and says nothing about this.

# ---
# beat: turn-around
# title: Now the evenings are given, and the links are wanted
# intent: The learner meets data, counts how often pairs agree, and tries links by hand.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [data-correlations]
# assumes: [energy-based-model]
# ---

# %% [markdown] recap="true"
# ## Turn the question round
#
# So far somebody gave us links, and we asked which evenings come. Now we stand in the street with a notebook. Dora has moved in, so there are four lamps. We have written down 100 evenings, and we would like to find the links. In these made-up numbers each lamp burns half of the time, so none needs a taste.

# %% recap="true"
four_states = torch.cartesian_prod(*[torch.tensor([1.0, -1.0])] * 4)  # all 16 evenings; columns: Ada, Ben, Cleo, Dora

# %% recap="true"
# how often each of the 16 evenings came, in the order of the rows; 100 evenings in all
seen = torch.tensor([28, 2, 2, 14, 1, 1, 1, 1, 1, 1, 1, 1, 14, 2, 2, 28.0]) / 100

# %% [markdown] levels="beginner,intermediate"
# All lit and all dark are common, with 28 evenings each. On 14 evenings Ada and Ben were lit and the two others dark, and on 14 the reverse. To count how often two neighbours agree, take the average of the *product* of their lamps. It is $+1$ if they always agree, $-1$ if never, and 0 if agreeing is a coin toss. For lamps that burn half of the time, this is the **correlation** of the pair.

# %% [markdown] levels="advanced"
# The sufficient statistics for a machine with pair links are the average products $\langle s_i s_j \rangle$. All else in the notebook is invisible to it. Since our lamps are $\pm 1$ with mean zero, these are the **correlations**.

# %% recap="true"
# | export
def pair_averages(states, shares):
    """The average of s_i s_j over states (rows) that come with these shares."""
    return states.T @ (shares[:, None] * states)

# %% recap="true"
data_pairs = pair_averages(four_states, seen)  # rows and columns: Ada, Ben, Cleo, Dora
data_pairs

# %% [markdown] levels="beginner,intermediate"
# Ada and Ben mostly agree, with 0.84, and so do Cleo and Dora with 0.76. All others have 0.28, so they agree a little more often than not.
#
# **Guess first.** Why not use these numbers as links? That would be Hebb's rule. Which correlations would such a machine produce itself?

# %% [markdown] levels="advanced"
# Inside the couples the average products are about 0.8, and across the couples 0.28. **Predict.** We use these numbers as links, as Hebb would. Which averages does such a machine produce?

# %% recap="true"
# | export
def model_shares(links, states):
    """The exact Boltzmann shares of all states, at temperature 1."""
    return F.softmax(-energy(links, states), dim=0)

# %% recap="true"
hebb_links = data_pairs.clone().fill_diagonal_(0)  # the average products as links

# %%
pair_averages(four_states, model_shares(hebb_links, four_states))

# %% [markdown]
# Ada and Cleo agree far too much, with 0.64, where the data have 0.28. They are pulled together directly, and once more through Ben and Dora. Hebb's rule does not know about such detours. We need a rule that looks at what the machine *does*.

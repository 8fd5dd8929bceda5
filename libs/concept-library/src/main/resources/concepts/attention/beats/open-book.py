# ---
# beat: open-book
# title: An exam with the answers on the next page
# intent: The beginner sees a hand-made reader win by peeking, and fail in earnest.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [leak]
# assumes: [attention-shapes]
# ---

# %% [markdown]
# ## Sceptic: how can it learn to guess the next word, if that word is right there?
#
# A language model learns by guessing the next word, at all places of a text at once. Let's try it with a text in which *nothing* can be learned. A child calls out numbers from 0 to 7, as they come.

# %% recap="true"
called = torch.randint(8, (9,))  # nine numbers, called out by chance
called

# %% [markdown]
# Each next number is a toss-up among eight. **Guess first.** How often can anybody be right, in the long run? Here is a very simple attention. Its shares are made by hand. Each place listens to the place after it, and to nobody else.

# %% recap="true"
peek = torch.eye(9).roll(1, dims=1)  # rows: who listens, columns: to whom; each row has its 1 one step to the right

# %% role="visualisation"
# where each place of the peeking reader looks
fig, ax = plt.subplots(figsize=(4.8, 4))
draw_map(ax, peek, [f"place {i}" for i in range(9)], range(9), "where the reader looks", digits=0)
plt.show()

# %%
(peek @ called.float())[:8], called[1:]  # the guesses at places 0 to 7, and what came next

# %% [markdown]
# All eight guesses are right! It has "predicted" pure chance. Now in earnest, a thousand times: eight numbers are called, and the ninth is not there yet. The last place has nothing to its right. In our table it then looks at the first number instead.

# %% role="simulation"
# 1000 trials: what is right when the answer stands in the text, and when it does not
trials = torch.randint(8, (1000, 9))  # rows: trials, columns: numbers called
with_answers = (trials @ peek.long().T)[:, 7] == trials[:, 8]  # place 7 peeks at place 8
short_peek = torch.eye(8).long().roll(1, dims=1)  # only eight numbers: the last place finds nothing to its right and looks at the first
in_earnest = (trials[:, :8] @ short_peek.T)[:, 7] == trials[:, 8]  # place 7 guesses what nobody has called yet
with_answers.float().mean().item(), in_earnest.float().mean().item()

# %% [markdown]
# It is always right with the answer on the table, and right about once in eight without. A model in training finds this trick by itself within a few hundred steps, because it makes the loss small. The model does nothing wrong. *We* left the answer on the table.

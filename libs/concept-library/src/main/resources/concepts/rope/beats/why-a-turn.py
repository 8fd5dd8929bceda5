# ---
# beat: why-a-turn
# title: Stretching works too, until it explodes
# intent: The learner tries other operations than a turn and finds why only turns remain.
# kind: intuition
# levels: [intermediate, advanced]
# weight: support
# teaches: [why-rotation]
# assumes: [relative-score]
# ---

# %% [markdown]
# ## Sceptic: why turn the arrows, and not stretch them?
#
# Let's try. Each place makes both arrows 10 percent longer. Does the score of "dog bit" survive a move by 10 and by 100 places?

# %%
[round((1.1**m * bit_asks @ (1.1**n * offers[1])).item(), 2) for m, n in ((2, 1), (12, 11), (102, 101))]

# %% [markdown]
# It does not. Both factors multiply, and so the *sum* of the places counts. But we can stretch the question and *shrink* the offer. **Guess first.** Does that survive?

# %%
[round((1.1**m * bit_asks @ (1.1**-n * offers[1])).item(), 2) for m, n in ((2, 1), (12, 11), (102, 101))]

# %% [markdown]
# It does! The score is 2.38 three times, and only the distance counts. So a turn is not the only way. What is the catch? Look at the question itself at place 1000.

# %%
1.1**1000 * bit_asks

# %% [markdown]
# It is infinite, since a float32 number ends near $3.4 \cdot 10^{38}$. And even before that, a word 50 places back would count more than a hundred times as much as the word beside. Any fixed factor other than 1 grows or shrinks like this.

# %% [markdown]
# So lengths should stay as they are. Which moves keep every length? There are turns, and there are mirrors. Let's give a mirror a chance. Each place flips the arrow upside down.

# %%
mirror = torch.tensor([[1.0, 0.0], [0.0, -1.0]])  # keeps the first number, flips the second
mirrored = [bit_asks @ torch.linalg.matrix_power(mirror, distance) @ bit_asks for distance in range(5)]
torch.stack(mirrored)  # score of two equal arrows at distance 0, 1, 2, 3, 4

# %% [markdown]
# A mirror applied twice does nothing. It can tell even distances from odd ones and no more. Of the moves that add up from place to place, the turn remains.

# %% [markdown] levels="advanced"
# Here is the exact argument for linear maps. Let $M$ move an arrow on by one place. Scores should survive a move of both words, so $(Mq)\cdot(Mk) = q\cdot k$ for all $q$ and $k$. That says $M^{T}M = I$. Such a matrix is called **orthogonal**. In two dimensions it is a turn or a mirror, and only the turn has many different powers. If queries and keys may be moved by different matrices, the stretch comes back. The paper [xPos](https://arxiv.org/abs/2212.10554) uses it in small doses.

# %% levels="advanced"
turn_matrix(1).T @ turn_matrix(1)

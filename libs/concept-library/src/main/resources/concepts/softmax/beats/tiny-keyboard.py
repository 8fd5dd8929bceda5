# ---
# beat: tiny-keyboard
# title: A keyboard learns letters
# intent: The learner trains a letter table with cross-entropy and sees the loss fall from log 27 towards the floor that counting gives.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [training-with-cross-entropy]
# assumes: [loss-of-ignorance]
# ---

# %% [markdown]
# ## Now let's train a real keyboard, small enough for a minute
#
# It reads one letter and guesses the next. It has one row of 27 scores for each letter and the blank. This is what it learns from:

# %%
# a short text, four times over
text = ("on a cold evening a cup of tea is a small fire that you can hold in both hands "
        "the water sings the leaves turn the steam climbs and the window goes blind "
        "somebody tells a story that everybody knows and nobody wants it to end ") * 4

# %%
letters = " abcdefghijklmnopqrstuvwxyz"
codes = torch.tensor([letters.index(letter) for letter in text])  # each letter as a number from 0 to 26
now, following = codes[:-1], codes[1:]  # each letter, and the one that followed it

# %% [markdown]
# The keyboard itself is a table of scores. Each row belongs to the letter that stands there now, and each column to a letter that could come next. All scores start at zero.

# %%
table = torch.zeros(27, 27)  # rows: the letter now; columns: scores for the next letter

# %% [markdown]
# **Predict.** Nothing is learned yet, and there are 27 choices. What is the loss?

# %%
print(f"loss {F.cross_entropy(table[now], following):.4f}   log of 27: {math.log(27):.4f}")

# %% [markdown] levels="beginner"
# How can a table get better? Each score needs its slope, belief minus truth, averaged over all letters of the text. PyTorch computes all these slopes at once. `requires_grad_` makes it keep track of the table, and `autograd.grad` asks for the slopes.

# %% levels="beginner"
live_table = table.clone().requires_grad_()
(slope,) = torch.autograd.grad(F.cross_entropy(live_table[now], following), live_table)
slope.shape  # one slope for each score

# %% [markdown] levels="beginner"
# Then move every score against its slope, downhill. `detach` turns the result into plain numbers again. The loss should fall.

# %% levels="beginner"
F.cross_entropy((live_table - 30 * slope).detach()[now], following).item()  # the loss after one step

# %% [markdown]
# So training may begin. Each step moves every score a little against its slope. We take 150 steps, and note the average surprise before each one.

# %%
# 150 steps from a new table; the rate is large, since the slopes of a row are
# scaled down by how often its letter comes, which is mostly a few percent of the text
with_surprise, trained = [], torch.zeros(27, 27)
for _ in range(150):
    trained.requires_grad_()
    loss = F.cross_entropy(trained[now], following)
    with_surprise.append(loss.item())
    (slope,) = torch.autograd.grad(loss, trained)
    trained = (trained - 30 * slope).detach()

# %% [markdown]
# What is the best that such a table could do? It cannot know more than how often each letter follows each other one. So let's count the pairs of letters, and make each row into shares.

# %%
counts = torch.zeros(27, 27)  # rows: the letter now; columns: the letter that followed
for here, there in zip(now, following):
    counts[here, there] += 1
counted_shares = counts / counts.sum(1, keepdim=True)  # the row of each letter that came now adds up to 1

# %% [markdown]
# A keyboard with these shares has this average surprise. It is the floor.

# %%
floor = -counted_shares[now, following].log().mean().item()  # the share of each pair that came in the text

# %%
floor

# %% role="visualisation"
# the average surprise while the keyboard learns, and the floor that counting gives
plt.plot(with_surprise, color=utils.BLUE, linewidth=2.5)
plt.axhline(floor, color="black", linestyle="--", linewidth=1)
plt.text(60, floor - 0.12, "the floor: counted habits")
plt.ylim(floor - 0.2, 3.5)
plt.axhline(math.log(27), color=utils.RED, linestyle=":")
plt.text(75, math.log(27) + 0.05, "ignorance: log 27", color=utils.RED)
plt.xlabel("training step")
plt.ylabel("average surprise")
plt.show()

# %% [markdown]
# The curve begins at $\log 27$, which is 3.30. It falls towards the counted floor and comes close. The keyboard has found the habits of the text without counting anything. It only lowered its surprise, step by step.

# %% role="visualisation"
# what the keyboard believes after "t": look for the tall bar
plt.bar(list(letters.replace(" ", "_")), F.softmax(trained[letters.index("t")], dim=0), color=utils.GREEN)
plt.xlabel('letter after "t" (the underscore is a blank)')
plt.ylabel("share")
plt.show()

# %% [markdown]
# After a "t" it expects an "h" most of all. Nobody told it about English. The scores found it by lowering their surprise. Let it write a line. Letters that never came have kept a tiny share, so an odd one may slip in.

# %%
place, written = 0, ""
for _ in range(60):
    place = torch.multinomial(F.softmax(trained[place], dim=0), 1).item()
    written += letters[place]
written

# %% levels="beginner"
"".join(letters[torch.multinomial(F.softmax(table[0], dim=0), 1).item()] for _ in range(60))  # the untrained table, for comparison

# %% [markdown]
# It is no poet, since it sees one letter at a time. A language model is this loop with a better way of making the scores. The softmax, the drawing and the loss are the ones that you have built.

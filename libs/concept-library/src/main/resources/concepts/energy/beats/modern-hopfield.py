# ---
# beat: modern-hopfield
# title: Attention is a house with a sharper memory
# intent: The learner replaces the overlap by its softmax, recalls all 21 letters, and sees attention's call give the same.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [modern-hopfield]
# assumes: [softmax, hebb-rule]
# ---

# %% [markdown]
# ## Why the opening spoke of language models
#
# Look once more at Hebb's recall. Apart from the self-links, a house $s$ gets the wishes `letters.T @ letters @ s`. Read this from the right: `letters @ s` compares the house with each stored picture. Then `letters.T @ ...` adds up the pictures, with their overlaps as weights. With 21 similar pictures they drown each other out. What if the best overlap were favoured much more?

# %% levels="intermediate"
scarred = alphabet[19].clone()
scarred[[3, 4, 7, 9, 12]] *= -1  # an S with five wrong lamps
overlaps = alphabet @ scarred  # how well each of the 21 letters fits
overlaps

# %% levels="intermediate"
shares = F.softmax(overlaps, dim=0)
shares[19], torch.equal((shares @ alphabet).sign(), alphabet[19])  # the share of the S; and do the added pictures show an S?

# %% [markdown] levels="intermediate"
# The largest overlap is 15, and the second one is 9. The softmax turns overlaps into shares, and the S takes nearly all. The pictures, added up with these shares, show an undamaged S. **Guess first.** Hebb's rule kept 3 of 21 letters. How many will this recall keep?

# %% [markdown] levels="beginner,advanced"
# The softmax does that. It turns overlaps into shares, and a lead of a few points takes nearly all. Add up the pictures with these shares. **Guess first.** Hebb's rule kept 3 of 21 letters. How many will this recall keep?

# %%
recalled = F.softmax(alphabet @ alphabet.T, dim=1) @ alphabet  # one recall for each letter
(recalled.sign() == alphabet).all(1).sum().item()

# %% [markdown]
# It keeps all 21. That was the easy test. Here are 100 storms for each letter.

# %%
many = alphabet.repeat(100, 1)  # rows: 100 copies of each of the 21 letters
for wrong in [1, 3, 5]:
    storms = torch.where(torch.rand(2100, 25).argsort(1) < wrong, -many, many)  # that many lamps are switched
    back = F.softmax(storms @ alphabet.T, dim=1) @ alphabet
    print(f"{wrong} wrong lamps: {(back.sign() == many).all(1).float().mean():.2f} of the letters come back in one step")

# %% [markdown]
# Most letters come back. E and F differ in only four lamps, so a few switches turn one into the other. This recall is a **modern Hopfield network**. For pictures that lie far enough apart, such as random ones, its capacity grows exponentially with the number of lamps ([Ramsauer and others 2020](https://arxiv.org/abs/2008.02217)). It is the formula of attention: queries are compared with keys, the softmax makes shares, and the values are averaged. PyTorch has one call for it.

# %% role="shortcut"
torch.allclose(F.scaled_dot_product_attention(alphabet[None], alphabet[None], alphabet[None], scale=1.0)[0], recalled, atol=1e-5)

# %% [markdown]
# `True`. Attention is one step of recall, with keys and values that the model makes for itself. The table of links is gone, so all pictures must be kept in a list. Language models pay that price as their cache of keys and values.

# %% [markdown] levels="beginner,intermediate"
# The same paper gives its energy. The state $s$ may be any list of numbers, and $x^{(k)} \cdot s$ is its overlap with picture $k$.
#
# $$E(s) = -\log \sum_k e^{x^{(k)} \cdot s} + \tfrac12\, s \cdot s$$
#
# The first part is low near a stored picture. Each recall goes downhill.

# %% levels="intermediate"
[(-torch.logsumexp(alphabet @ state, 0) + 0.5 * state @ state).item() for state in [scarred, shares @ alphabet]]  # the S with five wrong lamps, and after one recall

# %% [markdown] levels="advanced"
# ### It has an energy, too
#
# We define $E(s) = -\tfrac1\beta \log \sum_k e^{\beta\, x^{(k)} \cdot s} + \tfrac12\, s \cdot s$, after the same paper. The state $s$ may now be any list of real numbers, and $x^{(k)}$ are the stored pictures.

# %% [markdown] role="derivation" levels="advanced"
# Where is its slope zero?
#
# - $\nabla \Big(\tfrac1\beta \log \sum_k e^{\beta\, x^{(k)} \cdot s}\Big) = \sum_k p_k\, x^{(k)}$ with $p = \mathrm{softmax}(\beta X s)$ (the slope of log-sum-exp is softmax, and the inner slope is $\beta x^{(k)}$)
# - $\nabla \big(\tfrac12\, s \cdot s\big) = s$ (the slope of half a square)
# - $\nabla E = s - X^\top \mathrm{softmax}(\beta X s)$ (add both, with the minus of the first)
# - $s_{\text{new}} = X^\top \mathrm{softmax}(\beta X s)$ (set the slope to zero and solve for the $s$ outside of the softmax)
#
# The last line is the recall. A gradient step of size 1 on this energy is one step of attention.

# %% role="check" levels="advanced"
live_state = alphabet[19].clone().requires_grad_()
modern_energy = -torch.logsumexp(alphabet @ live_state, 0) + 0.5 * live_state @ live_state  # beta = 1
(downhill,) = torch.autograd.grad(modern_energy, live_state)
torch.allclose(alphabet[19] - downhill, F.softmax(alphabet @ alphabet[19], dim=0) @ alphabet, atol=1e-5)

# %% role="practice" exercise="sharper-recall" levels="advanced"
# A recall with beta. For which beta does the best of two pictures with overlaps 25 and 21 get a share of 0.99?
test_beta = ...  # fill in code here
if test_beta is ...:
    print("Still blank. The share is the sigmoid of beta times the lead.")
else:
    assert abs(test_beta - math.log(99)) > 1e-3, "That is the needed lead. How many points of overlap do you have?"
    assert abs(test_beta - math.log(0.99 / 0.01) / 25) > 1e-3, "Only the lead over the other picture counts, not the overlap itself."
    assert abs(test_beta - math.log(0.99) / 4) > 1e-3, "That is the logarithm of the share. You need the logarithm of the odds."
    assert abs(test_beta - math.log(99) / 4) < 1e-3, "Not yet. Solve sigmoid(4 beta) = 0.99."
    print("Right: about 1.15, so beta = 1 was nearly that sharp.")

# %% role="answer" exercise="sharper-recall"
test_beta = math.log(99) / 4

# %% role="misconception" exercise="sharper-recall" name="lead-for-beta"
test_beta = math.log(99)

# %% role="misconception" exercise="sharper-recall" name="overlap-for-lead"
test_beta = math.log(99) / 25

# %% role="misconception" exercise="sharper-recall" name="share-for-odds"
test_beta = math.log(0.99) / 4

# %% [markdown] levels="advanced"
# Small $\beta$ is heat. Then the recall answers with a mixture of many pictures. Here is how many of the 21 letters are kept, against $\beta$.

# %% role="visualisation" levels="advanced"
# how sharp must the softmax be?
betas = torch.logspace(-2.5, 0.5, 40)
kept_letters = [((F.softmax(b * alphabet @ alphabet.T, dim=1) @ alphabet).sign() == alphabet).all(1).sum() for b in betas]
plt.semilogx(betas, kept_letters, "o-", color=utils.BLUE)
plt.axhline(21, color="black", linestyle=":", linewidth=1)
plt.xlabel("beta, one over the temperature")
plt.ylabel("letters kept, of 21")
plt.show()

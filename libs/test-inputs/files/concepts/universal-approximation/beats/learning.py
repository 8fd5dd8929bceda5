# ---
# beat: learning
# title: The weights exist, and most small networks never find them
# intent: The learner trains a hundred networks by gradient descent and sees existence part from learnability.
# kind: intuition
# levels: [intermediate, advanced]
# weight: core
# teaches: [existence-is-not-learning]
# assumes: [universal-approximation, hinge-columns]
# ---

# %% [markdown]
# ## Good weights exist; most small networks miss them
#
# Outside, the last piece dives through the ground. And inside? Give 100 networks three hidden units each, random starts, and let **gradient descent** walk downhill:
# corners and weights are both free. Three bends can reach a loss of about 0.1. Guess how many of the 100 come near it, and where the others end.

# %% role="simulation"
# 100 networks x 3 hidden units, each with a slope in, a shift, a weight out and a height; 400 steps downhill, each on its own loss
units = torch.randn(4, 100, 3, 1, requires_grad=True)
walker = torch.optim.Adam([units], lr=0.05)
for step in range(400):
    guesses = (units[2] * torch.relu(units[0] * t + units[1]) + units[3]).sum(dim=1)  # 100 networks x 40 frames
    losses = ((film - guesses) ** 2).mean(dim=1)
    walker.zero_grad()
    losses.sum().backward()
    walker.step()
plt.hist(losses.detach(), bins=40, color=utils.ORANGE)
plt.xlabel("loss after training (MSE, square metres)")
plt.ylabel("number of networks")
plt.show()

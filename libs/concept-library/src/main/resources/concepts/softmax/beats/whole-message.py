# ---
# beat: whole-message
# title: The chance of a whole message is a product that vanishes
# intent: The learner multiplies chances until float32 gives up and saves them as a sum of logarithms.
# kind: intuition
# levels: [beginner, intermediate]
# weight: core
# teaches: [log-probability]
# assumes: [stable-softmax]
# ---

# %% [markdown]
# ## How likely is a whole message?
#
# Is the keyboard any good? Look at what somebody really typed and ask how likely the keyboard thought it. Each word has a share. Suppose that the first word is right in half of all cases, and the second word is right in a fifth of those. Then both are right in a tenth of all cases, and $\frac{1}{2} \cdot \frac{1}{5} = \frac{1}{10}$. So the chance of a whole message is the product of the shares.

# %%
chances = torch.full((60,), 0.2)  # a message of 60 words; the keyboard gave each typed word a share of 0.2

# %% [markdown]
# **Guess first.** A share of 0.2 is rather good for a keyboard. What is the chance of these 60 words, and what is it for 80 words? Is it a small number, or exactly zero?

# %%
chances.prod().item(), torch.full((80,), 0.2).prod().item()

# %% [markdown] recap="true"
# The chance of a long message is a product of many shares. At 60 words it is tiny, and at 80 words it is smaller than float32 can hold. A good keyboard and one that is a thousand times worse then get the same grade, 0.
#
# Products vanish, but sums do not. The logarithm turns the one into the other.

# %% recap="true"
torch.full((80,), 0.2).log().sum(), 80 * math.log(0.2)  # 80 logarithms added up, and one of them times 80

# %% role="visualisation"
# the chance of a message and the logarithm of the chance, word by word
lengths = torch.arange(1, 121)
fig, axes = plt.subplots(1, 2, figsize=(10, 3))
product = torch.full((120,), 0.2).cumprod(0)
product[product == 0] = math.nan  # a logarithmic axis has no place for zero
axes[0].semilogy(lengths, product, color=utils.RED)
axes[0].set_ylim(1e-85, 1e3)
axes[0].set_xlim(-5, 126)
axes[0].set_title("product of the shares: gone after 64 words")
axes[1].plot(lengths, torch.full((120,), 0.2).log().cumsum(0), color=utils.BLUE)
axes[1].set_title("sum of the logarithms: a straight line")
for ax in axes:
    ax.set_xlabel("words in the message")
plt.tight_layout()
plt.show()

# %% [markdown]
# The line on the left stops in mid-air, where float32 has no smaller numbers. The line on the right goes on for as long as you like. From now on we grade with logarithms.

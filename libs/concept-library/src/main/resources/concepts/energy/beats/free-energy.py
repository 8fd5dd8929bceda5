# ---
# beat: free-energy
# title: Hidden lamps are summed into a softplus
# intent: The learner rewrites the free energy with softplus, and meets numerics of the logarithm of a sum.
# kind: derivation
# levels: [advanced]
# weight: support
# teaches: [free-energy]
# assumes: [hidden-units]
# ---

# %% [markdown]
# ## The energy of a roof with hidden lamps
#
# The free energy is the height at which a roof effectively stands. It is $F(v) = -\sum_j \log(e^{h_j} + e^{-h_j})$. For a wish of 100 the exponential overflows in float32, so it needs a safe form.

# %%
large_wish = torch.tensor(100.0)
(large_wish.exp() + (-large_wish).exp()).log(), torch.logaddexp(large_wish, -large_wish)

# %% [markdown] role="derivation"
# With lamps that are 0 or 1, as in most papers, the term is called **softplus**, $\log(1 + e^{z})$. In our letters:
#
# - $\log(e^{h} + e^{-h}) = \log\big(e^{-h}(e^{2h} + 1)\big)$ (take $e^{-h}$ out of the sum)
# - $\log(e^{h} + e^{-h}) = -h + \log(1 + e^{2h})$ (the logarithm of a product is a sum)
# - $\log(e^{h} + e^{-h}) = \mathrm{softplus}(2h) - h$ (by the definition of softplus)

# %% role="check"
torch.allclose(torch.logaddexp(hidden_wishes, -hidden_wishes), F.softplus(2 * hidden_wishes) - hidden_wishes)

# %% [markdown]
# The slope of this term is $2\,\mathrm{sigmoid}(2h) - 1 = \tanh h$, which is the *average* of the hidden lamp. So the gradient with hidden lamps keeps its form: averages of $v_i u_j$ in the data, minus averages in the machine. Only now the data's half needs the hidden lamps' averages, given what is seen.

# %% role="visualisation"
# the free-energy term of one hidden lamp and its slope
x_axis = torch.linspace(-4, 4, 200)
plt.plot(x_axis, torch.logaddexp(x_axis, -x_axis), color=utils.GREEN, linewidth=2.5, label="log of the summed weight")
plt.plot(x_axis, x_axis.abs(), color="black", linestyle=":", label="size of h")
plt.plot(x_axis, x_axis.tanh(), color=utils.BLUE, linewidth=2.5, label="slope: tanh h")
plt.xlabel("wish h of a hidden lamp")
plt.legend()
plt.show()

# %% [markdown]
# It is a soft version of the absolute value. A hidden lamp rewards a roof for being far on *either* side, and its own taste decides where the kink sits. A sum of shifted kinks can approximate any function of the roof, as a sum of ReLU functions does.

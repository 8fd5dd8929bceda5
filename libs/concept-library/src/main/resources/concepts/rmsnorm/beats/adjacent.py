# ---
# beat: adjacent
# title: Neighbours, and what the field does now
# intent: The learner knows where norms stand in today's models and three neighbouring ideas to search for.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: [neighbours-of-rmsnorm]
# assumes: [rms-norm, pre-norm]
# ---

# %% [markdown]
# ## What models do now
#
# Llama, Qwen, Mistral and DeepSeek use RMSNorm at the door of each sublayer. Gemma 2 also puts one at the way out, so that a sublayer cannot add too much. OLMo 2 uses only the one at the way out.

# %% [markdown] levels="advanced"
# Many recent models also normalise the queries and keys of attention ([Henry et al. 2020](https://arxiv.org/abs/2010.04245)). Why? With 64 numbers each and a volume of 1, both arrows have the length 8. Their product can then be at most 64, whatever training does:

# %% levels="advanced"
query, key = rms_norm(100 * torch.randn(64)), rms_norm(100 * torch.randn(64))  # one query and one key, far too loud before the norm
(query @ key / 8).item(), (query @ query / 8).item()  # an attention score, and the largest possible one

# %% [markdown]
# ## Neighbouring ideas
#
# - **GroupNorm** measures a volume for groups of features. Networks that make pictures use it. *Search: "group normalization".*
# - **Weight normalization** fixes the size of the weights instead of that of the tokens. *Search: "weight normalization reparameterization".*
# - **Maximal update parametrisation** chooses sizes and learning rates so that volumes stay right during training, too. *Search: "muP muTransfer".*

# %% [markdown] levels="advanced"
# And the newest direction asks whether the norm is needed at all. A $\tanh$ with one learned factor took its place in several models of [2025](https://arxiv.org/abs/2503.10622). How far this carries is an open question.

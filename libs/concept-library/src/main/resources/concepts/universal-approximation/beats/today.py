# ---
# beat: today
# title: Which bends large models use today
# intent: The learner compares ReLU, GELU and SwiGLU and counts what the gate costs.
# kind: intuition
# levels: [advanced]
# weight: extra
# teaches: [modern-bends]
# assumes: [other-bends]
# ---

# %% [markdown]
# ## Which bends do large models use?
#
# The first transformer used ReLU. GPT-2 used GELU. Many newer models use **SwiGLU**, which multiplies two linear views of the input, one of them bent ([Shazeer 2020](https://arxiv.org/abs/2002.05202)). Can a product of views bend without any bend inside it?

# %%
torch.linalg.matrix_rank((lines[:, :25] / 20) * (lines[:, 25:] / 20))  # 25 products of two lines

# %% [markdown]
# The rank is 3, as with squares. A gate without a bend has fixed degree, so it is not universal by width. With one bent side it is, because the other side may be a constant.
#
# A SwiGLU layer has three matrices instead of two, so people make it narrower by a third to keep the bill. Shazeer's paper offers no reason for its success and attributes it to "divine benevolence". That is an honest open question.

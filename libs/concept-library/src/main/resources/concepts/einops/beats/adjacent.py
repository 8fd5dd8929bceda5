# ---
# beat: adjacent
# title: Neighbours of einops and einsum
# intent: The learner knows neighbouring ideas and what to search for.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: []
# assumes: [tensor-axes]
# ---

# %% [markdown]
# ## Neighbouring ideas
#
# - **Named tensors** carry the names of their axes with them, so a wrong claim is refused too. The library xarray does this for measured data, such as weather maps. *Search: "xarray DataArray dims" and "named tensor notation".*
# - **Shape annotations** write the names into the types of a function and check them while it runs. *Search: "jaxtyping".*
# - **Attention** is two einsums with a softmax in between. *Search: "multi-head attention einsum".*
# - **Tensor networks** draw each tensor as a dot and each letter as a line. Physicists compute with hundreds of them. *Search: "tensor network diagram contraction order".*

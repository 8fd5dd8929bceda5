# ---
# beat: residual-stream
# title: "Pre-norm: leave the road clear, norm the side street"
# intent: The learner measures how much of a word is left after 50 blocks with the norm on the stream or on the branch.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [pre-norm]
# assumes: [rms-norm, scale-compounds]
# ---

# %% [markdown]
# ## Pre-norm: leave the road clear, norm the side street
#
# The volume is safe, but is anything of "cat" left after 50 mixings? Transformers keep a **residual stream**: each block *adds* its answer to what it heard. The norm can sit on the stream, `norm(x + layer(x))`, called **post-norm**, or on the branch, `x + layer(norm(x))`, called **pre-norm**. How much of the original word does each leave? Look at the slopes.

# %% role="visualisation"
pre = post = cat / rms(cat)  # both streams start with "cat" at volume 1
kept_pre, kept_post = [1.0], [1.0]  # the share of the stream that is still the original word
for weights in torch.randn(50, 64, 64) / 8:
    pre = pre + rms_norm(pre) @ weights  # pre-norm: the word stays as it is, the rest is added
    kept_pre.append(1 / rms(pre).item())
    added = post + post @ weights
    kept_post.append(kept_post[-1] / rms(added).item())  # post-norm: the word is turned down with the rest
    post = rms_norm(added)
plt.plot(kept_pre, color=utils.ORANGE)
plt.plot(kept_post, color=utils.PURPLE)
plt.text(36, 0.3, "pre-norm", color=utils.ORANGE, weight="bold")
plt.text(31, 6e-5, "post-norm", color=utils.PURPLE, weight="bold")
plt.yscale("log")
plt.xlabel("blocks passed")
plt.ylabel("share of the original \"cat\"")
plt.show()

# %% [markdown] levels="beginner"
# Post-norm is the echo chain again: the word and an answer as loud as the whole stream make root of 2, and dividing by that 50 times leaves about 3e-8. Pre-norm only adds: the stream grows like the root of the number of blocks, so about a seventh is left. (What layers pass on in mixed form is not counted.) That growth is why pre-norm models need one last norm: call 65.

# %% [markdown] levels="intermediate,advanced"
# Post-norm is the echo chain again: each answer is as loud as the whole stream, so every block divides the word by root of 2. After 50 blocks about 3e-8 is left (copies inside the answers not counted). Pre-norm only adds: the stream grows like the root of the blocks, and a seventh is left. One last norm turns that stream down: call 65.

# %% [markdown] role="image"
# **Image wanted:** paste the URL of a diagram that shows both orders side by side.
#
# `![Post-norm (left) and pre-norm (right)](PASTE-IMAGE-URL-HERE)`
#
# Caption: *In post-norm the norm sits on the stream, in pre-norm on the branch.* Where to find it: Figure 1 of [Xiong and others (2020)](https://arxiv.org/abs/2002.04745).

# %% [markdown] role="quote" terms="outside the residual path; residual path; normalize the input of each transformer sub-layer; input of each sub-layer; applied before each; pre-normalization; residual connection; layer normalization"
# Where does your source put its norm, on the stream or on the branch? Read this with the two formulas in mind:
#
# {quote}

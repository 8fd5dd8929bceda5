# ---
# beat: folds-draw-the-ball
# title: Five folds draw the parabola
# intent: The learner derives that the throw itself is a sum of folds, so that its error falls by four with every layer.
# kind: derivation
# levels: [advanced]
# weight: core
# teaches: [folds-make-squares]
# assumes: [depth-doubles, film]
# ---

# %% [markdown]
# ## The throw is a sum of folds
#
# Zigzags look like toys. Yet measure time on the strip, $x = t/2$, and the throw is $1.5 + 0.4\,x + 19.6\,(x - x^2)$: all we need is $x - x^2$, which goes up to 0.25.
# Take from it one fold / 4, then two folds / 16. What is the largest that is left?

# %%
(strip - strip**2 - fold(strip) / 4 - fold(fold(strip)) / 16).abs().max()

# %% [markdown] role="derivation"
# A 64th: each fold leaves a quarter. Let $P(x)=x-x^2$ and let $\varphi$ be one fold. For $x\le\frac12$, $\varphi(x)=2x$:
#
# $\frac14\varphi(x) + \frac14P(\varphi(x)) = \frac14\,2x + \frac14(2x-4x^2)$ (substitute)
#
# $= \frac x2+\frac x2-x^2 = P(x)$ (collect). For $x>\frac12$ the same, since $P$ and $\varphi$ do not change under $x\to1-x$. (mirror)
#
# Use it on its own right side, $k$ times: $P = \frac{\varphi}{4}+\frac{\varphi\varphi}{4^2}+\dots+\frac{P(\varphi\cdots\varphi)}{4^k}$ (repeated substitution)
#
# $P\le\frac14$, so the rest is at most $4^{-(k+1)}$: **each layer buys two more bits** ([Yarotsky](https://arxiv.org/abs/1610.01145)).

# %% role="check"
assert torch.allclose(strip - strip**2, (fold(strip) + fold(strip) - fold(strip) ** 2) / 4, atol=1e-6)  # the first step, at every place of the strip

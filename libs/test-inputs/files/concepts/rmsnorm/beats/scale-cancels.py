# ---
# beat: scale-cancels
# title: A common factor cancels
# intent: The learner derives that RMSNorm ignores the volume of its input, and sees what that says about weights.
# kind: derivation
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [scale-invariance]
# assumes: [rms-norm]
# ---

# %% [markdown] role="derivation"
# ## A common factor cancels
#
# Why did the volume knob change nothing? Numbers first: features 3 and 4 have RMS root of 12.5, about 3.54. Ten times louder, 30 and 40 have root of 1250, about 35.4: ten times as much. In letters, for a factor $c > 0$ and a word $x$ with $n$ features (eps left out):
#
# - $\mathrm{rms}(c\,x) = \sqrt{\tfrac1n \sum_i (c\,x_i)^2}$ (definition)
# - $= \sqrt{\tfrac1n \sum_i c^2 x_i^2}$ (square of a product)
# - $= \sqrt{c^2 \cdot \tfrac1n \sum_i x_i^2}$ (common factor out of a sum)
# - $= c \cdot \mathrm{rms}(x)$ (root of a product; $c$ is positive)
# - $\dfrac{c\,x}{\mathrm{rms}(c\,x)} = \dfrac{c\,x}{c\;\mathrm{rms}(x)} = \dfrac{x}{\mathrm{rms}(x)}$ (cancel the common factor)
#
# To a friend: whatever makes all features louder together is divided out again.

# %% role="check" levels="beginner"
assert torch.allclose(rms_norm(1000 * words), rms_norm(words), atol=1e-4)  # c = 1000; silence means equal

# %% role="check" levels="intermediate,advanced"
c = 1000.0  # silence from an assert means equal
assert torch.allclose(rms(c * words), c * rms(words))  # the fourth line
assert torch.allclose(rms_norm(c * words), rms_norm(words), atol=1e-4)  # the last line
assert torch.allclose(rms_norm(words @ (c * layer)), rms_norm(words @ layer), atol=1e-4)  # so too for loud weights

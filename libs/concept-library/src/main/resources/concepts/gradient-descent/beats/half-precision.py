# ---
# beat: half-precision
# title: In 16 bits small slopes vanish
# intent: The learner sees slopes, squares and weight updates vanish in 16 bits, and repairs them by scaling the loss and by keeping a copy.
# kind: intuition
# levels: [advanced]
# weight: core
# teaches: [loss-scaling]
# assumes: [adam]
# ---

# %% [markdown]
# ## What goes wrong in 16 bits?
#
# A float16 needs half of the memory. Its smallest positive number is about 6e-8, and its largest is 65504. **Guess first.** What becomes of `eps` and of the square of a slope of 0.0001?

# %%
torch.tensor(1e-8, dtype=torch.float16), torch.tensor(1e-4, dtype=torch.float16) ** 2

# %% [markdown]
# Both are zero. Adam would divide by nothing. That is why its two memories are kept in 32 bits. But the slopes themselves arrive in 16 bits. Here are invented slopes of 100,000 knobs. Their sizes spread over many powers of ten, as they do in real networks.

# %% recap="true"
many_slopes = 10 ** (1.5 * torch.randn(100_000) - 6)  # a typical size is a millionth

# %%
(many_slopes.half() == 0).float().mean()  # share of slopes that became exactly zero

# %% [markdown]
# About one slope in six is gone, and those knobs do not learn. The repair is one multiplication. Scale the *loss* by a large number. By the chain rule all slopes grow by the same number. Afterwards the slopes are cast to 32 bits, and the number is divided out again.

# %% role="simulation" recap="true"
# share of slopes lost at the bottom and at the top, for scales from 1 to 2 ** 34
scales = 2.0 ** torch.arange(0, 35)
lost = torch.stack([((many_slopes * scale).half() == 0).float().mean() for scale in scales])
spilled = torch.stack([(many_slopes * scale).half().isinf().float().mean() for scale in scales])
plt.semilogx(scales, 100 * lost, color=utils.BLUE, linewidth=2.5)
plt.semilogx(scales, 100 * spilled, color=utils.RED, linewidth=2.5)
plt.text(4, 14, "vanished", color=utils.BLUE)
plt.text(3e7, 25, "overflowed", color=utils.RED)
plt.xlabel("the loss is multiplied by")
plt.ylabel("slopes lost (percent)")
plt.show()

# %% role="interactive" recap="true"
# Task: the dotted lines are what 16 bits can hold. Find the smallest and the largest power that lose less than 0.1 percent.
def try_scale(power=0):
    sent = (many_slopes * 2.0**power).half()  # scaled, then cast to 16 bits
    plt.hist((many_slopes * 2.0**power).log10(), bins=80, color=utils.BLUE)
    plt.axvline(math.log10(6e-8), color=utils.GREY, linestyle=":")
    plt.axvline(math.log10(65504), color=utils.RED, linestyle=":")
    plt.title(f"vanished {100 * (sent == 0).float().mean():.2f} %, overflowed {100 * sent.isinf().float().mean():.2f} %")
    plt.xlim(-13, 9)
    plt.xlabel("size of the scaled slopes (power of ten)")
    plt.ylabel("knobs")
    plt.show()


widgets.interact(try_scale, power=widgets.IntSlider(value=0, min=0, max=34));

# %% [markdown] recap="true"
# Between both cliffs lies a wide plain. PyTorch starts its `GradScaler` at $2^{16}$. If something overflows it skips that step and halves the scale, and after a long quiet time it doubles it. This is **loss scaling** ([Micikevicius and others 2017](https://arxiv.org/abs/1710.03740)). The format bfloat16 has the range of float32 and does without.

# %% role="practice" exercise="choose-scale"
# The smallest slope that matters is 2e-9 and the largest slope is 3. Choose ONE power of two for the scale.
test_scale = ...  # fill in code here
test_kept = torch.tensor([2e-9, 3.0])
if test_scale is ...:
    print("Still blank. The smallest must rise to 6e-8 or more, and the largest must stay below 65504.")
else:
    assert test_scale > 1, "Without a scale 2e-9 becomes zero in 16 bits."
    assert not (test_kept * test_scale).half().isinf().any(), "The largest slope overflows. How much room is there between 3 and 65504?"
    assert (test_kept * test_scale).half().min() > 0, "The smallest slope still vanishes."
    assert math.log2(test_scale) % 1 == 0, "It works, but it rounds. Which numbers only change the exponent?"
    print(f"Right: they become {(test_kept * test_scale).half().tolist()}.")

# %% role="answer" exercise="choose-scale"
test_scale = 2**12

# %% role="misconception" exercise="choose-scale" name="no-scale"
test_scale = 1

# %% role="misconception" exercise="choose-scale" name="lifts-the-smallest-to-one"
test_scale = 2**29

# %% role="misconception" exercise="choose-scale" name="too-timid"
test_scale = 2**3

# %% role="misconception" exercise="choose-scale" name="power-of-ten"
test_scale = 1000

# %% [markdown]
# One trap is left. A knob at mark 2 should move by a stride of 0.0003. **Guess first.** Where does it stand after a thousand such steps in 16 bits?

# %%
half_knob = torch.tensor(start, dtype=torch.float16)
for step in range(1000):
    half_knob = half_knob + 0.0003
half_knob, start + 1000 * 0.0003

# %% [markdown]
# It has not moved at all. Near 2 the neighbouring numbers of float16 are 0.002 apart, so each step is rounded away. Therefore the weights have an exact copy in 32 bits. Those are the three numbers of four bytes in the opening: the copy, the memory of slopes, and the memory of squares.

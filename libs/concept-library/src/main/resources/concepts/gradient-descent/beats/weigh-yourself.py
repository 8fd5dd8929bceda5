# ---
# beat: weigh-yourself
# title: A scale that remembers
# intent: The learner smooths noisy weighings with a running average and repairs its wrong start.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [running-average]
# assumes: [why-optimise]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## Leave the shower and step on the scale
#
# You weigh yourself each morning. The scale is moody. It says 71 on one day and 69 on the next. You know that you are about 70. Here are two weeks.

# %% [markdown] levels="advanced"
# ## Leave the shower and step on a moody scale
#
# A memory of old slopes needs a rule for forgetting. We look at it where the truth is known. You weigh about 70 kilograms, and the scale is moody.

# %%
# kilograms on 14 mornings
mornings = torch.tensor([71.0, 69.0, 70.5, 69.5, 71.5, 68.5, 70.0, 69.0, 71.0, 70.5, 69.5, 70.0, 68.5, 71.5])

# %% [markdown] levels="beginner"
# A calm number would keep most of what it believed yesterday, and mix in a little of today. Nine tenths of the old and one tenth of the new is usual. Suppose it believed 70 yesterday, and the scale says 80 today. What does it believe now?

# %% levels="beginner"
0.9 * 70 + 0.1 * 80

# %% [markdown] levels="beginner"
# It moves by one kilogram, a tenth of the surprise. It needs only one remembered number and no list of old days. We start it on the first morning, when nothing is known yet, so it starts at zero.

# %% [markdown] levels="intermediate,advanced"
# A calm number keeps nine tenths of what it believed yesterday, and mixes in one tenth of today. It needs one remembered number and no list of old days.

# %%
remembered, curve = 0.0, []  # it has to start somewhere, so it starts at zero
for weighed in mornings:
    remembered = 0.9 * remembered + 0.1 * weighed.item()
    curve.append(remembered)

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** What does the calm number say after the first morning, when the scale showed 71?

# %% levels="beginner,intermediate"
[round(believed, 1) for believed in curve[:3]]  # after one, two and three mornings

# %% [markdown] levels="beginner,intermediate"
# It says that you weigh about 7 kilograms. The remembered number began at zero, and nine tenths of zero is zero. It will need weeks to recover. How large is the damage exactly? Let's feed it a scale that always shows 1.

# %% levels="beginner,intermediate"
ones, memory_of_ones = [], 0.0
for day in range(4):
    memory_of_ones = 0.9 * memory_of_ones + 0.1 * 1.0
    ones.append(round(memory_of_ones, 4))
ones

# %% [markdown] levels="beginner"
# The truth is 1. What is *missing* after each day?

# %% levels="beginner"
[round(1 - held, 4) for held in ones], [round(0.9**day, 4) for day in range(1, 5)]  # missing parts, and powers of 0.9

# %% [markdown] levels="beginner"
# The two lists are the same. Each day keeps nine tenths of what is missing. So after $t$ days the part $0.9^t$ is missing, and the part $1 - 0.9^t$ is there. We **divide by the part that is there**. This is called **bias correction**.

# %% levels="intermediate"
[round(1 - 0.9**day, 4) for day in range(1, 5)]

# %% [markdown] levels="intermediate"
# The two lists are the same. After $t$ days the memory holds only the part $1 - 0.9^t$ of the truth, and the rest is still the zero from the start. So we **divide by that part**. This is called **bias correction**.

# %% [markdown] levels="advanced"
# The memory starts at zero, so at first it holds only a part of the truth. **Guess first.** Which part is it after $t$ days: $t / 10$, $0.9^t$ or $1 - 0.9^t$?

# %% [markdown] role="derivation" levels="advanced"
# Here $\beta$ is the share that the memory keeps, 0.9 in our case. Feed the constant value $g$ into $m_t = \beta\, m_{t-1} + (1 - \beta)\, g$, from $m_0 = 0$.
#
# - $m_1 = (1 - \beta)\, g$ (put in $m_0 = 0$)
# - $m_2 = \beta (1 - \beta)\, g + (1 - \beta)\, g$ (put in $m_1$)
# - $m_t = (1 - \beta)\,(1 + \beta + \dots + \beta^{t-1})\, g$ (go on like this)
# - $(1 - \beta)(1 + \beta + \dots + \beta^{t-1}) = 1 - \beta^t$ (multiply out, and all middle terms cancel)
# - $m_t = (1 - \beta^t)\, g$ (put in)
#
# So the memory holds the part $1 - \beta^t$. For slopes with noise the same lines hold for their expected value.

# %% role="check" levels="advanced"
round(0.1 * sum(0.9**k for k in range(4)), 4), round(1 - 0.9**4, 4)  # the sum of four terms, and the short form

# %%
corrected = [believed / (1 - 0.9 ** (day + 1)) for day, believed in enumerate(curve)]
[round(believed, 1) for believed in corrected[:3]]  # the same three mornings, corrected

# %% role="visualisation"
# the moody scale, the memory from zero, and the memory with its start repaired
days = range(1, 15)
plt.plot(days, mornings, "o", color=utils.GREY, label="the scale")
plt.plot(days, curve, color=utils.RED, linewidth=2, label="memory that began at zero")
plt.plot(days, corrected, color=utils.GREEN, linewidth=2.5, label="memory, corrected")
plt.xlabel("morning")
plt.ylabel("kilograms")
plt.legend()
plt.show()

# %% [markdown] levels="beginner,intermediate"
# The green line is sensible from the first day on. Keep both ideas: *a memory that fades*, and *a start that has to be corrected*. They look like housekeeping. They are half of Adam.

# %% [markdown] levels="advanced"
# Dividing by that part is called **bias correction**. The green line is sensible from the first day on.

# %% [markdown] role="derivation" levels="intermediate"
# Why exactly $1 - \beta^t$? Here $\beta$ is the share that the memory keeps, 0.9 in our case. Feed the constant value $g$ into $m_t = \beta\, m_{t-1} + (1 - \beta)\, g$, from $m_0 = 0$.
#
# - $m_1 = (1 - \beta)\, g$ (put in $m_0 = 0$)
# - $m_2 = \beta (1 - \beta)\, g + (1 - \beta)\, g$ (put in $m_1$)
# - $m_t = (1 - \beta)\,(1 + \beta + \dots + \beta^{t-1})\, g$ (go on like this)
# - $(1 - \beta)(1 + \beta + \dots + \beta^{t-1}) = 1 - \beta^t$ (multiply out, and all middle terms cancel)
# - $m_t = (1 - \beta^t)\, g$ (put in)

# %% role="check" levels="intermediate"
round(0.1 * sum(0.9**k for k in range(4)), 4), round(1 - 0.9**4, 4)  # the sum of four terms, and the short form

# %% role="practice" exercise="first-weeks"
# A memory keeps 0.5 of the old and adds 0.5 of the new. From zero it saw 80, then 80. What is the CORRECTED value?
test_corrected = ...  # fill in code here
if test_corrected is ...:
    print("Still blank. First compute the memory after both days. Then ask which part of the truth it holds.")
else:
    assert abs(test_corrected - 60) > 0.01, "That is the memory itself. A quarter of it is still the zero from the start."
    assert abs(test_corrected - 120) > 0.01, "You divided by the part of a single day. Two days have passed."
    assert abs(test_corrected - 240) > 0.01, "You divided by the part that is missing. Which part is there?"
    assert abs(test_corrected - 80) < 0.01, "Not yet. Memory, divided by 1 - 0.5 ** 2."
    print("Right: a scale that always showed 80 is believed at once.")

# %% role="answer" exercise="first-weeks"
test_corrected = (0.5 * (0.5 * 80) + 0.5 * 80) / (1 - 0.5**2)

# %% role="misconception" exercise="first-weeks" name="no-correction"
test_corrected = 0.5 * (0.5 * 80) + 0.5 * 80

# %% role="misconception" exercise="first-weeks" name="one-day-too-few"
test_corrected = 60 / (1 - 0.5)

# %% role="misconception" exercise="first-weeks" name="divides-by-what-is-missing"
test_corrected = 60 / 0.5**2

# %% [markdown] levels="advanced"
# How far does such a memory look back? After $1 / (1 - \beta)$ steps a slope has about $1/e$ of its first weight. Adam uses 0.9 for its slopes, so it looks back about 10 steps. It uses 0.999 for their squares, which is about 1000 steps.

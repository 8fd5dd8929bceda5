# ---
# beat: sign-and-lion
# title: Without its memories, Adam is the sign
# intent: The learner finds sign descent as a limit of Adam and builds Lion, which needs one memory.
# kind: intuition
# levels: [advanced]
# weight: extra
# teaches: [sign-descent]
# assumes: [adam]
# ---

# %% [markdown]
# ## Sceptic: what is left of Adam without its memories?
#
# Let both memories keep nothing. Then the mean is the slope, and the typical size is the root of its square. **Predict** what the quotient is.

# %%
forgetful = Adam(both, 0.2, keep_mean=0.0, keep_square=0.0)
forgetful_place = forgetful.moved(forgetful.moved(both, slopes(both)), slopes(both + 0.2))
forgetful_place, both + 2 * 0.2  # two steps of a forgetful Adam, and two strides

# %% [markdown]
# Each knob moved by two whole strides, whatever its slope. A quotient of a slope and its own size is the sign, and torch has a function for it.

# %%
torch.sign(torch.tensor([-250.0, 0.001]))  # keeps nothing but the sign

# %% [markdown]
# So Adam is **sign descent** with a calm sign. This suggests a cheaper method. Keep *one* memory, take the sign of it, and you need no squares. A search by computer found such a rule in 2023, and it is called **Lion** ([Chen and others 2023](https://arxiv.org/abs/2302.06675)).

# %%
# | export
def lion_path(slopes, start, rate, steps, keep=0.9, falling=False):
    """The places that Lion visits: the sign of a mixture of memory and slope. The rate may fall to zero."""
    places, memory = [start], 0 * start
    for step in range(steps):
        felt = slopes(places[-1])
        stride = rate * (1 - step / steps) if falling else rate
        places.append(places[-1] - stride * torch.sign(0.9 * memory + 0.1 * felt))
        memory = keep * memory + (1 - keep) * felt
    return places

# %% [markdown]
# For the 8.03 billion knobs of the opening it saves one of Adam's two numbers, which is 32 gigabytes. **Guess first.** What does it pay for that in our valley, near the star?

# %% role="visualisation"
# Lion in the narrow valley, with a rate that stays and with a rate that falls to zero
for falling, colour, name in [(False, utils.ORANGE, "Lion, the rate stays"), (True, utils.PURPLE, "Lion, the rate falls")]:
    places = torch.stack(lion_path(slopes, both, 0.1, 200, falling=falling))
    plt.semilogy((places - BEST).norm(dim=1), color=colour, linewidth=1.5, label=name)
plt.xlabel("step")
plt.ylabel("distance from the best marks")
plt.ylim(1e-3, 10)
plt.legend()
plt.show()

# %% [markdown]
# Lion walks quickly and then hops around the star for ever, two or three strides away. Only a falling rate calms it. So methods of signs need a schedule. The published Lion keeps 0.99 in its memory. That looks too far back for our short walk, so we took 0.9.

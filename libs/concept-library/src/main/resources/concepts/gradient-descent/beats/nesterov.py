# ---
# beat: nesterov
# title: Look where the memory will carry you
# intent: The learner builds Nesterov's momentum and sees touchy knobs damped.
# kind: intuition
# levels: [advanced]
# weight: extra
# teaches: [nesterov]
# assumes: [momentum-rate]
# ---

# %% [markdown]
# ## The heavy knob swings, so let it look ahead
#
# With the usual share of 0.9 the touchy knob swings for a long time. A cyclist who rolls fast looks at the road where the bicycle will be, and not under the wheel. So measure the slope at the place to which the memory will carry the knob anyway.

# %%
# | export
def look_ahead(slopes, start, rate, steps, keep=0.9):
    """Momentum with the slope taken where the memory will carry us."""
    places, memory = [start], 0 * start
    for _ in range(steps):
        memory = keep * memory + slopes(places[-1] - rate * keep * memory)
        places.append(places[-1] - rate * memory)
    return places

# %%
heavy = torch.stack(roll(slopes, both, 0.018, 60)) - BEST
ahead = torch.stack(look_ahead(slopes, both, 0.018, 60)) - BEST

# %% [markdown]
# **Guess first.** Which knob profits from looking ahead: the touchy one, the lazy one, or both?

# %% role="visualisation"
# error of both knobs, with the slope under the wheel and with the slope ahead
fig, axes = plt.subplots(1, 2, figsize=(10, 3.2))
for ax, which, name in [(axes[0], 0, "touchy knob"), (axes[1], 1, "lazy knob")]:
    ax.plot(heavy[:, which], color=utils.PURPLE, linewidth=2, label="momentum")
    ax.plot(ahead[:, which], color=utils.GREEN, linewidth=2, label="looking ahead")
    ax.set_title(name)
    ax.set_xlabel("step")
axes[0].set_ylabel("error (marks)")
axes[0].legend()
plt.tight_layout()
plt.show()

# %% [markdown]
# Mostly the touchy one. Its swinging is gone after a few steps, and the lazy one overshoots a little less. This is **Nesterov's method**. In PyTorch it is `SGD(..., momentum=0.9, nesterov=True)`. For one knob the product of the two roots becomes $\beta\,(1 - \eta c)$. For a touchy knob the bracket is small, so its memory fades quickly.

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
# Mostly the touchy one. Its swinging is gone after a few steps, and the lazy one overshoots a little less. This is **Nesterov's method**. Why does it damp just the touchy knob?

# %% [markdown] role="derivation"
# The place ahead is $e_t - \eta\beta\, m_t$, and $\eta\, m_t = e_{t-1} - e_t$ as before.
#
# - $e_{t+1} = e_t - \beta (e_{t-1} - e_t) - \eta c \big(e_t - \beta (e_{t-1} - e_t)\big)$ (slope taken ahead)
# - $= (1 - \eta c)\big((1 + \beta)\, e_t - \beta\, e_{t-1}\big)$ (both terms contain the same bracket)
# - $r_1 r_2 = \beta\,(1 - \eta c)$ (Vieta again)

# %% role="check"
ahead[3, 0], (1 - 0.018 * 50) * (1.9 * ahead[2, 0] - 0.9 * ahead[1, 0])  # touchy knob: by running, by formula

# %% [markdown]
# Now the memory is multiplied by $1 - \eta c$. For a touchy knob this is small, so it forgets quickly. For a lazy knob it is almost 1, so it rolls on. In PyTorch it is `SGD(..., momentum=0.9, nesterov=True)`.

# ---
# beat: divide-by-rms
# title: Divide by the RMS and stop there
# intent: The learner builds RMSNorm in one line, then adds eps and gain, each as the answer to a failure.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [rms-norm]
# assumes: [mean-is-optional, per-token, rms]
# ---

# %% [markdown]
# ## Divide by the RMS and stop there
#
# Keep the division, drop the subtraction: `words / rms(words)`. A silent word, all zeros, would give 0 / 0, so a tiny **eps** goes under the root. And some features may matter more than others, so each gets a **gain**: a learned factor, the same for every word, starting at 1. That is all of **RMSNorm**.

# %%
# | export
def rms_norm(x, gain=1.0, eps=1e-6):
    """Divide each row by its RMS (eps keeps silence from dividing by zero), then apply the learned gain."""
    return gain * x / (x.pow(2).mean(-1, keepdim=True) + eps).sqrt()

# %% levels="beginner"
tamed = cat
for weights in stack:
    tamed = rms_norm(tamed @ weights)  # random weights, each layer about 8 times too loud
tamed[:5]  # the first 5 features of "cat" after 50 layers, where nan stood before

# %% [markdown] levels="intermediate,advanced"
# Left, blue: features of "cat" after a volume knob. Right, orange: what RMSNorm makes of them. **Task:** turn the power from 6 down to -6. At which volume does the thermostat give up, and which number in `rms_norm` decides that? (In float16 this matters early: the square of 0.0001 is already 0.)

# %% [markdown] levels="beginner"
# A stack that is eight times too loud at every layer ends at volume 1. Left, blue: features of "cat" after a volume knob. Right, orange: what RMSNorm makes of them. **Task:** turn the power from 6 down to -6. At which volume does the thermostat give up, and which number in `rms_norm` decides that?

# %% role="visualisation"
def show_knob(power=2.0):
    loud = 10 ** power * cat
    fig, axes = plt.subplots(1, 2, figsize=(8, 2.8))
    axes[0].bar(range(8), loud[:8], color=utils.BLUE, zorder=2)  # as it arrives
    axes[1].bar(range(8), rms_norm(loud)[:8], color=utils.ORANGE, zorder=2)  # as RMSNorm passes it on
    axes[0].set_title(f"arrives with RMS {rms(loud).item():.2g}")
    axes[1].set_title(f"leaves with RMS {rms(rms_norm(loud)).item():.2f}")
    axes[0].set_ylim(-300, 300)  # fixed, so that the knob moves the bars
    axes[1].set_ylim(-3, 3)
    for ax in axes:
        ax.set_xlabel("feature (8 of 64)")
    axes[0].set_ylabel("value")
    plt.tight_layout()
    plt.show()

show_knob()

# %% role="interactive"
widgets.interact(show_knob, power=widgets.FloatSlider(value=2.0, min=-6, max=6, step=0.5));

# %% [markdown]
# The right side stands still over eight powers of ten. It fades only where the volume comes down to about 0.001, the root of eps: **eps decides what counts as silence**.

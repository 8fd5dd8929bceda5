# ---
# beat: weight-window
# title: Only a narrow window of weights keeps the volume
# intent: The learner finds by hand that the scale of the weights must be 1/8, and how narrow the window is.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [weight-scale]
# assumes: [rms, scale-compounds]
# ---

# %% [markdown]
# ## Only a narrow window of weights keeps the volume
#
# First the cheaper idea: turn down the weights, once, before anything runs. The curve follows the volume of "cat" through fifty layers whose random weights are all multiplied by one `scale`. Look at the slope. **Task:** move the slider until the volume ends between 0.1 and 10. How far can you move it before you lose the signal again?

# %% role="visualisation"
stack = torch.randn(50, 64, 64)  # 50 untrained layers, kept fixed so that only the scale changes

def show_stack(scale=0.15):
    signal, volumes = cat, [rms(cat).item()]
    for weights in stack:
        signal = signal @ (scale * weights)
        volumes.append(rms(signal).item())
    plt.plot(volumes, color=utils.BLUE)
    plt.axhspan(0.1, 10, color=utils.GREEN, alpha=0.2)  # the volumes we can live with
    plt.text(36, 0.012, "end in this band", color=utils.GREEN)
    plt.yscale("log")
    plt.ylim(1e-8, 1e8)
    plt.xlabel("layers passed")
    plt.ylabel("volume of \"cat\" (RMS)")
    plt.title(f"scale {scale:.3f}: volume after 50 layers {volumes[-1]:.2g}")
    plt.show()

show_stack(0.1)  # too quiet; the slider starts too loud

# %% role="interactive"
widgets.interact(show_stack, scale=widgets.FloatSlider(value=0.15, min=0.09, max=0.17, step=0.005, readout_format=".3f"));

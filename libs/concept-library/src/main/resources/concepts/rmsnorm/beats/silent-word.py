# ---
# beat: silent-word
# title: What is the volume of a pause?
# intent: The learner breaks RMSNorm with silence, repairs it with eps, and sees what eps decides.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [epsilon]
# assumes: [rms-norm]
# ---

# %% [markdown]
# ## A pause breaks the knob
#
# Sentences are often filled up with empty places, so that all have the same length. An empty place is all zeros. **Guess first.** What does our one line make of it: zeros, ones or something worse?

# %%
pause = torch.zeros(1, 400)  # one row: silence
plain_rms_norm(pause)[0, :4]

# %% [markdown]
# `nan` means "not a number". Zero was divided by zero, and one `nan` infects everything it is added to. The repair is to add a very small number under the root, called **eps** for the Greek letter $\varepsilon$.

# %%
(pause / (pause.pow(2).mean(-1, keepdim=True) + 1e-6).sqrt())[0, :4]

# %% [markdown]
# Silence stays silence. For words of ordinary volume, a millionth under the root changes nothing that one could hear.

# %% recap="true"
def rms_norm(x, eps=1e-6):
    """Give each row the volume 1; rows much quieter than the root of eps stay quiet."""
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + eps)

# %% [markdown] recap="true"
# `rsqrt` is one divided by the root, so this multiplies instead of dividing. From here on we use `rms_norm`.

# %% role="visualisation" levels="intermediate,advanced"
# volume after the norm against the volume before, for three sizes of eps
before = torch.logspace(-6, 2, 200)
for eps, colour in [(1e-8, utils.BLUE), (1e-6, utils.GREEN), (1e-2, utils.RED)]:
    plt.loglog(before, before / (before**2 + eps).sqrt(), color=colour, linewidth=2.5, label=f"eps = {eps:g}")
    plt.axvline(math.sqrt(eps), color=colour, linestyle=":")
plt.xlabel("volume before (dotted: the root of eps)")
plt.ylabel("volume after")
plt.legend()
plt.show()

# %% [markdown] levels="intermediate,advanced"
# So eps decides what counts as silence. A word much quieter than $\sqrt\varepsilon$ is not pulled up to 1. Without that, the faint noise of an empty place would be amplified to the volume of a word.

# %% [markdown] levels="advanced"
# ### Inside or outside of the root?
#
# Some code adds eps *after* the root. Look at a word with a volume of exactly 0.001, with $\varepsilon = 10^{-6}$ in both places. **Guess first.** Which one turns it down more?

# %% levels="advanced"
faint = 0.001 * plain_rms_norm(message[:1])  # "meet" with volume 0.001
rms(rms_norm(faint)), rms(faint / (rms(faint) + 1e-6))  # eps inside of the root, outside of the root

# %% [markdown] levels="advanced"
# Inside gives 0.707 and outside gives 0.999. An eps inside acts at the volume $\sqrt\varepsilon$, one outside at the volume $\varepsilon$. There is a second difference, on the way back. The root has an infinite slope at 0, so its gradient at a pause needs the eps inside.

# %% levels="advanced"
for name, volume in [("inside", lambda x: (x.pow(2).mean() + 1e-6).sqrt()), ("outside", lambda x: x.pow(2).mean().sqrt() + 1e-6)]:
    silent = torch.zeros(4, requires_grad=True)  # four silent loudspeakers
    (silent / volume(silent)).sum().backward()
    print(f"eps {name} the root: gradient {silent.grad.tolist()}")

# %% [markdown] levels="advanced"
# Outside, the forward pass gives 0 and looks healthy, and the gradient is `nan`. Inside, it is finite and as large as $1/\sqrt\varepsilon$. A checkpoint stores its own eps as `rms_norm_eps`, usually $10^{-5}$ or $10^{-6}$. It must be used as it is.

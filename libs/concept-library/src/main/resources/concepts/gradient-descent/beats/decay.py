# ---
# beat: decay
# title: Weight decay belongs outside the division
# intent: The learner sees the L2 penalty be divided away in Adam and meets AdamW.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [decoupled-weight-decay]
# assumes: [adam]
# ---

# %% [markdown]
# ## Sceptic: why is a pull towards zero not part of the slope?
#
# Often one wants knobs to stay small, and adds a pull towards zero that is proportional to the knob. It is the slope of a squared penalty, called **L2**. So one may add it to the slope. In Adam it then passes through the division. **Predict.** Two knobs stand at 5. One feels noisy slopes of size 100, the other one of size 0.01. Which of them is pulled back more?

# %%
torch.full((500,), 5.0).mean()  # 500 knobs that stand at mark 5, and their mean

# %%
# | export
def pulled(slope_size, inside, steps=300):
    """Mean of 500 knobs from 5 on, with random slopes of one size and a pull of 0.1 inside or outside Adam's division."""
    knobs = torch.full((500,), 5.0)
    adam = Adam(knobs, 0.01)
    for _ in range(steps):
        noise = slope_size * (torch.randint(0, 2, (500,)) * 2.0 - 1)
        pull = 0.1 * knobs
        knobs = adam.moved(knobs, noise + pull) if inside else adam.moved(knobs, noise) - 0.01 * pull
    return knobs.mean().item()

# %%
[round(pulled(size, inside=True), 1) for size in (100.0, 0.01)]  # loud knob, quiet knob

# %% [markdown]
# Inside the division, the knob with the loud slopes hardly feels the pull, and the quiet one is dragged far back. Now the pull stands outside:

# %%
[round(pulled(size, inside=False), 1) for size in (100.0, 0.01)]  # loud knob, quiet knob

# %% [markdown]
# Outside, both feel the same. Why was the loud knob spared? Its pull was added to the slope and divided by the typical size, which was 100. So the pull was a hundred times weaker, just for being beside a loud slope.
#
# The second form is called **decoupled weight decay** or AdamW ([Loshchilov and Hutter 2017](https://arxiv.org/abs/1711.05101)), and it is the usual choice for language models. In plain gradient descent the two forms are the same. Both subtract rate times pull times knob, because nothing is divided.

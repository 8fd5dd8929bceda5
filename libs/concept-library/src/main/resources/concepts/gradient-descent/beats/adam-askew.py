# ---
# beat: adam-askew
# title: Adam sees knobs and no directions
# intent: The learner turns the valley and sees Adam get slower, where gradient descent would not notice.
# kind: intuition
# levels: [advanced]
# weight: support
# teaches: [adam-limits]
# assumes: [adam, eigen-directions]
# ---

# %% [markdown]
# ## Sceptic: so I always take Adam?
#
# Gradient descent did not notice when we turned the valley by 45 degrees. Adam divides knob by knob. **Predict.** Is it as fast in the turned valley?

# %%
straight = torch.stack(adam_path(slopes, BEST + torch.tensor([-1.0, -4.0]), 0.2, 60))
askew = torch.stack(adam_path(askew_slopes, BEST + turn @ torch.tensor([-1.0, -4.0]), 0.2, 60))
plain = [torch.stack(descend(valley, BEST + first, 0.036, 60)) for valley, first in [(slopes, torch.tensor([-1.0, -4.0])), (askew_slopes, turn @ torch.tensor([-1.0, -4.0]))]]

# %% role="visualisation"
# distance from the best place: the same valley and the same start, straight and askew
plt.semilogy((straight - BEST).norm(dim=1), color=utils.GREEN, linewidth=2.5, label="Adam, valley along the knobs")
plt.semilogy((askew - BEST).norm(dim=1), color=utils.RED, linewidth=2.5, label="Adam, the same valley askew")
for places, style in zip(plain, ["-", "o"]):
    plt.semilogy((places - BEST).norm(dim=1), style, color=utils.BLUE, markersize=4)
plt.text(18, 3.6, "gradient descent: line straight, dots askew", color=utils.BLUE)
plt.xlabel("step")
plt.ylabel("distance from the best place")
plt.legend()
plt.show()

# %% [markdown]
# Gradient descent is the same in both. Adam is slower in the turned valley. Both knobs feel large slopes across the valley, so both are divided by a large number, and the creeping along the valley is divided as well. Methods such as Shampoo and Muon look at several knobs together for that reason ([Shampoo, Gupta and others 2018](https://arxiv.org/abs/1802.09568)).

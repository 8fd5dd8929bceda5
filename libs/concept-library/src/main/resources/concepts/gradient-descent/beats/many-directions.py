# ---
# beat: many-directions
# title: Against the gradient is the steepest way down
# intent: The learner sees the change as a dot product and finds the steepest direction by turning an arrow.
# kind: derivation
# levels: [intermediate]
# weight: support
# teaches: [steepest-descent]
# assumes: [gradient-descent]
# ---

# %% [markdown]
# ## Two knobs: which way is down?
#
# A better shower has two knobs, one for warmth and one for force. The discomfort depends on both. Its gradient is an arrow with two numbers. **Guess first.** If you may move by a fixed tiny length in any direction, which one lowers the discomfort fastest: only the steeper knob, both equally, or something between?

# %% recap="true"
arrow = torch.tensor([3.0, 4.0])  # a gradient: slope for the warmth knob, slope for the force knob

# %% recap="true"
angles = torch.linspace(0, 2 * math.pi, 361)
directions = torch.stack([angles.cos(), angles.sin()], dim=1)  # all directions of length 1

# %% [markdown] recap="true"
# The change in a direction is each knob's slope times how far that knob moves, added up. That is a dot product.

# %% recap="true"
change = directions @ arrow  # how fast the discomfort changes in each direction
change.min(), change.max()

# %% role="visualisation"
# the change in each direction, as degrees away from the gradient
plt.plot(torch.rad2deg(angles), change, color=utils.BLUE, linewidth=2.5)
plt.axvline(53.13, color=utils.RED, linestyle="--")
plt.axvline(233.13, color=utils.GREEN, linestyle="--")
plt.text(100, 4.6, "along the gradient", color=utils.RED)
plt.text(262, -4.9, "against it", color=utils.GREEN)
plt.xlabel("direction (degrees)")
plt.ylabel("change of the discomfort per unit of way")
plt.show()

# %% [markdown] role="derivation"
# Why it must be so, for a direction $u$ of length 1 and the gradient $g$:
#
# - $\text{change} = g_1 u_1 + g_2 u_2$ (each knob's slope times how far that knob moves)
# - $= |g|\,|u| \cos \varphi$ (the dot product, with the angle $\varphi$ between both arrows)
# - $= |g| \cos \varphi$ (the direction has length 1)
# - the smallest value is $-|g|$, at $\varphi = 180°$ (a cosine is never below $-1$)

# %% role="check"
change.min(), -arrow.norm()  # smallest change found by turning, and minus the length of the gradient

# %% [markdown] recap="true"
# It is something between: each knob in proportion to its slope. Pythagoras hides in it: the arrow (3, 4) has length 5. Against the gradient is the steepest way down. But steepest *here* does not mean shortest *in the end*.

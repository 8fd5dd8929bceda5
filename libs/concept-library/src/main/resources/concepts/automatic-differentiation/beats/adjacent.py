# ---
# beat: adjacent
# title: Neighbouring ideas
# intent: The learner knows four neighbouring ideas and what to search for.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: []
# assumes: [chain-rule]
# ---

# %% [markdown]
# ## Neighbouring ideas
#
# - **Gradient descent** is what one does with the slopes. It takes small steps downhill, and which step is best is a science of its own. *Search: "gradient descent momentum Adam".*
# - **Symbolic differentiation** turns a formula into another formula, as at school. It is good for proofs, and the formulas can swell. *Search: "symbolic differentiation expression swell".*
# - **Implicit differentiation** finds slopes of something that was *solved* and not calculated step by step, such as a balance of forces. *Search: "implicit differentiation deep equilibrium".*
# - **Differentiable simulation** walks back through a whole simulated world, such as a bouncing ball or the weather. *Search: "differentiable physics simulation".*

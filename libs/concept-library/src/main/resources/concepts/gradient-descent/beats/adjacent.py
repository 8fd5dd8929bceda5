# ---
# beat: adjacent
# title: Neighbours of the optimiser
# intent: The learner knows three neighbouring ideas and what to search for.
# kind: adjacent
# levels: [beginner, intermediate, advanced]
# weight: support
# teaches: []
# assumes: [adam]
# ---

# %% [markdown] levels="beginner"
# ## Neighbouring ideas
#
# - **Automatic differentiation** finds the slopes of all knobs in one walk backwards. It explains what `backward` does. *Search: "backpropagation explained".*
# - **Learning-rate schedules** start gently, go fast, and end gently. *Search: "learning rate schedule warmup".*
# - **Simulated annealing** searches valleys without any slope, by trying and sometimes accepting something worse. *Search: "simulated annealing".*
#
# Adam itself is from 2014 ([Kingma and Ba](https://arxiv.org/abs/1412.6980)), and it is still the one to beat. It grew out of **AdaGrad**, which divides by the sum of all squares, and **RMSProp**, which lets that sum fade. **AdamW** adds a gentle pull of all knobs towards zero.

# %% [markdown] levels="intermediate"
# ## Neighbouring ideas
#
# - **Automatic differentiation** is how all slopes are found in one backward pass. *Search: "reverse mode automatic differentiation".*
# - **Learning-rate schedules** start gently, go fast, and end gently. *Search: "warmup cosine schedule".*
# - **Simulated annealing** searches valleys without any slope, by trying and sometimes accepting something worse. *Search: "simulated annealing temperature".*
#
# At the frontier, optimisers look at whole tables of knobs at once. **Muon** makes all directions of an update equally loud, and some recent language models were trained with it ([Liu and others 2025](https://arxiv.org/abs/2502.16982)). Adam itself is from 2014 ([Kingma and Ba](https://arxiv.org/abs/1412.6980)), and it is still the one to beat.

# %% [markdown] levels="advanced"
# ## Neighbouring ideas
#
# - **Automatic differentiation** is how all slopes, and products with the Hessian, come at the price of a few losses. *Search: "Hessian-vector product".*
# - **Learning-rate schedules** without a planned end are a topic of their own. *Search: "warmup-stable-decay schedule".*
# - **Simulated annealing** uses noise on purpose, and cools it. The dance of a noisy shower is a cousin of it. *Search: "Langevin dynamics temperature".*
#
# At the frontier, optimisers look at whole tables of knobs at once. **Muon** makes all singular directions of an update equally loud, and some recent language models were trained with it ([Liu and others 2025](https://arxiv.org/abs/2502.16982)). Adam itself is from 2014 ([Kingma and Ba](https://arxiv.org/abs/1412.6980)), and it is still the one to beat.

# ---
# beat: log-undoes-exp
# title: The logarithm counts steps on the staircase
# intent: The learner sees log as the inverse of exp and that it turns products into sums.
# kind: intuition
# levels: [beginner]
# weight: core
# teaches: [logarithm]
# assumes: [exponential]
# ---

# %% [markdown]
# ## The logarithm counts steps on the staircase
#
# The exponential turns a number of steps into a height. The **logarithm** goes back. You give it a height, and it says how many steps lead there.

# %%
math.exp(3), math.log(math.exp(3))  # three steps up, and back

# %% [markdown]
# Going up three steps and then four more multiplies the heights. So the logarithm of a product should be a sum. **Guess first.** What is the logarithm of 8 times 5, if you may only use $\log 8$ and $\log 5$?

# %%
print(f"{math.log(8 * 5):.4f} {math.log(8) + math.log(5):.4f}")

# %% [markdown]
# Products turn into sums. Heights below 1 lie below the start of the staircase, so their logarithm is negative. **Guess first.** How many steps lead to the height 2, and how many to one half?

# %%
for height in [2, 1, 0.5, 0.01]:
    print(f"height {height:4}   logarithm {math.log(height):7.4f}")

# %% [markdown]
# It takes $\log 2 \approx 0.6931$ steps to double the height, since $e$ to the power of 0.6931 is 2. Halving takes the same number of steps down.

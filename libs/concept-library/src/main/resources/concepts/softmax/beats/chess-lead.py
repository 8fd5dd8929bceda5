# ---
# beat: chess-lead
# title: A lead of 200 points means the same at every table
# intent: The learner computes chess odds and sees that only the lead counts, and that leads add while odds multiply.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [lead-and-odds]
# assumes: []
# ---

# %% [markdown] levels="advanced"
# ## Chess players use logits without knowing it
#
# A chess rating is a score, and its differences are odds on a logarithmic scale. A lead of 400 Elo points means odds of 10 to 1. **Guess first.** What are the odds at half that lead? Are they 5 to 1, because the lead is half as large?

# %% [markdown] levels="beginner,intermediate"
# ## Forget keyboards for a moment: people play chess
#
# Give each player a **strength**. You are three times as strong as Ben, so you should win three games for each game that Ben wins. We say that your **odds** are 3 to 1. Ben is twice as strong as Cleo.
#
# **Guess first.** What are your odds against Cleo, 5 to 1 or 6 to 1?

# %% levels="beginner,intermediate"
cleo, ben, you = 1, 2, 6  # strengths: Ben is twice as strong as Cleo, and you are three times as strong as Ben

# %% levels="beginner,intermediate"
you / ben, ben / cleo, you / cleo  # odds are quotients of strengths

# %% [markdown] levels="beginner,intermediate"
# Three times two is six. Ben's strength cancels, so odds multiply.
#
# Chess players do not write down strengths, though. They write down ratings, and there leads add. In the Elo system a lead of 400 points means odds of 10 to 1. **Guess first.** What are the odds at half that lead, 200 points? Are they 5 to 1, because the lead is half as large?

# %% [markdown] recap="true"
# Suppose you lead over Ben by 200 chess points, and Ben leads over Cleo by 200. Then you lead over Cleo by 400, which means odds of 10 to 1. Both leads of 200 points have the same odds. Your odds against Cleo are these odds, multiplied by themselves. Which number, multiplied by itself, gives 10?

# %% recap="true"
for odds in [5, 4, 3, math.sqrt(10)]:
    print(f"odds of {odds:.2f} at 200 points make {odds * odds:5.2f} at 400 points")

# %% [markdown] recap="true"
# It is the square root of 10, so 200 points mean odds of 3.16 to 1. **Leads add, and odds multiply.** And only the lead counts. Two beginners with 1000 and 800 points have the same odds as two grandmasters with 2800 and 2600. We will need both facts for the keyboard.

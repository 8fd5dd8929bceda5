# ---
# beat: surprise
# title: Minus the logarithm is surprise, counted in questions
# intent: The learner ties minus log of a share to yes-no questions and sees how it punishes false certainty.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [surprise]
# assumes: [stable-softmax]
# ---

# %% [markdown] levels="beginner,intermediate"
# ## What does minus the logarithm measure?
#
# A prize is behind one of eight doors, and each is equally likely. You may ask questions that are answered with yes or no. **Guess first.** How many do you need, if you halve the doors each time?

# %% levels="beginner,intermediate"
-math.log2(1 / 8)

# %% [markdown] levels="beginner,intermediate"
# Three questions bring eight doors down to one. Minus the logarithm of the chance counts them. The rarer a thing is, the more questions it takes, and the more it surprises us when it happens. So this number is called its **surprise**. With the base 2 it counts in questions, or **bits**. PyTorch's `log` is the natural logarithm, which counts the same thing in another unit. There one question is worth $\log 2 \approx 0.69$.

# %% [markdown] levels="advanced"
# ## How should a guess be graded?
#
# Somebody types a word, and the keyboard had given it some share. The usual penalty is minus the logarithm of that share, the **surprise**. It adds up over independent words, where shares would be multiplied until they vanish. In base 2 it counts yes-no questions, so one door of eight is worth three.

# %% [markdown] recap="true"
# The blue curve is the surprise at a typed word, minus the logarithm of the share that it had. The dashed line is a plainer grade. It says how much belief was missing.

# %% role="visualisation" recap="true"
# surprise against the share that the typed word had
share_axis = torch.linspace(0.001, 1, 400)
plt.plot(share_axis, -share_axis.log(), color=utils.BLUE, linewidth=2.5)
plt.plot(share_axis, 1 - share_axis, color=utils.GREY, linestyle="--")
for place, (x, y) in enumerate([(0.72, 0.55), (0.28, 1.5), (0.06, 3.3), (0.045, 4.5), (0.03, 6.2)]):
    share = F.softmax(scores, dim=0)[place]
    plt.scatter(share, -share.log(), color=word_colours[place], zorder=3)
    plt.text(x, y, words[place], color=word_colours[place])
plt.text(0.5, 1.6, "surprise: -log(share)", color=utils.BLUE)
plt.text(0.1, 0.15, "1 - share", color=utils.GREY)
plt.xlabel("share that the keyboard gave to the typed word")
plt.ylabel("penalty")
plt.show()

# %% [markdown] recap="true"
# If tea is typed, the keyboard is hardly surprised. If sand is typed, it is surprised by more than six units. A share of 1 costs nothing, and a share of 0 would cost infinitely much. *Never say never* is built in.

# %% role="practice" exercise="three-surprises" levels="beginner,intermediate"
# The keyboard gave the three typed words the shares 0.5, 0.25 and 0.125. How many yes-no questions is the whole message worth?
test_questions = ...  # fill in code here
if test_questions is ...:
    print("Still blank. Each share is one half, taken once, twice or three times.")
else:
    assert abs(test_questions - 3) > 0.01, "That is the last word alone. All three were typed."
    assert abs(test_questions - 2) > 0.01, "That is the average of a word. The whole message is asked for."
    assert abs(test_questions - 0.875) > 0.01, "You have added the shares. Which two operations come before the sum?"
    assert abs(test_questions - 6) < 0.01, "Not yet. Count the questions of each word and add them up."
    print("Right: 1 + 2 + 3. The product of the shares is 1/64, and 64 doors take six questions.")

# %% role="answer" exercise="three-surprises"
test_questions = 1 + 2 + 3

# %% role="misconception" exercise="three-surprises" name="last-word-only"
test_questions = -math.log2(0.125)

# %% role="misconception" exercise="three-surprises" name="mean-for-sum"
test_questions = (1 + 2 + 3) / 3

# %% role="misconception" exercise="three-surprises" name="adds-shares"
test_questions = 0.5 + 0.25 + 0.125

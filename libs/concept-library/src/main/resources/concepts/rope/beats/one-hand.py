# ---
# beat: one-hand
# title: One hand cannot count its laps
# intent: The learner sees that a fast hand confuses far distances with near ones and a slow hand cannot see a step.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [one-hand-ambiguous]
# assumes: [relative-score]
# ---

# %% [markdown] recap="true"
# ## Sceptic: a hand comes round again. Is place 45 mistaken for place 1?
#
# So far each word has one hand, which moves on by 1 radian a place. A noun one place back scores 4 with "bit". **Guess first.** What does a noun score that stands 45 places back: about 4, about 0 or about -4?

# %% recap="true"
def one_hand_score(distance, speed=1.0):
    return round(4 * math.cos(speed * (distance - 1)), 3)  # "bit" aims one place back; both arrows have length 2

# %%
one_hand_score(1), one_hand_score(45)

# %% [markdown] levels="beginner,intermediate"
# They are practically equal, 4.000 and 3.999. From distance 1 to distance 45 the hand moves on by 44 radians. And how many radians are seven laps?

# %% levels="beginner,intermediate"
7 * 2 * math.pi

# %% [markdown] levels="beginner,intermediate"
# Seven laps are 43.98 radians. The hand shows where it points, and not how often it has been round. In a text with many nouns, that is a disaster.

# %% [markdown] levels="advanced"
# Seven laps are 43.98 radians, and the hand does not count laps. In a text with many nouns, that is a disaster.

# %% role="visualisation"
# the score of "bit" for nouns at all distances up to 60; the true target and its impostors
distances = torch.arange(0, 61)
one_hand_scores = [one_hand_score(distance) for distance in distances.tolist()]
plt.plot(distances, one_hand_scores, color=utils.GREY, linewidth=1)
plt.scatter(distances, one_hand_scores, s=12, color=utils.GREY)
plt.scatter([1], [4], s=90, color=utils.BLUE, zorder=3)
plt.scatter([20, 26, 45], [one_hand_score(distance) for distance in (20, 26, 45)], s=90, color=utils.RED, zorder=3)
plt.text(1, 4.5, "just before", color=utils.BLUE)
plt.text(20, 4.5, "impostors at 20, 26 and 45", color=utils.RED)
plt.ylim(-4.5, 5.5)
plt.xlabel("places back")
plt.ylabel("score with one hand")
plt.show()

# %% [markdown] levels="beginner,intermediate"
# Every 6 or 7 places the score comes up again. Some of these peaks are nearly as high as the true one.

# %% [markdown] levels="advanced"
# Every 6 or 7 places an impostor comes up. A slower hand avoids that. What does it cost?

# %% levels="advanced"
# rows: speeds 1, 0.1 and 0.001; columns: the score of "bit" for a noun 1, 2 and 45 places back
torch.tensor([[one_hand_score(distance, speed) for distance in (1, 2, 45)] for speed in (1, 0.1, 0.001)])

# %% [markdown] levels="advanced"
# The slow hand in the last row gives about 4 to all three distances. It confuses no laps, and it cannot see steps. How does a clock on the wall solve this?

# %% [markdown] levels="beginner,intermediate"
# A slower hand would take longer for a lap. Let it move by only 0.001 radians a place. **Guess first.** What goes wrong now?

# %% levels="beginner,intermediate"
one_hand_score(1, speed=0.001), one_hand_score(2, speed=0.001), one_hand_score(45, speed=0.001)

# %% [markdown] levels="beginner"
# All three scores are about 4. The slow hand has hardly moved after 45 places. It needs 6283 places for a lap, so it does not confuse laps. But it cannot see a single step. One hand is either too fast or too slow.

# %% [markdown] levels="intermediate"
# All three are about 4. The slow hand needs 6283 places for a lap and confuses nothing. But it cannot see single steps. One hand is either too fast or too slow. How does a clock on the wall solve this?

# %% role="practice" exercise="impostor" levels="beginner"
# Another hand moves by 0.5 radians a place. After how many places is it round for the first time? (Not a whole number.)
test_lap = ...  # fill in code here
if test_lap is ...:
    print("Still blank. How many radians are one lap?")
else:
    assert abs(test_lap - math.pi) > 0.02, "That hand would be faster than ours. This one is slower."
    assert abs(test_lap - 720) > 0.5, "Those are degrees. How many radians are one lap?"
    assert abs(test_lap - 2 * math.pi) > 0.02, "That is the lap of our hand, which moves by 1 radian a place."
    assert abs(test_lap - 4 * math.pi) < 0.02, "Not yet. How many steps of 0.5 fit into one lap?"
    print("Right: half the speed, twice the lap.")

# %% role="answer" exercise="impostor" levels="beginner"
test_lap = 2 * math.pi / 0.5

# %% role="misconception" exercise="impostor" name="multiplies-by-speed" levels="beginner"
test_lap = 2 * math.pi * 0.5

# %% role="misconception" exercise="impostor" name="degrees-for-radians" levels="beginner"
test_lap = 360 / 0.5

# %% role="misconception" exercise="impostor" name="one-lap-for-all" levels="beginner"
test_lap = 2 * math.pi

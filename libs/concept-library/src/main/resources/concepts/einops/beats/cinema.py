# ---
# beat: cinema
# title: A queue of people fills two halls
# intent: The learner computes row and seat from a ticket number and sees that new walls give new neighbours.
# kind: intuition
# levels: [beginner, intermediate, advanced]
# weight: core
# teaches: [place-in-queue]
# assumes: []
# ---

# %% [markdown]
# ## Forget pictures for a moment, and go to the cinema
#
# A queue of 24 people waits at the door, with tickets 0 to 23. The hall has 4 rows of 6 seats. People fill it in the order of the queue: first the front row from left to right, then the second row.

# %% recap="true"
hall = torch.tensor([[6 * row + seat for seat in range(6)] for row in range(4)])  # rows x seats: who sits there
hall

# %% [markdown] levels="beginner,intermediate"
# **Guess first.** In which row and on which seat sits ticket 15? Count from 0, as the computer does.

# %% levels="beginner,intermediate"
divmod(15, 6)  # how many full rows of 6, and how many seats are left over

# %% [markdown] levels="beginner"
# Two full rows are gone, and three seats are left over. So it is row 2, seat 3.
#
# Then the projector breaks. Everybody queues up again in the same order, and the queue fills a second hall. It has 3 rows of 8 seats. **Guess first.** Tickets 15 and 9 sat one behind the other. Do they still?

# %% levels="beginner"
divmod(9, 8), divmod(15, 8)  # (row, seat) of tickets 9 and 15 in the second hall

# %% [markdown] levels="beginner"
# No. Ticket 9 sits near the left wall and ticket 15 at the right wall. Let's see both halls. The colour of each seat is the row in which its guest sat at first.

# %% [markdown] levels="intermediate,advanced"
# Then the projector breaks. Everybody queues up again in the same order and fills a second hall with 3 rows of 8. The colour of a seat is the row of its guest in the first hall. **Guess first.** Do people keep the guest beside them, or the guest in front of them?

# %% recap="true"
# | export
def draw_hall(ax, tickets, old_row, title):
    """A table of ticket numbers; guests who sat in the same row at first share a colour."""
    tints = torch.tensor([[0.65, 0.82, 0.92], [0.98, 0.87, 0.60], [0.60, 0.87, 0.78], [0.93, 0.80, 0.88]])
    ax.imshow(tints[old_row])
    for row, seat in itertools.product(range(tickets.shape[0]), range(tickets.shape[1])):
        ax.text(seat, row, tickets[row, seat].item(), ha="center", va="center", fontsize=10)
    ax.set_title(title, fontsize=11)
    ax.set(xticks=[], yticks=[])
    ax.grid(False)

# %% role="visualisation" recap="true"
# the same queue in two halls; colour: the row in the first hall
second_hall = torch.tensor([[8 * row + seat for seat in range(8)] for row in range(3)])
fig, axes = plt.subplots(1, 2, figsize=(10, 2.8))
draw_hall(axes[0], hall, hall // 6, "first hall: 4 rows of 6")
draw_hall(axes[1], second_hall, second_hall // 6, "second hall: 3 rows of 8")
plt.show()

# %% [markdown]
# The queue is the same in both halls, and only the walls moved. Whoever stood next in the queue mostly sits next in the row. Whoever sat in front is now somewhere else. Remember this queue, because your computer's memory is one.

"""What is slow only the first time, done once in the process that kernels are forked from.

A kernel gets the caches and modules that come of it, and nothing that it could see of the objects: no
figure of pyplot, no class of an optimiser that was used, no random number drawn, no setting changed. No
gradient is computed, since torch keeps threads of its own for that from the first time on.
"""

import gc
import io
import os
import sys

# What checks of exercises use, half a second of imports, and what an error's traceback is made with.
LATE = ["numpy.testing", "torch.testing", "stack_data", "pygments.lexers.python"]


def draw():
    """Draws a figure that nobody sees: the first one looks for fonts, and so does the first formula."""
    figure = sys.modules["matplotlib.figure"].Figure()
    left, right = figure.subplots(1, 2)
    left.plot([0, 1], label="$x^2$")
    left.bar([0], [1])
    left.set_title("a")
    left.legend()
    figure.colorbar(right.imshow([[0, 1]]))
    figure.savefig(io.BytesIO(), format="png", bbox_inches="tight")


def step():
    """Takes a step with an optimiser. The first one of a process imports torch's compiler, which sets
    variables of the environment that nobody asked for."""
    torch = sys.modules["torch"]
    before = dict(os.environ)

    class Unseen(torch.optim.SGD):
        """Torch marks the class whose object takes a step: not the one that notebooks use."""

    weight = torch.nn.Parameter(torch.ones(1))
    weight.grad = torch.ones(1)
    Unseen([weight]).step()
    del Unseen, weight
    for name in set(os.environ) - set(before):
        del os.environ[name]
    os.environ.update(before)
    gc.collect()  # the class refers to itself, and its parent knows it as long as it is there

"""The helpers that this lesson needs: one seed for everything, and one look for all figures."""

import random
import warnings
from contextlib import ExitStack

import matplotlib.pyplot as plt
import numpy as np
import torch

# Colours that stay apart for colour-blind readers (after Okabe and Ito, 2008).
BLUE, ORANGE, GREEN, PURPLE, RED, GREY = "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#7F7F7F"


def set_seed(seed: int) -> None:
    """Seed Python's random, numpy and torch, so that every run of the lesson shows the same numbers."""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def plot_style() -> None:
    """Figures that are readable on light and on dark pages: white paper, grey grid, the colours above."""
    plt.rcParams.update(
        {
            "figure.figsize": (7, 3.6),
            "figure.facecolor": "white",
            "axes.facecolor": "white",
            "axes.grid": True,
            "axes.axisbelow": True,
            "grid.color": "#DDDDDD",
            "axes.spines.top": False,
            "axes.spines.right": False,
            "font.size": 11,
            "axes.prop_cycle": plt.cycler(color=[BLUE, ORANGE, GREEN, PURPLE, RED, GREY]),
        }
    )


# What is to be done to make everything as each lesson found it, by the lesson's name.
_found: dict[str, ExitStack] = {}


def keep_state(lesson: str) -> None:
    """Keep what a lesson in a notebook of yours changes for all cells: random numbers, how numbers and figures look."""
    if lesson in _found:
        return  # the cell is run again: what was there before the lesson is kept already
    found = ExitStack()
    found.callback(random.setstate, random.getstate())
    found.callback(np.random.set_state, np.random.get_state())
    found.callback(torch.set_rng_state, torch.get_rng_state())
    if torch.cuda.is_available():
        found.callback(torch.cuda.set_rng_state_all, torch.cuda.get_rng_state_all())
    if torch.backends.mps.is_available():
        found.callback(torch.mps.set_rng_state, torch.mps.get_rng_state())
    found.callback(torch.set_default_dtype, torch.get_default_dtype())
    found.callback(torch.set_grad_enabled, torch.is_grad_enabled())
    found.callback(torch.set_printoptions, **vars(torch._tensor_str.PRINT_OPTS))
    found.callback(np.set_printoptions, **np.get_printoptions())
    found.callback(np.seterr, **np.geterr())
    found.callback(_restore_style, plt.rcParams.copy())
    found.enter_context(warnings.catch_warnings())
    _found[lesson] = found


def restore_state(lesson: str) -> None:
    """Make all of that as it was when the lesson began, so that the cells below do not notice the lesson."""
    _found.pop(lesson, ExitStack()).close()


def _restore_style(style: dict) -> None:
    now = plt.rcParams.copy()
    settled = {"backend", "interactive"}  # by the notebook itself, when it draws its first figure
    changed = {key: value for key, value in style.items() if key not in settled and now[key] != value}
    plt.rcParams.update(changed)

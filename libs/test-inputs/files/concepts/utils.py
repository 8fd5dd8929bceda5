"""The helpers that this lesson needs: one seed for everything, and one look for all figures."""

import random

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

"""Uses once what lessons use, then prints what is installed as one JSON line.

The first import of each module writes its bytecode, and the first figure writes matplotlib's list
of fonts. Notebooks run where both are read-only, so whatever is not written here is computed again
in every run: `import torch` takes 9 s without its bytecode and 3 s with it.
"""

import importlib.metadata
import json
import platform
import sys

import einops
import ipykernel.ipkernel
import ipykernel.kernelapp
import ipywidgets
import matplotlib.pyplot
import nbclient
import nbformat
import psutil
import torch
import torch.utils.data
from matplotlib_inline import backend_inline


def use_torch():
    """A training step: the first one of a process imports a good part of torch."""
    weights = torch.nn.Parameter(torch.ones(3))
    optimizer = torch.optim.AdamW([weights], lr=0.1)
    torch.nn.functional.mse_loss(weights, torch.zeros(3)).backward()
    optimizer.step()


def use_the_rest():
    figure, axes = matplotlib.pyplot.subplots()
    axes.plot([1, 2], label="line")
    axes.set_title("title")
    axes.legend()
    figure.canvas.draw()
    backend_inline.set_matplotlib_formats("png")
    ipywidgets.FloatSlider()
    einops.rearrange(torch.zeros(2, 3), "a b -> b a")
    nbclient.NotebookClient(nbformat.v4.new_notebook())
    psutil.Process().memory_info()
    ipykernel.kernelapp.IPKernelApp()


use_torch()
use_the_rest()
packages = {name: importlib.metadata.version(name) for name in sys.argv[1:]}
packages["torch"] = importlib.metadata.version("torch")
packages["python"] = platform.python_version()
print(json.dumps(packages))

"""Uses once what lessons use, then prints what is installed as one JSON line.

The first import of each module writes its bytecode, and the first figure writes matplotlib's list
of fonts. Notebooks run where both are read-only, so whatever is not written here is computed again
in every run: `import torch` takes 9 s without its bytecode and 3 s with it.

Of some packages each lesson imports other parts (`scipy.signal`, `sklearn.tree`). They are compiled
as a whole: the parts that are imported here would be a guess.
"""

import compileall
import importlib.metadata
import importlib.util
import json
import platform
import re
import sys

import einops
import ipykernel.ipkernel
import ipykernel.kernelapp
import ipywidgets
import matplotlib.pyplot
import nbclient
import nbformat
import networkx
import pandas
import psutil
import scipy.stats
import sklearn.linear_model
import sympy
import torch
import torch.utils.data
from matplotlib_inline import backend_inline

IN_PARTS = ["mpmath", "networkx", "pandas", "scipy", "sklearn", "sympy"]
TESTS = re.compile(r"[/\\]tests[/\\]")


def compile_whole(package):
    for folder in importlib.util.find_spec(package).submodule_search_locations:
        if not compileall.compile_dir(folder, quiet=1, rx=TESTS):
            sys.exit(f"{package} can not be compiled")


def use_torch():
    """A training step: the first one of a process imports a good part of torch."""
    weights = torch.nn.Parameter(torch.ones(3))
    optimizer = torch.optim.AdamW([weights], lr=0.1)
    torch.nn.functional.mse_loss(weights, torch.zeros(3)).backward()
    optimizer.step()


def use_tables_graphs_and_formulas():
    """The first drawing of a table and of a graph imports more of matplotlib and SciPy."""
    table = pandas.DataFrame({"hours": [1.0, 2.0, 4.0], "score": [2.0, 3.0, 5.0]})
    table.plot(x="hours", y="score")
    table.to_html()
    sklearn.linear_model.LinearRegression().fit(table[["hours"]], table["score"])
    scipy.stats.linregress(table["hours"], table["score"])
    networkx.draw(networkx.path_graph(3), with_labels=True)
    x = sympy.Symbol("x")
    sympy.lambdify(x, sympy.solve(x**2 - 2, x)[0] * x)(1.0)
    sympy.latex(x)


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


for package in IN_PARTS:
    compile_whole(package)
use_torch()
use_tables_graphs_and_formulas()
use_the_rest()
packages = {name: importlib.metadata.version(name) for name in sys.argv[1:]}
packages["torch"] = importlib.metadata.version("torch")
packages["python"] = platform.python_version()
print(json.dumps(packages))

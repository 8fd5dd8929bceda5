"""Tells what the last cell bound. Runs inside the kernel.

The runner executes this text silently, with `request` in its globals: a dict with `names`, those that
the cell may have bound, and `answer`, the file that the list of `{name, type, shape, summary}` goes
to, as JSON. Values are never asked for their text, which could run code of the notebook, but for
numbers, texts, tensors, tables and containers of these; none is kept.
"""

import json
import math
import sys
import types

from IPython import get_ipython

MOST_NAMES = 40
MOST_CHARACTERS = 100
MOST_VALUES = 6
SIMPLE = (bool, int, float, complex, str, bytes, type(None))
CONTAINERS = (list, tuple, set, frozenset, dict)


def short(text):
    return text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - 1] + "\u2026"


def number(value):
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def mean(flat):
    return float((flat.double() if hasattr(flat, "double") else flat.astype(float)).mean())


def values(value, kind):
    """Of a torch tensor or a NumPy array: all where they are few, else their range."""
    flat = (value.detach() if hasattr(value, "detach") else value).reshape(-1)
    count = math.prod(value.shape)
    if count == 0:
        return "empty"
    if count <= MOST_VALUES:
        return ", ".join(number(item) for item in flat.tolist())
    if kind == "bool":
        return f"{int(flat.sum())} of {count} true"
    if not kind.startswith(("float", "bfloat", "int", "uint")):
        return ""
    missing = int((flat != flat).sum())  # nan alone differs from itself
    if missing:
        return f"{missing} of {count} nan"
    return f"from {float(flat.min()):.4g} to {float(flat.max()):.4g}, mean {mean(flat):.4g}"


def tensor(value):
    kind = str(value.dtype).removeprefix("torch.")
    text = values(value, kind)
    grad = ", requires grad" if getattr(value, "requires_grad", False) else ""
    return kind + (f": {text}" if text else "") + grad


def is_simple(value):
    return type(value) in SIMPLE


def container(value):
    items = list(value.items() if type(value) is dict else value)
    flat = [part for item in items[:MOST_VALUES] for part in (item if type(item) is tuple else [item])]
    if len(items) <= MOST_VALUES and all(is_simple(part) for part in flat):
        return short(repr(value))
    kinds = sorted({type(part).__name__ for part in flat})
    return short("of " + ", ".join(kinds)) if kinds else ""


def table(value):
    """The names of a table's columns, or the kind of its one column."""
    if not hasattr(value, "columns"):
        return str(value.dtype)
    names = list(value.columns[:MOST_VALUES])
    more = ["..."] * (len(value.columns) > MOST_VALUES)
    return ", ".join([str(name) for name in names if is_simple(name)] + more)


def described(value):
    kind = type(value)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    shape, summary = None, ""
    torch, numpy = sys.modules.get("torch"), sys.modules.get("numpy")
    pandas = sys.modules.get("pandas")
    if (torch and isinstance(value, torch.Tensor)) or (numpy and kind is numpy.ndarray):
        shape, summary = list(value.shape), short(tensor(value))
    elif pandas and kind in (pandas.DataFrame, pandas.Series):
        shape, summary = list(value.shape), short(table(value))
    elif kind in CONTAINERS:
        shape, summary = [len(value)], container(value)
    elif kind in SIMPLE:
        summary = short(repr(value))
    elif kind is types.FunctionType:
        code = value.__code__
        arguments = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        name, summary = "function", short("(" + ", ".join(arguments) + ")")
    return {"type": short(name), "shape": shape, "summary": summary}


def fact(name, value):
    try:
        return {"name": name, **described(value)}
    except Exception as error:  # a value may do anything when it is looked at
        return {"name": name, "type": type(value).__name__, "shape": None, "summary": type(error).__name__}


def bound(shell, names):
    found = [name for name in names if name in shell.user_ns]
    values = {name: shell.user_ns[name] for name in found}
    told = [name for name in found if not isinstance(values[name], types.ModuleType)]
    return [fact(name, values[name]) for name in told[:MOST_NAMES]]


with open(request["answer"], "w", encoding="utf-8") as answer:  # noqa: F821
    json.dump(bound(get_ipython(), request["names"]), answer)  # noqa: F821

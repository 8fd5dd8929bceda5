"""Whether nbdev's exporter makes the same module of a notebook.

Both modules are compared as syntax trees, statement by statement and in order. Left out are the title and the imports
that only ours adds, because it resolves names that exported cells take from cells that are not exported. `__all__` is
compared as a set of names, where ours has one: nbdev always writes it, ours for notebooks with `default_exp` or
`exporti`. Lines that IPython reads itself, which nbdev leaves in the module, are left out of its module.
"""

import ast
import json
import pathlib
import re
import sys

from nbdev.export import nb_export


def statements(text, added=()):
    """The module's statements as text without places, those in `added` left out."""
    kept = []
    for node in ast.parse(text).body:
        title = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        names = isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("__all__",)
        if not title and not names and ast.dump(node) not in added:
            kept.append(ast.dump(node))
    return kept


def imports(text):
    """The imports of a module, as text without places."""
    return {ast.dump(node) for node in ast.parse(text).body if isinstance(node, (ast.Import, ast.ImportFrom))}


def public(text):
    """The names of `__all__`; none where there is no such list."""
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
            return set(ast.literal_eval(node.value))
    return None


def python(text):
    """The module without magics and shell lines, and without the paths of nbdev's headings."""
    return "\n".join(line for line in text.splitlines() if not line.startswith(("%", "!")))


def exported(notebook, folder):
    """nbdev's module of the notebook, under the name that the notebook gives it."""
    cells = json.loads(notebook.read_text())["cells"]
    sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    named = [m.group(1) for m in (re.search(r"(?m)^#\s*\|\s*default_exp\s+(\S+)", it) for it in sources) if m]
    for other in (m.group(1) for it in sources for m in re.finditer(r"(?m)^#\s*\|\s*exporti?s?\s+(\S+)", it)):
        # nbdev adds to modules of other notebooks, which have to be there.
        there = folder / (other.replace(".", "/") + ".py")
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_text("__all__ = []\n")
    nb_export(notebook, lib_path=folder, name=None if named else "theirs")
    return python((folder / ((named[0] if named else "theirs").replace(".", "/") + ".py")).read_text())


notebook, ours, work = (pathlib.Path(word).resolve() for word in sys.argv[1:])
folder = work / "nbdev" / notebook.stem
folder.mkdir(parents=True, exist_ok=True)
theirs = exported(notebook, folder)
mine = ours.read_text()
added = imports(mine) - imports(theirs)
same = statements(mine, added) == statements(theirs)
names = public(mine)
told = "no __all__" if names is None else "same __all__" if names == public(theirs) else "different __all__"
print(notebook.name, "same" if same else "different", len(statements(theirs)), "statements,", told + ",", len(added), "imports resolved")

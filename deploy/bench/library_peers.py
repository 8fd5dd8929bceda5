"""Whether nbdev's exporter makes the same module of a notebook.

Both modules are compared as syntax trees, statement by statement and in order. Left out are the title, `__all__`,
which nbdev always writes, and the imports that only ours adds, because it resolves names that exported cells take
from cells that are not exported.
"""

import ast
import pathlib
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


notebook, ours, work = (pathlib.Path(word) for word in sys.argv[1:])
folder = work / "nbdev"
folder.mkdir(exist_ok=True)
nb_export(notebook, lib_path=folder, name="theirs")
theirs = (folder / "theirs.py").read_text()
mine = ours.read_text()
added = imports(mine) - imports(theirs)
same = statements(mine, added) == statements(theirs)
print(notebook.name, "same" if same else "different", len(statements(theirs)), "statements,", len(added), "imports resolved")

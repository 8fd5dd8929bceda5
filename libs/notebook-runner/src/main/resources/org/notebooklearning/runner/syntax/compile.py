"""Compiles pieces of Python, one JSON text a line, and answers each with a line: `{}` for one that
compiles, else `{"line", "message"}`. Nothing is run."""

import ast
import json
import sys
import warnings

MEMORY = 1 << 30

try:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
except (ImportError, ValueError, OSError):
    pass  # Where there are no limits, the one who asks still waits no longer than it wants to.

warnings.simplefilter("ignore")
for line in sys.stdin.buffer:
    try:
        # As notebooks are compiled: `await` is allowed outside of functions.
        compile(json.loads(line), "cell", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        answer = {}
    except SyntaxError as error:
        answer = {"line": error.lineno or 1, "message": error.msg}
    except (ValueError, OverflowError, RecursionError, MemoryError) as error:
        answer = {"line": 1, "message": str(error) or type(error).__name__}
    print(json.dumps(answer), flush=True)

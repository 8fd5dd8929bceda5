"""Imports the library that a lesson exports, in this fresh interpreter, and says how that ended.

The working folder holds `lesson_library.py`. Writes one line of JSON to standard output: null, or
`{"name", "message", "line"}` of the error.
"""

import json
import os
import sys
import traceback

NAME = "lesson_library"
MOST_NAME = 200
MOST_MESSAGE = 10_000


def place(error):
    """The line of the library that the error comes from; 0 where it comes from elsewhere."""
    if isinstance(error, SyntaxError):
        return error.lineno or 0
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if os.path.basename(frame.filename) == NAME + ".py"
    ]
    return lines[-1] if lines else 0


def tell(answer):
    """Imports the library of the working folder and writes how that ended to the descriptor."""
    sys.path.insert(0, os.getcwd())
    failure = None
    try:
        __import__(NAME)
    except Exception as error:
        name, message = type(error).__name__[:MOST_NAME], str(error)[:MOST_MESSAGE]
        failure = {"name": name, "message": message, "line": place(error)}
    os.write(answer, json.dumps(failure).encode() + b"\n")


if __name__ == "__main__":
    out = os.dup(1)
    os.dup2(2, 1)  # what the library prints is no answer
    tell(out)

"""Imports the library that a lesson exports, in this fresh interpreter, and says how that ended.

Reads `{"library": text, "utils": text of the utils.py beside it}` from standard input and writes
`{"error": null}` or `{"error": {"name", "message", "line"}}` to standard output.
"""

import json
import os
import sys
import traceback

NAME = "lesson_library"


def write(name, text):
    with open(name + ".py", "w", encoding="utf-8") as module:
        module.write(text)


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


def main():
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what the library prints is no answer
    request = json.load(sys.stdin)
    write("utils", request["utils"])
    write(NAME, request["library"])
    sys.path.insert(0, os.getcwd())
    failure = None
    try:
        __import__(NAME)
    except Exception as error:
        failure = {"name": type(error).__name__, "message": str(error), "line": place(error)}
    json.dump({"error": failure}, answer)
    answer.flush()


main()

"""Reads files, one as a JSON string a line, and writes each as nbformat does, of version 4.5."""

import json
import logging
import sys
import warnings

import nbformat

logging.disable()
warnings.simplefilter("ignore")


def written(text):
    notebook = nbformat.reads(text, as_version=4)
    if (notebook.nbformat, notebook.nbformat_minor) != (4, 5):
        notebook = nbformat.v4.upgrade(notebook)
    return nbformat.writes(notebook)


with open(sys.argv[1]) as files, open(sys.argv[2], "w") as answers:
    for line in files:
        try:
            answer = {"written": written(json.loads(line))}
        except Exception as e:
            answer = {"refused": f"{type(e).__name__}: {e}"}
        print(json.dumps(answer), file=answers)

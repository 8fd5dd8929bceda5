"""Prints what this interpreter is as one JSON line: its version, and whether it can make venvs."""

import importlib.util
import json
import os
import platform
import sys

places = [sys.base_prefix, sys.base_exec_prefix]
places += [os.path.realpath(place) for place in places]
print(
    json.dumps(
        {
            "executable": sys.executable,
            "implementation": platform.python_implementation(),
            "major": sys.version_info.major,
            "minor": sys.version_info.minor,
            "makesVenvs": bool(
                importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")
            ),
            "places": sorted(set(places)),
        }
    )
)

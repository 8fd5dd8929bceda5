"""Checks a Compose file by the schema of the specification, as classes that were generated from it, and prints it as JSON with
its anchors resolved.

    compose.py FILE
"""

import json
import pathlib
import sys

import pydantic
import yaml
from compose_viz.spec.compose_spec import ComposeSpecification

project = yaml.safe_load(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
# The schema lets extensions in everywhere, which the classes do not know.
checked = {key: value for key, value in project.items() if not key.startswith("x-")}
try:
    ComposeSpecification.model_validate(checked)
except pydantic.ValidationError as failure:
    sys.exit(str(failure))
json.dump(checked, sys.stdout)

"""Puts the overlays of deploy/kubernetes together, as kustomize does with the few of its means that they use, and checks every
resource: those of Kubernetes itself strictly by the schemas of its versions, the others by the schemas beside the manifests.

    manifests.py FOLDER OVERLAY...

Its output is JSON: for each overlay all of its resources. Whatever is wrong ends it with a sentence.
"""

import json
import pathlib
import sys

import jsonpatch
import jsonschema
import kubernetes_validate
import yaml

VERSIONS = ("1.36", "1.37")
KNOWN = {"apiVersion", "kind", "resources", "components", "patches"}


def documents(file):
    return [one for one in yaml.safe_load_all(file.read_text(encoding="utf-8")) if one]


def key(resource):
    return resource["kind"], resource["metadata"]["name"]


def built(folder, below):
    """The resources of `below` and of the kustomization in `folder` on top of them."""
    (kustomization,) = documents(folder / "kustomization.yaml")
    unknown = set(kustomization) - KNOWN
    if unknown:
        sys.exit(f"{folder}: {sorted(unknown)} is not understood here")
    resources = list(below)
    for name in kustomization.get("resources", []):
        place = folder / name
        resources += built(place, []) if place.is_dir() else documents(place)
    for name in kustomization.get("components", []):
        resources = built(folder / name, resources)
    keys = [key(resource) for resource in resources]
    if len(keys) != len(set(keys)):
        sys.exit(f"{folder}: a resource is there twice")
    for patch in kustomization.get("patches", []):
        target = patch["target"]["kind"], patch["target"]["name"]
        if target not in keys:
            sys.exit(f"{folder}: a patch is for {target}, which is not there")
        at = keys.index(target)
        try:
            resources[at] = jsonpatch.apply_patch(resources[at], yaml.safe_load(patch["patch"]))
        except jsonpatch.JsonPatchException as failure:
            sys.exit(f"{folder}: the patch for {target} does not fit: {failure}")
    return resources


def check(resource, schemas):
    kind = resource["kind"]
    schema = schemas / f"{kind}.json"
    try:
        if schema.exists():
            jsonschema.validate(resource, json.loads(schema.read_text(encoding="utf-8")))
            return
        for version in VERSIONS:
            kubernetes_validate.validate(resource, version, strict=True)
    except jsonschema.ValidationError as failure:
        sys.exit(f"{key(resource)}: {failure.message} at {list(failure.path)}")
    except kubernetes_validate.SchemaNotFoundError as failure:
        sys.exit(f"{key(resource)}: {failure.message}")


def main():
    root = pathlib.Path(sys.argv[1])
    overlays = {name: built(root / name, []) for name in sys.argv[2:]}
    for resources in overlays.values():
        for resource in resources:
            check(resource, root / "schemas")
    json.dump(overlays, sys.stdout)


main()

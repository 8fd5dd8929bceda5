#!/usr/bin/env bash
# Compares what `./lesson export` writes with what nbdev's own exporter writes of the same notebooks.
#   deploy/bench/library-peers.sh NOTEBOOK...
# nbdev is installed from the Python registry into a folder that goes afterwards. Prints one line a notebook.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/env"
"$work/env/bin/pip" -q install nbdev >"$work/pip.log" 2>&1
for notebook in "$@"; do
    name=$(basename "$notebook" .ipynb)
    "$root/lesson" export "$notebook" --out "$work/$name.ours.py" --force >"$work/export.log"
    "$work/env/bin/python" "$root/deploy/bench/library_peers.py" "$notebook" "$work/$name.ours.py" "$work"
done

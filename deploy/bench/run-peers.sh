#!/usr/bin/env bash
# Measures ./lesson run beside plain nbclient and papermill on the same notebooks, one after the other.
#   deploy/bench/run-peers.sh FILE.ipynb...
# All of them use the kernel's Python environment; papermill is installed from the Python registry into
# a folder that goes afterwards. Prints Markdown: seconds for each notebook, and the ratios.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$root/lesson" kernel prepare >/dev/null
python=$("$root/lesson" kernel show | sed -n 's/^python *//p')
python3 -m pip -q install --disable-pip-version-check --target "$work/papermill" \
    papermill >"$work/pip.log" 2>&1
# What the environment has itself must come from there.
rm -rf "$work"/papermill/{nbclient,nbformat,jupyter_client,jupyter_core,traitlets,zmq,tornado,numpy}*
export MPLBACKEND= OMP_NUM_THREADS=1 MKL_NUM_THREADS=1

cat >"$work/nbclient_run.py" <<'PYTHON'
import sys

import nbformat
from nbclient import NotebookClient

NotebookClient(nbformat.read(sys.argv[1], as_version=4), kernel_name="python3").execute()
PYTHON

# seconds COMMAND...: wall-clock seconds; "-" where it fails
seconds() {
    local begin=$EPOCHREALTIME
    if (cd "$work" && "$@") >"$work/out" 2>&1; then
        awk -v begin="$begin" -v end="$EPOCHREALTIME" 'BEGIN { printf "%.2f", end - begin }'
    else
        printf -- '-'
    fi
}

ratio() { awk -v peer="$1" -v own="$2" 'BEGIN { if (peer == "-") print "-"; else printf "%.1f x", peer / own }'; }

echo '| notebook | cells | nbclient | papermill | run, cold | run, warm | kernel ready | nbclient / warm | papermill / warm |'
echo '|---|---|---|---|---|---|---|---|---|'
for file in "$@"; do
    file=$(realpath "$file")
    rm -f "$work/utils.py"
    [ ! -e "$(dirname "$file")/utils.py" ] || cp "$(dirname "$file")/utils.py" "$work"
    plain=$(seconds "$python" "$work/nbclient_run.py" "$file")
    mill=$(PYTHONPATH="$work/papermill" seconds "$python" -m papermill -k python3 --no-progress-bar "$file" "$work/x.ipynb")
    "$root/lesson" run "$file" --repeat 3 --report "$work/report.json" >/dev/null || [ $? -eq 1 ] # 1: it ran and a cell raised
    read -r cells cold warm ready < <("$python" - "$work/report.json" <<'PYTHON'
import json
import sys

runs = json.load(open(sys.argv[1]))["notebooks"][0]["runs"]
best = min(runs[1:] or runs, key=lambda run: run["seconds"])
print(len(best["cells"]), f"{runs[0]['seconds']:.2f} {best['seconds']:.2f} {best['kernel_seconds']:.3f}")
PYTHON
    )
    echo "| $(basename "$file") | $cells | $plain | $mill | $cold | $warm | $ready | $(ratio "$plain" "$warm") | $(ratio "$mill" "$warm") |"
done

#!/usr/bin/env bash
# Measures whole lessons, and ./lesson run on many small notebooks, beside plain nbclient.
#   deploy/bench/speed-peers.sh [ROUNDS [NOTEBOOK.ipynb...]]
# A whole lesson: from the command to the file, with its plan, exercises' proofs and second run, on a
# stack that runs and has its sandboxes ready; nbclient then runs the notebook that came of it, once.
# The small notebooks are the named ones, or else fifty that are made here. Own and peer take turns,
# and the best of ROUNDS (3) counts. Prints Markdown; LESSON_DATA says whose stack it is.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
rounds=${1:-3}
if [ $# -gt 0 ]; then shift; fi
ready_seconds=${READY_SECONDS:-10} # that new sandboxes take
peer_seconds=${PEER_SECONDS:-180}  # nbclient may wait for ever for a reply that it has overlooked
small=("$@")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$root/lesson" kernel prepare >/dev/null
"$root/lesson" up >/dev/null
python=$("$root/lesson" kernel show | sed -n 's/^python *//p')
export MPLBACKEND= OMP_NUM_THREADS=1 MKL_NUM_THREADS=1

cat >"$work/nbclient_run.py" <<'PYTHON'
import sys

import nbformat
from nbclient import NotebookClient

NotebookClient(nbformat.read(sys.argv[1], as_version=4), kernel_name="python3").execute()
PYTHON

cat >"$work/small.py" <<'PYTHON'
import sys

import nbformat

KINDS = {
    "plain": (15, ["values = [n * n for n in range(10)]", "sum(values)", "sorted(values)[-1]"]),
    "numpy": (10, ["import numpy as np", "x = np.linspace(0, 1, 100)", "(x * x).mean().round(3)"]),
    "figure": (10, ["import matplotlib.pyplot as plt", "plt.plot([1, 3, 2], label='a')\nplt.legend()\nplt.show()"]),
    "table": (5, ["import pandas as pd", "pd.DataFrame({'a': [1, 2], 'b': [3, 4]}).describe()"]),
    "torch": (10, [
        "import torch\nweight = torch.nn.Parameter(torch.zeros(1))\nsteps = torch.optim.SGD([weight], lr=0.1)",
        "for _ in range(20):\n    steps.zero_grad()\n    ((weight - 1) ** 2).sum().backward()\n    steps.step()",
        "round(weight.item(), 3)",
    ]),
}
for kind, (count, cells) in KINDS.items():
    for number in range(count):
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        nbformat.write(notebook, f"{sys.argv[1]}/{kind}-{number}.ipynb")
PYTHON

# measured COMMAND...: wall-clock and processor seconds of it; "- -" where it fails
measured() {
    local TIMEFORMAT='%R %U %S' told
    if told=$( { time "$@" >"$work/out" 2>&1; } 2>&1); then
        awk '{ printf "%.2f %.2f\n", $1, $2 + $3 }' <<<"$told"
    else
        echo '- -'
    fi
}

plain() { (cd "$work" && timeout "$peer_seconds" "$python" "$work/nbclient_run.py" "$1"); }

plain_all() {
    local file
    for file in "$@"; do plain "$file" || [ $? -eq 1 ]; done # one that raises has been run, too
}

# ./lesson run ends with 1 where a notebook raised
run_all() { "$root/lesson" run "$@" || [ $? -eq 1 ]; }

best() { # best FILE: the line with the least wall-clock seconds
    awk '$1 != "-"' "$1" | sort -n | sed -n 1p
}

row() { # row NAME OWN PEER
    local own own_cpu peer peer_cpu
    read -r own own_cpu <<<"$(best "$2")"
    read -r peer peer_cpu <<<"$(best "$3")"
    awk -v name="$1" -v own="${own:--}" -v own_cpu="${own_cpu:--}" -v peer="${peer:--}" -v peer_cpu="${peer_cpu:--}" 'BEGIN {
        ratio = own == "-" || peer == "-" ? "-" : sprintf("%.2f x", own / peer)
        printf "| %s | %s | %s | %s | %s |\n", name, own, peer, peer_cpu, ratio }'
}

lesson() { # lesson NAME TOPIC OPTION...
    local name=$1 topic=$2 round
    shift 2
    mkdir -p "$work/$name"
    for ((round = 0; round < rounds; round++)); do
        sleep "$ready_seconds"
        measured "$root/lesson" "$topic" "$@" --yes --force --notebook "$work/$name/lesson.ipynb" >>"$work/$name.own"
        if [ -e "$work/$name/utils.py" ]; then cp -f "$work/$name/utils.py" "$work"; fi
        measured plain "$work/$name/lesson.ipynb" >>"$work/$name.peer"
    done
    row "$topic, whole lesson" "$work/$name.own" "$work/$name.peer"
}

echo "On $(nproc --all) processors, load $(cut -d' ' -f1 /proc/loadavg); seconds of the best of $rounds."
echo
echo '| what | own | nbclient | nbclient, processor | own / nbclient |'
echo '|---|---|---|---|---|'
lesson rmsnorm RMSNorm --minutes 45
lesson rope RoPE --minutes 45
lesson universal-approximation 'universal approximation' --minutes 45
if [ ${#small[@]} -eq 0 ]; then
    mkdir "$work/small"
    "$python" "$work/small.py" "$work/small"
    small=("$work"/small/*.ipynb)
else
    small=("${small[@]/#/$PWD/}")
    small=("${small[@]//"$PWD//"//}")
fi
for ((round = 0; round < rounds; round++)); do
    measured run_all "${small[@]}" >>"$work/small.own"
    measured plain_all "${small[@]}" >>"$work/small.peer"
done
row "${#small[@]} small notebooks" "$work/small.own" "$work/small.peer"

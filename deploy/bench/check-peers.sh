#!/usr/bin/env bash
# Measures ./lesson check beside other notebook linters on the same files, on one core.
#   deploy/bench/check-peers.sh FOLDER [SAMPLE]
# FOLDER holds notebooks. The slow peers see only the first SAMPLE (default 5) of them. Peers are
# installed from the Python registry into a folder that goes afterwards. Prints Markdown.
# Warm is what each further notebook costs: the time for five copies of the files less that for one.
set -euo pipefail

folder=$(cd "$1" && pwd)
sample=${2:-5}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/env"
"$work/env/bin/pip" -q install --disable-pip-version-check ruff nbqa \
    pynblint==0.1.5 'click<8.2' 'typer<0.10' lxml_html_clean setuptools >"$work/pip.log" 2>&1
PATH="$work/env/bin:$PATH"

mapfile -t all < <(find "$folder" -name '*.ipynb' -not -path '*/.*' | sort)
few=("${all[@]:0:sample}")

# seconds COMMAND...: wall-clock seconds on one core; the command's findings are not its failure
seconds() {
    local begin=$EPOCHREALTIME
    taskset -c 0 "$@" >"$work/out" 2>&1 || true
    awk -v begin="$begin" -v end="$EPOCHREALTIME" 'BEGIN { print end - begin }'
}

row() { # row NAME FILES SECONDS
    awk -v name="$1" -v files="$2" -v seconds="$3" \
        'BEGIN { printf "| %s | %d | %.2f | %.1f |\n", name, files, seconds, files / seconds }'
}


"$root/lesson" check "${all[0]}" >/dev/null 2>&1 || true # builds what is not built
echo '| tool | notebooks | seconds | notebooks a second |'
echo '|---|---|---|---|'
row './lesson check, one file, cold' 1 "$(seconds "$root/lesson" check "${all[0]}")"
row './lesson check, all files, cold' "${#all[@]}" "$(seconds "$root/lesson" check "${all[@]}")"
for copy in 1 2 3 4 5; do
    mkdir -p "$work/copies/$copy"
    cp -rL "$folder/." "$work/copies/$copy"
done
once=$(seconds "$root/lesson" check "$work/copies/1")
warm=$(awk -v all="$(seconds "$root/lesson" check "$work/copies")" -v once="$once" \
    'BEGIN { print all - once }')
row './lesson check, warm' $((4 * ${#all[@]})) "$warm"
row 'ruff check' "${#all[@]}" "$(seconds ruff check --no-cache --isolated "${all[@]}")"
row 'nbqa ruff' "${#few[@]}" "$(seconds nbqa ruff "${few[@]}")"
pynblint=$(seconds bash -c 'for file; do pynblint "$file"; done' - "${few[@]}")
row 'pynblint' "${#few[@]}" "$pynblint"
awk -v ours=$((4 * ${#all[@]})) -v warm="$warm" -v few="${#few[@]}" -v peer="$pynblint" \
    'BEGIN { printf "\nWarm, ./lesson check is %.0f times as fast as pynblint.\n", ours / warm / (few / peer) }'
tail -n 5 "$work/out" >&2 # to see that it did its work

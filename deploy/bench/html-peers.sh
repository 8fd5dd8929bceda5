#!/usr/bin/env bash
# Measures what is read of web pages beside trafilatura, readability and the whole text of a page.
#   deploy/bench/html-peers.sh BENCHMARK DATA
# BENCHMARK is a copy of scrapinghub/article-extraction-benchmark; of its pages those are used whose
# SHA-256 of the name is even. DATA is the data folder beside the project, for the listings and
# formulas of docs pages that src/test/resources/facts names. Peers are installed from the Python
# registry into a folder that goes afterwards. Prints Markdown.
set -euo pipefail

benchmark=$(cd "$1" && pwd)
data=$(cd "$2" && pwd)
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/env"
"$work/env/bin/pip" -q install --disable-pip-version-check --upgrade pip >"$work/pip.log" 2>&1
"$work/env/bin/pip" -q install trafilatura readability-lxml lxml_html_clean >>"$work/pip.log" 2>&1
score="$work/env/bin/python $root/deploy/bench/html_peers.py $benchmark $data $root $work"

$score unpack
"$root/lesson" --version >/dev/null # builds what is not built
# ours FORMAT LIST: reads all files of a list at once. Some pages are refused as closed or empty,
# which the score then counts; any other failure ends the run.
ours() {
    local files code=0
    mapfile -t files <"$work/$2"
    "$root/lesson" read --format "$1" --out "$work/$1" "${files[@]}" 2>"$work/$1.log" || code=$?
    [ "$code" -le 1 ] || { cat "$work/$1.log" >&2; exit "$code"; }
}

begin=$EPOCHREALTIME
ours text articles
echo "$begin $EPOCHREALTIME" >"$work/seconds"
ours markdown docs
ours json formulas
$score table

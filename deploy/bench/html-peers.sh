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
"$root/lesson" read "$root/README.md" >/dev/null 2>&1 || true # builds what is not built
# Some pages are refused as closed or empty, which the score then counts.
begin=$EPOCHREALTIME
xargs "$root/lesson" read --format text --out "$work/text" <"$work/articles" >/dev/null 2>&1 || true
echo "$begin $EPOCHREALTIME" >"$work/seconds"
xargs "$root/lesson" read --format markdown --out "$work/markdown" <"$work/docs" >/dev/null 2>&1 || true
xargs "$root/lesson" read --format json --out "$work/json" <"$work/formulas" >/dev/null 2>&1 || true
$score table

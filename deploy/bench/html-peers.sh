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
"$work/env/bin/pip" -q install --disable-pip-version-check trafilatura readability-lxml \
    lxml_html_clean >"$work/pip.log" 2>&1
score="$work/env/bin/python $root/deploy/bench/html_peers.py $benchmark $data $root $work"

$score unpack
mvn -q -B -f "$root/pom.xml" -pl libs/source-reader -am -Dquick -DskipTests package \
    dependency:build-classpath -Dmdep.outputFile="$work/cp" >"$work/mvn.log" 2>&1
classes="$root/libs/source-reader/target/classes:$root/libs/source-reader/target/test-classes"

# ours FORMAT OUT LIST: all files of a list in one process
ours() {
    xargs java -cp "$classes:$(cat "$work/cp")" \
        org.notebooklearning.source.html.PageDump "$1" "$2" <"$3"
}

ours text "$work/text" "$work/articles"
ours markdown "$work/markdown" "$work/docs"
$score table

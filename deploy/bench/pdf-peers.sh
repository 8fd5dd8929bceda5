#!/usr/bin/env bash
# Measures ./lesson read beside other readers of PDFs, on one core, and prints Markdown.
#   deploy/bench/pdf-peers.sh FOLDER [REGRESSION]
# FOLDER holds papers as NAME.pdf, each with its true text as NAME.txt; and, where the headings
# are known too, one a line in NAME.headings, or counts of references and formulas in NAME.counts
# ("references 59", "equations 40", "labels 1 2 3"). REGRESSION holds files NAME.pdf, each with the
# text sorted by place that is expected of it as NAME.pdf-sorted.txt. Peers come from the Python
# registry into a folder that goes afterwards, Apache Tika from Maven where it resolves; pdftotext is used when on the PATH.
# LESSON names another command in place of ./lesson.
set -euo pipefail

folder=$(cd "$1" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lesson=${LESSON:-$here/../../lesson}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/env"
"$work/env/bin/pip" -q install --disable-pip-version-check \
    pypdf pymupdf pypdfium2 pdfminer.six Levenshtein fonttools >"$work/pip.log" 2>&1
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=org.apache.tika:tika-app:3.2.3 -DoutputDirectory="$work" >"$work/mvn.log" 2>&1 ||
    echo 'Apache Tika does not resolve and is left out.' >&2

mapfile -t pdfs < <(find "$folder" -maxdepth 1 -name '*.pdf' | sort)
measure() { taskset -c 0 "$work/env/bin/python" "$here/pdf_peers.py" run "$work" "$@"; }
peer() { measure "$1" "$work/env/bin/python" "$here/pdf_peers.py" read "$1" "$work/$1" "${pdfs[@]}"; }

"$lesson" --version >/dev/null # builds what is not built
measure lesson "$lesson" read "${pdfs[@]}" --format text --out "$work/lesson"
"$lesson" read "${pdfs[@]}" --format markdown --out "$work/markdown" >"$work/markdown.log" 2>&1
"$lesson" read "${pdfs[@]}" --format json --out "$work/json" >"$work/json.log" 2>&1
for name in pdftotext pypdf pymupdf pypdfium2 pdfminer; do
    if [ "$name" != pdftotext ] || command -v pdftotext >/dev/null; then
        peer "$name"
    fi
done
tika=$(find "$work" -maxdepth 1 -name 'tika-app-*.jar')
if [ -n "$tika" ]; then
    mkdir "$work/pdfs"
    cp "${pdfs[@]}" "$work/pdfs"
    measure tika java -jar "$tika" --text -i "$work/pdfs" -o "$work/tika"
fi
"$work/env/bin/python" "$here/pdf_peers.py" report "$work" "$folder"

if [ -n "${2:-}" ]; then
    mapfile -t files < <(find "$2" -maxdepth 1 -name '*.pdf' | sort)
    mkdir "$work/regression"
    code=0 # 1 where a file is refused, which the score then counts
    "$lesson" read "${files[@]}" --format text --out "$work/regression/lesson" >"$work/regression.log" 2>&1 || code=$?
    [ "$code" -le 1 ] || { cat "$work/regression.log" >&2; exit "$code"; }
    for name in pypdf pymupdf pypdfium2; do
        "$work/env/bin/python" "$here/pdf_peers.py" read "$name" "$work/regression/$name" "${files[@]}" \
            2>>"$work/regression.log"
    done
    "$work/env/bin/python" "$here/pdf_peers.py" regression "$work" "$2"
fi

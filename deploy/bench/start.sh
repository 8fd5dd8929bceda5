#!/usr/bin/env bash
# Measures how long each service takes from its command to its readiness (/q/health/ready).
#   deploy/bench/start.sh [ROUNDS]
# Beside the stack that runs, one service at a time: with the stack's own command and settings, but for the
# port and the folder for temporary files. The best and the middle of ROUNDS (5) count. Prints Markdown;
# LESSON_DATA says whose stack it is.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
rounds=${1:-5}
data=${LESSON_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/notebook-learning}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$root/lesson" up >/dev/null

echo "| service | best | median of $rounds |"
echo '|---|---|---|'
for service in gateway ingest planner writer validator; do
    for ((round = 1; round <= rounds; round++)); do
        python3 - "$data" "$service" "$work" <<'PYTHON'
import json
import os
import pathlib
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

data, service, work = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
stack = json.load(open(f"{data}/stack.json"))
pid = next(one["pid"] for one in stack["processes"] if one["name"] == service)
command = [part for part in open(f"/proc/{pid}/cmdline").read().split("\0") if part]
environment = dict(
    part.split("=", 1) for part in open(f"/proc/{pid}/environ").read().split("\0") if "=" in part
)

lines = open(f"{data}/settings/{service}.properties").read().splitlines()
settings = work / f"{service}.properties"
settings.touch(mode=0o600)
settings.write_text("\n".join(x for x in lines if "http.port" not in x) + "\nquarkus.http.port=0\n")
temporary = work / "tmp"
temporary.mkdir(exist_ok=True)
for place, part in enumerate(command):
    if part.startswith("-Dquarkus.config.locations="):
        command[place] = f"-Dquarkus.config.locations={settings.as_uri()}"
    if part.startswith("-Djava.io.tmpdir="):
        command[place] = f"-Djava.io.tmpdir={temporary}"

log = work / "log"
begin = time.monotonic()
with open(log, "w") as out:
    process = subprocess.Popen(command, env=environment, stdout=out, stderr=out, cwd=f"/proc/{pid}/cwd")


def address():
    """The address that the service says it listens at, once it does."""
    for line in open(log):
        if "Listening on: " in line:
            return line.split("Listening on: ")[1].split('"')[0].split(" ")[0].strip()
    return None


def is_ready(url):
    try:
        return urllib.request.urlopen(f"{url}/q/health/ready", timeout=5).status == 200
    except (urllib.error.URLError, ConnectionError):
        return False


try:
    while True:
        if process.poll() is not None or time.monotonic() - begin > 120:
            sys.exit(f"{service} did not become ready:\n{log.read_text()[-2000:]}")
        url = address()
        if url and is_ready(url):
            break
        time.sleep(0.005)
    print(f"{time.monotonic() - begin:.2f}", file=open(work / f"{service}.seconds", "a"))
finally:
    process.send_signal(signal.SIGTERM)
    process.wait()
PYTHON
    done
    sort -n "$work/$service.seconds" | awk -v service="$service" '
        { seconds[NR] = $1 }
        END { printf "| %s | %.2f s | %.2f s |\n", service, seconds[1], seconds[int((NR + 1) / 2)] }'
done

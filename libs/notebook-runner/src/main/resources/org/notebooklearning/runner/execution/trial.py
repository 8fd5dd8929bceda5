"""Tries other texts of a practice cell without leaving a trace. Runs inside the kernel.

The runner executes this text silently, with `request` in its globals: a dict with `sources` (the
texts to try), `seconds` (for each of them), `until` (when all must be done, on the monotonic clock)
and `answer` (the file that the results go to, as JSON).

Each text runs in a fork of the kernel, which has all its variables, imports, and random state, and
takes its changes to them with it when it ends.
"""

import json
import os
import select
import signal
import time
import warnings

import comm
from comm.base_comm import BaseComm
from IPython import get_ipython
from IPython.utils.capture import capture_output

TEXT_LIMIT = 8_000
NAME_LIMIT = 200
LINE_BYTES = 1 << 18


class SilentComm(BaseComm):
    """A widget's line to its page, with nobody on the other end."""

    def publish_msg(self, *_, **__):
        pass


def detach(shell):
    """Cuts this fork off from the kernel's sockets and streams, which belong to its parent."""
    os.setpgid(0, 0)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    comm.create_comm = SilentComm
    shell._showtraceback = lambda *_, **__: None
    for traces in (shell.InteractiveTB, shell.SyntaxTB):
        traces.structured_traceback = lambda *_, **__: []  # takes longer than most answers


def shown(captured):
    """What a reader would have seen: the printed text, then what was displayed, as text."""
    texts = [captured.stdout, captured.stderr]
    texts += [str(output.data.get("text/plain", "")) for output in captured.outputs]
    return "\n".join(text.strip() for text in texts if text.strip())[:TEXT_LIMIT]


def run(shell, source):
    """How `source` ends when it is run as a cell: its error, or None, and what it shows."""
    with capture_output() as captured:
        result = shell.run_cell(source, store_history=False)
    error = result.error_before_exec or result.error_in_exec
    name, message = type(error).__name__[:NAME_LIMIT], str(error)[:TEXT_LIMIT]
    return {"error": error and {"name": name, "message": message}, "text": shown(captured)}


def line_from(pipe, deadline):
    """The first line that comes through `pipe`; what came so far where time, writer or room ends."""
    received = b""
    while not received.endswith(b"\n") and len(received) <= LINE_BYTES:
        ready, _, _ = select.select([pipe], [], [], max(0, deadline - time.monotonic()))
        chunk = os.read(pipe, 65536) if ready else b""
        if not chunk:
            break
        received += chunk
    return received


def attempt(shell, source, deadline):
    """The result of `source` in a fork, which is gone afterwards with everything it started."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        # Newer Pythons warn of forks beside threads, whose locks a child may find closed for ever.
        # The child below touches only what the main thread owns, and is killed when it hangs.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            detach(shell)
            os.write(writing, json.dumps(run(shell, source)).encode() + b"\n")
        finally:
            os._exit(0)
    os.close(writing)
    received = line_from(reading, deadline)
    os.close(reading)
    for end in (lambda: os.killpg(child, signal.SIGKILL), lambda: os.kill(child, signal.SIGKILL)):
        try:
            end()
        except ProcessLookupError:
            pass
    os.waitpid(child, 0)
    if received.endswith(b"\n"):
        return json.loads(received)
    late = time.monotonic() >= deadline
    message = "still running at its time limit" if late else "its process died"
    return {"error": {"name": "TimeoutError" if late else "ProcessDied", "message": message}, "text": ""}


def attempts(shell, request):
    for source in request["sources"]:
        now = time.monotonic()
        if now >= request["until"]:
            yield {"error": {"name": "NotTried", "message": "no time was left for it"}, "text": ""}
        else:
            yield attempt(shell, source, min(now + request["seconds"], request["until"]))


with open(request["answer"], "w", encoding="utf-8") as answer:  # noqa: F821
    json.dump(list(attempts(get_ipython(), request)), answer)  # noqa: F821

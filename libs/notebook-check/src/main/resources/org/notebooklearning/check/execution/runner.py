"""Runs the notebooks of one lesson, one after the other, each in a fresh kernel, and tells about it.

    python runner.py [--private FOLDER]... [--no-fork]

`private` folders are in memory and belong to this sandbox alone: what is in them is memory used.
Reads requests from standard input, each a line with its length in bytes and then as many bytes of
JSON:

    do            "run"
    notebook      the notebook file's text
    utils         text of the utils.py beside it; null where there is none
    limits        cell_seconds, notebook_seconds, trial_seconds, trials_seconds, startup_seconds,
                  memory_bytes, processes, file_bytes, output_bytes (of a cell), outputs_bytes (of all)
    trials        [{cell: index, sources: [text, ...]}, ...]: other texts of practice cells, tried
                  when the run comes to that cell and before the cell itself
    names         of each cell, those that it may bind: what they stand for is told after it

    do            "import"
    library       text of a module that is imported in a fresh interpreter
    utils, limits as above

Writes events to standard output, one JSON object a line:

    {"event": "started"}                                     the runner itself runs
    {"event": "warm", "seconds"}                             kernels can be had: forked from a process
                  whose imports are done, or else started afresh, which each run tells, and why

of a run:

    {"event": "kernel", "seconds", "fork", "why"}            the kernel answers
    {"event": "cell-started", "cell"}
    {"event": "trials", "cell", "results": [{error, text}]}  one result for each source, in order
    {"event": "cell-done", "cell", "seconds", "output_bytes", "memory_bytes", "bound"}
    {"event": "finished", "notebook", "error", "limit", "spent"}  the executed notebook; null or
                  {cell, name, message, traceback}; null or {kind, cell}; whether no more can be
                  run here

of an import:

    {"event": "finished", "failure", "spent"}                null or {name, message, line}

A run stops at the first cell that raises and at the first limit that is hit.
"""

import argparse
import asyncio
import ctypes
import json
import os
import resource
import shutil
import sys
import tempfile
import time

import nbformat
from nbclient.exceptions import CellExecutionError, DeadKernelError

from client import Client, KernelClient
from kernels import Kernels
from watch import Watch, clear

PR_SET_DUMPABLE = 4
PR_SET_CHILD_SUBREAPER = 36
HERE = os.path.dirname(os.path.abspath(__file__))


def prctl(option, value):
    if sys.platform != "linux":
        return  # without a sandbox too notebooks are run elsewhere, with less to hold them
    if ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


def script(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as text:
        return text.read()


TRIAL = script("trial.py")
FACTS = script("facts.py")


class Events:
    """The way out. The kernel, which runs what somebody else wrote, must not be able to use it."""

    def __init__(self):
        self.descriptor = os.dup(1)
        self._out = os.fdopen(self.descriptor, "w", encoding="utf-8")
        os.dup2(2, 1)  # what the kernel inherits as its standard output
        # Without this the kernel, which has the same user, could open our descriptors in /proc.
        prctl(PR_SET_DUMPABLE, 0)

    def tell(self, event, **facts):
        self._out.write(json.dumps({"event": event, **facts}) + "\n")
        self._out.flush()


class Requests:
    """The way in."""

    def __iter__(self):
        while True:
            length = self._line()
            if not length:
                return
            yield json.loads(self._bytes(int(length)))

    def _line(self):
        line = b""
        while not line.endswith(b"\n"):
            byte = os.read(0, 1)
            if not byte:
                return b""
            line += byte
        return line

    def _bytes(self, length):
        received = bytearray()
        while len(received) < length:
            chunk = os.read(0, min(1 << 20, length - len(received)))
            if not chunk:
                raise EOFError("The request ends early")
            received += chunk
        return received


class Rooms:
    """The folders that notebooks can write to, emptied between one run and the next."""

    def __init__(self, private):
        self.work = os.getcwd()
        self.private = private
        self._roots = {self.work, os.environ["HOME"], *private}
        self._kept = self._roots | {
            os.path.join(folder, name)
            for root in self._roots
            for folder, folders, files in os.walk(root)
            for name in folders + files
        }

    def empty(self):
        """Removes what was not there at the start. Whether all of it is gone."""
        try:
            for root in self._roots:
                self._empty(root)
        except OSError:
            return False
        return True

    def _empty(self, folder):
        for entry in list(os.scandir(folder)):
            if not entry.is_dir(follow_symlinks=False):
                if entry.path not in self._kept:
                    os.remove(entry.path)
            elif entry.path in self._kept:
                self._empty(entry.path)
            else:
                shutil.rmtree(entry.path)

    def write(self, name, text):
        if text is not None:
            with open(os.path.join(self.work, name), "w", encoding="utf-8") as file:
                file.write(text)


class Run:
    """The notebook from its first cell to its last, or to the first that ends it."""

    def __init__(self, request, events, kernels, rooms):
        self.events = events
        self.kernels = kernels
        self.work = rooms.work
        self.limits = request["limits"]
        self.trials = {trial["cell"]: trial["sources"] for trial in request["trials"]}
        self.names = request["names"]
        self.notebook = nbformat.reads(request["notebook"], as_version=4)
        self.watch = Watch(self.limits, rooms.private, kernels.helpers())
        self.cells_left = self.limits["notebook_seconds"]
        self.trials_left = self.limits["trials_seconds"]
        self.error = None
        self.limit = None
        self.client = Client(self.notebook, self.limits, timeout=None, shell_timeout_interval=1)

    async def all(self):
        begin = time.monotonic()
        self.client.reset_execution_trackers()
        self.error = {"cell": -1}
        try:
            async with self.kernels.kernel(self.work, self.limits) as kernel:
                self.watch.watch(kernel.pid)
                async with KernelClient.of(kernel) as self.client.kc:
                    self.watch.expect("startup", self.limits["startup_seconds"])
                    info = await self.client.kc.ready()
                    self.watch.forget("startup")
                    self.notebook.metadata["language_info"] = info["language_info"]
                    self.events.tell(
                        "kernel",
                        seconds=time.monotonic() - begin,
                        fork=not self.kernels.why,
                        why=self.kernels.why,
                    )
                    self.client.end_with(kernel)
                    await self.cells()
        except CellExecutionError as error:
            self.error.update(name=error.ename, message=error.evalue, traceback=error.traceback)
        except DeadKernelError:
            if self.watch.hit:
                self.limit = {"kind": self.watch.hit, "cell": self.error["cell"]}
            self.error.update(name="DeadKernelError", message="The kernel died", traceback="")
        else:
            self.error = None
        finally:
            self.watch.stop()

    async def cells(self):
        for index, cell in enumerate(self.notebook.cells):
            if cell.cell_type == "code":
                await self.prove(index)
                await self.execute(cell, index)
        self.client.set_widgets_metadata()

    async def prove(self, index):
        sources = self.trials.get(index)
        if sources is None:
            return
        self.error = {"cell": index}
        begin = time.monotonic()
        self.watch.expect("trials", self.trials_left + 5)
        request = {
            "sources": sources,
            "seconds": self.limits["trial_seconds"],
            "until": begin + self.trials_left,
        }
        missing = {"name": "NotTried", "message": "the kernel could not be forked for it"}
        results = await self.unseen(TRIAL, "trial", request)
        self.watch.forget("trials")
        self.trials_left = max(0, self.trials_left - (time.monotonic() - begin))
        if results is None:
            results = [{"error": missing, "text": ""} for _ in sources]
        self.events.tell("trials", cell=index, results=results)

    async def unseen(self, script, name, request):
        """Runs a script inside the kernel that leaves no history, no output, no variables.

        Returns what it writes to the file `request["answer"]`; None where that is nothing.
        """
        folder = tempfile.mkdtemp()
        request = {**request, "answer": os.path.join(folder, "answer.json")}
        # By way of `builtins`, since a notebook may have given `exec` another meaning.
        scope = f"{{'request': {request!r}, '__name__': {name!r}}}"
        code = f"__import__('builtins').exec({script!r}, {scope})"
        message = self.client.kc.execute(code, silent=True, store_history=False, allow_stdin=False)
        await self.client.async_wait_for_reply(message)
        try:
            with open(request["answer"], encoding="utf-8") as answer:
                return json.load(answer)
        except (OSError, ValueError):
            return None
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    async def execute(self, cell, index):
        self.error = {"cell": index}
        self.events.tell("cell-started", cell=index)
        begin = time.monotonic()
        self.client.begin_cell()
        self.watch.expect("cell", self.limits["cell_seconds"])
        self.watch.expect("notebook", self.cells_left)
        bound = []
        try:
            await self.client.async_execute_cell(cell, index, store_history=True)
        finally:
            self.watch.forget("cell")
            self.watch.forget("notebook")
            seconds = time.monotonic() - begin
            self.cells_left -= seconds
            self.watch.measure()
            # A kernel that has died is asked nothing more: what it said last is the account.
            if self.names[index] and self.client.kc.is_there():
                bound = await self.bound(self.names[index])
            self.events.tell(
                "cell-done",
                cell=index,
                seconds=seconds,
                output_bytes=len(json.dumps(cell.outputs).encode()),
                memory_bytes=self.watch.peak,
                bound=bound,
            )

    async def bound(self, names):
        self.watch.expect("facts", self.limits["startup_seconds"])
        facts = await self.unseen(FACTS, "facts", {"names": names})
        self.watch.forget("facts")
        return facts or []


class Service:
    """Answers requests until there are no more, or until this sandbox is no longer clean."""

    def __init__(self, events, kernels, rooms):
        self.events = events
        self.kernels = kernels
        self.rooms = rooms

    def answer(self, request):
        self.rooms.write("utils.py", request["utils"])
        if request["do"] == "run":
            run = Run(request, self.events, self.kernels, self.rooms)
            asyncio.run(run.all())
            self.finish(
                clean=run.limit is None and run.watch.hit is None,
                notebook=nbformat.writes(run.notebook),
                error=run.error,
                limit=run.limit,
            )
        else:
            self.rooms.write("lesson_library.py", request["library"])
            failure = self.kernels.import_of(self.rooms.work, request["limits"])
            self.finish(clean=True, failure=failure)

    def finish(self, clean, **facts):
        """Tells how it ended, once nothing of it is left."""
        helpers = self.kernels.helpers()
        fresh = clean and clear(helpers) and self.kernels.go_on() and self.rooms.empty()
        self.events.tell("finished", spent=not fresh, **facts)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--private", action="append", default=[])
    arguments.add_argument("--no-fork", action="store_true")
    wanted = arguments.parse_args()
    events = Events()
    events.tell("started")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    prctl(PR_SET_CHILD_SUBREAPER, 1)  # a process that leaves its parent stays in our sight
    kernels = Kernels(may_fork=not wanted.no_fork, secret=[0, events.descriptor])
    events.tell("warm", seconds=kernels.warm())
    service = Service(events, kernels, Rooms(wanted.private))
    for request in Requests():
        service.answer(request)


if __name__ == "__main__":
    main()

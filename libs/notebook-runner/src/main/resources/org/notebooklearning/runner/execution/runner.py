"""Runs the notebooks of one lesson, one after the other, each in a fresh kernel, and tells about it.

    python runner.py [--private FOLDER]... [--memory-figures DESCRIPTOR] [--no-fork] [--warm]

`private` folders belong to this sandbox alone and are emptied after each run. The descriptor is that of
an open file with the figures of the sandbox's control group, where it has one. With `--warm` whatever is
slow the first time is done before the first request, which takes a second more.
Reads requests from standard input, each a line with its length in bytes and then as many bytes of
JSON:

    do            "run"
    notebook      the notebook file's text
    utils         text of the utils.py beside it; null where there is none
    module        what it is called where it is not utils
    limits        cell_seconds, notebook_seconds, trial_seconds, trials_seconds, startup_seconds,
                  memory_bytes, processes, file_bytes, output_bytes (of a cell), outputs_bytes (of all)
    trials        [{cell: index, sources: [text, ...]}, ...]: other texts of practice cells, tried
                  when the run comes to that cell and before the cell itself
    names         of each cell, those that it may bind: what they stand for is told after it
    keep          [{cell: index, name}, ...]: what the cells before this one made is kept under that
                  name for runs to come; an index behind the last cell is that of the end
    forget        names under which nothing is to be kept any more
    go_on         null, or {name, cell, before}: goes on at this cell from what is kept, once the code
                  `before` was run unseen

    do            "import"
    library       text of a module that is imported in a fresh interpreter
    utils, module, limits as above

Writes events to standard output, one JSON object a line:

    {"event": "started"}                                     the runner itself runs
    {"event": "warm", "seconds"}                             kernels can be had: forked from a process
                  whose imports are done, or else started afresh, which each run tells, and why

of a run:

    {"event": "kernel", "seconds", "fork", "why"}            the kernel answers
    {"event": "cell-started", "cell"}
    {"event": "trials", "cell", "results": [{error, text}]}  one result for each source, in order
    {"event": "cell-done", "cell", "seconds", "output_bytes", "memory_bytes", "bound"}
    {"event": "finished", "notebook", "error", "limit", "spent", "kept"}  the executed notebook; null or
                  {cell, name, message, traceback}; null or {kind, cell}; whether no more can be
                  run here; the names under which something is kept

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
import signal
import stat
import sys
import tempfile
import time
from contextlib import contextmanager

import nbformat
from nbclient.exceptions import CellExecutionError, DeadKernelError
from nbformat.v4.rwbase import split_lines

from bounds import beginning_and_end
from client import Client, KernelClient
from kernels import Kernels
from watch import Watch, clear, gone

ANSWER_BYTES = 4 << 20
KEPT_SHARE = 0.5  # of the memory that a run may hold: what holds more is not kept
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
KEEP = script("keep.py")
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
    """The folders that notebooks can write to, made again between one run and the next what they were
    at the start."""

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
        self._folders = {
            path: os.stat(path)
            for path in self._kept
            if os.path.isdir(path) and os.access(path, os.W_OK)
        }

    def empty(self):
        """Removes what was not there at the start. Whether all of it is gone, and all else there."""
        try:
            for root in self._roots:
                self._empty(root)
            return all(self._restored(path, facts) for path, facts in self._folders.items())
        except OSError:
            return False

    @staticmethod
    def _restored(path, before):
        """Undoes what a run can write on a folder itself. Whether it is the same folder at all."""
        if not os.path.samestat(os.lstat(path), before):
            return False
        os.chmod(path, stat.S_IMODE(before.st_mode))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
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

    def __init__(self, request, events, kernels, work, group):
        self.events = events
        self.kernels = kernels
        self.work = work
        self.limits = request["limits"]
        self.trials = {trial["cell"]: trial["sources"] for trial in request["trials"]}
        self.names = request["names"]
        self.keep = {place["cell"]: place["name"] for place in request["keep"]}
        self.go_on = request["go_on"]
        self.notebook = nbformat.reads(request["notebook"], as_version=4)
        self.watch = Watch(self.limits, group, kernels)
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
            kept = self.go_on and self.go_on["name"]
            async with self.kernels.kernel(self.work, self.limits, kept) as kernel:
                self.watch.watch(kernel.pid)
                async with KernelClient.of(kernel, self.limits) as self.client.kc:
                    self.watch.expect("startup", self.limits["startup_seconds"])
                    info = await self.client.kc.ready()
                    if self.go_on:
                        await self.prepare(self.go_on["before"])
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
            traceback = beginning_and_end(error.traceback)
            self.error.update(name=error.ename, message=error.evalue, traceback=traceback)
        except DeadKernelError:
            if self.watch.hit:
                self.limit = {"kind": self.watch.hit, "cell": self.error["cell"]}
            self.error.update(name="DeadKernelError", message="The kernel died", traceback="")
        else:
            self.error = None
        finally:
            self.watch.stop()

    async def cells(self):
        begin = self.go_on["cell"] if self.go_on else 0
        for index, cell in enumerate(self.notebook.cells):
            if index >= begin:
                await self.keep_at(index)
                if cell.cell_type == "code":
                    await self.prove(index)
                    await self.execute(cell, index)
        await self.keep_at(len(self.notebook.cells))
        self.client.set_widgets_metadata()

    async def prepare(self, code):
        """What else the cells that are left out would have done, or no kernel at all."""
        reply = await self.unseen(code)
        if reply["content"]["status"] != "ok":
            raise DeadKernelError("Nothing can go on from what is kept")

    async def keep_at(self, index):
        """Keeps what is there before this cell, where that is wanted and not dear."""
        name = self.keep.get(index)
        if name is None or self.watch.peak > KEPT_SHARE * self.limits["memory_bytes"]:
            return
        self.watch.expect("facts", self.limits["startup_seconds"])
        with tempfile.TemporaryDirectory() as folder, self.kernels.keeping(name, folder) as path:
            await self.aside(KEEP, "keep", {"socket": path})
        self.watch.forget("facts")

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
        results = await self.answered(TRIAL, "trial", request)
        self.watch.forget("trials")
        self.trials_left = max(0, self.trials_left - (time.monotonic() - begin))
        if not isinstance(results, list) or len(results) != len(sources):
            results = [{"error": missing, "text": ""} for _ in sources]
        self.events.tell("trials", cell=index, results=results)

    async def unseen(self, code):
        """Runs code inside the kernel that leaves no history and no output; the kernel's reply."""
        message = self.client.kc.execute(code, silent=True, store_history=False, allow_stdin=False)
        return await self.client.async_wait_for_reply(message)

    async def aside(self, script, name, request):
        """Runs a script inside the kernel that leaves no variables either."""
        # By way of `builtins`, since a notebook may have given `exec` another meaning.
        scope = f"{{'request': {request!r}, '__name__': {name!r}}}"
        await self.unseen(f"__import__('builtins').exec({script!r}, {scope})")

    async def answered(self, script, name, request):
        """The same; what the script writes to the file `request["answer"]`, None where that is
        nothing."""
        folder = tempfile.mkdtemp()
        request = {**request, "answer": os.path.join(folder, "answer.json")}
        await self.aside(script, name, request)
        try:
            with open(request["answer"], "rb") as answer:
                written = answer.read(ANSWER_BYTES + 1)
            return json.loads(written) if len(written) <= ANSWER_BYTES else None
        except (OSError, ValueError, RecursionError):
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
            self.client.end_cell(cell)
        finally:
            seconds = time.monotonic() - begin
            self.watch.forget("cell")
            self.watch.forget("notebook")
            self.cells_left -= seconds
            self.watch.look()
            # A kernel that has died is asked nothing more: what it said last is the account.
            if self.names[index] and self.watch.hit is None and self.client.kc.is_there():
                bound = await self.bound(self.names[index])
            self.events.tell(
                "cell-done",
                cell=index,
                seconds=seconds,
                output_bytes=len(json.dumps(cell.outputs).encode()),
                memory_bytes=self.watch.peak,
                bound=bound,
            )
            if self.watch.hit is not None:
                raise DeadKernelError("The cell was at a limit when it ended")

    async def bound(self, names):
        self.watch.expect("facts", self.limits["startup_seconds"])
        facts = await self.answered(FACTS, "facts", {"names": names})
        self.watch.forget("facts")
        return facts or []


def written(notebook):
    """As nbformat writes it, but without spaces: this is read by a program alone."""
    return json.dumps(split_lines(notebook), ensure_ascii=False, separators=(",", ":"))


@contextmanager
def stopped(helpers):
    """Every process is stopped meanwhile, those with the ids `helpers` too: none can get away into
    another one while they are ended one by one."""
    alone = os.getpid() == 1  # so that all there are belong to this sandbox
    for process in [-1] if alone else []:
        signal_to(process, signal.SIGSTOP)
    yield
    for process in helpers if alone else []:
        signal_to(process, signal.SIGCONT)


def signal_to(process, number):
    try:
        os.kill(process, number)
    except ProcessLookupError:
        return  # it has ended by itself


class Service:
    """Answers requests until there are no more, or until this sandbox is no longer clean."""

    def __init__(self, events, kernels, rooms, group):
        self.events = events
        self.kernels = kernels
        self.rooms = rooms
        self.group = group

    def answer(self, request):
        self.rooms.write(request["module"] + ".py", request["utils"])
        if request["do"] == "run":
            self.kernels.forget(request["forget"])
            run = Run(request, self.events, self.kernels, self.rooms.work, self.group)
            asyncio.run(run.all())
            self.finish(
                clean=run.limit is None and run.watch.hit is None,
                notebook=written(run.notebook),
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
        with stopped(helpers):
            fresh = clean and clear(helpers)
        fresh = fresh and self.kernels.go_on() and gone(helpers) and self.rooms.empty()
        self.events.tell("finished", spent=not fresh, kept=self.kernels.kept(), **facts)


def is_open(descriptor):
    """Whether the file was handed down; then nothing that is started here gets it."""
    try:
        if descriptor is not None:
            os.set_inheritable(descriptor, False)
        return descriptor is not None
    except OSError:
        return False


def dump_no_core():
    """As enter.py has seen to where there is a sandbox, in which nobody can change it any more."""
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    if hard > 1 or hard == resource.RLIM_INFINITY:
        resource.setrlimit(resource.RLIMIT_CORE, (1, 1))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--private", action="append", default=[])
    arguments.add_argument("--memory-figures", type=int)
    arguments.add_argument("--no-fork", action="store_true")
    arguments.add_argument("--warm", action="store_true")
    wanted = arguments.parse_args()
    events = Events()
    events.tell("started")
    dump_no_core()
    # An interrupt is for the notebook alone. A function and not SIG_IGN, which kernels would inherit.
    signal.signal(signal.SIGINT, lambda *_: None)
    prctl(PR_SET_CHILD_SUBREAPER, 1)  # a process that leaves its parent stays in our sight
    group = wanted.memory_figures if is_open(wanted.memory_figures) else None
    secret = [0, events.descriptor] if group is None else [0, events.descriptor, group]
    kernels = Kernels(may_fork=not wanted.no_fork, secret=secret, warm=wanted.warm)
    events.tell("warm", seconds=kernels.warm())
    service = Service(events, kernels, Rooms(wanted.private), group)
    for request in Requests():
        service.answer(request)


if __name__ == "__main__":
    main()

"""Runs one notebook in a fresh kernel and tells about it, one JSON object a line.

Reads the request from standard input, as JSON:

    notebook      the notebook file's text
    utils         text of the utils.py beside it
    limits        cell_seconds, notebook_seconds, trial_seconds, trials_seconds, startup_seconds,
                  memory_bytes, processes, output_bytes (of a cell), outputs_bytes (of all)
    trials        [{cell: index, sources: [text, ...]}, ...]: other texts of practice cells, tried
                  when the run comes to that cell and before the cell itself
    private       folders in memory that belong to this run alone: what is in them is memory used

Writes events to standard output:

    {"event": "started"}                                     the runner itself runs
    {"event": "kernel", "seconds"}                           the kernel answers
    {"event": "cell-started", "cell"}
    {"event": "trials", "cell", "results": [{error, text}]}  one result for each source, in order
    {"event": "cell-done", "cell", "seconds", "output_bytes", "memory_bytes"}
    {"event": "finished", "notebook", "error", "limit"}      the executed notebook; null or
                  {cell, name, message, traceback}; null or {kind, cell}

The run stops at the first cell that raises and at the first limit that is hit.
"""

import asyncio
import ctypes
import json
import os
import resource
import shutil
import sys
import tempfile
import threading
import time

import nbformat
import psutil
import zmq
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError
from nbclient.output_widget import OutputWidget

TICK = 0.05
PR_SET_DUMPABLE = 4
PR_SET_CHILD_SUBREAPER = 36


def prctl(option, value):
    if ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


class Events:
    """The way out. The kernel, which runs what somebody else wrote, must not be able to use it."""

    def __init__(self):
        self._out = os.fdopen(os.dup(1), "w", encoding="utf-8")
        os.dup2(2, 1)  # what the kernel inherits as its standard output
        # Without this the kernel, which has the same user, could open our descriptors in /proc.
        prctl(PR_SET_DUMPABLE, 0)

    def tell(self, event, **facts):
        self._out.write(json.dumps({"event": event, **facts}) + "\n")
        self._out.flush()


class Watch(threading.Thread):
    """Measures the kernel's processes and kills them when a limit is hit.

    A thread of its own, since the loop that talks to the kernel may be busy with its output.
    """

    def __init__(self, limits, private):
        super().__init__(daemon=True)
        self._limits = limits
        self._private = private
        self._kernel = None
        self._deadlines = {}
        self.peak = 0
        self.hit = None

    def watch(self, pid):
        prctl(PR_SET_CHILD_SUBREAPER, 1)  # a process that leaves its parent stays in our sight
        self._kernel = psutil.Process(pid)
        self.start()

    def expect(self, kind, seconds):
        """From now on, `kind` may take `seconds`."""
        self._deadlines = {**self._deadlines, kind: time.monotonic() + seconds}

    def forget(self, kind):
        self._deadlines = {k: end for k, end in self._deadlines.items() if k != kind}

    def run(self):
        runner = psutil.Process()
        known = set()
        while self.hit is None:
            try:
                processes = [p for p in runner.children(recursive=True) if p != self._kernel]
                # A process that is just being started still shows all of its parent's memory.
                settled = [process for process in processes if process in known]
                self.peak = max(self.peak, self.memory(settled))
                known = set(processes)
            except psutil.NoSuchProcess:
                return
            self.hit = self.broken(len(processes))
            if self.hit is None:
                time.sleep(TICK)
        for process in [self._kernel, *processes]:
            try:
                process.kill()
            except psutil.NoSuchProcess:
                continue

    def broken(self, processes):
        if self.peak > self._limits["memory_bytes"]:
            return "memory"
        if processes > self._limits["processes"]:
            return "processes"
        now = time.monotonic()
        return next((kind for kind, end in self._deadlines.items() if now > end), None)

    def memory(self, others):
        """Bytes in use now: pages that a fork still shares with the kernel are counted once."""
        total = self._kernel.memory_info().rss
        for process in others:
            try:
                total += process.memory_full_info().uss
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                continue  # it has ended meanwhile
        for folder in self._private:
            facts = os.statvfs(folder)
            total += (facts.f_blocks - facts.f_bfree) * facts.f_frsize
        return total


class Output(OutputWidget):
    """nbclient's, with its answers to the kernel sent so that none of the kernel's is overlooked."""

    def send(self, data=None, metadata=None, buffers=None):
        super().send(data, metadata, buffers)
        # jupyter_client sends past asyncio. That may take the one sign that a message has come in
        # meanwhile (ZMQ_FD is edge-triggered), and who awaits it sleeps on. Asking looks again.
        self.kernel_client.shell_channel.socket.get(zmq.EVENTS)


class Client(NotebookClient):
    """nbclient, with a bound on what a cell and the notebook may put out."""

    def __init__(self, notebook, limits, **options):
        super().__init__(notebook, **options)
        self.widget_registry = {"@jupyter-widgets/output": {"OutputModel": Output}}
        self._limits = limits
        self._cell_bytes = 0
        self._all_bytes = 0
        self._told = False

    def begin_cell(self):
        self._cell_bytes = 0
        self._told = False

    def process_message(self, msg, cell, cell_index):
        if msg["msg_type"] in ("status", "execute_input", "clear_output"):
            return super().process_message(msg, cell, cell_index)
        size = len(json.dumps(msg["content"], default=str)) + sum(map(len, msg.get("buffers", [])))
        self._cell_bytes += size
        self._all_bytes += size
        over = max(
            self._cell_bytes - self._limits["output_bytes"],
            self._all_bytes - self._limits["outputs_bytes"],
        )
        if over <= 0 or msg["msg_type"] == "error":
            return super().process_message(msg, cell, cell_index)
        return self.cut(msg, cell, cell_index, size - over)

    def cut(self, msg, cell, cell_index, room):
        """The beginning of a text that is too long; nothing of what can not be cut."""
        if not self._told:
            self._told = True
            if msg["msg_type"] == "stream" and room > 0:
                msg["content"]["text"] = msg["content"]["text"][:room]
                super().process_message(msg, cell, cell_index)
            note = f"\n[Output cut off here: more than {self._limits['output_bytes']} bytes]\n"
            cell.outputs.append(nbformat.v4.new_output("stream", name="stderr", text=note))
        return None


class Run:
    """The notebook from its first cell to its last, or to the first that ends it."""

    def __init__(self, request, events):
        self.events = events
        self.limits = request["limits"]
        self.trials = {trial["cell"]: trial["sources"] for trial in request["trials"]}
        self.notebook = nbformat.reads(request["notebook"], as_version=4)
        self.watch = Watch(self.limits, request["private"])
        self.cells_left = self.limits["notebook_seconds"]
        self.trials_left = self.limits["trials_seconds"]
        self.error = None
        self.limit = None
        with open("utils.py", "w", encoding="utf-8") as utils:
            utils.write(request["utils"])
        self.client = Client(
            self.notebook,
            self.limits,
            timeout=None,
            startup_timeout=self.limits["startup_seconds"],
            kernel_name="python3",
            record_timing=False,
            store_widget_state=True,
            shutdown_kernel="immediate",
            extra_arguments=["--HistoryManager.enabled=False"],
            shell_timeout_interval=1,
            resources={"metadata": {"path": os.getcwd()}},
        )

    async def all(self):
        begin = time.monotonic()
        self.client.reset_execution_trackers()
        self.client.km = self.client.create_kernel_manager()
        self.client.km.transport = "ipc"
        try:
            async with self.client.async_setup_kernel():
                self.watch.watch(self.client.km.provisioner.process.pid)
                self.events.tell("kernel", seconds=time.monotonic() - begin)
                for index, cell in enumerate(self.notebook.cells):
                    if cell.cell_type == "code":
                        await self.prove(index)
                        await self.execute(cell, index)
                self.client.set_widgets_metadata()
        except CellExecutionError as error:
            self.error.update(name=error.ename, message=error.evalue, traceback=error.traceback)
        except DeadKernelError:
            if self.watch.hit:
                self.limit = {"kind": self.watch.hit, "cell": self.error["cell"]}
            self.error.update(name="DeadKernelError", message="The kernel died", traceback="")
        else:
            self.error = None

    async def prove(self, index):
        sources = self.trials.get(index)
        if sources is None:
            return
        self.error = {"cell": index}
        begin = time.monotonic()
        self.watch.expect("trials", self.trials_left + 5)
        results = await self.results(sources, begin + self.trials_left)
        self.watch.forget("trials")
        self.trials_left = max(0, self.trials_left - (time.monotonic() - begin))
        self.events.tell("trials", cell=index, results=results)

    async def results(self, sources, until):
        """Runs trial.py inside the kernel, unseen: no history, no output, no variables."""
        folder = tempfile.mkdtemp()
        request = {
            "sources": sources,
            "seconds": self.limits["trial_seconds"],
            "until": until,
            "answer": os.path.join(folder, "answer.json"),
        }
        # By way of `builtins`, since a notebook may have given `exec` another meaning.
        scope = f"{{'request': {request!r}, '__name__': 'trial'}}"
        code = f"__import__('builtins').exec({TRIAL!r}, {scope})"
        message = self.client.kc.execute(code, silent=True, store_history=False, allow_stdin=False)
        await self.client.async_wait_for_reply(message)
        try:
            with open(request["answer"], encoding="utf-8") as answer:
                return json.load(answer)
        except (OSError, ValueError):
            missing = {"name": "NotTried", "message": "the kernel could not be forked for it"}
            return [{"error": missing, "text": ""} for _ in sources]
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    async def execute(self, cell, index):
        self.error = {"cell": index}
        self.events.tell("cell-started", cell=index)
        begin = time.monotonic()
        self.client.begin_cell()
        self.watch.expect("cell", self.limits["cell_seconds"])
        self.watch.expect("notebook", self.cells_left)
        try:
            await self.client.async_execute_cell(cell, index, store_history=True)
        finally:
            self.watch.forget("cell")
            self.watch.forget("notebook")
            seconds = time.monotonic() - begin
            self.cells_left -= seconds
            self.events.tell(
                "cell-done",
                cell=index,
                seconds=seconds,
                output_bytes=len(json.dumps(cell.outputs).encode()),
                memory_bytes=self.watch.peak,
            )


def main():
    events = Events()
    events.tell("started")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    run = Run(json.load(sys.stdin), events)
    asyncio.run(run.all())
    events.tell(
        "finished", notebook=nbformat.writes(run.notebook), error=run.error, limit=run.limit
    )


with open(os.path.join(os.path.dirname(__file__), "trial.py"), encoding="utf-8") as text:
    TRIAL = text.read()

if __name__ == "__main__":
    main()

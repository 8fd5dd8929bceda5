"""The process that kernels are forked from. All heavy imports are done in it and no thread was ever
started, so that a fork is a fresh interpreter that has only forgotten how long its imports take.

Orders come as JSON through a socket, each with the descriptor of a pipe for the new process:

    {"do": "kernel", "folder", "limits", "alone", "arguments"}   becomes a kernel; writes a line when
                                                                 it listens
    {"do": "import", "folder", "limits", "alone"}                imports the library there, tells how
    {"do": "answer"}                                             is answered with `{}` and nothing else

and are answered with `{"pid"}` and a descriptor of the process. `alone` says that nobody else's
processes are counted with the notebook's.
"""

import ctypes
import gc
import importlib
import io
import json
import os
import random
import resource
import signal
import socket
import sys

PR_SET_DUMPABLE = 4
NICER = 5  # than the runner, which must still get to see what a bomb of forks does
THREADS = 64  # those of the runner and of the kernel, which count as processes

# What lessons import, and what a kernel imports on its first cell, figure and widget.
PRELOADED = [
    "numpy",
    "torch",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "einops",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.oinspect",
    "IPython.core.pylabtools",
    "IPython.extensions.storemagic",
    "ipykernel.debugger",
    "ipykernel.ipkernel",
    "ipykernel.kernelapp",
    "ipykernel.zmqshell",
    "ipywidgets",
    "tornado.locks",
    "tornado.platform.asyncio",
    "tornado.queues",
]
OWN = ["client", "forkserver", "kernels", "library_check", "watch"]


def serve(channel, secret):
    """Prepares everything, tells about it, and forks whenever it is asked to. Never returns."""
    try:
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor in secret:
            os.dup2(nothing, descriptor)
        os.close(nothing)
        problem = prepare()
        channel.send(json.dumps({"why": problem}).encode())
        while not problem:
            message, descriptors, _, _ = socket.recv_fds(channel, 1 << 16, 1)
            if not message:
                break
            reap()
            order = json.loads(message)
            if order["do"] == "answer":
                channel.send(b"{}")
            else:
                make(channel, order, descriptors[0])
    finally:
        os._exit(0)


def prepare():
    """Does the imports. What speaks against forking from here; nothing where all is well."""
    if not hasattr(os, "pidfd_open"):
        return "this system has no descriptors of processes"
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"  # as ipykernel does
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # the debugger's remark is for nobody
    for name in PRELOADED:
        try:
            importlib.import_module(name)
        except ImportError as error:
            return f"{name} can not be imported ({error})"
    del os.environ["PYDEVD_DISABLE_FILE_VALIDATION"]
    draw()
    threads = len(os.listdir("/proc/self/task"))
    if threads > 1:
        return f"the imports started {threads - 1} threads, which do not survive a fork"
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [place for place in sys.path if os.path.abspath(place) != here]
    gc.collect()
    gc.freeze()  # so that collections in the forks leave these pages shared
    return ""


def draw():
    """Draws a figure that nobody sees: the first one looks for fonts."""
    figure = sys.modules["matplotlib.figure"].Figure()
    figure.subplots().plot([0, 1], label="a")
    figure.savefig(io.BytesIO(), format="png")


def reap():
    try:
        while os.waitpid(-1, os.WNOHANG) != (0, 0):
            pass
    except ChildProcessError:
        return  # there are no children


def make(channel, order, answer):
    pid = os.fork()
    if pid == 0:
        channel.close()
        become(order, answer)
    os.close(answer)
    process = os.pidfd_open(pid)
    socket.send_fds(channel, [json.dumps({"pid": pid}).encode()], [process])
    os.close(process)


def become(order, answer):
    """Turns this fork into what was ordered. Never returns."""
    status = 1
    try:
        os.setsid()
        os.nice(NICER)
        bound(order)
        # The server hides its memory from its forks; a fork has nothing to hide from itself.
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.chdir(order["folder"])
        reseed()
        check = sys.modules["library_check"]
        for name in OWN:
            sys.modules.pop(name, None)
        if order["do"] == "import":
            check.tell(answer)
        else:
            kernel(order["arguments"], answer)
        status = 0
    finally:
        os._exit(status)


def bound(order):
    """Hard limits, far enough from those that are watched that only what outruns these meets them."""
    limits = order["limits"]
    hard = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: limits["file_bytes"],
        resource.RLIMIT_CPU: int(
            2 * (limits["notebook_seconds"] + limits["trials_seconds"] + limits["cell_seconds"])
        ),
        resource.RLIMIT_DATA: data_bytes() + 2 * limits["memory_bytes"],
    }
    if order["alone"]:
        # Counted for the user of this namespace, who is nobody else than the notebook.
        hard[resource.RLIMIT_NPROC] = limits["processes"] + THREADS
    for kind, value in hard.items():
        resource.setrlimit(kind, (value, value))


def data_bytes():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmData")) << 10


def reseed():
    """What a fresh interpreter draws from the system."""
    random.seed()
    sys.modules["numpy"].random.seed()
    sys.modules["torch"].default_generator.seed()


def kernel(arguments, answer):
    from ipykernel.kernelapp import IPKernelApp

    class Kernel(IPKernelApp):
        def log_connection_info(self):
            """Nobody else is to connect."""

    sys.argv = ["ipykernel_launcher.py", *arguments]
    app = Kernel.instance()
    app.initialize(arguments)
    sys.modules["ipywidgets"].load_ipython_extension(app.shell)
    os.write(answer, b"\n")
    os.close(answer)
    app.start()

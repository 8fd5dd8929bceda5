"""The process that kernels are forked from. All heavy imports are done in it and no thread was ever
started, so that a fork is a fresh interpreter that has only forgotten how long its imports take.

When that is done it says so with `{"why"}`, which tells what speaks against forking, and with a
descriptor through which can be read what memory it holds, where the system tells that.

Orders come as JSON through a socket, each with the descriptor of a pipe for the new process:

    {"do": "kernel", "folder", "limits", "alone", "arguments"}   becomes a kernel; writes a line when
                                                                 it listens
    {"do": "import", "folder", "limits", "alone"}                imports the library there, tells how
    {"do": "answer"}                                             is answered with `{}` and nothing else,
                                                                 when all that were made are gone

and are answered with `{"pid"}` and a descriptor of the process. `alone` says that nobody else's
processes are counted with the notebook's.
"""

import ctypes
import gc
import importlib
import json
import os
import random
import resource
import signal
import socket
import sys

import warmth

PR_SET_DUMPABLE = 4
ROLLUP = "/proc/self/smaps_rollup"
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
    "ipykernel.zmqshell",
    "ipywidgets",
    "tornado.locks",
    "tornado.platform.asyncio",
    "tornado.queues",
]
OWN = [
    "bounds",
    "client",
    "forked_output",
    "forkserver",
    "kernel_process",
    "kernels",
    "library_check",
    "memory",
    "warmth",
    "watch",
]


def serve(channel, secret, warm):
    """Prepares everything, tells about it, and forks whenever it is asked to. Never returns."""
    try:
        lead_nowhere(secret)
        problem = prepare(warm)
        # Nobody else may open this: the server is hidden from the processes of its user.
        figures = [os.open(ROLLUP, os.O_RDONLY)] if os.path.exists(ROLLUP) else []
        socket.send_fds(channel, [json.dumps({"why": problem}).encode()], figures)
        for descriptor in figures:
            os.close(descriptor)  # the kernels to come get none of it
        while not problem:
            message, descriptors, _, _ = socket.recv_fds(channel, 1 << 16, 1)
            if not message:
                break
            order = json.loads(message)
            if order["do"] == "answer":
                reap()
                channel.send(b"{}")
            else:
                make(channel, order, descriptors[0], {0, 1, 2, *secret})
    finally:
        os._exit(0)


def lead_nowhere(descriptors):
    """Each to an opening of its own: what is set of one, all who have the same one see."""
    for descriptor in descriptors:
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, descriptor)
        os.close(nothing)


def prepare(warm):
    """Does the imports, and with `warm` also what else is slow the first time. What speaks against
    forking from here; nothing where all is well."""
    if not hasattr(os, "pidfd_open"):
        return "this system has no descriptors of processes"
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"  # as ipykernel does
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # the debugger's remark is for nobody
    for name in [*PRELOADED, *(warmth.LATE if warm else []), "kernel_process"]:
        try:
            importlib.import_module(name)
        except ImportError as error:
            return f"{name} can not be imported ({error})"
    del os.environ["PYDEVD_DISABLE_FILE_VALIDATION"]
    warmth.draw()
    if warm:
        warmth.step()
    threads = len(os.listdir("/proc/self/task"))
    if threads > 1:
        return f"the imports started {threads - 1} threads, which do not survive a fork"
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [place for place in sys.path if os.path.abspath(place) != here]
    gc.collect()
    gc.freeze()  # so that collections in the forks leave these pages shared
    return ""


def reap():
    """Waits for each to be gone: all were ended, but what has much to give back takes a while."""
    try:
        while True:
            os.waitpid(-1, 0)
    except ChildProcessError:
        return  # there are no children


def make(channel, order, answer, shared):
    pid = os.fork()
    if pid == 0:
        channel.close()
        become(order, answer, shared)
    os.close(answer)
    process = os.pidfd_open(pid)
    socket.send_fds(channel, [json.dumps({"pid": pid}).encode()], [process])
    os.close(process)


def become(order, answer, shared):
    """Turns this fork into what was ordered, which gets nothing of the descriptors `shared`. Never
    returns."""
    status = 1
    try:
        lead_nowhere(shared)
        os.setsid()
        os.nice(NICER)
        bound(order)
        # The server hides its memory from its forks; a fork has nothing to hide from itself.
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.chdir(order["folder"])
        reseed()
        check, process = sys.modules["library_check"], sys.modules["kernel_process"]
        for name in OWN:
            sys.modules.pop(name, None)
        if order["do"] == "import":
            check.tell(answer)
        else:
            kernel(process.LessonKernelApp, order, answer)
        status = 0
    finally:
        os._exit(status)


def bound(order):
    """Hard limits, far enough from those that are watched that only what outruns these meets them."""
    limits = order["limits"]
    hard = {
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


def kernel(application, order, answer):
    sys.argv = ["ipykernel_launcher.py", *order["arguments"]]
    app = application.instance(most=order["limits"]["output_bytes"])
    app.initialize(order["arguments"])
    sys.modules["ipywidgets"].load_ipython_extension(app.shell)
    os.write(answer, b"\n")
    os.close(answer)
    app.start()

"""Keeps what the cells so far have made, so that others can go on from here. Runs inside the kernel.

The runner executes this text silently, with `request` in its globals: a dict with `socket`, the file
at which it listens. A fork of the kernel connects to it and waits there: a process of one thread, since
those of the kernel do not survive the fork. Orders come through the socket as the fork server's do:

    {"do": "kernel", "arguments", "most", ...}   a fork becomes a kernel that goes on from here
    {"do": "answer"}                             is answered with `{}`, when all that were made are gone
"""

import asyncio
import gc
import json
import os
import socket
import sys

from IPython import get_ipython


def keep(path):
    if os.fork() != 0:
        return
    try:
        os.setsid()
        os.nice(1)  # than the kernel: what only waits gives way
        channel = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        channel.connect(path)
        # Nothing of this is garbage before the process ends, and looking for it would copy every page.
        gc.collect()
        gc.freeze()
        serve(channel)
    finally:
        os._exit(0)


def serve(channel):
    while True:
        message, descriptors, _, _ = socket.recv_fds(channel, 1 << 16, 1)
        if not message:
            return
        order = json.loads(message)
        if order["do"] == "answer":
            reap()
            channel.send(b"{}")
        else:
            make(channel, order, descriptors[0])


def reap():
    try:
        while True:
            os.waitpid(-1, 0)
    except ChildProcessError:
        return  # there are no children


def make(channel, order, answer):
    pid = os.fork()
    if pid == 0:
        try:
            channel.close()
            os.setsid()
            become(order, answer)
        finally:
            os._exit(1)
    os.close(answer)
    process = os.pidfd_open(pid)
    socket.send_fds(channel, [json.dumps({"pid": pid}).encode()], [process])
    os.close(process)


def become(order, answer):
    """Turns this fork into a kernel with the shell that is there, and with sockets, threads and streams
    of its own: those of the kernel that it was forked from are not touched and never closed, since
    both processes see what is done to them."""
    shell = get_ipython()
    before = shell.kernel.parent
    for stream in (sys.stdout, sys.stderr):
        os.dup2(stream._original_stdstream_copy, stream._original_stdstream_fd)
    before.reset_io()
    asyncio.set_event_loop(asyncio.new_event_loop())
    type(shell.kernel).clear_instance()
    type(before).clear_instance()
    app = type(before).instance(most=order["limits"]["output_bytes"])
    app.initialize(order["arguments"])
    shell.kernel = app.kernel
    # We are inside a cell, so that none to come sets this for itself.
    sys.displayhook = shell.displayhook
    os.write(answer, b"\n")
    os.close(answer)
    app.start()


keep(request["socket"])  # noqa: F821

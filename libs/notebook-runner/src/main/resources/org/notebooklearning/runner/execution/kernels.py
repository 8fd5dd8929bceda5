"""Where kernels come from: forked from a process whose imports are done, or started afresh."""

import asyncio
import json
import os
import select
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from contextlib import asynccontextmanager, contextmanager

from jupyter_client.connect import write_connection_file
from nbclient.exceptions import DeadKernelError

import forkserver
import library_check
from bounds import MESSAGE, NAME, shortened
from watch import reap

HISTORY = ["--HistoryManager.enabled=False", "--HistoryManager.hist_file=:memory:"]
KERNEL = "python3"
PROCESS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "kernel_process.py")
ANSWER_SECONDS = 5
LINE_BYTES = 1 << 18
PEER = struct.Struct("3i")  # process, user and group at the other end of a socket


def line_from(pipe, seconds):
    """The first line that comes through `pipe`; what came so far where time, writer or room ends."""
    received = b""
    until = time.monotonic() + seconds
    while not received.endswith(b"\n") and len(received) <= LINE_BYTES:
        ready, _, _ = select.select([pipe], [], [], max(0, until - time.monotonic()))
        chunk = os.read(pipe, 1 << 16) if ready else b""
        if not chunk:
            break
        received += chunk
    return received


class Forked:
    """A process that the fork server made, known by a descriptor that becomes readable at its end."""

    def __init__(self, pid, descriptor):
        self.pid = pid
        self._descriptor = descriptor
        self.end = None

    def is_alive(self):
        return not select.select([self._descriptor], [], [], 0)[0]

    def __enter__(self):
        loop = asyncio.get_running_loop()
        self.end = loop.create_future()
        loop.add_reader(self._descriptor, self._ended, loop)
        return self

    def _ended(self, loop):
        loop.remove_reader(self._descriptor)
        self.end.set_result(None)

    def __exit__(self, *_):
        asyncio.get_running_loop().remove_reader(self._descriptor)
        os.close(self._descriptor)


class Started:
    """A process of an interpreter of its own."""

    def __init__(self, command, folder):
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.pid = self._process.pid
        self.end = None

    def is_alive(self):
        return self._process.poll() is None

    def __enter__(self):
        self.end = asyncio.get_running_loop().run_in_executor(None, self._process.wait)
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()


class ForkServer:
    """A process that forks whenever it is asked to, and the socket through which it is asked."""

    def __init__(self, pid, channel):
        self.pid = pid
        self._channel = channel

    def told(self):
        """What it says of itself when it is ready, and the descriptor that it sends with that."""
        message, descriptors, _, _ = socket.recv_fds(self._channel, 1 << 16, 1)
        report = json.loads(message or b'{"why": "it ended at once"}')
        return report, descriptors[0] if descriptors else None

    def order(self, do, folder, limits, **more):
        """What the server made of it: id and descriptor of the process, a pipe from it."""
        alone = os.getpid() == 1
        order = {"do": do, "folder": folder, "limits": limits, "alone": alone, **more}
        reading, writing = os.pipe()
        reply, descriptors = b"", []
        try:
            socket.send_fds(self._channel, [json.dumps(order).encode()], [writing])
            if self._replied(limits["startup_seconds"]):
                reply, descriptors, _, _ = socket.recv_fds(self._channel, 1 << 16, 1)
        except OSError as error:
            raise DeadKernelError("The process that kernels are forked from is gone") from error
        finally:
            os.close(writing)
        if not descriptors:
            os.close(reading)
            raise DeadKernelError("The process that kernels are forked from does not answer")
        return json.loads(reply)["pid"], descriptors[0], reading

    def answers(self):
        """Whether it is there, and all that it made are gone."""
        try:
            self._channel.send(b'{"do": "answer"}')
            return bool(self._replied(ANSWER_SECONDS) and self._channel.recv(1 << 16))
        except OSError:
            return False

    def _replied(self, seconds):
        return select.select([self._channel], [], [], seconds)[0]

    def end(self):
        """Ends it and waits for that, so that nobody counts it any more."""
        with os.fdopen(os.pidfd_open(self.pid)) as process:
            signal.pidfd_send_signal(process.fileno(), signal.SIGKILL)
            select.select([process], [], [], ANSWER_SECONDS)
        reap(self.pid)
        self._channel.close()


class Kernels:
    """Makes kernels, as many as are wanted, one at a time. `why` tells why they are not forked."""

    def __init__(self, may_fork, secret, warm):
        """Starts the fork server, where one may be; `secret` are descriptors it must not have. With
        `warm` it does all beforehand that is slow the first time."""
        self._server = None
        self._figures = None
        self._kept = {}
        self.why = "" if may_fork else "it was asked for"
        if may_fork:
            channel, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            pid = os.fork()
            if pid == 0:
                channel.close()
                forkserver.serve(other, secret, warm)
            other.close()
            self._server = ForkServer(pid, channel)

    def warm(self):
        """Waits until kernels can be had; the seconds that took."""
        begin = time.monotonic()
        if self._server is not None:
            report, self._figures = self._server.told()
            self.why = report["why"]
            if self.why:
                self._server.end()
                self._server = None
        return time.monotonic() - begin

    def _servers(self):
        return [*self._kept.values()] if self._server is None else [self._server, *self._kept.values()]

    def helpers(self):
        """Ids of the processes that are not the notebook's, or are kept of it."""
        return {server.pid for server in self._servers()}

    def server(self):
        """Id of the process that kernels are forked from, and an open file with its memory; or None."""
        if self._figures is None or self._server is None:
            return None
        return self._server.pid, self._figures

    def go_on(self):
        """Whether more kernels can be had. A notebook may have killed or stopped the servers."""
        return all([server.answers() for server in self._servers()])

    def kept(self):
        """The names under which kernels are kept."""
        return [*self._kept]

    def forget(self, names):
        """Lets go of what is kept under these names, where it still is."""
        for name in names:
            if name in self._kept:
                self._kept.pop(name).end()

    @contextmanager
    def keeping(self, name, folder):
        """A file at which a process is awaited that is kept under this name. Nothing is kept where none
        comes before the block ends and a moment after."""
        path = os.path.join(folder, "keep")
        with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as door:
            door.bind(path)
            door.listen(1)
            door.settimeout(ANSWER_SECONDS)
            yield path
            try:
                channel, _ = door.accept()
            except TimeoutError:
                return
            channel.setblocking(True)
            facts = channel.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, PEER.size)
            self.forget([name])
            self._kept[name] = ForkServer(PEER.unpack(facts)[0], channel)

    @asynccontextmanager
    async def kernel(self, folder, limits, kept=None):
        """A fresh kernel, or one that goes on from what is kept under the name `kept`."""
        runtime = os.environ["JUPYTER_RUNTIME_DIR"]
        os.makedirs(runtime, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=runtime, ignore_cleanup_errors=True) as own:
            file, connection = write_connection_file(
                os.path.join(own, "kernel.json"),
                transport="ipc",
                ip=os.path.join(own, "ipc"),
                kernel_name=KERNEL,
            )
            with await self._start(file, folder, limits, kept) as process:
                process.connection = connection
                yield process

    async def _start(self, file, folder, limits, kept):
        if kept is None and self._server is None:
            command = [sys.executable, PROCESS, str(limits["output_bytes"])]
            return Started([*command, "-f", file, *HISTORY], folder)
        arguments = ["-f", file, *HISTORY]
        server = self._server if kept is None else self._kept.get(kept)
        if server is None:
            raise DeadKernelError("What was kept is gone")
        pid, descriptor, answer = server.order("kernel", folder, limits, arguments=arguments)
        # The kernel tells when it listens: who connects earlier is made to wait by ZeroMQ.
        listening = line_from(answer, limits["startup_seconds"])
        os.close(answer)
        if not listening:
            os.close(descriptor)
            raise DeadKernelError("The kernel died before it listened")
        return Forked(pid, descriptor)

    def import_of(self, folder, limits):
        """How the import of `lesson_library.py` in `folder` fails; None where it does not."""
        seconds = limits["cell_seconds"]
        if self._server is None:
            return self._import_afresh(folder, seconds + limits["startup_seconds"])
        _, descriptor, answer = self._server.order("import", folder, limits)
        os.close(descriptor)
        begin = time.monotonic()
        received = line_from(answer, seconds)
        os.close(answer)
        return self._failure(received, seconds, late=time.monotonic() >= begin + seconds)

    def _import_afresh(self, folder, seconds):
        command = [sys.executable, library_check.__file__]
        begin = time.monotonic()
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        with process:
            received = line_from(process.stdout.fileno(), seconds)
            process.kill()
        return self._failure(received, seconds, late=time.monotonic() >= begin + seconds)

    @staticmethod
    def _failure(received, seconds, late):
        """What the library itself had a hand in is not taken for more than it can be."""
        if received.endswith(b"\n"):
            try:
                told = json.loads(received)
                return told and {
                    "name": shortened(told["name"], NAME),
                    "message": shortened(told["message"], MESSAGE),
                    "line": int(told["line"]),
                }
            except (ValueError, TypeError, KeyError):
                message = "what it told of its end can not be read"
                return {"name": "SystemExit", "message": message, "line": 0}
        if late:
            message = f"it still ran after {seconds:g} s"
            return {"name": "TimeoutError", "message": message, "line": 0}
        return {"name": "SystemExit", "message": "it ended the interpreter", "line": 0}

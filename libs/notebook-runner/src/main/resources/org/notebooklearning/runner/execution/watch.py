"""What the processes of a run use, and their end."""

import os
import signal
import threading
import time

import psutil

from memory import GONE, Memory, place

TICK = 0.05
PATIENCE = 5
TOLD = os.path.isdir("/proc/self")  # elsewhere psutil finds out what processes do
CROWDED = 0.75  # of the processes that are allowed, when time is over


def alone():
    """Whether this process sees no others than its own."""
    return os.getpid() == 1


def below(spared, most=None):
    """Ids of the living processes below this one, but for those `spared`; of many `most` and one.

    Must come to an end while a bomb of forks leaves little time for anything.
    """
    living = []
    for pid in listed():
        if pid in spared:
            continue
        if lives(pid):
            living.append(pid)
            if most is not None and len(living) > most:
                break
        else:
            reap(pid)
    return living


def listed():
    if alone():
        return [int(name) for name in os.listdir("/proc") if name.isdigit() and name != "1"]
    return [process.pid for process in psutil.Process().children(recursive=True)]


def lives(pid):
    try:
        return place(pid) is not None if TOLD else psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def reap(pid):
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return  # its parent is another one


def clear(spared):
    """Ends every process below this one but `spared`. Whether that came to an end."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        living = below(spared)
        if not living:
            return True
        for pid in living:
            kill(pid)
        time.sleep(TICK / 10)
    return False


def gone(spared):
    """Whether soon not even the dead are left below this process, but `spared`. One whose threads are
    still on their way out can not be reaped yet, though it runs no more."""
    until = time.monotonic() + PATIENCE
    while left := [pid for pid in listed() if pid not in spared]:
        if time.monotonic() > until:
            return False
        for pid in left:
            reap(pid)
        time.sleep(TICK / 10)
    return True


def kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except GONE:
        return  # it has ended by itself


class Watch(threading.Thread):
    """Measures the kernel's processes and kills them when a limit is hit.

    A thread of its own, since the loop that talks to the kernel may be busy with its output.
    """

    def __init__(self, limits, group, kernels):
        super().__init__(daemon=True)
        self._limits = limits
        self._kernels = kernels
        self._memory = Memory(group, kernels.server())
        self._kernel = None
        self._deadlines = {}
        self._stopped = threading.Event()
        self._looking = threading.Lock()
        self.hit = None

    @property
    def peak(self):
        return self._memory.peak

    def watch(self, pid):
        self._kernel = pid
        self.start()

    def stop(self):
        self._stopped.set()
        if self.is_alive():
            self.join()

    def expect(self, kind, seconds):
        """From now on, `kind` may take `seconds`."""
        self._deadlines = {**self._deadlines, kind: time.monotonic() + seconds}

    def forget(self, kind):
        self._deadlines = {k: end for k, end in self._deadlines.items() if k != kind}

    def run(self):
        while self.hit is None and not self._stopped.wait(TICK):
            self.look()

    def look(self):
        """Measures, and ends the run where a limit is exceeded. A cell may begin and end between two
        looks of the thread: it is looked at once more when it has ended."""
        with self._looking:
            if self.hit is None:
                self.hit = self._broken()
                if self.hit is not None:
                    self._end()

    def _broken(self):
        others = self._others()
        if not self._is_crowded(others):
            limit = self._limits["memory_bytes"]
            self._memory.measure(self._kernel, others, limit, self._goes_on)
            beyond = self._memory.beyond(limit)
            if beyond is not None:
                return beyond
            late = self._late()
            # Time passes quickly among many processes, which the system itself may hold just below the
            # limit: what matters is why it has passed.
            if late is None or not self._is_crowded(self._others(), CROWDED):
                return late
        return "processes"

    def _others(self):
        return below({*self._kernels.helpers(), self._kernel}, self._limits["processes"])

    def _is_crowded(self, others, share=1):
        return len(others) > share * self._limits["processes"]

    def _goes_on(self):
        """Whether there is time to measure another process: not in a crowd, nor after the end."""
        few = not self._is_crowded(listed()) or not self._is_crowded(self._others())
        return few and self._late() is None

    def _late(self):
        now = time.monotonic()
        return next((kind for kind, end in self._deadlines.items() if now > end), None)

    def _end(self):
        if alone():
            os.kill(-1, signal.SIGKILL)  # all at once: nothing can be started while they die
        else:
            kill(self._kernel)
            clear(self._kernels.helpers())

"""What the processes of a run use, and their end."""

import os
import signal
import threading
import time

import psutil

TICK = 0.05
PATIENCE = 2


def below(spared):
    """The living processes below this one, but for those with the ids `spared`. Reaps the dead."""
    living = []
    for process in psutil.Process().children(recursive=True):
        try:
            if process.pid in spared:
                continue
            if process.status() != psutil.STATUS_ZOMBIE:
                living.append(process)
            elif process.ppid() == os.getpid():
                os.waitpid(process.pid, os.WNOHANG)
        except (psutil.NoSuchProcess, ChildProcessError):
            continue  # it has ended meanwhile
    return living


def crowd():
    """How many processes there are, where this one sees no others than its own; 0 elsewhere.

    Cheap, since it must be told while a bomb of forks leaves little time for anything.
    """
    if os.getpid() != 1:
        return 0
    return sum(entry.isdigit() for entry in os.listdir("/proc"))


def clear(spared):
    """Ends every process below this one but `spared`. Whether that came to an end."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        living = below(spared)
        if not living:
            return True
        for process in living:
            kill(process)
        time.sleep(TICK / 10)
    return False


def kill(process):
    try:
        process.kill()
    except psutil.NoSuchProcess:
        return  # it has ended by itself


class Watch(threading.Thread):
    """Measures the kernel's processes and kills them when a limit is hit.

    A thread of its own, since the loop that talks to the kernel may be busy with its output.
    """

    def __init__(self, limits, private, helpers):
        super().__init__(daemon=True)
        self._limits = limits
        self._private = private
        self._helpers = helpers
        self._kernel = None
        self._deadlines = {}
        self._stopped = threading.Event()
        self.peak = 0
        self.hit = None

    def watch(self, pid):
        self._kernel = psutil.Process(pid)
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
        known = set()
        spared = {*self._helpers, self._kernel.pid}
        while not self._stopped.wait(TICK):
            known = self.look(spared, known)
            if self.hit is not None:
                self.end()
                return

    def look(self, spared, known):
        """Measures, and sets `hit` where a limit is exceeded; the processes beside the kernel."""
        if crowd() > self._limits["processes"] + len(spared) + 1:
            self.hit = "processes"
            return known
        others = below(spared)
        # A process that is just being started still shows all of its parent's memory.
        settled = [process for process in others if process in known]
        self.measure(settled)
        self.hit = self.broken(len(others))
        return set(others)

    def measure(self, others=()):
        """Notes what is in use now. A cell may begin and end between two looks of the thread."""
        try:
            self.peak = max(self.peak, self.memory(others))
        except psutil.NoSuchProcess:
            return  # the kernel has ended: its client sees that

    def end(self):
        if os.getpid() == 1:
            os.kill(-1, signal.SIGKILL)  # all at once: nothing can be started while they die
        else:
            kill(self._kernel)
            clear(self._helpers)

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

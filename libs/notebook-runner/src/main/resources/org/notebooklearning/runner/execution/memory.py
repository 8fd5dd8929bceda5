"""What a run holds in memory: nothing twice, and nothing left out.

    held  =  what is nobody's file: pages of processes and files in memory, mapped or not
           - what this runner held of that before the run
           + what the kernel has mapped of programs and libraries

A page that several processes share counts once. The pages that the kernel shares with the process it
was forked from count, too, as they would in an interpreter that had done the imports by itself.

Where the sandbox has a control group, the first of these is what the system has counted for it.
Elsewhere it is put together from what `/proc` tells about each process, which misses what a notebook
goes out of its way to hide, and takes some milliseconds a process.
"""

import glob
import mmap
import os
import time

import psutil

PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
BLOCK_BYTES = 512  # the unit of st_blocks
SHARE = 0.05  # of the time, that measuring may take, and
SHARE_IN_DANGER = 0.25  # where it seems that more is held than ever
NOTED = 1.02  # times the peak
PATIENCE = 2  # seconds in which memory may be out of sight, as descriptors that are being sent are

# Of a control group, by both versions: pages that are nobody's file, on whatever list they are.
COUNTED = {b"inactive_anon", b"active_anon", b"unevictable", b"swap"}

GONE = (ProcessLookupError, FileNotFoundError, psutil.NoSuchProcess)


def bytes_of(path):
    with open(path, "rb") as file:
        return file.read()


def fields(text):
    """The sizes in `/proc/PID/status` and its kin, in bytes."""
    found = {}
    for line in text.splitlines():
        name, _, value = line.partition(b":")
        if value.endswith(b" kB"):
            found[name] = int(value[:-3]) << 10
    return found


def nameless(facts):
    """Of what `/proc/PID/smaps_rollup` says, what is in no file: of a shared page its share."""
    return facts.get(b"Pss_Anon", facts.get(b"Pss", 0)) + facts.get(b"SwapPss", 0)


def place(pid):
    """Where the system tells about the process; None where it has ended.

    One whose first thread has ended while others go on is told of with these.
    """
    try:
        state, threads = state_of(f"/proc/{pid}/stat")
        if state != b"Z":
            return f"/proc/{pid}"
        if threads == 1:
            return None
        return next(filter(runs, glob.glob(f"/proc/{pid}/task/*")), None)
    except GONE:
        return None


def runs(thread):
    try:
        return state_of(f"{thread}/stat")[0] != b"Z"
    except GONE:
        return False


def state_of(stat):
    facts = bytes_of(stat).rpartition(b")")[2].split()
    return facts[0], int(facts[17])


class Group:
    """The control group's account of itself, read through an open file."""

    def __init__(self, descriptor):
        self._descriptor = descriptor

    def held(self):
        total = 0
        for line in os.pread(self._descriptor, 1 << 16, 0).splitlines():
            name, _, value = line.partition(b" ")
            if name in COUNTED:
                total += int(value)
        return total


def group_of(descriptor):
    """The group that the open file tells of; None where there is no such file, as when the sandbox
    could not join its group."""
    try:
        return Group(descriptor) if descriptor is not None and Group(descriptor).held() else None
    except OSError:
        return None


class Processes:
    """The same put together from what the system tells about each process in the sandbox."""

    def __init__(self):
        self._device = self._device_of_shared_memory()
        self._folders = self._folders_in_memory() if os.getpid() == 1 else []
        self.unseen = 0  # bytes that shared maps may hold beside those that are in sight
        self.hidden = False

    @staticmethod
    def _device_of_shared_memory():
        """The device that maps of shared memory name, such as `00:01`."""
        with mmap.mmap(-1, PAGE_BYTES):
            for line in bytes_of("/proc/self/maps").splitlines():
                if line.endswith(b"/dev/zero (deleted)"):
                    return line.split()[3]
        return b""

    @staticmethod
    def _folders_in_memory():
        lines = [line.split(b" ") for line in bytes_of("/proc/self/mountinfo").splitlines()]
        return [parts[4] for parts in lines if parts[parts.index(b"-") + 1] == b"tmpfs"]

    def held(self, pids, may_go_on):
        """Asks `may_go_on` before each process; None where that is denied."""
        self.hidden = False
        total = sum(map(used, self._folders))
        known = {}  # of files without a name, by inode: what they hold
        maps = {}  # of shared memory, by inode: up to where
        mapped = 0
        for pid in pids:
            if not may_go_on():
                return None
            folder = place(pid)
            try:
                if folder is not None:
                    facts = fields(bytes_of(f"{folder}/smaps_rollup"))
                    total += nameless(facts)
                    mapped += facts.get(b"Pss_Shmem", 0)
                    self._open_files(folder, known)
                    self._shared_maps(folder, maps)
            except PermissionError:
                self.hidden = True
                total += self._resident(folder)
            except GONE:
                continue  # it has ended meanwhile
        # No open file leads to these, so that nothing tells what they hold: pages that a process has
        # let go of stay in the map.
        nameless_maps = sum(size for inode, size in maps.items() if inode not in known)
        resident = min(nameless_maps, mapped)
        self.unseen = nameless_maps - resident
        return total + sum(known.values()) + resident

    @staticmethod
    def _resident(folder):
        facts = fields(bytes_of(f"{folder}/status"))
        return facts.get(b"RssAnon", 0) + facts.get(b"RssShmem", 0)

    def _open_files(self, folder, known):
        """Files that have no name in any folder hold memory as long as they are open."""
        for number in os.listdir(f"{folder}/fd"):
            try:
                target = os.readlink(f"{folder}/fd/{number}")
                if target.startswith("/memfd:"):
                    facts = os.stat(f"{folder}/fd/{number}")
                    known[facts.st_ino] = facts.st_blocks * BLOCK_BYTES
                elif target.startswith("socket:"):
                    sent = bytes_of(f"{folder}/fdinfo/{number}").partition(b"scm_fds:")[2].split()
                    self.hidden |= bool(sent) and sent[0] != b"0"
            except GONE:
                continue  # it was closed meanwhile

    def _shared_maps(self, folder, maps):
        device = b" " + self._device + b" "
        text = bytes_of(f"{folder}/maps")
        if not self._device or device not in text:
            return
        for line in text.splitlines():
            if device in line:
                place_in_memory, _, offset, _, inode, *_ = line.split(None, 5)
                begin, _, end = place_in_memory.partition(b"-")
                extent = int(offset, 16) + int(end, 16) - int(begin, 16)
                maps[int(inode)] = max(maps.get(int(inode), 0), extent)

    def roughly(self, pids, may_go_on):
        """The same in a moment, by which it can be seen that more is held than before: pages that
        processes share count for each, and maps of shared memory not at all."""
        total = sum(map(used, self._folders))
        known = {}
        for pid in pids:
            if not may_go_on():
                return None
            try:
                _, resident, shared = bytes_of(f"/proc/{pid}/statm").split()[:3]
                total += (int(resident) - int(shared)) * PAGE_BYTES
                self._open_files(f"/proc/{pid}", known)
            except (*GONE, PermissionError):
                continue  # it has ended meanwhile, or the exact measure tells what is hidden
        return total + sum(known.values())


def used(folder):
    facts = os.statvfs(folder)
    return (facts.f_blocks - facts.f_bfree) * facts.f_frsize


class Sparing:
    """Does something as often as it may take time for it."""

    def __init__(self):
        self._ended = self._took = 0

    def of(self, work, *arguments, share=SHARE):
        """What comes of the work; None where it is too early for it."""
        if time.monotonic() < self._ended + self._took * (1 / share - 1):
            return None
        begin = time.thread_time()
        try:
            return work(*arguments)
        finally:
            self._ended, self._took = time.monotonic(), time.thread_time() - begin


class Memory:
    """Of one run, from before its kernel is started.

    `group` is an open file with the figures of the control group, or None. `server` is the id of the
    process that the kernel will be forked from, and an open file with its `smaps_rollup`; or None.
    """

    def __init__(self, group, server):
        self._server = server
        self._known = os.path.exists("/proc/self/smaps_rollup")
        self._group = group_of(group)
        self._processes = Processes() if self._known else None
        self._looks, self._sums = Sparing(), Sparing()
        self._held = self._rough = 0  # of the last time that all was added up
        self._most = 0  # with what may be held out of sight
        self._out_of_sight = None
        self.peak = 0
        self._before = self._count([]) - self._imported() if self._known else 0

    def _imported(self):
        if self._server is None:
            return 0
        return fields(bytes_of(f"/proc/{self._server[0]}/status")).get(b"RssAnon", 0)

    def _count(self, pids, may_go_on=lambda: True):
        if self._group is not None:
            return self._group.held()
        held = self._processes.held(pids, may_go_on)
        return None if held is None else held + self._own()

    def _own(self):
        total = nameless(fields(bytes_of("/proc/self/smaps_rollup")))
        try:
            if self._server is not None:
                total += nameless(fields(os.pread(self._server[1], 1 << 16, 0)))
        except ProcessLookupError:
            pass  # a notebook has ended it
        return total

    def measure(self, kernel, others, limit, may_go_on):
        """Notes what is held now, where that is due, and the most that the kernel has held."""
        try:
            if not self._known:
                self.peak = max(self.peak, resident(kernel, others))
                return
            facts = fields(bytes_of(f"/proc/{kernel}/status"))
        except GONE:
            return  # the kernel has ended: its client sees that
        self.peak = max(self.peak, facts.get(b"VmHWM", 0))
        files = facts.get(b"RssFile", 0)
        if self._group is not None:
            self.peak = max(self.peak, self._since_before(self._group.held()) + files)
        else:
            self._add_up([kernel, *others], files, limit, may_go_on)

    def _since_before(self, held):
        return max(0, held - self._before)

    def _add_up(self, pids, files, limit, may_go_on):
        rough = self._looks.of(self._processes.roughly, pids, may_go_on)
        if rough is None:
            return
        estimate = self._held + rough - self._rough
        near = estimate > min(limit, NOTED * self.peak)
        counted = self._sums.of(self._count, pids, may_go_on, share=SHARE_IN_DANGER if near else SHARE)
        if counted is not None:
            self._held, self._rough = self._since_before(counted) + files, rough
            self.peak = max(self.peak, self._held)
            self._most = max(self.peak, self._held + self._processes.unseen)

    def beyond(self, limit):
        """How the limit is exceeded: `memory`, `hidden`, or not at all."""
        if max(self.peak, self._most) > limit:
            return "memory"
        now = time.monotonic()
        if self._group is not None or not self._processes or not self._processes.hidden:
            self._out_of_sight = None
            return None
        self._out_of_sight = self._out_of_sight or now
        return "hidden" if now - self._out_of_sight > PATIENCE else None


def resident(kernel, others):
    """Where the system has no `/proc`: pages that a fork still shares with the kernel count once."""
    total = psutil.Process(kernel).memory_info().rss
    for pid in others:
        try:
            total += psutil.Process(pid).memory_full_info().uss
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue  # it has ended meanwhile
    return total

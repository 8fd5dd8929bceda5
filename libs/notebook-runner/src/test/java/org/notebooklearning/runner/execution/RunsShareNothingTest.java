package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.notebook;
import static org.notebooklearning.runner.execution.TestKernel.stdout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Notebook;

/// Runs of one lesson go one after another through the same sandbox, and each finds it as the first
/// did. Names, files and random numbers are `ForkedKernelTest`'s.
@Tag("slow")
final class RunsShareNothingTest {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();

    /// Everything that could be left in a sandbox, each tried whether the one before worked or not.
    private static final Notebook LITTER =
            notebook(
                    """
                    import ctypes, fcntl, os, resource, signal, struct
                    libc = ctypes.CDLL(None, use_errno=True)
                    def leave(do):
                        try: do()
                        except (OSError, ValueError): pass
                    folders = [os.getcwd(), "/tmp", "/tmp/home", "/tmp/matplotlib", "/dev", "/dev/shm"]
                    for folder in folders:
                        leave(lambda: open(folder + "/left", "w").write("left"))
                        leave(lambda: os.setxattr(folder, "user.left", b"left"))
                        leave(lambda: fcntl.ioctl(os.open(folder, 0), 0x40086602, struct.pack("l", 0x40)))
                        leave(lambda: os.utime(folder, (4711, 4711)))
                        leave(lambda: os.chmod(folder, 0o711))
                    others = (1, os.getppid())
                    for other in others:
                        leave(lambda: os.setpriority(os.PRIO_PROCESS, other, 9))
                        leave(lambda: os.sched_setaffinity(other, {0}))
                        leave(lambda: os.sched_setscheduler(other, os.SCHED_BATCH, os.sched_param(0)))
                        leave(lambda: resource.prlimit(other, resource.RLIMIT_NOFILE, (999, 999)))
                        leave(lambda: os.kill(other, signal.SIGINT))
                    for descriptor in os.listdir("/proc/self/fd"):
                        leave(lambda: fcntl.fcntl(int(descriptor), fcntl.F_SETFL, os.O_APPEND | os.O_NONBLOCK))
                        leave(lambda: fcntl.fcntl(int(descriptor), fcntl.F_SETSIG, 12))""",
                    """
                    left = libc.shmget(4711, 4096, 0o1666)
                    libc.shmat.restype = ctypes.c_void_p
                    if left != -1: ctypes.memset(libc.shmat(left, None, 0), 77, 4096)
                    libc.semget(4711, 1, 0o1666), libc.msgget(4711, 0o1666)
                    libc.mq_open(b"/left", os.O_CREAT | os.O_RDWR, 0o666, None)
                    libc.syscall(%d, b"user", b"left", b"left", 4, -3)"""
                            .formatted(number("add_key")));

    /// A process that lives on in others: whoever ends them one by one finds each gone already.
    private static final Notebook FUGITIVE =
            notebook(
                    """
                    import os
                    if os.fork() == 0:
                        os.setsid()
                        while True:
                            if os.fork() != 0: os._exit(0)""");

    /// A process that is told as ended while a thread of it goes on.
    private static final Notebook HEADLESS =
            notebook(
                    """
                    import ctypes, os, threading, time
                    if os.fork() == 0:
                        threading.Thread(target=time.sleep, args=(600,)).start()
                        ctypes.CDLL(None).syscall(%d, 0)"""
                            .formatted(number("exit")));

    /// A kernel, and a process that has left it, which take a while to give back all they have.
    private static final Notebook SLOW_TO_END =
            notebook(
                    """
                    import os, threading, time
                    def fill(megabytes):
                        for i in range(40): threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
                        return b"x" * (megabytes << 20)
                    reading, writing = os.pipe()
                    if os.fork() == 0:
                        os.setsid()
                        hold = fill(100); os.write(writing, b"filled"); time.sleep(600)
                    hold = fill(300); os.read(reading, 6)""");

    /// Prints what a run could find.
    private static final Notebook LOOK =
            notebook(
                    """
                    import os
                    def process(stat):
                        name, _, rest = stat.partition("(")[2].rpartition(")")
                        state, parent = rest.split()[:2]
                        return name + ", a child of " + parent + ", ended" * (state in "XZ")
                    for number in filter(str.isdigit, os.listdir("/proc")):
                        with open(f"/proc/{number}/stat") as stat: print(process(stat.read()))""",
                    """
                    import ctypes, fcntl, resource
                    libc = ctypes.CDLL(None, use_errno=True)
                    def seen(do):
                        try: return do()
                        except OSError as error: return error.strerror
                    for folder in (os.getcwd(), "/tmp", "/tmp/home", "/tmp/matplotlib", "/dev", "/dev/shm"):
                        facts = os.stat(folder)
                        print(folder, os.listdir(folder), oct(facts.st_mode), facts.st_nlink, os.listxattr(folder),
                              facts.st_mtime == 4711, seen(lambda: fcntl.ioctl(os.open(folder, 0), 0x80086601, bytes(8))))
                    for other in (1, os.getppid()):
                        print(os.getpriority(os.PRIO_PROCESS, other), len(os.sched_getaffinity(other)),
                              os.sched_getscheduler(other), resource.prlimit(other, resource.RLIMIT_NOFILE))
                    for descriptor in (0, 1, 2, 3):
                        print(descriptor, fcntl.fcntl(descriptor, fcntl.F_GETFL), fcntl.fcntl(descriptor, fcntl.F_GETSIG))
                    print(libc.shmget(4711, 0, 0), libc.semget(4711, 0, 0), libc.msgget(4711, 0))
                    print(libc.mq_open(b"/left", os.O_RDWR))
                    print(libc.syscall(%d, b"user", b"left", None, -3))
                    print(seen(lambda: open("/proc/keys").read()), open("/proc/sysvipc/shm").read())"""
                            .formatted(number("request_key")),
                    """
                    with open("/proc/1/stat") as first: print("sandbox of", first.read().split()[21])""");

    @Test
    void runFindsItsSandboxAsTheOneBeforeLitteringFoundIt() throws Exception {
        List<String> seen = look(LITTER);

        assertThat(seen.getLast()).isEqualTo(seen.getFirst());
    }

    @Test
    void processThatFleesIntoOthersDoesNotReachTheNextRun() throws Exception {
        List<String> seen = look(FUGITIVE);

        assertThat(seen.getLast()).isEqualTo(seen.getFirst());
    }

    @Test
    void processWhoseFirstThreadHasEndedDoesNotReachTheNextRun() throws Exception {
        List<String> seen = look(HEADLESS);

        assertThat(seen.getLast()).isEqualTo(seen.getFirst());
    }

    @Test
    void processesThatAreSlowToEndDoNotReachTheNextRun() throws Exception {
        List<String> seen = look(SLOW_TO_END);

        assertThat(seen.getLast()).isEqualTo(seen.getFirst());
    }

    /// What is seen before and after `between`, in a sandbox that nobody else has.
    private static List<String> look(Notebook between) throws Exception {
        try (LessonSandbox sandbox = TestKernel.sandboxed().open()) {
            String before = seen(sandbox);
            assertThat(ran(sandbox, between).error()).isNull();
            String after = seen(sandbox);
            System.out.println(after);
            return List.of(before, after);
        }
    }

    /// That of a system call on this machine.
    private static int number(String call) {
        try {
            return SystemCallList.read()
                    .numbers()
                    .get(SystemCallFilter.ofThisMachine().orElseThrow())
                    .get(call);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String seen(LessonSandbox sandbox) throws InterruptedException {
        RunOutcome.Ran ran = ran(sandbox, LOOK);
        assertThat(ran.error()).isNull();
        return stdout(ran, 0) + stdout(ran, 1) + stdout(ran, 2);
    }

    private static RunOutcome.Ran ran(LessonSandbox sandbox, Notebook notebook)
            throws InterruptedException {
        return switch (sandbox.run(notebook, TestKernel.UTILS, List.of(), LIMITS, _ -> {})) {
            case RunOutcome.Ran ran -> ran;
            case RunOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }
}

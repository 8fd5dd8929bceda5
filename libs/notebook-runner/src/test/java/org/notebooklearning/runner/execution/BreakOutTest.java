package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.notebook;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.runner.execution.LimitHit.Kind;

/// Notebooks that try to get out of the sandbox or to bring it down. Each attempt stands in the
/// second cell of three; what comes of it is told of that cell, in time, and the run after it, in
/// the same lesson's sandbox, is as any other.
@Tag("slow")
final class BreakOutTest {
    private static final ExecutionLimits LIMITS =
            ExecutionLimits.ofLessons().withCell(Duration.ofSeconds(4)).withMemory(900L << 20);

    /// What must come of an attempt.
    ///
    /// @param limit that ends it; null where it fails or does no harm
    /// @param said part of what the cell says then: its output, or its error
    private record Attempt(String name, String code, Kind limit, String said) {
        /// A slow machine takes its time to fill its memory, or to start 65 processes.
        ExecutionLimits limits() {
            boolean grows = limit == Kind.MEMORY || limit == Kind.PROCESSES;
            return grows ? LIMITS.withCell(Duration.ofSeconds(60)) : LIMITS;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attempt> attempts() {
        return Stream.of(
                ended(
                        "fork bomb",
                        Kind.PROCESSES,
                        "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass"),
                fails(
                        "thread bomb",
                        "start new thread",
                        """
                        import threading
                        def wait(): threading.Event().wait()
                        while True:
                            threading.Thread(target=wait, daemon=True).start()"""),
                ended(
                        "memory bomb",
                        Kind.MEMORY,
                        "hold = []\nwhile True: hold.append(bytearray(1 << 24))"),
                ended(
                        "memory in children",
                        Kind.MEMORY,
                        """
                        import os, time
                        for i in range(4):
                            if os.fork() == 0:
                                hold = bytearray(1 << 28); time.sleep(60)
                        time.sleep(60)"""),
                ended(
                        "memory that children share",
                        Kind.MEMORY,
                        """
                        import os, time
                        if os.fork() == 0:
                            hold = bytearray(1 << 30); os.fork(); time.sleep(60)
                        time.sleep(60)"""),
                ended(
                        "memory that is gone before anybody looks",
                        Kind.MEMORY,
                        "hold = bytearray(1 << 30); del hold"),
                ended(
                        "files without a name",
                        Kind.MEMORY,
                        """
                        import os, time
                        hold = []
                        for i in range(8):
                            try: hold.append(os.memfd_create(str(i))); os.write(hold[-1], bytes(1 << 27))
                            except OSError: hold.append(bytearray(1 << 27))
                        time.sleep(60)"""),
                ended(
                        "shared maps",
                        Kind.MEMORY,
                        """
                        import mmap, time
                        hold = [mmap.mmap(-1, 1 << 27) for _ in range(8)]
                        for map in hold: map.write(bytes(1 << 27))
                        time.sleep(60)"""),
                ended(
                        "shared maps that are out of sight",
                        Kind.MEMORY,
                        """
                        import mmap, time
                        hold = [mmap.mmap(-1, 1 << 27) for _ in range(8)]
                        for map in hold: map.write(bytes(1 << 27)); map.madvise(mmap.MADV_DONTNEED)
                        time.sleep(60)"""),
                ended(
                        "memory of a process that hides itself",
                        Kind.MEMORY,
                        """
                        import ctypes, os, time
                        if os.fork() == 0:
                            ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
                            hold = bytearray(1 << 30); time.sleep(60)
                        time.sleep(60)"""),
                ended(
                        "full disk",
                        Kind.MEMORY,
                        """
                        number = 0
                        while True:
                            number += 1
                            open(f"/tmp/fill{number}", "wb").write(bytes(1 << 26))"""),
                fails(
                        "one huge file",
                        "File too large",
                        "with open('/tmp/huge', 'wb') as f: f.truncate(1 << 40)"),
                ended("endless loop", Kind.CELL_TIME, "while True: pass"),
                ended(
                        "endless loop that ignores signals",
                        Kind.CELL_TIME,
                        """
                        import signal
                        for number in range(1, 65):
                            try: signal.signal(number, signal.SIG_IGN)
                            except (OSError, ValueError): pass
                        while True: pass"""),
                ended("endless output", Kind.CELL_TIME, "while True: print('x' * 1000)"),
                ended("stops itself", Kind.CELL_TIME, "import os; os.kill(os.getpid(), 19)"),
                ended("ends itself", Kind.KERNEL_DIED, "import os; os._exit(0)"),
                ended("crashes", Kind.KERNEL_DIED, "import ctypes; ctypes.string_at(0)"),
                harmless("kills all it can", "import os; os.kill(-1, 9)"),
                harmless("kills its parent", "import os; os.kill(os.getppid(), 9)"),
                harmless("stops its parent", "import os; os.kill(os.getppid(), 19)"),
                harmless("kills the first process", "import os; os.kill(1, 9)"),
                harmless(
                        "leaves a process behind",
                        "import subprocess\nsubprocess.Popen(['sleep', '600'], start_new_session=True)"),
                fails(
                        "traces the runner",
                        "-1",
                        "import ctypes\nctypes.CDLL(None).ptrace(16, 1, 0, 0)"),
                fails(
                        "traces its parent",
                        "-1",
                        "import ctypes, os\nctypes.CDLL(None).ptrace(16, os.getppid(), 0, 0)"),
                fails("reads the runner's memory", "Permission", "open('/proc/1/mem', 'rb')"),
                fails(
                        "writes where the runner tells",
                        "Permission",
                        "import os\nfor fd in os.listdir('/proc/1/fd'): open('/proc/1/fd/' + fd, 'w')"),
                fails(
                        "makes a namespace of its own",
                        "-1",
                        "import ctypes\nctypes.CDLL(None).unshare(0x10000000)"),
                fails(
                        "mounts over the system",
                        "-1",
                        "import ctypes\nctypes.CDLL(None).mount(b'/tmp', b'/usr', None, 4096, None)"),
                fails(
                        "reaches the network",
                        "Operation not supported",
                        "import socket\nsocket.create_connection(('192.0.2.1', 80), 2)"),
                fails(
                        "looks up a name",
                        "gaierror",
                        "import socket\nsocket.getaddrinfo('example.org', 80)"),
                fails(
                        "reaches the host of this virtual machine",
                        "Operation not supported",
                        "import socket\nsocket.socket(socket.AF_VSOCK).connect((2, 1))"),
                fails(
                        "names a program for the machine to start at the next crash",
                        "/proc/sys/kernel/core_pattern",
                        rewritten("/proc/sys/kernel/core_pattern")),
                fails(
                        "sets how the machine uses its memory",
                        "/proc/sys/vm/swappiness",
                        rewritten("/proc/sys/vm/swappiness")),
                fails(
                        "says which processor has the machine's interrupts",
                        "/proc/irq/default_smp_affinity",
                        rewritten("/proc/irq/default_smp_affinity")),
                fails(
                        "has the machine do as with a key pressed",
                        "/proc/sysrq-trigger",
                        "open('/proc/sysrq-trigger', 'w')"),
                fails(
                        "reads how the machine was started",
                        "denied",
                        "open('/proc/cmdline').read()"),
                fails("reads whose keys there are", "denied", "open('/proc/keys').read()"),
                fails("makes a file among the devices", "Read-only", "open('/dev/left', 'w')"),
                fails(
                        "makes a device",
                        "Read-only",
                        "import os\nos.mknod('/dev/disk', 0o60666, 1 << 8)"),
                fails(
                        "changes who may use a device",
                        "Operation not permitted",
                        "import os\nos.chmod('/dev/null', os.stat('/dev/null').st_mode)"),
                fails("writes to the system", "Read-only", "open('/usr/x', 'w')"),
                fails("reads the users", "No such file", "open('/etc/passwd')"),
                fails(
                        "changes the scripts",
                        "Error: [Errno",
                        "import glob\nopen(glob.glob('/run/lesson/*')[0], 'a')"),
                harmless(
                        "removes the kernel's sockets",
                        "import shutil, os\nshutil.rmtree(os.environ['JUPYTER_RUNTIME_DIR'])"),
                harmless(
                        "floods the pages with widgets",
                        """
                        import ipywidgets
                        for i in range(300): ipywidgets.IntSlider()"""),
                harmless(
                        "replaces what the runner uses",
                        """
                        import json, os, tempfile
                        json.dump = os.fork = tempfile.mkdtemp = None"""));
    }

    static Stream<Attempt> atLimits() {
        return attempts().filter(attempt -> attempt.limit() != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void attemptEndsAtItsCellAndTheNextRunIsClean(Attempt attempt) throws Exception {
        attempt(attempt, (notebook, limits) -> TestKernel.run(notebook, limits));
    }

    /// As on machines where this user may make none: the runner's watch bounds alone.
    @ParameterizedTest(name = "{0}")
    @MethodSource("atLimits")
    void limitIsTheSameWithoutControlGroups(Attempt attempt) throws Exception {
        attempt(attempt, (notebook, limits) -> TestKernel.runWithoutGroups(notebook, limits));
    }

    @FunctionalInterface
    private interface Running {
        RunOutcome.Ran run(Notebook notebook, ExecutionLimits limits) throws InterruptedException;
    }

    private static void attempt(Attempt attempt, Running running) throws Exception {
        RunOutcome.Ran ran =
                running.run(
                        notebook("1 + 1", attempt.code(), "print('went on')"), attempt.limits());

        String said = said(ran);
        System.out.printf(
                "| %s | %s | %.1f s |%n", attempt.name(), said, ran.took().toMillis() / 1e3);
        assertThat(ran.limit() == null ? null : ran.limit().kind()).isEqualTo(attempt.limit());
        assertThat(said).contains(attempt.said());
        if (attempt.limit() != null) {
            assertThat(ran.limit().cell()).isEqualTo("c1");
        } else if (ran.error() != null) {
            assertThat(ran.error().cell()).isEqualTo("c1");
        } else {
            assertThat(TestKernel.stdout(ran, 2)).isEqualTo("went on\n");
        }
        assertThat(ran.took()).isLessThan(attempt.limits().cell().plusSeconds(25));

        RunOutcome.Ran next = running.run(notebook("6 * 7"), LIMITS);
        assertThat(next.complete()).isTrue();
        assertThat(CellOutputs.of(next.executed().cells().getFirst()).shown()).isEqualTo("42\n");
    }

    private static String said(RunOutcome.Ran ran) {
        if (ran.limit() != null) {
            return "ended: " + ran.limit().message();
        }
        if (ran.error() != null) {
            return ran.error().name() + ": " + ran.error().message();
        }
        String shown = CellOutputs.of(ran.executed().cells().get(1)).shown().strip();
        return shown.isEmpty() ? "nothing happens" : shown.lines().findFirst().orElse("");
    }

    /// Writes to a file what is in it: where that can be done, no harm is.
    private static String rewritten(String file) {
        return "with open('%s', 'r+') as file: file.write(file.read())".formatted(file);
    }

    private static Attempt ended(String name, Kind limit, String code) {
        return new Attempt(name, code, limit, "ended");
    }

    private static Attempt fails(String name, String said, String code) {
        return new Attempt(name, code, null, said);
    }

    private static Attempt harmless(String name, String code) {
        return new Attempt(name, code, null, "");
    }
}

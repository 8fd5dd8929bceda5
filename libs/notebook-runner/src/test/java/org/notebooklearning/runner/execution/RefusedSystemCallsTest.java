package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.notebook;
import static org.notebooklearning.runner.execution.TestKernel.stdout;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What a notebook is told when it asks the kernel for what it is not to have.
final class RefusedSystemCallsTest {
    private static final String TELLING =
            """
            import ctypes, errno, os, resource, socket
            libc = ctypes.CDLL(None, use_errno=True)
            def said(do):
                try: do()
                except OSError as error: return errno.errorcode[error.errno]
                except ValueError as error: return str(error)
                return "done"
            def call(number, *arguments):
                if libc.syscall(number, *arguments) == -1:
                    raise OSError(ctypes.get_errno(), "")
            """;

    @Test
    void callsThatReachTheMachineOrTheNextRunAreRefused() throws Exception {
        SystemCallList list = SystemCallList.read();
        Map<String, Integer> numbers =
                new TreeMap<>(list.numbers().get(SystemCallFilter.ofThisMachine().orElseThrow()));
        numbers.keySet().retainAll(list.refused());

        RunOutcome.Ran ran =
                run(
                        """
                        calls = {%s}
                        print({said(lambda: call(number, 0, 0, 0, 0, 0, 0)) for number in calls.values()})
                        print(len(calls), "keyctl" in calls, "io_uring_setup" in calls)"""
                                .formatted(
                                        numbers.entrySet().stream()
                                                .map(
                                                        e ->
                                                                "'%s': %d"
                                                                        .formatted(
                                                                                e.getKey(),
                                                                                e.getValue()))
                                                .collect(Collectors.joining(", "))));

        assertThat(stdout(ran, 1)).isEqualTo("{'EPERM'}\n%d True True\n".formatted(numbers.size()));
        assertThat(numbers).hasSizeGreaterThan(50);
    }

    /// Landlock, secret memory, and the way to new processes whose options no filter can see: their
    /// numbers are the same on all machines.
    @Test
    void callsThatAreNotListedAreUnknown() throws Exception {
        RunOutcome.Ran ran =
                run("print([said(lambda: call(n, 0, 0, 0)) for n in (435, 444, 447, 999)])");

        assertThat(stdout(ran, 1)).isEqualTo("['ENOSYS', 'ENOSYS', 'ENOSYS', 'ENOSYS']\n");
    }

    @Test
    void thereAreNoSocketsButThoseBetweenProcesses() throws Exception {
        RunOutcome.Ran ran =
                run(
                        """
                        kinds = (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW)
                        families = [family for family in range(50) if family != socket.AF_UNIX]
                        print({said(lambda: socket.socket(f, k).close()) for f in families for k in kinds})
                        print(said(lambda: socket.socketpair(socket.AF_UNIX)))
                        print(said(lambda: socket.socketpair(socket.AF_INET)))""");

        assertThat(stdout(ran, 1)).isEqualTo("{'ENOTSUP'}\ndone\nENOTSUP\n");
    }

    @Test
    void processesAreMadeInNoNamespacesOfTheirOwn() throws Exception {
        int clone =
                SystemCallList.read()
                        .numbers()
                        .get(SystemCallFilter.ofThisMachine().orElseThrow())
                        .get("clone");
        RunOutcome.Ran ran =
                run(
                        """
                        namespaces = [0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000]
                        print({said(lambda: call(%d, ctypes.c_ulong(n | 17), 0, 0, 0, 0)) for n in namespaces})"""
                                .formatted(clone));

        assertThat(stdout(ran, 1)).isEqualTo("{'EPERM'}\n");
    }

    /// The process that kernels are forked from is of the same user, and there for the next run.
    @Test
    void whatIsSetOfAProcessIsSetOfItselfAlone() throws Exception {
        RunOutcome.Ran ran =
                run(
                        """
                        for who in (os.getppid(), 1):
                            print(
                                said(lambda: os.setpriority(os.PRIO_PROCESS, who, 10)),
                                said(lambda: os.sched_setaffinity(who, {0})),
                                said(lambda: os.sched_setscheduler(who, os.SCHED_IDLE, os.sched_param(0))),
                                said(lambda: resource.prlimit(who, resource.RLIMIT_NOFILE, (9, 9))),
                            )
                        print(said(lambda: os.setpriority(os.PRIO_USER, 0, 10)))""",
                        """
                        print(
                            said(lambda: os.setpriority(os.PRIO_PROCESS, 0, 19)),
                            said(lambda: os.sched_setaffinity(0, {0})),
                            said(lambda: os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))),
                            said(lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (99, 99))),
                            resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE) != (9, 9),
                        )""");

        assertThat(stdout(ran, 1)).isEqualTo("EPERM EPERM EPERM EPERM\n".repeat(2) + "EPERM\n");
        assertThat(stdout(ran, 2)).isEqualTo("done done done done True\n");
    }

    /// At a limit of 1, and no other, the kernel starts no program of the machine for a core dump.
    /// Whoever starts the tests with one of 0 can not raise it.
    @Test
    void nothingDumpsCoreNorCanHaveItDone() throws Exception {
        RunOutcome.Ran ran =
                run(
                        """
                        print(resource.getrlimit(resource.RLIMIT_CORE))
                        print(said(lambda: resource.prlimit(0, resource.RLIMIT_CORE, (0, 0))))
                        print(said(lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0))))
                        print(said(lambda: open("/proc/self/limits", "w")))""");

        assertThat(stdout(ran, 1).lines().toList())
                .satisfiesExactly(
                        limits -> assertThat(limits).isIn("(1, 1)", "(0, 0)"),
                        prlimit -> assertThat(prlimit).isEqualTo("EPERM"),
                        setrlimit ->
                                assertThat(setrlimit)
                                        .isEqualTo("not allowed to raise maximum limit"),
                        file -> assertThat(file).isIn("EROFS", "EACCES"));
    }

    /// With the numbers of 32-bit programs, and of those with 32-bit addresses.
    @Test
    @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|x86_64")
    void callsInTheWaysOfOtherMachinesAreUnknown() throws Exception {
        RunOutcome.Ran ran =
                run(
                        """
                        import mmap
                        code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
                        code.write(bytes.fromhex("b814000000cd80c3"))  # getpid of i386: mov eax, 20; int 0x80; ret
                        getpid = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))
                        print(errno.errorcode[-getpid()])
                        print(said(lambda: call(0x40000000 + 39)))""");

        assertThat(stdout(ran, 1)).isEqualTo("ENOSYS\nENOSYS\n");
    }

    private static RunOutcome.Ran run(String... attempts) throws InterruptedException {
        String[] cells = new String[attempts.length + 1];
        cells[0] = TELLING;
        System.arraycopy(attempts, 0, cells, 1, attempts.length);
        RunOutcome.Ran ran = TestKernel.run(notebook(cells), ExecutionLimits.ofLessons());
        assertThat(ran.error()).isNull();
        return ran;
    }
}

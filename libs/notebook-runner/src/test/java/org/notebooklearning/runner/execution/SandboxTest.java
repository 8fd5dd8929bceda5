package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.notebooklearning.runner.execution.TestKernel.notebook;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.kernel.ReadyKernel;

final class SandboxTest {
    @TempDir Path outside;

    /// One kernel, many attempts to get out; each cell prints what came of one.
    @Test
    void notebookReachesNothingOfTheMachine() throws Exception {
        Path secret = Files.writeString(outside.resolve("secret"), "secret");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RunOutcome.Ran ran =
                    TestKernel.run(
                            notebook(
                                    attempt(
                                            "socket.create_connection(('127.0.0.1', %d), 2)"
                                                    .formatted(server.getLocalPort())),
                                    attempt("socket.create_connection(('192.0.2.1', 80), 2)"),
                                    attempt("open('%s')".formatted(secret)),
                                    attempt("open('/etc/passwd')"),
                                    attempt("open('/written', 'w')"),
                                    attempt("open('/usr/written', 'w')"),
                                    attempt("open(os.__file__, 'a')"),
                                    attempt(
                                            "open('/proc/%d/environ')"
                                                    .formatted(ProcessHandle.current().pid())),
                                    attempt("[open(f'/proc/1/fd/{fd}', 'w') for fd in range(9)]"),
                                    "print(sorted(os.environ))",
                                    "print(os.path.expanduser('~'), [p for p in %s if os.path.exists(p)])"
                                            .formatted(filesOfThisUser()),
                                    "print([p for p in os.listdir('/proc') if p.isdigit()])",
                                    "open('here', 'w').write('x'); print(os.listdir('.'))"),
                            ExecutionLimits.ofLessons());

            assertThat(ran.error()).isNull();
            assertThat(TestKernel.stdout(ran, 0)).isEqualTo("OSError\n");
            assertThat(TestKernel.stdout(ran, 1)).isEqualTo("OSError\n");
            assertThat(TestKernel.stdout(ran, 2)).isEqualTo("FileNotFoundError\n");
            assertThat(TestKernel.stdout(ran, 3)).isEqualTo("FileNotFoundError\n");
            assertThat(TestKernel.stdout(ran, 4)).isIn("OSError\n", "PermissionError\n");
            assertThat(TestKernel.stdout(ran, 5)).isIn("OSError\n", "PermissionError\n");
            assertThat(TestKernel.stdout(ran, 6)).isIn("OSError\n", "PermissionError\n");
            assertThat(TestKernel.stdout(ran, 7)).isEqualTo("FileNotFoundError\n");
            assertThat(TestKernel.stdout(ran, 8)).isEqualTo("PermissionError\n");
            assertThat(TestKernel.stdout(ran, 9))
                    .contains("HOME", "OMP_NUM_THREADS")
                    .doesNotContain("JAVA", "MAVEN", "LESSON", "XDG");
            assertThat(TestKernel.stdout(ran, 10)).isEqualTo("/tmp/home []\n");
            assertThat(TestKernel.stdout(ran, 11).split(",")).hasSizeLessThan(8);
            assertThat(TestKernel.stdout(ran, 12)).contains("here", "utils.py");
        }
    }

    @Test
    void machineWithoutNamespacesIsRefusedWithTheRemedy() throws Exception {
        RunOutcome outcome =
                outcome(
                        """
                        #!/bin/sh
                        if [ "$1" = --help ]
                        then echo "--clearenv --disable-userns --remount-ro --seccomp --size"; exit
                        fi
                        echo 'bwrap: No permissions to create new namespace' >&2; exit 1
                        """);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RunOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.reason()).contains("No permissions to create");
                            assertThat(refused.remedy()).contains("unsafe-none", "bubblewrap");
                        });
    }

    /// To leave out what it does not know would leave open what that closes.
    @Test
    void bubblewrapThatLacksOptionsIsRefusedAsTooOld() throws Exception {
        RunOutcome outcome = outcome("#!/bin/sh\necho --clearenv --remount-ro --seccomp --size\n");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RunOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("0.8 or newer"));
    }

    @Test
    void withoutSandboxANotebookRunsWhenThatIsAskedForByName() throws Exception {
        Set<Long> before = RunningProcesses.children();

        RunOutcome outcome =
                NotebookRunner.of(TestKernel.ready(), Sandbox.named("unsafe-none"))
                        .run(
                                notebook(
                                        "import utils, os\nprint(utils.LUCKY)", "while True: pass"),
                                TestKernel.UTILS,
                                List.of(),
                                ExecutionLimits.ofLessons()
                                        .withCell(java.time.Duration.ofSeconds(1)),
                                _ -> {});

        RunOutcome.Ran ran = (RunOutcome.Ran) outcome;
        assertThat(TestKernel.stdout(ran, 0)).isEqualTo("7\n");
        assertThat(ran.limit()).extracting(LimitHit::kind).isEqualTo(LimitHit.Kind.CELL_TIME);
        RunningProcesses.awaitOnly(before);
    }

    @Test
    void unknownNameOfASandboxIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sandbox.named("none"))
                .withMessageContaining("unsafe-none");
    }

    private static String attempt(String expression) {
        return """
               import os, socket
               try:
                   %s
                   print("reached")
               except OSError as error:
                   print(type(error).__name__)"""
                .formatted(expression);
    }

    /// What stands in this user's home folder, apart from the way to the kernel's environment; as
    /// a list in Python.
    private static String filesOfThisUser() throws Exception {
        ReadyKernel kernel = TestKernel.ready();
        try (var files = Files.list(Path.of(System.getProperty("user.home")))) {
            List<String> found =
                    files.filter(f -> kernel.places().stream().noneMatch(p -> p.startsWith(f)))
                            .map(file -> "'" + file + "'")
                            .toList();
            assertThat(found).isNotEmpty();
            return found.toString();
        }
    }

    /// What comes of a run with this script in bubblewrap's place.
    private RunOutcome outcome(String bubblewrap) throws Exception {
        Path file = Files.writeString(outside.resolve("bwrap"), bubblewrap);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        try (NotebookRunner runner =
                NotebookRunner.of(TestKernel.ready(), new BubblewrapSandbox(_ -> List.of(file)))) {
            return runner.run(notebook("1"), "", List.of(), ExecutionLimits.ofLessons(), _ -> {});
        }
    }
}

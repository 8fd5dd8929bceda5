package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.kernel.ReadyKernel;

/// `enter.py`, with a program that tells what it was given in bubblewrap's place.
final class EnterTest {
    @TempDir Path folder;

    private Path filter;
    private Path script;

    @BeforeEach
    void files() throws Exception {
        filter = SystemCallFilter.ofThisMachine().orElseThrow().writeTo(folder);
        script = folder.resolve("enter.py");
        Files.write(script, RunnerScripts.class.getResourceAsStream("enter.py").readAllBytes());
    }

    @Test
    void filterIsHandedOverAsAnOpenFileBeforeTheArguments() throws Exception {
        List<String> said = enter("self", "echo \"$1 $3 $4\"; cat <&$2 | wc -c");

        assertThat(said).containsExactly("--seccomp one two words", "" + Files.size(filter));
    }

    @Test
    void coreDumpsAreOffInTheWayThatStartsNoProgramOfTheMachine() throws Exception {
        List<String> said = enter("self", "grep 'Max core' /proc/self/limits");

        assertThat(said.getFirst()).matches("Max core file size +([01]) +\\1 +bytes *");
    }

    /// Keys are for whoever has the keyring, and that of a session comes down from its first
    /// process. Where the kernel has no keys at all there is none to leave.
    @Test
    void sessionKeyringIsLeftBehind() throws Exception {
        int keyctl =
                SystemCallList.read()
                        .numbers()
                        .get(SystemCallFilter.ofThisMachine().orElseThrow())
                        .get("keyctl");
        String number =
                "%s -I -S -c 'import ctypes; print(ctypes.CDLL(None).syscall(%d, 0, -3, 0))'"
                        .formatted(TestKernel.ready().python(), keyctl);

        String mine = run(List.of("/bin/sh", "-c", number)).getFirst();
        String first = enter("self", number).getFirst();
        String second = enter("self", number).getFirst();

        if (!mine.equals("-1")) {
            assertThat(List.of(mine, first, second)).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatCanNotBeGivenUpIsSaidInOneLine() throws Exception {
        List<String> said = run(command("self", "", folder.resolve("none")));

        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).startsWith("sandbox: ").contains("No such file");
        assertThat(BubblewrapSandbox.isRefusal(said.getFirst())).isTrue();
    }

    private List<String> enter(String user, String shell) throws Exception {
        return run(command(user, shell, filter));
    }

    private List<String> command(String user, String shell, Path program) throws Exception {
        Path bubblewrap = Files.writeString(folder.resolve("bwrap"), "#!/bin/sh\n" + shell);
        Files.setPosixFilePermissions(bubblewrap, PosixFilePermissions.fromString("rwxr-xr-x"));
        ReadyKernel kernel = TestKernel.ready();
        return new ArrayList<>(
                List.of(
                        kernel.python().toString(),
                        "-I",
                        "-S",
                        script.toString(),
                        program.toString(),
                        user,
                        bubblewrap.toString(),
                        "one",
                        "two words"));
    }

    private static List<String> run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        byte[] said = process.getInputStream().readAllBytes();
        process.waitFor();
        return Arrays.asList(new String(said, StandardCharsets.UTF_8).split("\n", -1)).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
